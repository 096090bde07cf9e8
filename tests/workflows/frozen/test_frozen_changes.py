"""An indicator that is a change keeps its stored classes in every map and in booklets."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer

from sozialmonitoring_plugin.core.classification.assignments import Use
from sozialmonitoring_plugin.core.classification.classification import Classification
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.map_kinds import MapKind
from sozialmonitoring_plugin.layers.indicator_map import IndicatorMap
from sozialmonitoring_plugin.layers.map_legend import EntryKind, of_kind
from sozialmonitoring_plugin.layers.map_origin import origin_of
from sozialmonitoring_plugin.layers.themes.change import Change
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.classification_changes import change, consequences
from sozialmonitoring_plugin.workflows.classifications import save_classification
from sozialmonitoring_plugin.workflows.create_map import CreateMapRequest, CreateMapResult, create_map
from sozialmonitoring_plugin.workflows.create_multiples import CreateMultiplesRequest, create_multiples
from sozialmonitoring_plugin.workflows.export_atlas import ExportAtlasRequest, export_atlas
from sozialmonitoring_plugin.workflows.follow_change import follow_change
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau
from tests.workflows.frozen.conftest import SHARE, frozen
from tests.workflows.frozen.test_frozen_maps import Listener
from tests.workflows.years import end_of

RISE = {
    "id": "rise",
    "number": "3.3",
    "title": "Veränderung",
    "formula": "change(al / ew per 100, 1 year)",
    "polarity": "burden",
}
PEOPLE = {"id": "people", "number": "3.4", "title": "Einwohner", "formula": "ew"}
USE = Use("rise")
STORED = frozen(
    "Wandel", (-4, -2, 0, 2, 4), titles=("stark gesunken", "gesunken", "gestiegen", "stark gestiegen")
)
"""Quarters rose by 1 percentage point, the last by 15."""


@pytest.fixture
def changing(county: Monitoring, tmp_path: Path) -> Monitoring:
    variables = [{"id": "al", "title": "Arbeitslose"}, {"id": "ew", "title": "Einwohner"}]
    path = tmp_path / "changing.json"
    content = {"variables": variables, "indicators": [SHARE, RISE, PEOPLE]}
    path.write_text(json.dumps(content), encoding="utf-8")
    load_tableau(county, path)
    return county


def drawn(
    monitoring: Monitoring, kind: MapKind = MapKind.CHANGE, indicator: str = "rise", **more: object
) -> CreateMapResult:
    return create_map(CreateMapRequest(monitoring, indicator, kind=kind, **more), Silence())  # type: ignore[arg-type]


def legend(drawing: IndicatorMap) -> list[tuple[str, str]]:
    """Label and colour of the classes, the lowest first."""
    return [(one.label, one.color) for one in reversed(of_kind(drawing.entries, EntryKind.CLASS))]


def ranges(layer: QgsVectorLayer) -> list[tuple[str, str]]:
    """Label and colour of every range of a layer, in their order."""
    return [(one.label(), one.symbol().color().name()) for one in layer.renderer().ranges()]


SEEN = [
    ("stark gesunken: −4,0 bis unter −2,0", "#0571b0"),
    ("gesunken: −2,0 bis unter 0,0", "#92c5de"),
    ("gestiegen: 0,0 bis unter +2,0", "#f4a582"),
    ("stark gestiegen: +2,0 bis +4,0", "#ca0020"),
]
"""The four classes of RdBu turned round, as ColorBrewer published them."""


@pytest.mark.parametrize("kind", [MapKind.CHANGE, MapKind.CHOROPLETH, MapKind.TIME])
def test_every_kind_of_map_shows_a_change_in_its_stored_classes(changing: Monitoring, kind: MapKind) -> None:
    kept = save_classification(changing, STORED, [USE])
    told = Listener()
    made = create_map(CreateMapRequest(changing, "rise", kind=kind), told)
    assert legend(made.indicator_map) == SEEN
    origin = origin_of(made.indicator_map.values_layer)
    assert origin is not None
    assert (origin.classification, origin.fingerprint) == ("Wandel", kept.fingerprint)
    assert [warning.split(":")[0] for warning in told.warnings] == ["Wandel (31.12.2021, 31.12.2022)"]
    said = {one["area_key"]: one["class_label"] for one in made.indicator_map.values_layer.getFeatures()}
    assert said["11"] == "gestiegen: 0,0 bis unter +2,0"


def test_small_multiples_and_booklets_show_it_in_them_too(changing: Monitoring, tmp_path: Path) -> None:
    save_classification(changing, STORED, [USE])
    told = Listener()
    page = create_multiples(CreateMultiplesRequest(changing, ("rise", "share"), (end_of(2022),)), told)
    assert legend(page.panels[0].indicator_map) == SEEN
    assert [warning.split(":")[0] for warning in told.warnings] == ["Wandel (31.12.2021, 31.12.2022)"]
    heard = Listener()
    export_atlas(ExportAtlasRequest(changing, tmp_path, indicators=("rise",)), heard)
    assert heard.warnings == told.warnings


def test_without_stored_classes_the_slider_and_small_multiples_are_around_zero(changing: Monitoring) -> None:
    one = drawn(changing)
    slider = drawn(changing, MapKind.TIME)
    page = create_multiples(CreateMultiplesRequest(changing, ("rise",), (end_of(2022),)), Silence())
    assert legend(slider.indicator_map) == legend(page.panels[0].indicator_map) == legend(one.indicator_map)
    assert one.classification is not None
    assert one.classification.scheme.centre == 0


def test_a_change_between_two_dates_has_not_the_classes_of_the_rate(changing: Monitoring) -> None:
    save_classification(changing, frozen(), [Use("share")])
    made = drawn(changing, indicator="share")
    assert isinstance(made.theme, Change)
    assert made.theme.frozen is None
    assert made.classification != frozen().classification
    assert origin_of(made.indicator_map.values_layer).classification == ""  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", [MapKind.CHANGE, MapKind.TIME])
def test_a_layer_of_a_change_follows_with_signs_and_colours_around_zero(
    changing: Monitoring, kind: MapKind
) -> None:
    kept = save_classification(changing, STORED, [USE])
    layer = drawn(changing, kind).indicator_map.values_layer
    changed = change(changing, replace(kept, classification=other((-8, 0, 8, 16)), titles=()), [USE])
    follow_change(changing, changed, [layer], [])
    fresh = drawn(changing, kind).indicator_map.values_layer
    assert ranges(layer) == ranges(fresh)
    assert "0,0 bis unter +8,0" in ranges(layer)[1][0]


def test_the_change_of_a_rate_in_a_named_one_follows_with_signs_too(changing: Monitoring) -> None:
    kept = save_classification(changing, STORED)
    shown = {"indicator": "share", "classification": kept.classification, "frozen": kept}
    layer = drawn(changing, **shown).indicator_map.values_layer  # type: ignore[arg-type]
    changed = change(changing, replace(kept, note="neu"), ())
    before = ranges(layer)
    follow_change(changing, changed, [layer], [])
    assert ranges(layer) == before
    assert before[0] == ("stark gestiegen: +2,0 bis +4,0  (0)", "#ca0020")


def other(bounds: Sequence[float]) -> Classification:
    return frozen(bounds=bounds).classification


def test_booklets_are_said_to_show_it_only_where_they_do(changing: Monitoring) -> None:
    save_classification(changing, STORED, [USE, Use("people")])
    found = {one.use.indicator: one.chapter for one in consequences(changing, "Wandel").uses}
    assert found == {"rise": "", "people": None}, "a count is drawn as circles, which have no classes"
    save_classification(changing, frozen("Zahlen"), [Use("people")])
    assert consequences(changing, "Zahlen").booklets == ()
