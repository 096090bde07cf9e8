"""A draft of two areas, side by side, whose boundary moves with every gesture."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.boundaries.change import Change
from sozialmonitoring_plugin.core.boundaries.drafting import (
    BaseVersion,
    DraftArea,
    DraftInfo,
    Gesture,
    Move,
)
from sozialmonitoring_plugin.core.boundaries.rings import Shape as Outline, edges_of, shape_of_edges
from sozialmonitoring_plugin.store.drafts.draft_file import DraftFile, NewDraft
from sozialmonitoring_plugin.store.records import Crs, Shape

AREAS = {"1": DraftArea("1", "West", ""), "2": DraftArea("2", "Ost", "")}
INFO = DraftInfo(
    "A", "anna", "2026-01-01T08:00:00+01:00", "Kreis", "x", BaseVersion(1, "2020", "2020-01-01", "")
)


def half_and_half(number: int) -> dict[str, Outline]:
    """The two areas after so many gestures: the boundary lies one metre further east each time, up to ten."""
    middle = 10_000 + 1000 * (number % 10)
    return {"1": _box(0, middle), "2": _box(middle, 30_000)}


def gesture_to(number: int, before: Mapping[str, Outline]) -> Gesture:
    """The gesture of that number, from the state before."""
    change = Change(dict(before), half_and_half(number))
    return Gesture(
        number, "2026-01-01T08:00:00+01:00", "anna", "reshape", change, moves=(Move("2", "1", 10.0),)
    )


def drawn(outlines: Mapping[str, Outline | None]) -> dict[str, Shape]:
    return {key: Shape(wkb_of(one), (0.0, 30.0, 0.0, 10.0)) for key, one in outlines.items() if one}


def wkb_of(outline: Outline) -> bytes:
    (ring,) = outline.rings
    points = [struct.pack("<2d", x / 1000, y / 1000) for x, y in (*ring, ring[0])]
    polygon = struct.pack("<BIII", 1, 3, 1, len(points)) + b"".join(points)
    return struct.pack("<BII", 1, 6, 1) + polygon


@pytest.fixture
def draft(tmp_path: Path) -> DraftFile:
    crs = Crs(25832, "EPSG", 25832, "ETRS89 / UTM zone 32N", 'PROJCS["x"]')
    start = half_and_half(0)
    return DraftFile.create(
        tmp_path / "kreis.drafts" / "A.gpkg", NewDraft(INFO, crs, AREAS, start, drawn(start))
    )


def _box(left: int, right: int) -> Outline:
    return shape_of_edges(edges_of([(left, 0), (right, 0), (right, 10_000), (left, 10_000)]))
