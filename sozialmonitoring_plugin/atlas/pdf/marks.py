"""Marks between the items of a layout, painted where no paper is, by which its drawing is parted again.

A mark is a rectangle far off the page; its width is its number. Unrecognised it would be invisible.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from qgis.core import QgsLayout, QgsLayoutItem
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor, QPainter
from qgis.PyQt.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

LEFT, TOP = -7919, -6997

_MARK = re.compile(
    rb"q\s+/CSp cs\s+[\d. ]+ scn\s+/GS\w+ gs\s+q\s+[-\d. ]+ cm\s+%d %d (\d+) 1 re\s+f\s+Q\s+Q\s+"
    % (LEFT, TOP)
)


@contextmanager
def marked(layout: QgsLayout) -> Iterator[tuple[QgsLayoutItem, ...]]:
    """The visible items in the order of painting, with a mark before each and one behind the last."""
    layout.updateZValues(False)
    items = [item for item in layout.items() if isinstance(item, QgsLayoutItem) and item.isVisible()]
    items.sort(key=lambda item: item.zValue())
    heights = [*(item.zValue() - 0.5 for item in items), items[-1].zValue() + 0.5 if items else 0.5]
    marks = [_Mark(number, height) for number, height in enumerate(heights, 1)]
    for mark in marks:
        layout.addItem(mark)
    try:
        yield tuple(items)
    finally:
        for mark in marks:
            layout.removeItem(mark)


def parted(content: bytes, count: int) -> Sequence[bytes] | None:
    """What stands before the first item, the drawing of each item, and the rest; without the marks.

    None where there are not `count` items with their marks in order.
    """
    pieces = _MARK.split(content)
    if [int(number) for number in pieces[1::2]] != list(range(1, count + 2)):
        return None
    return pieces[::2]


class _Mark(QGraphicsItem):
    """Lies on the page, or it would not be painted at all, and paints beside it."""

    def __init__(self, number: int, height: float) -> None:
        super().__init__()
        self._number = number
        self.setZValue(height)

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        return QRectF(0, 0, 1, 1)

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        painter.fillRect(QRectF(LEFT, TOP, self._number, 1), QColor(0, 0, 0))
