"""Polygons that programs disagree about: WKT, and whether the OGC's Simple Features call them valid.

The verdicts are known by construction; GEOS and PostGIS have to agree with every one of them.
"""

from __future__ import annotations

from typing import NamedTuple


class Nasty(NamedTuple):
    """A polygon and whether it is one."""

    name: str
    wkt: str
    is_valid: bool


SQUARE = "(0 0, 10 0, 10 10, 0 10, 0 0)"
TINY = "0.000001"
FAR = 1e12

NASTY = (
    Nasty("a square", f"POLYGON({SQUARE})", True),
    Nasty("a square the other way round", "POLYGON((0 0, 0 10, 10 10, 10 0, 0 0))", True),
    Nasty("a bow tie", "POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))", False),
    Nasty("two bows", "POLYGON((0 0, 10 10, 20 0, 20 10, 10 0, 0 10, 0 0))", False),
    Nasty("a spike outward", "POLYGON((0 0, 10 0, 10 5, 20 5, 10 5, 10 10, 0 10, 0 0))", False),
    Nasty("a spike inward", "POLYGON((0 0, 10 0, 10 5, 5 5, 10 5, 10 10, 0 10, 0 0))", False),
    Nasty("a spike along the edge", "POLYGON((0 0, 12 0, 10 0, 10 10, 0 10, 0 0))", False),
    Nasty("a line there and back", "POLYGON((0 0, 10 0, 0 0, 10 0, 0 0))", False),
    Nasty("a collapsed ring", "POLYGON((0 0, 10 0, 5 0, 0 0))", False),
    Nasty("one point four times", "POLYGON((1 1, 1 1, 1 1, 1 1))", False),
    Nasty("a repeated vertex", "POLYGON((0 0, 10 0, 10 0, 10 10, 0 10, 0 0))", True),
    Nasty("a vertex on a straight edge", "POLYGON((0 0, 5 0, 10 0, 10 10, 0 10, 0 0))", True),
    Nasty("a hole", f"POLYGON({SQUARE}, (2 2, 4 2, 4 4, 2 4, 2 2))", True),
    Nasty("a hole turned like its shell", f"POLYGON({SQUARE}, (2 2, 2 4, 4 4, 4 2, 2 2))", True),
    Nasty("a hole outside", f"POLYGON({SQUARE}, (20 20, 24 20, 24 24, 20 24, 20 20))", False),
    Nasty("a hole across the shell", f"POLYGON({SQUARE}, (8 4, 14 4, 14 6, 8 6, 8 4))", False),
    Nasty("a hole that touches the shell once", f"POLYGON({SQUARE}, (0 5, 4 4, 4 6, 0 5))", True),
    Nasty("a hole that touches the shell twice", f"POLYGON({SQUARE}, (0 5, 5 4, 10 5, 5 6, 0 5))", False),
    Nasty("a hole along an edge", f"POLYGON({SQUARE}, (0 2, 0 8, 4 8, 4 2, 0 2))", False),
    Nasty("a hole as large as the shell", f"POLYGON({SQUARE}, {SQUARE})", False),
    Nasty("two equal holes",
        f"POLYGON({SQUARE}, (2 2, 4 2, 4 4, 2 4, 2 2), (2 2, 4 2, 4 4, 2 4, 2 2))", False),
    Nasty("a hole in a hole",
        f"POLYGON({SQUARE}, (1 1, 9 1, 9 9, 1 9, 1 1), (3 3, 5 3, 5 5, 3 5, 3 3))", False),
    Nasty("two holes that overlap",
        f"POLYGON({SQUARE}, (1 1, 5 1, 5 5, 1 5, 1 1), (3 3, 8 3, 8 8, 3 8, 3 3))", False),
    Nasty("two holes that touch once",
        f"POLYGON({SQUARE}, (1 1, 4 1, 4 4, 1 4, 1 1), (4 4, 8 4, 8 8, 4 8, 4 4))", True),
    Nasty("two holes with a common edge",
        f"POLYGON({SQUARE}, (1 1, 4 1, 4 4, 1 4, 1 1), (4 1, 8 1, 8 4, 4 4, 4 1))", False),
    Nasty("holes that cut the inside apart",
        f"POLYGON({SQUARE}, (0 5, 3 4, 5 5, 3 6, 0 5), (5 5, 7 4, 10 5, 7 6, 5 5))", False),
    Nasty("a hole that is a bow tie", f"POLYGON({SQUARE}, (2 2, 4 4, 4 2, 2 4, 2 2))", False),
    Nasty("a hole that is a line", f"POLYGON({SQUARE}, (2 2, 4 2, 3 2, 2 2))", False),
    Nasty("a ring that touches itself inward", "POLYGON((0 0, 10 0, 10 10, 5 0, 0 10, 0 0))", False),
    Nasty("a ring with its hole drawn in one stroke",
        "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0, 2 2, 2 4, 4 4, 4 2, 2 2, 0 0))", False),
    Nasty("a ring that is an eight of one touch", "POLYGON((0 0, 5 5, 0 10, 10 10, 5 5, 10 0, 0 0))", False),
    Nasty("a ring run through twice",
        "POLYGON((0 0, 10 0, 10 10, 0 10, 0 0, 10 0, 10 10, 0 10, 0 0))", False),
    Nasty("two parts apart", f"MULTIPOLYGON(({SQUARE}), ((20 0, 30 0, 30 10, 20 10, 20 0)))", True),
    Nasty("two parts that touch once",
        f"MULTIPOLYGON(({SQUARE}), ((10 10, 20 10, 20 20, 10 20, 10 10)))", True),
    Nasty("two parts with a common edge",
        f"MULTIPOLYGON(({SQUARE}), ((10 0, 20 0, 20 10, 10 10, 10 0)))", False),
    Nasty("two parts that overlap", f"MULTIPOLYGON(({SQUARE}), ((5 5, 15 5, 15 15, 5 15, 5 5)))", False),
    Nasty("one part twice", f"MULTIPOLYGON(({SQUARE}), ({SQUARE}))", False),
    Nasty("a part in a part", f"MULTIPOLYGON(({SQUARE}), ((2 2, 4 2, 4 4, 2 4, 2 2)))", False),
    Nasty("a part in the hole of another",
        f"MULTIPOLYGON(({SQUARE}, (1 1, 9 1, 9 9, 1 9, 1 1)), ((3 3, 5 3, 5 5, 3 5, 3 3)))", True),
    Nasty("a part that fills the hole of another",
        f"MULTIPOLYGON(({SQUARE}, (1 1, 9 1, 9 9, 1 9, 1 1)), ((1 1, 9 1, 9 9, 1 9, 1 1)))", False),
    Nasty("a part in the hole that touches its corners",
        f"MULTIPOLYGON(({SQUARE}, (1 1, 9 1, 9 9, 1 9, 1 1)), ((1 1, 5 3, 9 9, 3 5, 1 1)))", True),
    Nasty("one good part and a bow tie",
        f"MULTIPOLYGON(({SQUARE}), ((20 0, 30 10, 30 0, 20 10, 20 0)))", False),
    Nasty("as small as a grain", f"POLYGON((0 0, {TINY} 0, {TINY} {TINY}, 0 {TINY}, 0 0))", True),
    Nasty("a needle of a kilometre", "POLYGON((0 0, 1000 0, 1000 0.0001, 0 0))", True),
    Nasty("huge coordinates",
        f"POLYGON(({FAR} {FAR}, {FAR + 10} {FAR}, {FAR + 10} {FAR + 10}, {FAR} {FAR}))", True),
    Nasty("a bow tie with huge coordinates",
        f"POLYGON(({FAR} {FAR}, {FAR + 10} {FAR + 10}, {FAR + 10} {FAR}, {FAR} {FAR + 10}, {FAR} "
        f"{FAR}))", False),
    Nasty("a county in EPSG:4647",
        "POLYGON((32300000 5640000, 32320000 5640000, 32320000 5660000, 32300000 5640000))", True),
    Nasty("heights", "POLYGON Z((0 0 1, 10 0 2, 10 10 3, 0 10 4, 0 0 1))", True),
    Nasty("a bow tie at different heights", "POLYGON Z((0 0 1, 10 10 2, 10 0 3, 0 10 4, 0 0 1))", False),
    Nasty("measures", "POLYGON M((0 0 1, 10 0 2, 10 10 3, 0 10 4, 0 0 1))", True),
    Nasty("heights and measures", "POLYGON ZM((0 0 1 5, 10 0 2 5, 10 10 3 5, 0 10 4 5, 0 0 1 5))", True),
)  # fmt: skip

