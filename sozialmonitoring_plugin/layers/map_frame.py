"""Small maps of far areas in the corners of a map."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsFeatureRequest, QgsLayoutItemMap, QgsLayoutMeasurement, QgsPrintLayout, QgsRectangle
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor

from .far_areas import Frame
from .indicator_map import IndicatorMap
from .symbols import BOUNDARY

INSET = 0.22
"""Part of the shorter side of a map that an inset takes."""

AROUND = 1.4


def frame_of(indicator_map: IndicatorMap) -> Frame:
    """What a map frames together, and what it sets apart."""
    return Frame.of(area_boxes(indicator_map))


def add_insets(
    layout: QgsPrintLayout, item: QgsLayoutItemMap, far: Sequence[QgsRectangle], busy: Sequence[QgsRectangle]
) -> None:
    """Put far areas into the emptiest corners of a map; `busy` are the boxes of its areas."""
    place, size = item.sceneBoundingRect(), INSET * min(item.rect().width(), item.rect().height())
    right, bottom = place.right() - size, place.bottom() - size
    corners = [(place.left(), place.top()), (right, place.top()), (place.left(), bottom), (right, bottom)]
    free = sorted(corners, key=lambda corner: _covered(item, corner, size, busy))
    for extent, (x, y) in zip(far, free, strict=False):
        inset = QgsLayoutItemMap(layout)
        inset.attemptSetSceneRect(QRectF(x, y, size, size))
        inset.setCrs(item.crs())
        inset.setKeepLayerSet(True)
        inset.setLayers(item.layers())
        around = QgsRectangle(extent)
        around.scale(AROUND)
        inset.zoomToExtent(around)
        inset.setFrameEnabled(True)
        inset.setFrameStrokeColor(QColor(BOUNDARY))
        inset.setFrameStrokeWidth(QgsLayoutMeasurement(0.2))
        layout.addLayoutItem(inset)


def area_boxes(indicator_map: IndicatorMap) -> list[QgsRectangle]:
    """The boxes of the areas in colour or pattern."""
    request = QgsFeatureRequest().setNoAttributes()
    drawing = indicator_map.drawing
    layers = [layer for layer in (*drawing.areas, drawing.reasons) if layer is not None]
    return [one.geometry().boundingBox() for layer in layers for one in layer.getFeatures(request)]


def _covered(
    item: QgsLayoutItemMap, corner: tuple[float, float], size: float, taken: Sequence[QgsRectangle]
) -> int:
    """How many areas an inset in a corner would lie on."""
    place, extent = item.sceneBoundingRect(), item.extent()
    unit = extent.width() / place.width()
    west = extent.xMinimum() + (corner[0] - place.left()) * unit
    north = extent.yMaximum() - (corner[1] - place.top()) * unit
    there = QgsRectangle(west, north - size * unit, west + size * unit, north)
    return sum(there.intersects(box) for box in taken)
