"""Ramps and marks as small pictures."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPixmap

from ...support.paths import resource

RAMP_SIZE = QSize(96, 14)
MARK_SIZE = QSize(16, 16)


def ramp_icon(colours: Sequence[str], size: QSize = RAMP_SIZE) -> QIcon:
    """Colours side by side, the lowest class on the left; the same ones in a selected row."""
    pixmap = QPixmap(size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_ramp(painter, QRectF(pixmap.rect()), colours)
    painter.end()
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon


def paint_ramp(painter: QPainter, place: QRectF, colours: Sequence[str]) -> None:
    """Fill a place with colours side by side, and a hairline around it: pale classes end somewhere too."""
    width = place.width() / max(len(colours), 1)
    for index, colour in enumerate(colours):
        left, right = round(place.left() + index * width), round(place.left() + (index + 1) * width)
        painter.fillRect(QRectF(left, place.top(), right - left, place.height()), QColor(colour))
    painter.setPen(QColor("#9a9a9a"))
    painter.drawRect(place.adjusted(0, 0, -1, -1))


def mark_icon(name: str) -> QIcon:
    """The icon of a mark: colour_blind, printed, copied."""
    return QIcon(str(resource("icons", f"mark_{name}.svg")))
