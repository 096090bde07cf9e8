"""The squares of colours for two indicators, with their names and pictures."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPixmap

from ....core.colours.square import Square, squares
from ....support.translation import translate

SQUARE = QSize(24, 24)


def square_titles() -> list[tuple[str, str]]:
    """Names and titles, in the order of `squares`."""
    titles = {
        "EvenBuOr": translate("MapKinds", "Even blue and orange"),
        "EvenTealBrown": translate("MapKinds", "Even teal and brown"),
        "StevensBuPu": translate("MapKinds", "Stevens: blue and purple"),
        "StevensBuRd": translate("MapKinds", "Stevens: blue and red"),
        "StevensBuGn": translate("MapKinds", "Stevens: blue and green"),
        "StevensPuGo": translate("MapKinds", "Stevens: purple and gold"),
        "StevensYlBu": translate("MapKinds", "Stevens: yellow and blue"),
    }
    return [(one.name, titles.get(one.name, one.name)) for one in squares()]


def square_icon(square: Square) -> QIcon:
    """As legends draw it: the first number rises to the right, the second upwards."""
    picture = QPixmap(SQUARE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    side = SQUARE.width() // len(square.rows)
    for row, colours in enumerate(reversed(square.rows)):
        for column, colour in enumerate(colours):
            painter.fillRect(QRect(column * side, row * side, side, side), QColor(colour))
    painter.end()
    return QIcon(picture)
