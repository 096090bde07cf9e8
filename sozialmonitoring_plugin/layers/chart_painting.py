"""Charts painted mark by mark, their texts as texts: Qt's own reader of SVG turns letters into shapes.

Knows what `core.charts.drawing` writes and nothing else. Everything is read before anything is painted: an
error within Qt's painting would end the program.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET  # nosec B405 - entities are bounded by Expat

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

_FINER = 100
"""Letters are set in hundredths of a millimetre: fonts have whole sizes."""

_SVG = "{http://www.w3.org/2000/svg}"
_SHIFT = {"start": 0.0, "middle": 0.5, "end": 1.0}

Painting = Callable[[QPainter], object]


class UnknownMarkError(ValueError):
    """A drawing that has something which `core.charts.drawing` does not write."""


@dataclass(frozen=True)
class PaintedChart:
    """A drawing that can be painted; `width` and `height` in its own units, millimetres."""

    width: float
    height: float
    marks: tuple[Painting, ...]

    @classmethod
    def of(cls, svg: str) -> PaintedChart:
        """Read a drawing. Raises UnknownMarkError for one that is not of our own kind."""
        try:
            # A picture in a template may be somebody else's; Expat bounds entities and follows nothing.
            root = ET.fromstring(svg)  # noqa: S314 # nosec B314 - entities are bounded by Expat
            _refuse_others(root, _SHEET)
            left, top, width, height = map(_finite, root.attrib["viewBox"].split())
            if left or top or width <= 0 or height <= 0:
                raise UnknownMarkError(root.attrib["viewBox"])
            return cls(width, height, tuple(_mark(mark) for mark in root if _kind(mark) not in _TOLD))
        except (ET.ParseError, KeyError, ValueError) as error:
            raise UnknownMarkError(str(error)) from error

    def paint(self, painter: QPainter) -> None:
        """Paint it with its upper left corner at the origin, a unit for each of its millimetres."""
        for mark in self.marks:
            painter.save()
            mark(painter)
            painter.restore()


def _kind(mark: ET.Element) -> str:
    return mark.tag.removeprefix(_SVG)


def _mark(mark: ET.Element) -> Painting:
    read, known = _READERS[_kind(mark)]
    _refuse_others(mark, known)
    if len(mark):
        raise UnknownMarkError(_kind(mark[0]))
    return read(mark)


def _refuse_others(mark: ET.Element, known: frozenset[str]) -> None:
    """What is left out would be painted in another way than it is meant."""
    if others := mark.attrib.keys() - known:
        raise UnknownMarkError(", ".join(sorted(others)))


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise UnknownMarkError(text)
    return number


def _numbers(mark: ET.Element, *names: str) -> list[float]:
    return [_finite(mark.attrib[name]) for name in names]


def _colour(text: str) -> QColor:
    colour = QColor(text)
    if not colour.isValid():
        raise UnknownMarkError(text)
    return colour


def _dressed(mark: ET.Element, draw: Painting) -> Painting:
    """Draw with the brush and the pen of a mark."""
    fill, stroke = mark.attrib["fill"], mark.attrib["stroke"]
    brush = QBrush() if fill == "none" else QBrush(_colour(fill))
    pen = QPen(Qt.PenStyle.NoPen)
    if stroke != "none":
        pen = QPen(_colour(stroke), *_numbers(mark, "stroke-width"))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)

    def paint(painter: QPainter) -> None:
        painter.setBrush(brush)
        painter.setPen(pen)
        draw(painter)

    return paint


def _rect(mark: ET.Element) -> Painting:
    box = QRectF(*_numbers(mark, "x", "y", "width", "height"))
    return _dressed(mark, lambda painter: painter.drawRect(box))


def _line(mark: ET.Element) -> Painting:
    line = QLineF(*_numbers(mark, "x1", "y1", "x2", "y2"))
    return _dressed(mark, lambda painter: painter.drawLine(line))


def _circle(mark: ET.Element) -> Painting:
    x, y, radius = _numbers(mark, "cx", "cy", "r")
    return _dressed(mark, lambda painter: painter.drawEllipse(QPointF(x, y), radius, radius))


def _points(mark: ET.Element) -> QPolygonF:
    pairs = (pair.split(",") for pair in mark.attrib["points"].split())
    return QPolygonF([QPointF(_finite(x), _finite(y)) for x, y in pairs])


def _polygon(mark: ET.Element) -> Painting:
    points = _points(mark)
    return _dressed(mark, lambda painter: painter.drawPolygon(points))


def _polyline(mark: ET.Element) -> Painting:
    points = _points(mark)
    return _dressed(mark, lambda painter: painter.drawPolyline(points))


def _text(mark: ET.Element) -> Painting:
    (size,) = _numbers(mark, "font-size")
    font = QFont(mark.attrib["font-family"])
    font.setPixelSize(max(1, round(size * _FINER)))
    font.setBold(mark.attrib["font-weight"] == "bold")
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    text, colour, shift = mark.text or "", _colour(mark.attrib["fill"]), _SHIFT[mark.attrib["text-anchor"]]
    angle, around = _turn(mark.get("transform", ""))
    place = QPointF(*_numbers(mark, "x", "y"))

    def paint(painter: QPainter) -> None:
        painter.translate(around)
        painter.rotate(angle)
        painter.translate(place - around)
        painter.scale(1 / _FINER, 1 / _FINER)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(QPointF(-QFontMetricsF(font).horizontalAdvance(text) * shift, 0.0), text)

    return paint


def _turn(transform: str) -> tuple[float, QPointF]:
    """Degrees, and the point around which."""
    if not transform:
        return 0.0, QPointF()
    angle, x, y = map(_finite, transform.removeprefix("rotate(").removesuffix(")").split())
    return angle, QPointF(x, y)


_TOLD = ("title", "desc")
_SHEET = frozenset({"version", "baseProfile", "width", "height", "viewBox"})
_PAINT = frozenset({"fill", "stroke", "stroke-width"})
_LETTERS = frozenset({"font-family", "font-size", "font-weight", "text-anchor", "fill", "transform"})
_READERS: Mapping[str, tuple[Callable[[ET.Element], Painting], frozenset[str]]] = {
    "rect": (_rect, _PAINT | {"x", "y", "width", "height"}),
    "line": (_line, _PAINT | {"x1", "y1", "x2", "y2"}),
    "circle": (_circle, _PAINT | {"cx", "cy", "r"}),
    "polygon": (_polygon, _PAINT | {"points"}),
    "polyline": (_polyline, _PAINT | {"points"}),
    "text": (_text, _LETTERS | {"x", "y"}),
}
