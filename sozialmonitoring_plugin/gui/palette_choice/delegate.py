"""A row of the palette box with its marks on the right."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, QRect, QSize
from qgis.PyQt.QtGui import QPainter
from qgis.PyQt.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from .model import MARKS
from .ramps import MARK_SIZE, RAMP_SIZE, mark_icon
from .titles import mark_titles

GAP = 4


class PaletteDelegate(QStyledItemDelegate):
    """Each mark has a column of its own, so that marks are compared by looking down."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        option.decorationSize = RAMP_SIZE
        super().paint(painter, option, index)
        marks = index.data(MARKS)
        if marks is None:
            return
        names = list(mark_titles())
        for place, name in enumerate(reversed(names), 1):
            if getattr(marks, name):
                mark_icon(name).paint(painter, _place(option.rect, place))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        option.decorationSize = RAMP_SIZE
        hint = super().sizeHint(option, index)
        room = len(mark_titles()) * (MARK_SIZE.width() + GAP) + GAP
        return QSize(hint.width() + room, max(hint.height(), MARK_SIZE.height() + GAP))


def _place(row: QRect, from_right: int) -> QRect:
    left = row.right() - from_right * (MARK_SIZE.width() + GAP)
    return QRect(left, row.center().y() - MARK_SIZE.height() // 2, MARK_SIZE.width(), MARK_SIZE.height())
