"""Editors for cells that do not change when somebody scrolls over them."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtWidgets import QComboBox, QDoubleSpinBox

from ..choices import fill


class QuietComboBox(QComboBox):
    """Offers (value, text) pairs."""

    def __init__(self, entries: Iterable[tuple[str, str]], current: str, name: str) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        fill(self, entries, current)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the table."""
        event.ignore()


class QuietSpinBox(QDoubleSpinBox):
    """A number between two limits."""

    def __init__(self, limits: tuple[float, float], number: float, name: str) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setLocale(QLocale(QgsApplication.instance().locale()))
        self.setDecimals(3)
        self.setSingleStep(0.1)
        self.setRange(*limits)
        self.setValue(number)

    def textFromValue(self, number: float) -> str:
        """No zeros that say nothing."""
        text = super().textFromValue(number)
        point = self.locale().decimalPoint()
        return text.rstrip("0").rstrip(point) if point in text else text

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the table."""
        event.ignore()
