"""A layer of values follows a changed classification, or keeps the name of the one before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from sozialmonitoring_plugin.core.classification.classification import Classification, Closed, Method, Scheme
from sozialmonitoring_plugin.core.classification.frozen import FrozenClassification
from sozialmonitoring_plugin.core.wording import Wording
from sozialmonitoring_plugin.layers.follow import FollowError, keep_old, layers_in, reclassified
from sozialmonitoring_plugin.layers.geometries import AreaGeometries
from sozialmonitoring_plugin.layers.indicator_map import IndicatorMap, MapRequest, build_map
from sozialmonitoring_plugin.layers.map_files import add_to_project, opened_from
from sozialmonitoring_plugin.layers.map_origin import MapOrigin, mark_layer, origin_of
from sozialmonitoring_plugin.layers.stored_layers import write_layers
from sozialmonitoring_plugin.layers.themes.choropleth import Choropleth
from sozialmonitoring_plugin.layers.themes.time_map import TimeMap
from tests.layers.county import county_table

GERMAN = Wording.of("de")
BIRTH = "2026-11-30T08:00:00+01:00"


def frozen(*bounds: float, closed: Closed = Closed.LEFT, **more: object) -> FrozenClassification:
    scheme = Scheme(Method.MANUAL, len(bounds) - 1, bounds, closed)
    return FrozenClassification("Quote", Classification(scheme, bounds, 1), **more)  # type: ignore[arg-type]


OLD = frozen(1.0, 8.0, 16.0)
NEW = frozen(1.0, 4.0, 8.0, 12.0, palette="EvenBlues", is_reversed=True, titles=("a", "b", "c"))


@pytest.fixture
def drawn(draw: Callable[..., IndicatorMap]) -> IndicatorMap:
    """The county's numbers 1 to 16, drawn in the old classes."""
    made = draw(scheme=OLD.classification.scheme)
    mark(made.values_layer, OLD)
    return made


def mark(layer: QgsVectorLayer, shown: FrozenClassification) -> None:
    origin = MapOrigin(
        "kreis.gpkg", BIRTH, "al", "quartier", "2024-12-31", "2020", "", "", shown.name, shown.fingerprint
    )
    mark_layer(layer, origin)


def ranges(layer: QgsVectorLayer) -> list[tuple[float, float, str, str]]:
    """Bounds, colour and label of every range, in their order."""
    return [
        (one.lowerValue(), one.upperValue(), one.symbol().color().name(), one.label())
        for one in layer.renderer().ranges()
    ]


def test_a_layer_that_follows_has_ranges_colours_labels_and_name_of_the_new_one(drawn: IndicatorMap) -> None:
    layer = drawn.values_layer
    reclassified(layer, NEW, "EvenBlues_r", GERMAN)
    assert ranges(layer) == [
        (8.0, 12.0, "#e9f2fa", "c: 8,0 bis 12,0  (5)"),
        (4.0, 8.0, "#83badb", "b: 4,0 bis unter 8,0  (4)"),
        (1.0, 4.0, "#317ebc", "a: 1,0 bis unter 4,0  (3)"),
        (12.0, 16.0, "#e9f2fa", "über 12,0  (4)"),
    ]
    origin = origin_of(layer)
    assert origin is not None
    assert (origin.classification, origin.fingerprint) == ("Quote", NEW.fingerprint)
    labels = {feature["value"]: feature["class_label"] for feature in layer.getFeatures()}
    assert (labels[3.0], labels[8.0], labels[13.0]) == ("a: 1,0 bis unter 4,0", "c: 8,0 bis 12,0", "")


def test_it_looks_as_if_it_had_been_drawn_so(drawn: IndicatorMap, draw: Callable[..., IndicatorMap]) -> None:
    wanted = frozen(0.0, 8.0, 16.0, closed=Closed.RIGHT)
    reclassified(drawn.values_layer, wanted, "EvenYlOrRd", GERMAN)
    fresh = draw(scheme=wanted.classification.scheme).values_layer
    assert ranges(drawn.values_layer) == ranges(fresh)
    told = [sorted((one["area_key"], one["class_label"]) for one in layer.getFeatures())
            for layer in (drawn.values_layer, fresh)]  # fmt: skip
    assert told[0] == told[1]


