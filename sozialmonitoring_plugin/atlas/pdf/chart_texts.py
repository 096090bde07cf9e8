"""The texts of charts as texts: Qt draws those of an SVG as outlines, which nobody finds and all are heavy.

While a page is painted its charts are drawn without their texts, and these are written over them.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from xml.etree import ElementTree as ET

from qgis.core import QgsLayout, QgsLayoutItem, QgsLayoutItemPicture
from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter
from qgis.PyQt.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ...layers.chart_items import told_of

_INLINE = "base64:"
_TEXT = "{http://www.w3.org/2000/svg}text"
_TURNED = re.compile(r"rotate\((\S+) (\S+) (\S+)\)")
_SIZE = 100
"""Pixels of the letters before they are scaled: sizes of fonts are whole numbers."""

_BEFORE = {"middle": 0.5, "end": 1.0}


@contextmanager
def texts_as_texts(layout: QgsLayout) -> Iterator[None]:
    """Paint the texts of all charts of a layout as texts as long as this lasts."""
    shown = [item for item in layout.items() if _is_chart(item)]
    paths = [item.picturePath() for item in shown]
    overlays = [_Texts(item, _svg(path)) for item, path in zip(shown, paths, strict=True)]
    try:
        for item, overlay in zip(shown, overlays, strict=True):
            layout.addItem(overlay)
            overlay.setZValue(item.zValue() + 0.25)
            item.setPicturePath(overlay.drawing_alone(), QgsLayoutItemPicture.Format.FormatSVG)
        yield
    finally:
        for item, path, overlay in zip(shown, paths, overlays, strict=True):
            layout.removeItem(overlay)
            item.setPicturePath(path, QgsLayoutItemPicture.Format.FormatSVG)


def _is_chart(item: Any) -> bool:
    """Whether an item shows a chart that was put there, upright at the upper left of its box."""
    return (
        isinstance(item, QgsLayoutItemPicture)
        and item.isVisible()
        and bool(told_of(item))
        and item.picturePath().startswith(_INLINE)
        and item.resizeMode() == QgsLayoutItemPicture.ResizeMode.Zoom
        and item.pictureAnchor() == QgsLayoutItem.ReferencePoint.UpperLeft
        and item.pictureRotation() == item.itemRotation() == 0
    )


def _svg(path: str) -> ET.Element:
    # The drawing is our own, made a moment before.
    return ET.fromstring(base64.b64decode(path.removeprefix(_INLINE)))  # noqa: S314


class _Texts(QGraphicsItem):
    """The texts of a chart, where its item draws the rest."""

    def __init__(self, item: QgsLayoutItemPicture, svg: ET.Element) -> None:
        super().__init__()
        width, height = (float(part) for part in svg.attrib["viewBox"].split()[2:])
        self._box = item.mapRectToScene(item.rect())
        self._scale = min(self._box.width() / width, self._box.height() / height)
        self._texts = list(svg.iter(_TEXT))
        self._svg = svg

    def drawing_alone(self) -> str:
        """The chart without its texts."""
        for parent in list(self._svg.iter()):
            for text in [child for child in parent if child.tag == _TEXT]:
                parent.remove(text)
        return _INLINE + base64.b64encode(ET.tostring(self._svg)).decode("ascii")

    def boundingRect(self) -> QRectF:  # noqa: N802 - Qt's name
        return self._box

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        painter.translate(self._box.topLeft())
        painter.scale(self._scale, self._scale)
        for text in self._texts:
            painter.save()
            _write(painter, text)
            painter.restore()


def _write(painter: QPainter, text: ET.Element) -> None:
    told = text.attrib
    turned = _TURNED.fullmatch(told.get("transform", ""))
    if turned:
        angle, x, y = map(float, turned.groups())
        painter.translate(x, y)
        painter.rotate(angle)
        painter.translate(-x, -y)
    font = QFont(told["font-family"])
    font.setPixelSize(_SIZE)
    font.setBold(told.get("font-weight") == "bold")
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    painter.setFont(font)
    painter.setPen(QColor(told.get("fill", "#000000")))
    painter.translate(float(told["x"]), float(told["y"]))
    painter.scale(float(told["font-size"]) / _SIZE, float(told["font-size"]) / _SIZE)
    content = "".join(text.itertext())
    before = _BEFORE.get(told.get("text-anchor", ""), 0.0) * QFontMetricsF(font).horizontalAdvance(content)
    painter.drawText(QPointF(-before, 0), content)
