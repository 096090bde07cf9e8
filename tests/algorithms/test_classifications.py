"""Stored classifications by qgis_process: saved, used by createmap, changed, checked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingException, QgsVectorLayer

from tests.algorithms.conftest import Run

MANUAL = {
    "method": "manual",
    "classes": 2,
    "breaks": [0, 3, 6],
    "closed": "left",
    "bounds": [0, 3, 6],
    "decimals": 1,
}


def ranges(path: Path) -> list[tuple[float, float]]:
    layer = QgsVectorLayer(str(path), "values", "ogr")
    return sorted((one.lowerValue(), one.upperValue()) for one in layer.renderer().ranges())


def save(run: Run, monitoring: str, **more: Any) -> dict[str, Any]:
    return run("saveclassification", MONITORING=monitoring, **{"NAME": "Quote", **more})


def test_a_saved_classification_is_what_maps_are_drawn_in(run: Run, filled: str, tmp_path: Path) -> None:
    saved = save(run, filled, CLASSIFICATION=json.dumps(MANUAL), INDICATORS="al", TITLES="niedrig;hoch")
    assert json.loads(saved["BREAKS"]) == [0.0, 3.0, 6.0]
    assert json.loads(saved["LABELS"]) == ["niedrig: 0,0 bis unter 3,0", "hoch: 3,0 bis 6,0"]
    for number, choice in enumerate(({}, {"CLASSIFICATION": "Quote"})):
        path = tmp_path / f"map{number}.gpkg"
        run("createmap", MONITORING=filled, INDICATOR="al", OUTPUT=str(path), **choice)
        assert ranges(path) == [(0.0, 3.0), (3.0, 6.0)]


def test_without_a_classification_one_is_made_of_the_first_indicator(run: Run, filled: str) -> None:
    saved = save(run, filled, INDICATORS="al", METHOD="equal_intervals", CLASSES=2, POOLED=True)
    bounds = json.loads(saved["BREAKS"])
    assert len(bounds) == 3
    # 2 of 1,000 is hidden, and 20 of 1,100 with it; 30 of 1,200 and 70 of 1,700 are the ends.
    assert (bounds[0], bounds[-1]) == (2.5, 4.2)
    with pytest.raises(QgsProcessingException, match="nothing to make"):
        save(run, filled, NAME="Leer")


def test_a_change_says_what_is_kept(run: Run, filled: str) -> None:
    save(run, filled, CLASSIFICATION=json.dumps(MANUAL), INDICATORS="al,arbeitslose")
    with pytest.raises(QgsProcessingException, match="already"):
        save(run, filled, CLASSIFICATION=json.dumps(MANUAL))
    changed = save(
        run,
        filled,
        CLASSIFICATION=json.dumps({**MANUAL, "bounds": [0, 4, 6]}),
        CHANGE=True,
        KEEP="arbeitslose",
    )
    assert changed["KEPT"].startswith("Quote (bis ")
    followed = save(run, filled, CLASSIFICATION=json.dumps(MANUAL), CHANGE=True)
    assert followed["KEPT"] == ""


def test_areas_outside_are_counted_and_listed(run: Run, filled: str, tmp_path: Path) -> None:
    narrow = {**MANUAL, "bounds": [2, 3, 4], "breaks": [2, 3, 4]}
    save(run, filled, CLASSIFICATION=json.dumps(narrow), INDICATORS="al", LEVEL="quartier")
    output = tmp_path / "outside.json"
    found = run("checkclassifications", MONITORING=filled, OUTPUT=str(output))
    content = json.loads(output.read_text(encoding="utf-8"))
    rows = content["checked"][0]["outside"]
    assert found["OUTSIDE"] == len(rows)
    # 70 of 1,700 are 4.1 per cent; 2 of 1,000 and 20 of 1,100 are hidden, though they lie below 2.
    assert {row["area_key"]: row["side"] for row in rows} == {"0500207": "above"}
    with pytest.raises(QgsProcessingException, match=r"outside\.pdf"):
        run("checkclassifications", MONITORING=filled, OUTPUT=str(tmp_path / "outside.pdf"))


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"CLASSIFICATION": "{"}, "not JSON"),
        ({"CLASSIFICATION": "nirgends.json"}, "nirgends.json"),
        ({"CLASSIFICATION": "Unbekannt"}, "no classification Unbekannt"),
        ({"INDICATORS": "nichts"}, "nichts"),
        ({"INDICATORS": "al", "LEVEL": "kreis"}, "no level kreis"),
        ({"INDICATORS": "al", "PALETTE": "Regenbogen"}, "no palette Regenbogen"),
        ({"INDICATORS": "al", "NAME": "a.json"}, "cannot be called"),
        ({"INDICATORS": "al", "TITLES": "a;b"}, "2 titles do not fit"),
    ],
)
def test_bad_input_is_one_sentence(run: Run, filled: str, more: dict[str, str], told: str) -> None:
    with pytest.raises(QgsProcessingException, match=told):
        save(run, filled, **more)
