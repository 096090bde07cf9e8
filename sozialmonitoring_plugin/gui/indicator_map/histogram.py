"""How the values are spread, each bar in the colour of its class, the bounds between them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ...core.classification.classification import Classification
from ...core.values import Numbers
from ..language import interface_wording

BARS = 30
MARGIN = 6
NEUTRAL = "#9aa0a6"


class Histogram(QWidget):
    """Painted anew whenever values or classes change."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: Sequence[int] = ()
        self._colours: Sequence[str] = ()
        self._bounds: Sequence[float] = ()
        self._range = (0.0, 1.0)
        self._labels = ("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(90)

    def sizeHint(self) -> QSize:
        return QSize(260, 140)

    def show_values(self, numbers: Numbers, classification: Classification, colours: Sequence[str]) -> None:
        """Show these numbers; `colours` are those of the classes from the lowest."""
        numbers = numbers[np.isfinite(numbers)]
        self._counts, self._bounds = (), classification.bounds
        if len(numbers):
            low, high = float(numbers.min()), float(numbers.max())
            self._range = (low, high) if high > low else (low - 0.5, high + 0.5)
            counts, edges = np.histogram(numbers, BARS, self._range)
            classes = classification.class_of((edges[:-1] + edges[1:]) / 2)
            self._counts = counts.tolist()
            self._colours = [colours[one] if one >= 0 else NEUTRAL for one in classes.tolist()]
            words, decimals = interface_wording(), classification.decimals
            self._labels = (words.number(low, decimals), words.number(high, decimals))
        self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._counts = ()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._counts:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().base())
        plot = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN - self.fontMetrics().height())
        self._paint_bars(painter, plot)
        self._paint_bounds(painter, plot)
        self._paint_axis(painter, plot)
        painter.end()

    def _paint_bars(self, painter: QPainter, plot: QRectF) -> None:
        width, highest = plot.width() / len(self._counts), max(self._counts)
        for place, (count, colour) in enumerate(zip(self._counts, self._colours, strict=True)):
            height = plot.height() * count / highest
            bar = QRectF(plot.left() + place * width, plot.bottom() - height, width - 1, height)
            painter.fillRect(bar, QColor(colour))

    def _paint_bounds(self, painter: QPainter, plot: QRectF) -> None:
        low, high = self._range
        painter.setPen(QPen(self.palette().text().color(), 1, Qt.PenStyle.DashLine))
        for bound in self._bounds[1:-1]:
            x = plot.left() + plot.width() * (bound - low) / (high - low)
            if plot.left() <= x <= plot.right():
                painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))

    def _paint_axis(self, painter: QPainter, plot: QRectF) -> None:
        painter.setPen(self.palette().text().color())
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        below = QRectF(plot.left(), plot.bottom() + 2, plot.width(), self.fontMetrics().height())
        painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft), self._labels[0])
        painter.drawText(below, int(Qt.AlignmentFlag.AlignRight), self._labels[1])
