"""Where base units come from: the draft, in the background where it takes time, or a layer somebody chose."""

from __future__ import annotations

from threading import Event

import pytest
from qgis.core import QgsCoordinateTransformContext, QgsFeature, QgsGeometry, QgsVectorLayer

from sozialmonitoring_plugin.core.boundaries.base_unit import UnitKind
from sozialmonitoring_plugin.gui.boundaries.tools.tool_scene import ToolScene

from .conftest import EAST, NORTH, FakeBench

AROUND = (1000 * EAST, 1000 * EAST + 50_000, 1000 * NORTH, 1000 * NORTH + 50_000)
"""The lower left 50 m × 50 m of the squares: base units of 20 m touch it in three rows and columns."""


@pytest.fixture
def tool_scene(bench: FakeBench) -> ToolScene:
    bench.surroundings.has_streets = False
    return ToolScene(bench, QgsCoordinateTransformContext(), bench)


def test_units_are_found_in_the_background_and_then_at_hand(tool_scene: ToolScene, qtbot) -> None:
    with qtbot.waitSignal(tool_scene.prepared):
        assert tool_scene.units_at_hand(UnitKind.BLOCK, AROUND) == ()
        assert tool_scene.is_preparing
    assert not tool_scene.is_preparing
    assert len(tool_scene.units_at_hand(UnitKind.BLOCK, AROUND)) == 9


def test_a_press_waits_for_what_is_being_found(tool_scene: ToolScene, bench: FakeBench, qtbot) -> None:
    asked, plain = Event(), bench.units

    def slow(kind: UnitKind, box: object) -> object:
        if not asked.is_set():
            asked.set()
            Event().wait(0.2)
        return plain(kind, box)

    bench.units = slow
    with qtbot.waitSignal(tool_scene.prepared):
        tool_scene.units_at_hand(UnitKind.BLOCK, AROUND)
        asked.wait(5)
        assert len(tool_scene.units(UnitKind.BLOCK, AROUND)) == 9


def test_nothing_is_prepared_before_the_streets_are_joined(tool_scene: ToolScene, bench: FakeBench) -> None:
    bench.surroundings.has_streets = True
    assert tool_scene.units_at_hand(UnitKind.BLOCK, AROUND) == ()
    assert not tool_scene.is_preparing


def test_polygons_of_a_layer_in_another_reference_system_serve_as_units(tool_scene: ToolScene) -> None:
    layer = QgsVectorLayer("Polygon?crs=EPSG:25833", "blocks", "memory")
    west = _square(500_000, 5_650_000, 100)
    for geometry in (west, _square(500_050, 5_650_000, 100)):
        feature = QgsFeature()
        feature.setGeometry(geometry)
        layer.dataProvider().addFeature(feature)
    there = QgsVectorLayer("Polygon?crs=EPSG:25832", "same place", "memory")
    tool_scene.choose_layer(there)
    assert tool_scene.units(UnitKind.POLYGON, AROUND) == []
    tool_scene._bench.layer.setCrs(layer.crs())
    tool_scene.choose_layer(layer)
    box = (500_010_000, 500_020_000, 5_650_010_000, 5_650_020_000)
    (unit,) = tool_scene.units(UnitKind.POLYGON, box)
    assert unit.shape.square_metres == 10_000
    both = tool_scene.units(UnitKind.POLYGON, (500_010_000, 500_120_000, 5_650_010_000, 5_650_020_000))
    assert sorted(one.shape.square_metres for one in both) == [5_000, 10_000], "the overlap is the first's"


def test_a_layer_that_was_removed_gives_no_units(tool_scene: ToolScene) -> None:
    from qgis.PyQt import sip

    layer = QgsVectorLayer("Polygon?crs=EPSG:25832", "blocks", "memory")
    tool_scene.choose_layer(layer)
    sip.delete(layer)
    assert tool_scene.units(UnitKind.POLYGON, AROUND) == ()


def _square(east: float, north: float, side: float) -> QgsGeometry:
    return QgsGeometry.fromWkt(
        f"POLYGON(({east} {north}, {east + side} {north}, {east + side} {north + side}, "
        f"{east} {north + side}, {east} {north}))"
    )
