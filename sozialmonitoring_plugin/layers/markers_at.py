"""Which circles lie below a place of the map, though their points lie elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    QgsCoordinateTransform,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRequest,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsRectangle,
    QgsRenderContext,
    QgsVectorLayer,
)

LARGEST_RADIUS = 60.0
"""Millimetres beyond which nobody looks for a circle."""


def markers_at(layer: QgsVectorLayer, point: QgsPointXY, settings: QgsMapSettings) -> Iterator[QgsFeature]:
    """The points whose symbols cover a place in the CRS of the map, the smallest first: it lies on top.

    Raises QgsCsException where the place is outside the CRS of the layer.
    """
    to_map = QgsCoordinateTransform(layer.crs(), settings.destinationCrs(), settings.transformContext())
    context = QgsRenderContext.fromMapSettings(settings)
    around = _units(context, LARGEST_RADIUS)
    box = QgsRectangle(point.x() - around, point.y() - around, point.x() + around, point.y() + around)
    box = to_map.transformBoundingBox(box, QgsCoordinateTransform.TransformDirection.ReverseTransform)
    context.expressionContext().appendScope(QgsExpressionContextUtils.layerScope(layer))
    renderer = layer.renderer().clone()
    renderer.startRender(context, layer.fields())
    found = []
    for feature in layer.getFeatures(QgsFeatureRequest(box)):
        context.expressionContext().setFeature(feature)
        symbol = renderer.symbolForFeature(feature, context)
        radius = _radius(symbol, context) if isinstance(symbol, QgsMarkerSymbol) else 0.0
        if to_map.transform(feature.geometry().asPoint()).distance(point) <= radius:
            found.append((radius, feature.id(), feature))
    renderer.stopRender(context)
    return (feature for *_, feature in sorted(found, key=lambda one: one[:2]))


def _radius(symbol: QgsMarkerSymbol, context: QgsRenderContext) -> float:
    """Half the size of the symbol in units of the map."""
    size, _ = symbol.dataDefinedSize().valueAsDouble(context.expressionContext(), symbol.size())
    return _units(context, size / 2)


def _units(context: QgsRenderContext, millimetres: float) -> float:
    return millimetres * context.scaleFactor() * context.mapToPixel().mapUnitsPerPixel()
