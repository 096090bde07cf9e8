"""Square areas of a kilometre, to be drawn badly in tests."""

from __future__ import annotations

from qgis.core import QgsGeometry, QgsRectangle

from sozialmonitoring_plugin.layers.boundaries.given import Given, GivenAddress, GivenArea

EAST, NORTH = 300_000.0, 5_650_000.0


def box(x: float, y: float, width: float = 1000.0, height: float = 1000.0) -> QgsGeometry:
    """A rectangle in metres from the south-western corner of the county."""
    return QgsGeometry.fromRect(QgsRectangle(EAST + x, NORTH + y, EAST + x + width, NORTH + y + height))


def area(row: int, key: str, *shape: float, parent: str = "") -> GivenArea:
    """An area that is a rectangle."""
    return GivenArea(row, key, box(*shape), parent=parent)


def address(x: float, y: float, stated: str = "") -> GivenAddress:
    """An address in metres from the south-western corner."""
    return GivenAddress(EAST + x, NORTH + y, f"Weg {x:.0f}", stated)


def four(**others: object) -> Given:
    """A  B above C  D, without fault, in a frame of one polygon."""
    areas = (area(1, "A", 0, 1000), area(2, "B", 1000, 1000), area(3, "C", 0, 0), area(4, "D", 1000, 0))
    return Given(**{"areas": areas, "frame": (area(1, "K", 0, 0, 2000, 2000),), **others})


def drawn(given: Given, key: str, shape: QgsGeometry) -> Given:
    """The same with one area drawn anew."""
    row = next(one.row for one in given.areas if one.key == key)
    return given.with_geometries({row: shape})
