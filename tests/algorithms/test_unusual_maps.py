"""Maps of numbers nobody thinks of: all missing, all equal, all zero, one area, classes of other numbers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from tests.algorithms.conftest import LEVELS, SHARE, VARIABLES, Run

Fill = Callable[..., str]
DATED = {"INDICATOR": "al", "REFERENCE_DATE": "2024-12-31", "LEVEL": "quartier"}


@pytest.fixture
def fill(run: Run, areas: Path, tmp_path: Path) -> Fill:
    """`fill(["12", "x", …])` makes a monitoring with so many unemployed of 1,000 in each Quartier."""

    def filled(cells: list[str]) -> str:
        path, office, tableau = tmp_path / "kreis.gpkg", tmp_path / "amt.csv", tmp_path / "tableau.json"
        content = json.loads(areas.read_text())
        content["features"] = content["features"][: len(cells)]
        areas.write_text(json.dumps(content))
        run("createmonitoring", AREAS=str(areas), LEVELS=json.dumps(LEVELS), VALID_FROM="2020-01-01",
            TITLE="Kreis Süd", MONITORING=str(path))  # fmt: skip
        keys = [feature["properties"]["quartier"] for feature in content["features"]]
        lines = [f"{key};{cell};1000" for key, cell in zip(keys, cells, strict=True)]
        office.write_text("\n".join(["Schlüssel;Arbeitslose;Einwohner", *lines]), "utf-8")
        run("importdelivery", MONITORING=str(path), FILE=str(office), LEVEL="quartier",
            REFERENCE_DATE="2024-12-31", SOURCE="Amt")  # fmt: skip
        tableau.write_text(json.dumps({"variables": VARIABLES, "indicators": [SHARE]}), "utf-8")
        run("loadtableau", MONITORING=str(path), FILE=str(tableau))
        return str(path)

    return filled


def drawn(run: Run, monitoring: str, folder: Path, **wishes: Any) -> tuple[list[str], dict[str, str]]:
    """The legend of the classes from the highest, and what is shown of each Quartier."""
    output, image = folder / "map.gpkg", folder / "map.png"
    run("createmap", MONITORING=monitoring, OUTPUT=str(output), IMAGE=str(image), **DATED, **wishes)
    assert image.read_bytes().startswith(b"\x89PNG")
    layer = QgsVectorLayer(str(output), "map", "ogr")
    labels = [one.label() for one in layer.renderer().ranges()]
    shown = {feature["area_key"]: feature["shown"] for feature in layer.getFeatures()}
    reasons = QgsVectorLayer(f"{output}|layername=ohne Wert", "reasons", "ogr")
    if reasons.isValid():
        shown |= {feature["area_key"]: feature["shown"] for feature in reasons.getFeatures()}
    return labels, dict(sorted(shown.items()))


def test_all_values_are_missing(run: Run, fill: Fill, tmp_path: Path) -> None:
    """A column of signs alone is no column of counts: the delivery brings inhabitants only."""
    labels, shown = drawn(run, fill(["x"] * 8), tmp_path)
    assert labels == []
    assert list(shown.values()) == ["."] * 8


def test_all_values_are_equal_and_make_one_class(run: Run, fill: Fill, tmp_path: Path) -> None:
    labels, shown = drawn(run, fill(["51"] * 8), tmp_path)
    assert labels == ["5,1  (8)"]
    assert set(shown.values()) == {"5,1"}


def test_all_values_are_zero_and_make_one_class(run: Run, fill: Fill, tmp_path: Path) -> None:
    labels, shown = drawn(run, fill(["0"] * 8), tmp_path)
    assert labels == ["0,0  (8)"]
    assert set(shown.values()) == {"0,0"}


def test_two_values_make_two_classes_of_five(run: Run, fill: Fill, tmp_path: Path) -> None:
    labels, _ = drawn(run, fill(["50", "80"] * 4), tmp_path)
    assert len(labels) == 2
    assert all(label.endswith("(4)") for label in labels)


def test_one_area_alone(run: Run, fill: Fill, tmp_path: Path) -> None:
    labels, shown = drawn(run, fill(["50"]), tmp_path)
    assert labels == ["5,0  (1)"]
    assert list(shown.values()) == ["5,0"]


def test_numbers_beyond_all_classes_are_told_and_drawn(run: Run, fill: Fill, tmp_path: Path) -> None:
    classes = {"method": "manual", "classes": 2, "closed": "left", "bounds": [20, 30, 40], "decimals": 0}
    labels, shown = drawn(run, fill(["50", "60"] * 4), tmp_path, CLASSIFICATION=json.dumps(classes))
    assert labels == ["30 bis 40  (0)", "20 bis unter 30  (0)", "unter 20  (8)"]
    assert len(shown) == 8


GOOD = {"method": "manual", "classes": 2, "closed": "left", "bounds": [0, 3, 9], "decimals": 0}


@pytest.mark.parametrize(
    ("classes", "sentence"),
    [
        ({**GOOD, "bounds": [0, 9, 3]}, "must ascend"),
        ({**GOOD, "bounds": [0]}, "These are no bounds of classes"),
        ({**GOOD, "bounds": [0, 3, 1e999]}, "These are no bounds of classes"),
        ({**GOOD, "bounds": [0, "drei", 9]}, "not a classification"),
        ({**GOOD, "method": "geraten"}, "not a classification"),
        ({**GOOD, "classes": 0}, "0 classes cannot be made"),
        ({}, "not a classification"),
    ],
)
def test_a_classification_that_is_none_stops_the_map_in_a_sentence(
    run: Run, filled: str, tmp_path: Path, classes: dict[str, Any], sentence: str
) -> None:
    output = tmp_path / "map.gpkg"
    with pytest.raises(QgsProcessingException, match=sentence):
        run("createmap", MONITORING=filled, OUTPUT=str(output), CLASSIFICATION=json.dumps(classes), **DATED)
    assert not output.exists()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("nirgends.json", "nirgends.json cannot be read"),
        ("[1, 2]", "There is no classification"),
        ("5", "There is no classification"),
    ],
)
def test_a_name_behind_which_there_is_no_classification(
    run: Run, filled: str, tmp_path: Path, name: str, sentence: str
) -> None:
    output = str(tmp_path / "map.gpkg")
    with pytest.raises(QgsProcessingException, match=sentence):
        run("createmap", MONITORING=filled, OUTPUT=output, CLASSIFICATION=name, **DATED)
