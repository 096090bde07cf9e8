"""Texts above a chart for values that are pointed at."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QPainter

PADDING = 6


def paint_labels(painter: QPainter, plot: QRectF, labels: Sequence[tuple[float, str]], bottom: float) -> None:
    """Write (x, text) from the leftmost, one below the other and down to `bottom`.

    A line leads from each to the bottom; begun with the leftmost, no text is crossed by another's line.
    A text that does not fit on the right stands on the left.
    """
    metrics = painter.fontMetrics()
    height = metrics.height()
    for row, (x, _) in enumerate(labels):
        painter.drawLine(QPointF(x, bottom - height * (len(labels) - row)), QPointF(x, bottom))
    for row, (x, text) in enumerate(labels):
        top = bottom - height * (len(labels) - row)
        width = metrics.horizontalAdvance(text)
        fits = x + PADDING + width <= plot.right()
        left = x + PADDING if fits else max(plot.left(), x - PADDING - width)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        room = QRectF(left, top, width, height)
        if not fits:
            # The line of a label above may run through here.
            painter.eraseRect(room)
        painter.drawText(room.adjusted(0, 0, PADDING, 0), int(side), text)
