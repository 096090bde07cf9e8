"""Maps by `createmap`: layers, projects and pictures of every kind."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsGraduatedSymbolRenderer, QgsProcessingException, QgsVectorLayer

from sozialmonitoring_plugin.core.colours.kinds import PaletteKind
from sozialmonitoring_plugin.core.colours.own import OwnPalette
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.palettes import save_palette

from .conftest import VARIABLES, Run


def test_a_map_opens_as_a_graduated_layer_and_a_picture(run: Run, filled: str, tmp_path: Path) -> None:
    output, image = tmp_path / "map.gpkg", tmp_path / "map.png"
    run("createmap", MONITORING=filled, INDICATOR="al", REFERENCE_DATE="2024-12-31", OUTPUT=str(output),
        IMAGE=str(image))  # fmt: skip
    layer = QgsVectorLayer(str(output), "map", "ogr")
    assert isinstance(layer.renderer(), QgsGraduatedSymbolRenderer)
    assert image.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("wishes", "field", "sentence"),
    [
        ({"KIND": "bivariate", "INDICATOR": "al", "SECOND": "einwohner"}, "class_code", ""),
        (
            {"KIND": "status", "INDEX": "berlin_mss", "PARTS": "al"},
            "",
            "There are no values of Arbeitslosenanteil",
        ),
        (
            {"KIND": "status", "INDEX": '{"preset": "berlin_mss", "indicators": ["al"], "dynamics": null}'},
            "group",
            "",
        ),
        ({"KIND": "change", "INDICATOR": "al"}, "", "before 2024-12-31 that the change could begin at"),
        ({"KIND": "change", "INDICATOR": "al", "COMPARE_DATE": "2023-12-31"}, "value", ""),
        (
            {"KIND": "change", "INDICATOR": "al", "COMPARE_DATE": "2023-12-31", "MEASURE": "percent"},
            "value",
            "",
        ),
        ({"KIND": "choropleth"}, "", "needs an indicator"),
    ],
)
def test_a_map_of_any_kind_opens_in_its_style_or_says_what_it_lacks(
    run: Run, filled: str, delivery: Path, tmp_path: Path, wishes: dict[str, str], field: str, sentence: str
) -> None:
    if "COMPARE_DATE" in wishes:
        text = delivery.read_text(encoding="cp1252").replace('"20"', '"21"')
        (tmp_path / "before.csv").write_text(text.replace(";20;", ";22;"), encoding="cp1252")
        run("importdelivery", MONITORING=filled, FILE=str(tmp_path / "before.csv"), LEVEL="quartier",
            REFERENCE_DATE="2023-12-31", SOURCE="Amt")  # fmt: skip
    output, image = tmp_path / "map.gpkg", tmp_path / "map.pdf"
    asked = {"MONITORING": filled, "OUTPUT": str(output), "IMAGE": str(image), **wishes}
    if sentence:
        with pytest.raises(QgsProcessingException, match=sentence):
            run("createmap", **asked)
        return
    run("createmap", **asked)
    layer = QgsVectorLayer(str(output), "map", "ogr")
    renderer = layer.renderer()
    used = renderer.classAttribute()
    assert used == field
    assert layer.featureCount() > 0
    assert image.read_bytes().startswith(b"%PDF")


def test_a_map_has_the_countys_own_colours(run: Run, filled: str, tmp_path: Path) -> None:
    monitoring = Monitoring.open(Path(filled))
    house = OwnPalette("Haus & Hof", PaletteKind.SEQUENTIAL, ("#f0f8ff", "#004b8d"))
    save_palette(monitoring, house)
    asked = {"MONITORING": filled, "INDICATOR": "al", "REFERENCE_DATE": "2024-12-31"}

    def colours(name: str, **wishes: str) -> list[str]:
        output = tmp_path / f"{name}.gpkg"
        run("createmap", **asked, **wishes, OUTPUT=str(output))
        layer = QgsVectorLayer(str(output), "map", "ogr")
        return [one.symbol().color().name() for one in layer.renderer().ranges()]

    assert set(colours("plain")).isdisjoint({"#f0f8ff", "#004b8d"})
    assert colours("own", PALETTE="Haus & Hof")[:: len(colours("own")) - 1] == ["#004b8d", "#f0f8ff"]
    assert colours("turned", PALETTE="Haus & Hof_r") == colours("own2", PALETTE="Haus & Hof")[::-1]
    save_palette(monitoring, replace(house, default_for=tuple(Polarity)), instead_of=house.name)
    assert colours("default") == colours("own3", PALETTE="Haus & Hof")
    with pytest.raises(QgsProcessingException, match="There is no palette Regenbogen"):
        colours("none", PALETTE="Regenbogen")


@pytest.mark.parametrize("kind", ["symbols", "layered", "diagrams"])
@pytest.mark.parametrize("ending", [("gpkg", "png"), ("qgz", "svg"), ("gpkg", "pdf")])
def test_counts_become_circles_and_diagrams_in_every_kind_of_file(
    run: Run, filled: str, tmp_path: Path, kind: str, ending: tuple[str, str]
) -> None:
    output, image = (tmp_path / f"map.{one}" for one in ending)
    wishes: dict[str, Any] = {
        "symbols": {"INDICATOR": "einwohner", "CIRCLE_SIZE": 12, "CIRCLE_VALUE": 2000},
        "layered": {"INDICATOR": "al", "SECOND": "arbeitslose"},
        "diagrams": {"INDICATOR": "beide", "PARTS": "arbeitslose,einwohner", "DIAGRAM": "bars"},
    }[kind]
    if kind == "diagrams":
        both = {"id": "beide", "title": "Beide", "formula": "arbeitslose + einwohner"}
        tableau = tmp_path / "both.json"
        tableau.write_text(json.dumps({"variables": VARIABLES, "indicators": [both]}), encoding="utf-8")
        run("loadtableau", MONITORING=filled, FILE=str(tableau))
    run("createmap", MONITORING=filled, KIND=kind, REFERENCE_DATE="2024-12-31", OUTPUT=str(output),
        IMAGE=str(image), **wishes)  # fmt: skip
    assert image.stat().st_size > 10_000
    if ending[0] == "gpkg":
        layer = QgsVectorLayer(str(output), "map", "ogr")
        # The count of 0500100 is 2 and hidden, one other with it; 0500206 has none.
        keys = {one["area_key"] for one in layer.getFeatures()}
        assert ("0500100" in keys) == (kind == "symbols")
        assert ("0500206" in keys) == (kind == "symbols")


def test_a_map_of_one_municipality_by_its_name(run: Run, filled: str, tmp_path: Path) -> None:
    output = tmp_path / "map.gpkg"
    run("createmap", MONITORING=filled, INDICATOR="einwohner", MUNICIPALITY="Ort 05002", OUTPUT=str(output))
    assert QgsVectorLayer(str(output), "map", "ogr").featureCount() == 4
    with pytest.raises(QgsProcessingException, match="There is no Gemeinde Nirgends"):
        run(
            "createmap", MONITORING=filled, INDICATOR="einwohner", MUNICIPALITY="Nirgends", OUTPUT=str(output)
        )