CURVED = (
    Nasty("a circle", "CURVEPOLYGON(CIRCULARSTRING(0 0, 5 5, 10 0, 5 -5, 0 0))", True),
    Nasty("a half moon with a straight edge",
        "CURVEPOLYGON(COMPOUNDCURVE(CIRCULARSTRING(0 0, 5 5, 10 0), (10 0, 0 0)))", True),
    Nasty("an arc that cuts its chord",
        "CURVEPOLYGON(COMPOUNDCURVE(CIRCULARSTRING(0 0, 5 5, 10 0), (10 0, 5 8, 0 0)))", False),
    Nasty("a surface of curves and lines",
        f"MULTISURFACE(CURVEPOLYGON(CIRCULARSTRING(20 0, 25 5, 30 0, 25 -5, 20 0)), ({SQUARE}))", True),
    Nasty("two circles that overlap",
        "MULTISURFACE(CURVEPOLYGON(CIRCULARSTRING(0 0, 5 5, 10 0, 5 -5, 0 0)), "
        "CURVEPOLYGON(CIRCULARSTRING(5 0, 10 5, 15 0, 10 -5, 5 0)))", False),
)  # fmt: skip

UNREADABLE = ("POLYGON EMPTY", "MULTIPOLYGON EMPTY", "POINT(1 1)", "LINESTRING(0 0, 1 1)")
"""What is no polygon at all."""
