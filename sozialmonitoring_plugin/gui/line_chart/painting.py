"""Paints a line chart: readable in black and white, by line styles and names rather than colours."""

from __future__ import annotations

from itertools import pairwise

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from .chart import Chart, Line
from .layout import MARGIN, ChartLayout, apart, decimals_of, every_nth

MAIN, OTHER = "#a63603", "#5f6b76"
STYLES = (Qt.PenStyle.DashLine, Qt.PenStyle.DashDotLine, Qt.PenStyle.DotLine)
DOT, SMALL_DOT = 3.4, 2.0
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
CENTRE = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)


class ChartPainter:
    """Paints one chart; `ink` is the colour of texts."""

    def __init__(self, painter: QPainter, chart: Chart, layout: ChartLayout, ink: QColor) -> None:
        self._painter, self._chart, self._layout, self._ink = painter, chart, layout, ink
        self._metrics = QFontMetricsF(painter.font())

    def paint(self) -> None:
        """Grid, dates, breaks, lines from the thinnest up, names."""
        self._paint_grid()
        self._paint_dates()
        self._paint_breaks()
        others = [line for line in self._chart.lines if not line.main]
        for line, style in zip(others, STYLES * len(others), strict=False):
            self._paint_line(line, QPen(QColor(OTHER), 1.2, style))
        for line in self._chart.lines:
            if line.main:
                self._paint_line(line, QPen(QColor(MAIN), 2.4))
                self._paint_numbers(line)
        self._paint_names()

    def _paint_grid(self) -> None:
        plot, height = self._layout.plot, self._metrics.height()
        for tick in self._layout.ticks:
            y = self._layout.y(tick)
            self._painter.setPen(QPen(QColor(OTHER).lighter(190), 1))
            self._painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            self._painter.setPen(self._ink)
            box = QRectF(0, y - height / 2, plot.left() - MARGIN, height)
            text = self._chart.words.number(tick, decimals_of(self._layout.ticks))
            self._painter.drawText(box, RIGHT, text)

    def _paint_dates(self) -> None:
        plot, metrics = self._layout.plot, self._metrics
        places = [self._layout.x(day) for day in self._chart.dates]
        width = metrics.horizontalAdvance(self._chart.day(self._chart.dates[-1])) + MARGIN
        self._painter.setPen(self._ink)
        for x in places:
            self._painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + MARGIN / 2))
        for number in every_nth(places, width):
            box = QRectF(places[number] - width / 2, plot.bottom() + MARGIN / 2, width, metrics.height())
            self._painter.drawText(box, CENTRE, self._chart.day(self._chart.dates[number]))

    def _paint_breaks(self) -> None:
        plot, height = self._layout.plot, self._metrics.height()
        self._painter.setPen(QPen(self._ink, 1, Qt.PenStyle.DashLine))
        for row, entry in enumerate(self._chart.breaks):
            x, top = self._layout.x(entry.day), MARGIN + row * height
            self._painter.drawLine(QPointF(x, top), QPointF(x, plot.bottom()))
            is_left = x < plot.center().x()
            room = (self._painter.viewport().width() - x if is_left else x) - 2 * MARGIN
            text = self._metrics.elidedText(entry.text, Qt.TextElideMode.ElideRight, room)
            box = QRectF(x + MARGIN if is_left else x - MARGIN - room, top, room, height)
            self._painter.drawText(box, LEFT if is_left else RIGHT, text)

    def _paint_line(self, line: Line, pen: QPen) -> None:
        size = DOT if line.main else SMALL_DOT
        for segment in line.segments:
            points = [self._layout.at(*point) for point in zip(segment.dates, segment.numbers, strict=True)]
            self._painter.setPen(pen)
            for start, end in pairwise(points):
                self._painter.drawLine(start, end)
            self._painter.setPen(Qt.PenStyle.NoPen)
            self._painter.setBrush(pen.color())
            for point in points:
                self._painter.drawEllipse(point, size, size)

    def _paint_numbers(self, line: Line) -> None:
        """The numbers of the main line, above its points where there is room between them."""
        height = self._metrics.height()
        points = list(line.points)
        texts = [self._chart.number(number) for _, number in points]
        places = [self._layout.x(day) for day, _ in points]
        width = max((self._metrics.horizontalAdvance(text) for text in texts), default=0.0) + 2
        self._painter.setPen(self._ink)
        for one in every_nth(places, width):
            top = self._layout.y(points[one][1]) - DOT - height
            self._painter.drawText(QRectF(places[one] - width / 2, top, width, height), CENTRE, texts[one])

    def _paint_names(self) -> None:
        """Each name beside the last point of its line, moved where they would overlap."""
        lines = [(line, list(line.points)[-1]) for line in self._chart.lines if line.segments]
        plot, height = self._layout.plot, self._metrics.height()
        wanted = [self._layout.y(number) for _, (_, number) in lines]
        room = self._painter.viewport().width() - plot.right() - MARGIN
        font = self._painter.font()
        for (line, _), y in zip(lines, apart(wanted, height, plot.bottom()), strict=True):
            bold = QFont(font)
            bold.setBold(line.main)
            self._painter.setFont(bold)
            self._painter.setPen(QColor(MAIN if line.main else OTHER))
            name = QFontMetricsF(bold).elidedText(line.name, Qt.TextElideMode.ElideRight, room)
            self._painter.drawText(QRectF(plot.right() + MARGIN, y - height / 2, room, height), LEFT, name)
        self._painter.setFont(font)
