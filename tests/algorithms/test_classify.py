"""`classify` as scripts call it: layers and tables in, classes, a file for `createmap` and a style out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException, QgsRuleBasedRenderer, QgsVectorLayer

from sozialmonitoring_plugin.algorithms.classify import METHODS, SIDES
from sozialmonitoring_plugin.algorithms.provider import SozialmonitoringProvider
from sozialmonitoring_plugin.core.classification.classification import Closed, Method
from tests.algorithms.conftest import Run

BOW_TIE = [[0, 0], [10, 10], [0, 10], [10, 0], [0, 0]]


@pytest.fixture
def dwellings(tmp_path: Path) -> Path:
    """Six areas with a share, two of them without; the first is a polygon that crosses itself."""
    rows = [(1.0, ""), (2.0, ""), (6.0, ""), (7.5, ""), (None, "hidden"), (None, None)]
    features = [
        {
            "type": "Feature",
            "properties": {"share": share, "reason": reason, "people": 100 * place, "change": place - 3},
            "geometry": {"type": "Polygon", "coordinates": [[[x + 20 * place, y] for x, y in BOW_TIE]]},
        }
        for place, (share, reason) in enumerate(rows, 1)
    ]
    path = tmp_path / "dwellings.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), "utf-8")
    return path


def test_the_words_are_those_of_the_core() -> None:
    assert [method.value for method in Method] == METHODS
    assert [side.value for side in Closed] == SIDES


def test_new_parameters_may_be_left_out(provider: SozialmonitoringProvider) -> None:
    known = {
        parameter.name(): parameter for parameter in provider.algorithm("classify").parameterDefinitions()
    }
    for name in ("WEIGHT_FIELD", "CENTRE", "REFERENCE", "TITLES", "STYLE", "OUTPUT"):
        assert known[name].flags() & known[name].Flag.FlagOptional, name
    assert known["OPEN_ENDS"].defaultValue() is False


def test_polygons_that_cross_themselves_have_numbers_like_any_other(run: Run, dwellings: Path) -> None:
    found = run("classify", INPUT=str(dwellings), FIELD="share", METHOD="equal_intervals", CLASSES=2)
    assert json.loads(found["counts"]) == [2, 2]
    assert json.loads(found["not_classified"]) == {"missing": 1, "hidden": 1}


def test_the_style_is_one_that_qgis_edits(run: Run, dwellings: Path, tmp_path: Path) -> None:
    style = tmp_path / "dwellings.qml"
    found = run("classify", INPUT=str(dwellings), FIELD="share", METHOD="manual", BREAKS="[0, 5, 10]",
                LANGUAGE="en", STYLE=str(style))  # fmt: skip
    assert found["STYLE"] == str(style)
    layer = QgsVectorLayer(str(dwellings), "dwellings", "ogr")
    layer.loadNamedStyle(str(style))
    assert isinstance(layer.renderer(), QgsRuleBasedRenderer)
    labels = [rule.label() for rule in layer.renderer().rootRule().children()]
    assert labels == ["5.0 to 10.0", "0.0 to under 5.0", "outside the classes", "no data", "confidential"]


def test_a_table_has_no_style_and_says_so(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("area,share\na,1\nb,2\n", "utf-8")
    with pytest.raises(QgsProcessingException, match="without geometry has no style"):
        run("classify", INPUT=str(table), FIELD="share", STYLE=str(tmp_path / "style.qml"))
    assert not (tmp_path / "style.qml").exists()


def test_texts_have_classes_but_no_style(run: Run, tmp_path: Path) -> None:
    layer = tmp_path / "texts.geojson"
    point = {"type": "Point", "coordinates": [0, 0]}
    rows = [{"type": "Feature", "properties": {"share": text}, "geometry": point} for text in ("1,5", "2,5")]
    layer.write_text(json.dumps({"type": "FeatureCollection", "features": rows}), "utf-8")
    found = run("classify", INPUT=str(layer), FIELD="share", METHOD="equal_intervals", CLASSES=1)
    assert json.loads(found["breaks"]) == [1.5, 2.5]
    with pytest.raises(QgsProcessingException, match="needs a field of numbers, but share holds texts"):
        run("classify", INPUT=str(layer), FIELD="share", STYLE=str(tmp_path / "style.qml"))


def test_a_map_takes_what_was_written(run: Run, filled: str, tmp_path: Path) -> None:
    published, classes, output = tmp_path / "published.csv", tmp_path / "classes.json", tmp_path / "map.gpkg"
    run("publish", MONITORING=filled, INDICATORS="al", REFERENCE_DATE="2024-12-31", OUTPUT=str(published))
    run(
        "classify",
        INPUT=str(published),
        FIELD="value",
        METHOD="cut_offs",
        BREAKS="[2.2, 3.5]",
        OUTPUT=str(classes),
    )
    run("createmap", MONITORING=filled, INDICATOR="al", REFERENCE_DATE="2024-12-31", OUTPUT=str(output),
        CLASSIFICATION=str(classes))  # fmt: skip
    layer = QgsVectorLayer(str(output), "map", "ogr")
    ranges = layer.renderer().ranges()
    bounds = {bound for one in ranges for bound in (one.lowerValue(), one.upperValue())}
    assert {2.2, 3.5} <= bounds
    assert json.loads(classes.read_text("utf-8"))["classification"]["breaks"] == [2.2, 3.5]


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"FIELD": "anteil"}, "There is no field anteil"),
        ({"CLASSES": 0}, "0 classes cannot be made"),
        ({"METHOD": "manual", "BREAKS": "[5, 3]"}, "must ascend: 3.0 follows 5.0"),
        ({"METHOD": "manual", "BREAKS": "5; 3"}, "must ascend: 3.0 follows 5.0"),
        ({"METHOD": "manual", "BREAKS": "2,5,7"}, "“2,5,7” is not a number"),
        ({"METHOD": "geometric", "FIELD": "change"}, "Geometric classes need values above 0"),
        ({"METHOD": "reference", "REFERENCE": 0}, "reference"),
        ({"METHOD": "equal_intervals", "WEIGHT_FIELD": "people"}, "inhabitants make no difference"),
        ({"WEIGHT_FIELD": "change"}, "cannot have -2.0 inhabitants"),
        ({"WEIGHT_FIELD": "nobody"}, "There is no field nobody"),
        ({"METHOD": "manual", "BREAKS": "[5]"}, "at least two bounds"),
        ({"METHOD": "manual", "BREAKS": "[0, NaN]"}, "is not a number"),
        ({"METHOD": "manual", "BREAKS": '["fünf", 6]'}, "fünf is not a number"),
        ({"PALETTE": "Regenbogen", "STYLE": "style.qml"}, "There is no palette Regenbogen"),
        ({"TITLES": "low; high", "STYLE": "style.qml"}, "There are 2 titles for 4 classes"),
        ({"TITLES": "[low", "STYLE": "style.qml"}, r"TITLES: \[low is no list"),
        ({"STYLE": "style.sld"}, "cannot be written under this name"),
        ({"OUTPUT": "classes.txt"}, "cannot be written under this name"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_no_file(
    run: Run, dwellings: Path, tmp_path: Path, wrong: dict[str, object], sentence: str
) -> None:
    files = {name: str(tmp_path / str(wrong[name])) for name in ("STYLE", "OUTPUT") if name in wrong}
    before = set(tmp_path.iterdir())
    with pytest.raises(QgsProcessingException, match=sentence):
        run("classify", **{"INPUT": str(dwellings), "FIELD": "share", **wrong, **files})
    assert set(tmp_path.iterdir()) == before


def test_inhabitants_weigh_and_those_who_weigh_nothing_are_told(
    run: Run, dwellings: Path, tmp_path: Path
) -> None:
    # 100, 200, 300 and 400 people with 1, 2, 6 and 7.5: half of 1,000 is nearest below 7.5 (600, not 300).
    output = tmp_path / "classes.json"
    plain = run("classify", INPUT=str(dwellings), FIELD="share", METHOD="quantiles", CLASSES=2)
    run("classify", INPUT=str(dwellings), FIELD="share", METHOD="quantiles", CLASSES=2, WEIGHT_FIELD="people",
        OUTPUT=str(output))  # fmt: skip
    weighted = json.loads(output.read_text("utf-8"))
    assert json.loads(plain["counts"]) == [2, 2]
    assert (weighted["counts"], weighted["weighted"]) == ([3, 1], True)


def test_classes_mirror_each_other_around_zero(run: Run, dwellings: Path) -> None:
    # −2 … 3: three classes of one width around 0, as far as the farther end reaches.
    found = run(
        "classify", INPUT=str(dwellings), FIELD="change", METHOD="equal_intervals", CLASSES=3, CENTRE=0
    )
    assert json.loads(found["breaks"]) == [-3, -1, 1, 3]


def test_classes_are_parts_of_a_reference_value_with_open_ends(run: Run, dwellings: Path) -> None:
    found = run("classify", INPUT=str(dwellings), FIELD="share", METHOD="reference", REFERENCE=5,
                BREAKS="80; 120", LANGUAGE="en")  # fmt: skip
    assert json.loads(found["labels"]) == ["under 4.0", "4.0 to under 6.0", "6.0 and more"]
    assert json.loads(found["counts"]) == [2, 0, 2]
    assert json.loads(found["remarks"]) == ["Empty classes: “4.0 to under 6.0”."]


def test_any_method_may_have_open_ends(run: Run, dwellings: Path) -> None:
    found = run(
        "classify",
        INPUT=str(dwellings),
        FIELD="share",
        METHOD="manual",
        BREAKS="2; 5; 7",
        OPEN_ENDS=True,
        LANGUAGE="de",
    )
    assert json.loads(found["counts"]) == [2, 2]
    assert json.loads(found["labels"]) == ["unter 5,0", "5,0 und mehr"]
