"""The map dialog with bounds at five, and hands for it."""

from __future__ import annotations

import pytest
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtWidgets import QApplication

from sozialmonitoring_plugin.gui.indicator_map.dialog import IndicatorMapDialog

from ..conftest import settle

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def dialog(parted_at_five: IndicatorMapDialog) -> IndicatorMapDialog:
    return parted_at_five


def bounds(dialog: IndicatorMapDialog) -> tuple[float, ...]:
    return dialog.form.histogram.bounds


def focused(dialog: IndicatorMapDialog, place: int):
    handle = dialog.form.histogram.handles[place]
    handle.setFocus()
    return handle


def press(qtbot, dialog: IndicatorMapDialog, key: Qt.Key) -> None:
    """Press a key where the keyboard is now, as a person does."""
    qtbot.keyClick(QApplication.focusWidget(), key)
    settle(qtbot, dialog)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def drawn(layer: QgsVectorLayer) -> list[tuple[float, float, str, str]]:
    ranges = layer.renderer().ranges()
    return [(one.lowerValue(), one.upperValue(), one.label(), one.symbol().color().name()) for one in ranges]


def kind(qtbot, dialog: IndicatorMapDialog, name: str) -> None:
    qtbot.mouseClick(dialog.form.kinds.buttons[name], LEFT)
    settle(qtbot, dialog)
