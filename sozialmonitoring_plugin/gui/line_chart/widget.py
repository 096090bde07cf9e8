"""The widget of a line chart."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize
from qgis.PyQt.QtGui import QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from .chart import Chart
from .layout import ChartLayout
from .painting import ChartPainter

NEAR = 10.0
"""Pixels around a point or break in which the mouse is told about it."""


class LineChart(QWidget):
    """Painted anew whenever another chart is shown; a tooltip tells the point or break under the mouse."""

    def __init__(self) -> None:
        super().__init__()
        self._chart: Chart | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(110)

    def sizeHint(self) -> QSize:
        return QSize(420, 200)

    def show_chart(self, chart: Chart | None) -> None:
        """Show a chart; None, or one without numbers, is an empty place."""
        self._chart = chart if chart is not None and chart.numbers else None
        self.setAccessibleDescription(self._chart.described() if self._chart else "")
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tell what is under the mouse."""
        if isinstance(event, QHelpEvent) and self._chart is not None:
            text = self.told_at(QPointF(event.pos()))
            if text:
                QToolTip.showText(event.globalPos(), text, self)
                return True
        return super().event(event)

    def told_at(self, place: QPointF) -> str:
        """The points near a place, else the break there, "" for neither."""
        chart = self._chart
        if chart is None:
            return ""
        layout = self._layout(chart)
        points = [
            f"{line.name}, {chart.day(day)}: {chart.number(number)}"
            for line in chart.lines
            for day, number in line.points
            if (layout.at(day, number) - place).manhattanLength() <= NEAR
        ]
        breaks = [entry.text for entry in chart.breaks if abs(layout.x(entry.day) - place.x()) <= NEAR / 2]
        return "\n".join(points or breaks)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().base())
        if self._chart is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            layout, ink = self._layout(self._chart), self.palette().text().color()
            ChartPainter(painter, self._chart, layout, ink).paint()
        painter.end()

    def _layout(self, chart: Chart) -> ChartLayout:
        return ChartLayout.of(chart, QRectF(self.rect()), QFontMetricsF(self.font()))
