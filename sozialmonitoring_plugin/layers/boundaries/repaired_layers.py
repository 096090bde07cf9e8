"""Mended areas and the list of repairs as layers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem, QgsField, QgsFields, QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

from ...core.deliveries.reports.console import spoken
from ...core.wording import Wording
from ..area_layer import POLYGONS, made_layer
from .fault_layer import shape_of_spot
from .given import Given
from .lattice import geometry_of_shape
from .repair_records import Repair
from .settling import Settled

_TEXT, _NUMBER, _WHOLE = QMetaType.Type.QString, QMetaType.Type.Double, QMetaType.Type.Int
KEY_AND_NAME = (("key", _TEXT), ("name", _TEXT))
REPAIR_FIELDS = (
    ("rule", _TEXT),
    ("title", _TEXT),
    ("text", _TEXT),
    ("taken_from", _TEXT),
    ("given_to", _TEXT),
    ("size", _NUMBER),
    ("addresses", _WHOLE),
)


@dataclass(frozen=True)
class Attributes:
    """The attributes of a row."""

    attributes: list[object]


@dataclass(frozen=True)
class Source:
    """The fields of the layer that was mended and the attributes of its rows by id."""

    fields: QgsFields
    rows: dict[int, list[object]]


def areas_layer(
    given: Given, shapes: dict[int, QgsGeometry], crs: QgsCoordinateReferenceSystem, source: Source | None
) -> QgsVectorLayer:
    """A layer of the given areas with these polygons by row, and the fields they came with.

    A row that has none here became part of another one and is left out; one with an empty polygon is kept.
    """
    fields = list(source.fields) if source else [QgsField(name, kind) for name, kind in KEY_AND_NAME]
    fields = [field for field in fields if field.name().lower() != "fid"]
    rows = [
        (Attributes(_attributes(area.row, [area.key, area.name], source)), shapes[area.row])
        for area in given.areas
        if area.row in shapes
    ]
    return made_layer("areas", fields, rows, crs, POLYGONS)


def settled_shapes(given: Given, settled: Settled) -> dict[int, QgsGeometry]:
    """The polygon of each row: the partition's in the first row of a key; further ones are left out.

    Rows that the partition does not hold keep the polygon they have, were it empty: no area is lost.
    """
    shapes: dict[int, QgsGeometry] = {}
    seen: set[str] = set()
    for area in given.areas:
        if area.key not in settled.shapes:
            shapes[area.row] = QgsGeometry(area.geometry)
        elif area.key not in seen:
            shapes[area.row] = geometry_of_shape(settled.shapes[area.key])
            seen.add(area.key)
    return shapes


def repairs_layer(
    repairs: Iterable[Repair], crs: QgsCoordinateReferenceSystem, language: str
) -> QgsVectorLayer:
    """One row for each repair, where it is and what it does."""
    words = Wording.of(language)
    rows = [(Attributes(_told(repair, words)), shape_of_spot(repair.spot)) for repair in repairs]
    return made_layer("repairs", [QgsField(name, kind) for name, kind in REPAIR_FIELDS], rows, crs, POLYGONS)


def _told(repair: Repair, words: Wording) -> list[object]:
    title = words.text(f"repair_{repair.rule.value}")
    taken_from = ", ".join(repair.taken_from)
    text = spoken(repair.text, words)
    return [repair.rule.value, title, text, taken_from, repair.to, round(repair.ground, 3), repair.addresses]


def _attributes(row: int, own: list[object], source: Source | None) -> list[object]:
    if source is None:
        return own
    names = [field.name().lower() for field in source.fields]
    return [value for name, value in zip(names, source.rows[row], strict=True) if name != "fid"]
