"""Where base units come from: the draft, in the background where it takes time, or a layer somebody chose."""

from __future__ import annotations

from threading import Event, current_thread, main_thread

import pytest
from qgis.core import QgsCoordinateTransformContext, QgsFeature, QgsGeometry, QgsVectorLayer

from sozialmonitoring_plugin.core.boundaries.base_unit import UnitKind
from sozialmonitoring_plugin.gui.boundaries.tools.tool_scene import ToolScene

from .conftest import EAST, NORTH, FakeBench

AROUND = (1000 * EAST, 1000 * EAST + 50_000, 1000 * NORTH, 1000 * NORTH + 50_000)
"""The lower left 50 m × 50 m of the squares: base units of 20 m touch it in three rows and columns."""

FAR = (0, 1, 0, 1)


@pytest.fixture
def tool_scene(bench: FakeBench) -> ToolScene:
    return ToolScene(bench, QgsCoordinateTransformContext(), bench)


def test_units_are_found_in_the_background_and_then_at_hand(tool_scene: ToolScene, qtbot) -> None:
    with qtbot.waitSignal(tool_scene.prepared):
        assert tool_scene.units(UnitKind.BLOCK, AROUND) is None
        assert tool_scene.is_preparing
    assert not tool_scene.is_preparing
    assert len(tool_scene.units(UnitKind.BLOCK, AROUND)) == 9


def test_the_window_never_waits_for_units_elsewhere(tool_scene: ToolScene, bench: FakeBench, qtbot) -> None:
    with qtbot.waitSignal(tool_scene.prepared):
        tool_scene.units(UnitKind.BLOCK, AROUND)
    begun, may_end, plain = Event(), Event(), bench.units

    def stuck(kind: UnitKind, box: object) -> object:
        begun.set()
        may_end.wait(20)
        return plain(kind, box)

    bench.units = stuck
    with qtbot.waitSignal(tool_scene.prepared):
        assert tool_scene.units(UnitKind.BLOCK, FAR) is None
        assert begun.wait(5)
        assert len(tool_scene.units(UnitKind.BLOCK, AROUND)) == 9
        assert tool_scene.units(UnitKind.ADDRESS, AROUND) is None
        may_end.set()


def test_units_that_could_not_be_found_are_looked_for_again_in_the_background(
    tool_scene: ToolScene, bench: FakeBench, qtbot
) -> None:
    threads, plain = [], bench.units

    def fails_twice(kind: UnitKind, box: object) -> object:
        threads.append(current_thread())
        if len(threads) < 3:
            raise OSError("no memory left")
        return plain(kind, box)

    bench.units = fails_twice
    tool_scene._rest.setInterval(1)
    tool_scene.prepared.connect(lambda: tool_scene.units(UnitKind.BLOCK, AROUND))
    assert tool_scene.units(UnitKind.BLOCK, AROUND) is None
    qtbot.waitUntil(lambda: len(threads) == 3 and not tool_scene.is_preparing)
    assert len(tool_scene.units(UnitKind.BLOCK, AROUND)) == 9
    assert main_thread() not in threads
    assert bench.refusals == ["no memory left"], "told once"


def test_a_large_rectangle_is_found_as_a_whole(tool_scene: ToolScene, qtbot) -> None:
    left, _, bottom, _ = AROUND
    large = (left - 3_000_000, left + 300_000, bottom - 3_000_000, bottom + 200_000)
    with qtbot.waitSignal(tool_scene.prepared):
        assert tool_scene.units(UnitKind.BLOCK, large) is None
    assert len(tool_scene.units(UnitKind.BLOCK, large)) == 150


def test_nothing_is_prepared_before_the_streets_are_joined(tool_scene: ToolScene, bench: FakeBench) -> None:
    bench.is_joining = True
    assert tool_scene.units(UnitKind.BLOCK, AROUND) is None
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
