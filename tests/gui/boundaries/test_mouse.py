"""What the tools make of a mouse that is early, lost, or on a turned map."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

import pytest
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from sozialmonitoring_plugin.core.boundaries.base_unit import UnitKind
from sozialmonitoring_plugin.gui.boundaries.tools.map_tool import GestureTool
from sozialmonitoring_plugin.layers.boundaries.region_edits import merge

from .conftest import FakeBench, Hand, ground, note

Use = Callable[[str], GestureTool]


@pytest.mark.parametrize("name", ["give", "paint"])
def test_brushing_ends_when_the_button_is_no_longer_held(
    use: Use, bench: FakeBench, hand: Hand, name: str
) -> None:
    tool = use(name)
    tool.machine.choices.change(target="11")
    viewport, none = hand.canvas.viewport(), Qt.KeyboardModifier.NoModifier
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, none, hand.at(101, 150))
    hand.move(115, 150)
    assert not tool.machine.is_idle
    QApplication.sendEvent(viewport, _move_without_button(hand.at(150, 150)))
    assert tool.machine.is_idle
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, none, hand.at(150, 150))
    assert ground(bench)["11"] == 10_000


def test_a_press_while_units_are_being_found_says_so_beside_the_mouse(
    use: Use, bench: FakeBench, hand: Hand, qtbot
) -> None:
    tool = use("give")
    tool.machine.choices.change(kind=UnitKind.ADDRESS)
    bench.units = lambda _kind, _box: Event().wait(0.5) or ()
    hand.drag((100, 150), (135, 150))
    assert "Base units are being found" in note(tool, qtbot)
    assert ground(bench)["11"] == 10_000


@pytest.mark.parametrize("turned", [0, 45, 90])
def test_a_turned_map_has_the_same_reach(use: Use, hand: Hand, canvas: QgsMapCanvas, turned: int) -> None:
    tool = use("reshape")
    straight = round(10 * 1000 * canvas.mapUnitsPerPixel())
    canvas.setRotation(turned)
    hand.move(100, 150)
    assert tool._pointed.reach == pytest.approx(straight, abs=2)


def test_a_merge_whose_first_area_vanished_begins_anew(use: Use, bench: FakeBench, hand: Hand) -> None:
    tool = use("merge")
    hand.click(50, 150)
    session = bench.session
    session.apply(merge(session.partition, session.rules, "11", "12"), "merge")
    assert tool.machine.is_idle
    hand.click(150, 150)
    hand.click(250, 150)
    assert sorted(ground(bench)) == ["12", "21", "22", "23"]


def _move_without_button(place: QPoint):
    from qgis.PyQt.QtCore import QEvent, QPointF
    from qgis.PyQt.QtGui import QMouseEvent

    none, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    return QMouseEvent(QEvent.Type.MouseMove, QPointF(place), button, button, none)