def test_a_map_of_several_dates_keeps_its_time_and_its_legend_without_counts(
    geometries: AreaGeometries,
) -> None:
    table = county_table()
    theme = TimeMap(Choropleth("al", OLD.classification, frozen=OLD))
    layer = build_map(MapRequest(table, "quartier", theme), geometries).values_layer
    mark(layer, OLD)
    drawn_by = layer.renderer().classAttribute()
    assert "latest" in drawn_by
    reclassified(layer, NEW, "EvenBlues_r", GERMAN)
    assert layer.renderer().classAttribute() == drawn_by
    assert [label for *_, label in ranges(layer)][:2] == ["c: 8,0 bis 12,0", "b: 4,0 bis unter 8,0"]


def test_layers_are_found_by_name_birth_and_look(
    drawn: IndicatorMap, draw: Callable[..., IndicatorMap]
) -> None:
    left_behind, foreign, renamed = (draw(scheme=OLD.classification.scheme).values_layer for _ in range(3))
    mark(left_behind, NEW)
    mark(foreign, OLD)
    foreign.setCustomProperty("sozialmonitoring/created", "2020-01-01T00:00:00+01:00")
    mark(renamed, replace(OLD, name="Früher"))
    unmarked = draw(scheme=OLD.classification.scheme).values_layer
    layers = [drawn.values_layer, drawn.neighbours_layer or unmarked, left_behind, foreign, renamed, unmarked]
    found = layers_in(layers, replace(OLD, former_names=("Früher",)), BIRTH)
    assert [(one.layer, one.is_current) for one in found] == [
        (drawn.values_layer, True), (left_behind, False), (renamed, True),
    ]  # fmt: skip


def test_a_layer_that_stays_says_the_name_of_the_old_one(drawn: IndicatorMap) -> None:
    layer = drawn.values_layer
    before = ranges(layer)
    keep_old([layer], replace(OLD, name="Quote (bis 30.11.2026)"))
    origin = origin_of(layer)
    assert origin is not None
    assert (origin.classification, origin.fingerprint) == ("Quote (bis 30.11.2026)", OLD.fingerprint)
    assert ranges(layer) == before
    assert layers_in([layer], OLD, BIRTH) == ()


def test_a_layer_in_a_file_is_drawn_so_when_it_is_opened_again(drawn: IndicatorMap, tmp_path: Path) -> None:
    path = tmp_path / "karte.gpkg"
    write_layers(drawn, path)
    opened = opened_from(drawn, path)
    project = QgsProject()
    add_to_project(opened, project)
    layer = opened.values_layer
    node = project.layerTreeRoot().findLayer(layer.id())
    reclassified(layer, NEW, "EvenBlues_r", GERMAN, node)
    assert node.customProperty("legend/node-order").split(",") == ["3", "0", "1", "2"]
    names = [one.layer().name() for one in node.parent().findLayers()]
    assert [name for name in names if "bisherige Klassen" in name] == ["Verteilung (bisherige Klassen)"]
    reclassified(layer, NEW, "EvenBlues_r", GERMAN, node)
    assert [one.layer().name() for one in node.parent().findLayers()] == names, "said once"
    wanted, source = ranges(layer), layer.source()
    project.clear()
    again = QgsVectorLayer(source, "again", "ogr")
    assert ranges(again) == wanted
    assert {one["class_label"] for one in again.getFeatures() if one["value"] < 4} == {"a: 1,0 bis unter 4,0"}


def test_a_layer_that_is_being_edited_stays_as_it_was(drawn: IndicatorMap) -> None:
    layer = drawn.values_layer
    before = ranges(layer)
    layer.startEditing()
    with pytest.raises(FollowError, match="Stop editing"):
        reclassified(layer, NEW, "EvenBlues_r", GERMAN)
    layer.rollBack()
    origin = origin_of(layer)
    assert origin is not None
    assert (ranges(layer), origin.fingerprint) == (before, OLD.fingerprint)


def test_a_layer_of_somebody_else_is_refused(qgis_app: object) -> None:
    layer = QgsVectorLayer("Polygon?field=value:double", "fremd", "memory")
    with pytest.raises(FollowError, match="fremd is no map"):
        reclassified(layer, NEW, "EvenBlues_r", GERMAN)
