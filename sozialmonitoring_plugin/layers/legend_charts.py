"""Drawings in a legend: what classes alone do not tell.

In the layer tree a drawing stands as the legend of a table that says the same in rows: QGIS shows it
without this plugin. The picture is saved in projects; a GeoPackage keeps the table alone, since a
stored style has no place for it.
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import astuple

from qgis.core import QgsFeature, QgsField, QgsVectorLayer
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QMetaType, QSize, Qt
from qgis.PyQt.QtGui import QImage, QPainter
from qgis.PyQt.QtSvg import QSvgRenderer

from ..core.charts.chart import LegendChart

__all__ = ["LegendChart", "chart_layer", "inline_picture", "inline_svg"]

PIXELS = 3.7
"""Per millimetre in the layer tree, which shows 60 millimetres in the width QGIS first gives it."""

_FINER = 4
"""Drawn so many times as large first: letters of so few pixels are spaced badly when drawn at once."""

_FIELDS = {
    "class": QMetaType.Type.QString,
    "low": QMetaType.Type.Double,
    "high": QMetaType.Type.Double,
    "areas": QMetaType.Type.Int,
    "own_areas": QMetaType.Type.Int,
}


def chart_layer(chart: LegendChart) -> QgsVectorLayer:
    """A table in memory, without geometry, with the drawing as its legend."""
    layer = QgsVectorLayer("NoGeometry", chart.title, "memory")
    provider = layer.dataProvider()
    provider.addAttributes([QgsField(name, kind) for name, kind in _FIELDS.items()])
    layer.updateFields()
    for row in chart.rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(astuple(row)))
        provider.addFeature(feature)
    layer.setLegendPlaceholderImage(inline_picture(chart))
    return layer


def inline_svg(chart: LegendChart) -> str:
    """The drawing as QGIS takes a picture without a file."""
    return _inline(chart.svg.encode())


def inline_picture(chart: LegendChart) -> str:
    """The drawing in pixels, on white: the layer tree may be dark."""
    size = QSize(round(chart.width * PIXELS), round(chart.height * PIXELS))
    picture = QImage(size * _FINER, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(chart.svg.encode())).render(painter)
    painter.end()
    smooth = Qt.TransformationMode.SmoothTransformation
    picture = picture.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return _inline(bytes(buffer.data()))


def _inline(content: bytes) -> str:
    return f"base64:{b64encode(content).decode()}"
