"""Where the mouse is, in Qt 5 and Qt 6."""

from __future__ import annotations

from types import SimpleNamespace

from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent

from sozialmonitoring_plugin.gui.bound_histogram.handle import place_of


def test_the_place_of_the_mouse_is_told_by_every_qt() -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(7, 3), left, left, none)
    assert place_of(event) == QPoint(7, 3)
    assert place_of(SimpleNamespace(position=lambda: QPointF(7.4, 3))) == QPoint(7, 3)
