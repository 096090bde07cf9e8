"""Editors for cells that do not change when somebody scrolls over them."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtWidgets import QComboBox, QDoubleSpinBox

from ..choices import choose, fill

_DECIMALS = 6


class QuietComboBox(QComboBox):
    """Offers (value, text) pairs, and the current value even where it is none of them."""

    def __init__(self, entries: Iterable[tuple[str, str]], current: str, name: str) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        fill(self, entries, current)
        choose(self, current)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the table."""
        event.ignore()


class QuietSpinBox(QDoubleSpinBox):
    """A number between two limits, which give way to the one it begins with."""

    def __init__(self, limits: tuple[float, float], number: float, name: str) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setLocale(QLocale(QgsApplication.instance().locale()))
        self.setDecimals(_DECIMALS)
        self.setSingleStep(0.1)
        self.setRange(min(limits[0], number), max(limits[1], number))
        self.setValue(number)
        self._number = number
        self.valueChanged.connect(self._edit)

    @property
    def number(self) -> float:
        """The number it began with, unrounded, until somebody changes it."""
        return self._number

    def _edit(self, number: float) -> None:
        self._number = number

    def textFromValue(self, number: float) -> str:
        """No zeros that say nothing."""
        text = super().textFromValue(number)
        point = self.locale().decimalPoint()
        return text.rstrip("0").rstrip(point) if point in text else text

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the table."""
        event.ignore()
