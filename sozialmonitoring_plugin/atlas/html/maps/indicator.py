"""The marks of an indicator's map, taken from the very layers that the printed page shows."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    QgsExpressionContext,
    QgsFeature,
    QgsGeometry,
    QgsRectangle,
    QgsRenderContext,
    QgsSymbol,
    QgsVectorLayer,
)

from ....core.colours.contrast import DARK, label_colour
from ....core.values import Reason
from ....layers.map_labels import MILLIMETRES_PER_POINT, TEXT_SIZE
from ....layers.map_legend import EntryKind, of_kind
from ...maps.items import MARGIN_AROUND_MAP, NEIGHBOURHOOD, MapContent
from .picture import Circle, MapPicture, Name, Patch
from .svg import ground_of

_AREA = "Polygon"


def picture_of(content: MapContent) -> MapPicture:
    """Neighbours, areas, boundaries, circles and names, the lowest first."""
    shown = content.indicator_map
    extent = QgsRectangle(shown.extent)
    extent.scale(MARGIN_AROUND_MAP + NEIGHBOURHOOD / max(1, content.areas))
    below = [layer for layer in reversed(shown.layers()) if layer not in shown.drawing.above]
    circles = [one for layer in reversed(shown.drawing.above) for one in _circles(layer)]
    sizes = of_kind(shown.entries, EntryKind.SIZE)
    return MapPicture(
        extent,
        tuple(patch for layer in below for patch in _patches(layer)),
        tuple(sorted(circles, key=lambda circle: -circle.diameter)),
        tuple(name for layer in below for name in _names(layer)),
        tuple((entry.label, entry.high) for entry in sizes),
    )


def _patches(layer: QgsVectorLayer) -> list[Patch]:
    """The areas of a layer, those of one look together."""
    looks: dict[Patch, list[QgsGeometry]] = {}
    for feature, symbol, _ in _drawn(layer):
        looks.setdefault(_look(feature, symbol), []).append(feature.geometry())
    return [
        Patch(tuple(shapes), look.fill, look.outline, look.width, look.pattern, look.is_outside)
        for look, shapes in looks.items()
    ]


def _look(feature: QgsFeature, symbol: QgsSymbol) -> Patch:
    ground = symbol.symbolLayer(0).properties()
    line = symbol.symbolLayer(symbol.symbolLayerCount() - 1).properties()
    edge = line if "outline_color" in line else ground
    outline, width = _hex(edge["outline_color"]), float(edge["outline_width"])
    if ground["style"] == "no":
        return Patch((), "none", outline, width)
    if "reason" in feature.fields().names():
        reason = Reason.from_token(feature["reason"])
        return Patch((), ground_of(reason), outline, width, reason)
    return Patch((), _hex(ground["color"]), outline, width, is_outside=_is_hatched(symbol))


def _is_hatched(symbol: QgsSymbol) -> bool:
    layers = (symbol.symbolLayer(place) for place in range(symbol.symbolLayerCount()))
    return any(layer.layerType() == "LinePatternFill" for layer in layers)


def _circles(layer: QgsVectorLayer) -> Iterator[Circle]:
    for feature, symbol, context in _drawn(layer):
        diameter, _ = symbol.dataDefinedSize().valueAsDouble(context, symbol.size())
        colour, edge = symbol.symbolLayer(0).fillColor(), symbol.symbolLayer(0).strokeColor()
        point, name = feature.geometry().asPoint(), feature["area_name"]
        yield Circle(point.x(), point.y(), diameter, colour.name(), colour.alphaF(), edge.name(), name)


def _names(layer: QgsVectorLayer) -> Iterator[Name]:
    """What is written into the areas. Circles have their names beside them."""
    if "label_x" not in layer.fields().names() or "mark" in layer.fields().names():
        return
    for feature, symbol, _ in _drawn(layer):
        room, look = _room(feature), _look(feature, symbol)
        if room:
            is_hatched = bool(look.pattern) or look.is_outside
            ink = DARK if is_hatched else label_colour(look.fill)
            yield Name(feature["label_x"], feature["label_y"], _label(feature), room, ink, is_hatched)


def _label(feature: QgsFeature) -> str:
    """The name; the group of an index, which only a sign would tell, above it."""
    has_group = "group" in feature.fields().names()
    return f"{feature['group']}\n{feature['label']}" if has_group else str(feature["label"])


def _room(feature: QgsFeature) -> float:
    """The largest size in map units at which the label has room, 0 where there is none."""
    scale = feature["label_scale"] if "label_scale" in feature.fields().names() else None
    return float(scale) * TEXT_SIZE * MILLIMETRES_PER_POINT / 1000 if isinstance(scale, (int, float)) else 0.0


def _drawn(layer: QgsVectorLayer) -> Iterator[tuple[QgsFeature, QgsSymbol, QgsExpressionContext]]:
    """The features that the layer's renderer draws, with their symbols."""
    context, renderer = QgsRenderContext(), layer.renderer().clone()
    expressions = layer.createExpressionContext()
    # What sizes are computed from is looked up when rendering starts: the fields have to be known by then.
    context.setExpressionContext(expressions)
    renderer.startRender(context, layer.fields())
    for feature in layer.getFeatures():
        expressions.setFeature(feature)
        context.setExpressionContext(expressions)
        symbol = renderer.symbolForFeature(feature, context)
        if symbol is not None:
            yield feature, symbol, expressions
    renderer.stopRender(context)


def _hex(colour: str) -> str:
    """`#rrggbb` of a colour as symbols keep it: numbers with commas first."""
    red, green, blue = (int(part) for part in colour.split(",")[:3])
    return f"#{red:02x}{green:02x}{blue:02x}"
