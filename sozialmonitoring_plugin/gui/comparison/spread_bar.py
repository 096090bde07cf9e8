"""A small bar in a cell: least to greatest as a line, the middle half as a box, the area as a thick mark."""

from __future__ import annotations

from math import isfinite

from qgis.PyQt.QtCore import QModelIndex, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from .cells import CELL_ROLE, Spread

WIDTH = 150
MARGIN = 8
HALF_BOX = 0.26
"""Half the height of the box as a part of the row."""
MARK = 4.0
BOX = "#c9d6e4"


class SpreadDelegate(QStyledItemDelegate):
    """Paints the cells that have a spread; a shape for each thing, so that no colour is needed."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        cell = index.data(CELL_ROLE)
        return QSize(WIDTH, hint.height()) if cell is not None and cell.spread is not None else hint

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        super().paint(painter, option, index)
        cell = index.data(CELL_ROLE)
        if cell is None or cell.spread is None or not cell.spread.distribution.rated:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = QRectF(option.rect).adjusted(MARGIN, 0, -MARGIN, 0)
        _paint(painter, plot, cell.spread, option.palette.text().color())
        painter.restore()


def _paint(painter: QPainter, plot: QRectF, spread: Spread, ink: QColor) -> None:
    found = spread.distribution
    low, high = found.minimum.number, found.maximum.number

    def x(number: float) -> float:
        return plot.left() + plot.width() * ((number - low) / (high - low) if high > low else 0.5)

    middle, half = plot.center().y(), plot.height() * HALF_BOX
    painter.setPen(QPen(ink, 1))
    painter.drawLine(QPointF(x(low), middle), QPointF(x(high), middle))
    for end in (low, high):
        painter.drawLine(QPointF(x(end), middle - half / 2), QPointF(x(end), middle + half / 2))
    lower, upper = (x(one.number) for one in found.middle_half)
    painter.setBrush(QColor(BOX))
    painter.drawRect(QRectF(lower, middle - half, max(1.0, upper - lower), 2 * half))
    median = x(found.median.number)
    painter.drawLine(QPointF(median, middle - half), QPointF(median, middle + half))
    if isfinite(spread.number):
        _paint_mark(painter, QPointF(x(spread.number), middle), plot.height() / 2 - 2, ink)


def _paint_mark(painter: QPainter, at: QPointF, reach: float, ink: QColor) -> None:
    """The area itself: a thick line with a triangle on top."""
    painter.setPen(QPen(ink, 2.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QPointF(at.x(), at.y() - reach), QPointF(at.x(), at.y() + reach))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    top = at.y() - reach
    corners = [QPointF(at.x() - MARK, top), QPointF(at.x() + MARK, top), QPointF(at.x(), top + 1.3 * MARK)]
    painter.drawPolygon(QPolygonF(corners))
