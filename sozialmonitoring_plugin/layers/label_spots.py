"""Where a name fits best into its area, and on how many lines.

A label is a wide rectangle. Seen through a glass that squeezes the map until the rectangle is a
square, the best place is the centre of the largest circle inside the area.

>>> lines_of("Übach-Palenberg Nord", 2), lines_of("Erkelenz", 3)
(('Übach-', 'Palenberg Nord'), ('Erkelenz',))
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from qgis.core import QgsGeometry, QgsPointXY, QgsRectangle
from qgis.PyQt.QtGui import QTransform

from .fonts import text_width

MOST_LINES = 3
HEIGHT_OF_CAPITALS = 0.75
HEIGHT_OF_A_LINE = 1.3
AIR = 0.2
PRECISION = 0.02
BISECTIONS = 10

ENOUGH = 0.95
"""Part of the most room that is enough for a name on fewer lines."""

_PIECE = re.compile(r"[^\s/-]*[/-]|\S+")


@dataclass(frozen=True)
class LabelSpot:
    """The centre of a label in map coordinates, its text in lines, the largest size it could have there."""

    x: float
    y: float
    text: str
    room: float


def label_spot(shape: QgsGeometry, name: str, below: str = "") -> LabelSpot:
    """The best place and wrapping of a name, with a further line `below` it.

    A name is only broken where that leaves it clearly more room. Without a name there is only `below`.
    """
    return _label_spot(bytes(shape.asWkb()), name, below)


@lru_cache(maxsize=2_000)
def _label_spot(wkb: bytes, name: str, below: str) -> LabelSpot:
    """The same by the WKB: the pages of a booklet show the same areas again and again."""
    shape = QgsGeometry()
    shape.fromWkb(wkb)
    if not name:
        return _spot(shape, (below,))
    wrapped = {lines_of(name, count) for count in range(1, MOST_LINES + 1)}
    texts = [(*lines, below) if below else lines for lines in sorted(wrapped, key=len)]
    spots = [_spot(shape, lines) for lines in texts]
    enough = ENOUGH * max(spot.room for spot in spots)
    return next(spot for spot in spots if spot.room >= enough)


def inner_point(shape: QgsGeometry) -> QgsGeometry:
    """The point inside the shape that is farthest from its outline."""
    return shape.poleOfInaccessibility(PRECISION * shape.area() ** 0.5)[0]


def lines_of(name: str, count: int) -> tuple[str, ...]:
    """The name on at most so many lines, the longest as short as can be; hyphens end a line."""
    pieces = _pieces(name)
    for width in range(max(len(piece.strip()) for piece in pieces), len(name) + 1):
        lines = _filled(pieces, width)
        if len(lines) <= count:
            return lines
    return (name,)


def _pieces(name: str) -> list[str]:
    """The parts between which a line may end, each with the space that follows it."""
    ends = [match.end() for match in _PIECE.finditer(name)] or [len(name)]
    starts = [0, *ends[:-1]]
    return [name[start:end] for start, end in zip(starts, ends, strict=True)]


def _filled(pieces: list[str], width: int) -> tuple[str, ...]:
    lines = [""]
    for piece in pieces:
        if lines[-1] and len((lines[-1] + piece).strip()) > width:
            lines.append("")
        lines[-1] += piece
    return tuple(line.strip() for line in lines)


def room_at(shape: QgsGeometry, place: tuple[float, float], lines: tuple[str, ...]) -> float:
    """The largest size at which the whole text lies inside the area around this place, 0 outside it."""
    engine = QgsGeometry.createGeometryEngine(shape.constGet())
    engine.prepareGeometry()
    width, height = _extent(lines)
    box = shape.boundingBox()
    low, high = 0.0, min(box.width() / width, box.height() / height)
    for _ in range(BISECTIONS):
        middle = (low + high) / 2
        centre = QgsPointXY(*place)
        text = QgsGeometry.fromRect(QgsRectangle.fromCenterAndSize(centre, width * middle, height * middle))
        low, high = (middle, high) if engine.contains(text.constGet()) else (low, middle)
    return low


def _spot(shape: QgsGeometry, lines: tuple[str, ...]) -> LabelSpot:
    width, height = _extent(lines)
    squeeze = height / max(width, height)
    squeezed = QgsGeometry(shape)
    squeezed.transform(QTransform.fromScale(squeeze, 1.0))
    centre, _ = squeezed.poleOfInaccessibility(PRECISION * squeezed.area() ** 0.5)
    place = (centre.asPoint().x() / squeeze, centre.asPoint().y())
    return LabelSpot(*place, "\n".join(lines), room_at(shape, place, lines))


def _extent(lines: tuple[str, ...]) -> tuple[float, float]:
    """Width and height of a text of size 1, with a little air around it."""
    width = max(text_width(line) for line in lines) + 2 * AIR
    return width, HEIGHT_OF_CAPITALS + (len(lines) - 1) * HEIGHT_OF_A_LINE + 2 * AIR
