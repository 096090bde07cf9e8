"""Faults as a layer: what lies where, in a colour for each kind, however small it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsField,
    QgsFillSymbol,
    QgsGeometry,
    QgsGeometryGeneratorSymbolLayer,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsRendererCategory,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType
from qgis.PyQt.QtGui import QColor

from ...core.boundaries.faults import Fault, FaultKind, Spot
from ...core.deliveries.reports.console import spoken
from ...core.wording import Wording
from ..area_layer import POLYGONS, made_layer
from .verdicts import only_polygons

REACH = 2.0
"""Metres around a fault that is a point."""

COLORS = {
    FaultKind.INVALID: "#7a0177",
    FaultKind.MISSING_KEY: "#54278f",
    FaultKind.DUPLICATE_KEY: "#807dba",
    FaultKind.OVERLAP: "#d94801",
    FaultKind.GAP: "#08519c",
    FaultKind.SLIVER: "#00797c",
    FaultKind.OUTSIDE_FRAME: "#99000d",
    FaultKind.NESTING: "#525252",
    FaultKind.MULTIPART: "#8c6d31",
    FaultKind.ADDRESS_MISMATCH: "#238b45",
    FaultKind.LINE_BESIDE_STREET: "#3690c0",
}
"""Dark enough to be seen as a small sign on a map; the legend and the list name the kind as well."""

_TEXT, _NUMBER, _WHOLE = QMetaType.Type.QString, QMetaType.Type.Double, QMetaType.Type.Int
FIELDS = (
    ("kind", _TEXT),
    ("title", _TEXT),
    ("areas", _TEXT),
    ("text", _TEXT),
    ("size", _NUMBER),
    ("unit", _TEXT),
    ("blocks", _WHOLE),
    ("repairs", _TEXT),
)


@dataclass(frozen=True)
class FaultRow:
    """The attributes of a fault, in the order of FIELDS."""

    attributes: list[str | float | None]

    @classmethod
    def of(cls, fault: Fault, words: Wording) -> FaultRow:
        """What is told of a fault."""
        title = words.text(f"fault_{fault.kind.value}")
        repairs = "; ".join(words.text(f"repair_{rule.value}") for rule in fault.repairs)
        size, unit = round(fault.size.amount, 3), words.text(f"fault_unit_{fault.size.unit.value}")
        areas = ", ".join(key for key in fault.areas if key)
        return cls(
            [
                fault.kind.value,
                title,
                areas,
                spoken(fault.text, words),
                size,
                unit,
                int(fault.blocks),
                repairs,
            ]
        )


def fault_layer(faults: Iterable[Fault], crs: QgsCoordinateReferenceSystem, language: str) -> QgsVectorLayer:
    """A styled layer in memory with one row for each fault; those without a place have no geometry."""
    words = Wording.of(language)
    rows = [(FaultRow.of(fault, words), shape_of_spot(fault.spot)) for fault in faults]
    fields = [QgsField(name, kind) for name, kind in FIELDS]
    layer = made_layer("boundary_faults", fields, rows, crs, POLYGONS)
    layer.setRenderer(_renderer(words))
    return layer


def shape_of_spot(spot: Spot | None) -> QgsGeometry:
    """What a fault covers; a small disc where it is a point."""
    shape = QgsGeometry()
    if spot is not None and spot.wkb:
        shape.fromWkb(spot.wkb)
        return only_polygons(shape)
    if spot is not None:
        disc = QgsGeometry.fromPointXY(QgsPointXY(spot.x, spot.y)).buffer(REACH, 8)
        return only_polygons(disc)
    return shape


def _renderer(words: Wording) -> QgsCategorizedSymbolRenderer:
    categories = [
        QgsRendererCategory(kind.value, _symbol(color), words.text(f"fault_{kind.value}"))
        for kind, color in COLORS.items()
    ]
    return QgsCategorizedSymbolRenderer("kind", categories)


def _symbol(color: str) -> QgsFillSymbol:
    """The ground in colour, and a ring upon it that is seen on small scales too."""
    shade = QColor(color)
    shade.setAlpha(90)
    symbol = QgsFillSymbol.createSimple({"outline_color": color, "outline_width": "0.4"})
    symbol.symbolLayer(0).setFillColor(shade)
    ring = QgsMarkerSymbol.createSimple(
        {
            "name": "circle",
            "color": "255,255,255,0",
            "outline_color": color,
            "outline_width": "0.5",
            "size": "4",
        }
    )
    generator = QgsGeometryGeneratorSymbolLayer.create({"geometryModifier": "point_on_surface($geometry)"})
    generator.setSymbolType(Qgis.SymbolType.Marker)
    generator.setSubSymbol(ring)
    symbol.appendSymbolLayer(generator)
    return symbol
