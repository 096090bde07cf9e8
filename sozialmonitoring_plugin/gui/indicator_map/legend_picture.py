"""What a legend draws of a kind of map without classes: a square of colours, groups, parts."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QByteArray, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent
from qgis.PyQt.QtSvg import QSvgRenderer
from qgis.PyQt.QtWidgets import QWidget

from ...core.charts.chart import LegendChart

SMALLEST, EDGE = QSize(160, 120), 6


class LegendPicture(QWidget):
    """The first of the drawings of a map, as large as there is room, on white as in the legend."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(SMALLEST)
        self._drawn: QSvgRenderer | None = None
        self._size = QRectF()
        self.hide()

    @property
    def is_empty(self) -> bool:
        """Whether there is no drawing."""
        return self._drawn is None

    def show_charts(self, charts: Sequence[LegendChart]) -> None:
        """Show a drawing; without any the widget hides."""
        chart = charts[0] if charts else None
        self._drawn = QSvgRenderer(QByteArray(chart.svg.encode())) if chart is not None else None
        self._size = QRectF(0, 0, chart.width, chart.height) if chart is not None else QRectF()
        title = chart.title if chart is not None else ""
        rows = [f"{row.label}: {row.areas}" for row in chart.rows if row.areas is not None] if chart else []
        self.setAccessibleName(title)
        self.setAccessibleDescription("; ".join(rows))
        self.setVisible(chart is not None)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._drawn is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        self._drawn.render(painter, self._room())
        painter.end()

    def _room(self) -> QRectF:
        """The largest rectangle of the drawing's shape in the middle of the widget."""
        inside = QRectF(self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE))
        factor = min(inside.width() / self._size.width(), inside.height() / self._size.height())
        room = QRectF(0, 0, self._size.width() * factor, self._size.height() * factor)
        room.moveCenter(inside.center())
        return room
