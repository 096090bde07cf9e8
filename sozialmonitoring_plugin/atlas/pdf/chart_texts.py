"""The texts of charts as texts: Qt draws those of an SVG as outlines, which nobody can search or copy.

While a page is painted its charts are without their texts, and these are painted above them.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from qgis.core import QgsLayout, QgsLayoutItem, QgsLayoutItemPicture
from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter
from qgis.PyQt.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ...layers.chart_items import shows_chart

SVG = "{http://www.w3.org/2000/svg}"
INLINE = "base64:"
ABOVE = 0.25
"""Above its chart, below the next item of the layout: they are one apart."""

PIXELS = 100
"""The size a font is asked for in: it has whole pixels only."""

_ROTATION = re.compile(r"rotate\(([-\d.]+)")
_SHIFT = {"start": 0.0, "middle": 0.5, "end": 1.0}


@contextmanager
def texts_as_texts(layout: QgsLayout) -> Iterator[None]:
    """Paint the texts of all charts that are drawn from the upper left of their items as texts."""
    shown = {item: item.picturePath() for item in layout.items() if _is_chart(item)}
    added = [_parted(picture, path) for picture, path in shown.items()]
    for texts in added:
        layout.addItem(texts)
    try:
        yield
    finally:
        for texts in added:
            layout.removeItem(texts)
        for picture, path in shown.items():
            picture.setPicturePath(path, QgsLayoutItemPicture.Format.FormatSVG)


def _is_chart(item: QGraphicsItem) -> bool:
    return (
        shows_chart(item)
        and item.isVisible()
        and item.pictureAnchor() == QgsLayoutItem.ReferencePoint.UpperLeft
        and item.picturePath().startswith(INLINE)
    )


def _parted(picture: QgsLayoutItemPicture, path: str) -> _Texts:
    """Take the texts out of a picture, and make an item of them."""
    root = ET.fromstring(b64decode(path[len(INLINE) :]))  # noqa: S314 - a drawing of ours
    texts = [_Text.of(one) for one in root.findall(f"{SVG}text")]
    for one in root.findall(f"{SVG}text"):
        root.remove(one)
    ET.register_namespace("", SVG[1:-1])
    left = INLINE + b64encode(ET.tostring(root)).decode("ascii")
    picture.setPicturePath(left, QgsLayoutItemPicture.Format.FormatSVG)
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    scale = min(picture.rect().width() / width, picture.rect().height() / height)
    item = _Texts(texts, scale, picture.rect())
    item.setPos(picture.scenePos())
    item.setZValue(picture.zValue() + ABOVE)
    return item


@dataclass(frozen=True)
class _Text:
    """A line of text as the SVG has it; lengths in its units."""

    text: str
    x: float
    y: float
    size: float
    font: QFont
    colour: QColor
    shift: float
    turned: float

    @classmethod
    def of(cls, element: ET.Element) -> _Text:
        """The text of an element that `Drawing.text` made."""
        font = QFont(element.get("font-family", ""))
        font.setPixelSize(PIXELS)
        font.setBold(element.get("font-weight") == "bold")
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        turned = _ROTATION.match(element.get("transform", ""))
        x, y, size = (float(element.get(name, "0")) for name in ("x", "y", "font-size"))
        return cls(
            element.text or "",
            x,
            y,
            size,
            font,
            QColor(element.get("fill", "#000000")),
            _SHIFT[element.get("text-anchor", "start")],
            float(turned[1]) if turned else 0.0,
        )

    def paint(self, painter: QPainter) -> None:
        """Draw it where the SVG has it."""
        painter.save()
        painter.translate(self.x, self.y)
        painter.rotate(self.turned)
        painter.scale(self.size / PIXELS, self.size / PIXELS)
        painter.setFont(self.font)
        painter.setPen(self.colour)
        left = -self.shift * QFontMetricsF(self.font).horizontalAdvance(self.text)
        painter.drawText(QPointF(left, 0.0), self.text)
        painter.restore()


class _Texts(QGraphicsItem):
    """The texts of a chart, over its whole item."""

    def __init__(self, texts: list[_Text], scale: float, room: QRectF) -> None:
        super().__init__()
        self._texts, self._scale, self._room = texts, scale, QRectF(room)

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        return self._room

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        painter.save()
        painter.scale(self._scale, self._scale)
        for text in self._texts:
            text.paint(painter)
        painter.restore()
