"""Charts painted mark by mark, their texts as texts: Qt's own reader of SVG turns letters into shapes.

Knows what `core.charts.drawing` writes and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

_FINER = 100
"""Letters are set in hundredths of a millimetre: fonts have whole sizes."""

_SVG = "{http://www.w3.org/2000/svg}"
_SHIFT = {"start": 0.0, "middle": 0.5, "end": 1.0}


class UnknownMarkError(ValueError):
    """A drawing that has marks which `core.charts.drawing` does not write."""


@dataclass(frozen=True)
class PaintedChart:
    """A drawing that can be painted; `width` and `height` in its own units, millimetres."""

    width: float
    height: float
    marks: tuple[ET.Element, ...]

    @classmethod
    def of(cls, svg: str) -> PaintedChart:
        """Read a drawing. Raises UnknownMarkError for one that is not of our own kind."""
        try:
            # A picture in a template may be somebody else's; Expat bounds entities and follows nothing.
            root = ET.fromstring(svg)  # noqa: S314
            _, _, width, height = map(float, root.attrib["viewBox"].split())
        except (ET.ParseError, KeyError, ValueError) as error:
            raise UnknownMarkError(str(error)) from error
        marks = tuple(mark for mark in root if _kind(mark) not in ("title", "desc"))
        unknown = {_kind(mark) for mark in marks} - _PAINTERS.keys()
        if unknown:
            raise UnknownMarkError(", ".join(sorted(unknown)))
        return cls(width, height, marks)

    def paint(self, painter: QPainter) -> None:
        """Paint it with its upper left corner at the origin, a unit for each of its millimetres."""
        for mark in self.marks:
            painter.save()
            _PAINTERS[_kind(mark)](painter, mark)
            painter.restore()


def _kind(mark: ET.Element) -> str:
    return mark.tag.removeprefix(_SVG)


def _number(mark: ET.Element, *names: str) -> list[float]:
    return [float(mark.get(name, "0")) for name in names]


def _dress(painter: QPainter, mark: ET.Element) -> None:
    fill, stroke = mark.get("fill", "none"), mark.get("stroke", "none")
    painter.setBrush(Qt.BrushStyle.NoBrush if fill == "none" else QBrush(QColor(fill)))
    pen = QPen(QColor(stroke), float(mark.get("stroke-width", "1")))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(Qt.PenStyle.NoPen if stroke == "none" else pen)


def _rect(painter: QPainter, mark: ET.Element) -> None:
    _dress(painter, mark)
    painter.drawRect(QRectF(*_number(mark, "x", "y", "width", "height")))


def _line(painter: QPainter, mark: ET.Element) -> None:
    _dress(painter, mark)
    painter.drawLine(QLineF(*_number(mark, "x1", "y1", "x2", "y2")))


def _circle(painter: QPainter, mark: ET.Element) -> None:
    _dress(painter, mark)
    x, y, radius = _number(mark, "cx", "cy", "r")
    painter.drawEllipse(QPointF(x, y), radius, radius)


def _points(mark: ET.Element) -> QPolygonF:
    pairs = (pair.split(",") for pair in mark.get("points", "").split())
    return QPolygonF([QPointF(float(x), float(y)) for x, y in pairs])


def _polygon(painter: QPainter, mark: ET.Element) -> None:
    _dress(painter, mark)
    painter.drawPolygon(_points(mark))


def _polyline(painter: QPainter, mark: ET.Element) -> None:
    _dress(painter, mark)
    painter.drawPolyline(_points(mark))


def _text(painter: QPainter, mark: ET.Element) -> None:
    font = QFont(mark.get("font-family", ""))
    font.setPixelSize(max(1, round(float(mark.get("font-size", "1")) * _FINER)))
    font.setBold(mark.get("font-weight") == "bold")
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    text = mark.text or ""
    _turn(painter, mark.get("transform", ""))
    x, y = _number(mark, "x", "y")
    painter.translate(x, y)
    painter.scale(1 / _FINER, 1 / _FINER)
    painter.setFont(font)
    painter.setPen(QColor(mark.get("fill", "#000000")))
    width = QFontMetricsF(font).horizontalAdvance(text)
    painter.drawText(QPointF(-width * _SHIFT[mark.get("text-anchor", "start")], 0.0), text)


def _turn(painter: QPainter, transform: str) -> None:
    if transform:
        angle, x, y = map(float, transform.removeprefix("rotate(").removesuffix(")").split())
        painter.translate(x, y)
        painter.rotate(angle)
        painter.translate(-x, -y)


_PAINTERS: Mapping[str, Callable[[QPainter, ET.Element], None]] = {
    "rect": _rect,
    "line": _line,
    "circle": _circle,
    "polygon": _polygon,
    "polyline": _polyline,
    "text": _text,
}
