"""Bounds are moved, added and removed in the histogram, with mouse and keyboard."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtWidgets import QApplication

from sozialmonitoring_plugin.gui.indicator_map.dialog import IndicatorMapDialog

from ..conftest import choose, legend, said
from .conftest import LEFT, SHIFT, Key, bounds, focused, press


def test_an_arrow_moves_a_bound_by_the_last_printed_place(qtbot, dialog: IndicatorMapDialog) -> None:
    handle = focused(dialog, 1)
    qtbot.keyClick(handle, Key.Key_Right)  # 5.0 is not in the upper class any more
    assert dialog.form.breaks_edit.text() == "0; 5.1; 20"
    assert legend(dialog) == {"5,1 bis 20,0": "1", "0,0 bis unter 5,1": "3"}

    qtbot.keyClick(handle, Key.Key_Left, SHIFT)
    assert dialog.form.breaks_edit.text() == "0; 4.1; 20"


def test_the_keyboard_stays_with_a_bound_that_it_moves(qtbot, dialog: IndicatorMapDialog) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    handle = focused(dialog, 1)
    for _ in range(2):
        press(qtbot, dialog, Key.Key_Right)
    assert bounds(dialog) == (0.0, 5.2, 20.0)
    assert QApplication.focusWidget() is handle

    for _ in range(2):  # the second time there is nothing left to give up
        press(qtbot, dialog, Key.Key_Escape)
    assert bounds(dialog) == (0.0, 5.0, 20.0)
    assert dialog.isVisible()


def test_escape_on_the_bars_does_not_close_the_dialog(qtbot, dialog: IndicatorMapDialog) -> None:
    dialog.form.histogram.setFocus()
    press(qtbot, dialog, Key.Key_Escape)
    assert dialog.isVisible()


def test_a_bound_stops_before_its_neighbour(qtbot, dialog: IndicatorMapDialog) -> None:
    handle = focused(dialog, 1)
    for _ in range(8):
        qtbot.keyClick(handle, Key.Key_Left, SHIFT)
    assert bounds(dialog) == (0.0, 0.1, 20.0)


def test_escape_gives_the_old_bound_back_and_leaves_the_dialog_open(
    qtbot, dialog: IndicatorMapDialog
) -> None:
    handle = focused(dialog, 1)
    for _ in range(3):
        qtbot.keyClick(handle, Key.Key_Right)
    assert bounds(dialog) == (0.0, 5.3, 20.0)
    qtbot.keyClick(handle, Key.Key_Escape)

    assert bounds(dialog) == (0.0, 5.0, 20.0)
    assert dialog.isVisible()


def test_a_moved_bound_makes_the_method_manual_and_can_be_taken_back(
    qtbot, dialog: IndicatorMapDialog
) -> None:
    choose(dialog.form.method_box, "equal_intervals")
    before = legend(dialog)
    qtbot.keyClick(focused(dialog, 1), Key.Key_Right)
    assert dialog.form.method_box.currentData() == "manual"

    qtbot.mouseClick(dialog.form.undo_button, LEFT)
    assert (legend(dialog), dialog.form.method_box.currentData()) == (before, "equal_intervals")
    qtbot.mouseClick(dialog.form.redo_button, LEFT)
    assert dialog.form.method_box.currentData() == "manual"


def test_steps_with_one_bound_are_taken_back_as_one(qtbot, dialog: IndicatorMapDialog) -> None:
    handle = focused(dialog, 1)
    for _ in range(4):
        qtbot.keyClick(handle, Key.Key_Right)
    dialog.editing.undo()
    assert bounds(dialog) == (0.0, 5.0, 20.0)


def test_bounds_are_removed_and_added_with_the_keyboard(qtbot, dialog: IndicatorMapDialog) -> None:
    qtbot.keyClick(focused(dialog, 1), Key.Key_Delete)
    assert bounds(dialog) == (0.0, 20.0)

    qtbot.keyClick(focused(dialog, 0), Key.Key_Insert)
    assert bounds(dialog) == (0.0, 10.0, 20.0)
    assert [one.accessibleName() for one in dialog.form.histogram.handles] == [
        "Lowest bound: 0.0",
        "Bound between class 1 and 2: 10.0",
        "Highest bound: 20.0",
    ]


def test_the_last_class_cannot_be_taken_away(qtbot, dialog: IndicatorMapDialog) -> None:
    for _ in range(2):
        qtbot.keyClick(focused(dialog, 0), Key.Key_Delete)
    assert len(bounds(dialog)) == 2
    assert said(dialog.message_bar) == "The last class cannot be taken away."


def test_dragging_shows_the_classes_before_the_mouse_lets_go(qtbot, dialog: IndicatorMapDialog) -> None:
    histogram, layer = dialog.form.histogram, dialog.look.shown.values_layer
    handle = histogram.handles[1]
    qtbot.mousePress(handle, LEFT, pos=QPoint(6, 20))
    place = handle.mapFromParent(QPoint(histogram.width() * 3 // 4, 20))
    move = QMouseEvent(QEvent.Type.MouseMove, QPointF(place), LEFT, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(handle, move)

    moved = bounds(dialog)[1]
    assert 10.0 < moved < 20.0
    assert legend(dialog)[f"0,0 bis unter {moved:.1f}".replace(".", ",")] == "4"
    assert dialog.state.classes.scheme.breaks == (0.0, 5.0, 20.0)  # no edit yet
    qtbot.mouseRelease(handle, LEFT, pos=QPoint(6, 20))
    assert dialog.state.classes.scheme.breaks == bounds(dialog) == (0.0, moved, 20.0)
    assert dialog.look.shown.values_layer is layer


def test_a_double_click_adds_a_bound_where_it_was(qtbot, dialog: IndicatorMapDialog) -> None:
    histogram = dialog.form.histogram
    plot = histogram._plot()
    place = QPoint(round(plot.left() + plot.width() / 2), round(plot.center().y()))
    qtbot.mouseDClick(histogram, LEFT, pos=place)
    assert bounds(dialog) == pytest.approx((0.0, 5.0, 10.0, 20.0), abs=0.2)


def test_open_ends_have_no_handles(qtbot, dialog: IndicatorMapDialog) -> None:
    dialog.form.open_box.setChecked(True)
    assert bounds(dialog) == (5.0,)
    assert set(legend(dialog)) == {"unter 5,0", "5,0 und mehr"}
    qtbot.keyClick(focused(dialog, 0), Key.Key_Right)
    assert set(legend(dialog)) == {"unter 5,1", "5,1 und mehr"}
    assert dialog.form.histogram.handles[0].accessibleName() == "Bound between class 1 and 2: 5.1"
