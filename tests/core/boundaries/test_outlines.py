"""Many outlines at once are those that one after the other gives."""

from __future__ import annotations

import random
import struct

import numpy as np
import pytest
from hypothesis import given, settings, strategies as st

from sozialmonitoring_plugin.core.boundaries.outlines import outline_after, outlines
from sozialmonitoring_plugin.core.boundaries.rings import edges_of, shape_of_edges
from sozialmonitoring_plugin.core.boundaries.segments import Segments
from sozialmonitoring_plugin.core.boundaries.unit_tally import UnitTally

from .blocks import Town
from .shapes import box, outline


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6))
def test_all_areas_are_united_from_their_blocks(seed):
    town = Town(5, random.Random(seed))
    for _ in range(10):
        town.flip()
    keys = sorted(set(town.owner.values()))
    edges = Segments.of_shapes(town.block(*one) for one in town.blocks)
    found = outlines(edges.owned_by([keys.index(town.owner[one]) for one in town.blocks]), len(keys))
    assert dict(zip(keys, found, strict=True)) == town.shapes()


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6))
def test_an_outline_follows_what_its_parts_gain_and_lose(seed):
    town = Town(4, random.Random(seed))
    for _ in range(6):
        before, change = town.shapes(), town.flip()
        for upper in (set(change.keys[:1]), set(before) - set(change.keys[:1]), set(before)):
            changed = [(change.before[key], change.after[key]) for key in change.keys if key in upper]
            found = outline_after(_united(before, upper), changed)
            assert found == _united(town.shapes(), upper)


def test_an_outline_gets_the_nodes_of_its_parts_so_that_later_edges_cancel():
    west, east = box(0, 0, 100, 100), box(100, 0, 200, 100)
    noded = outline((0, 0), (100, 0), (101, 50), (100, 100), (0, 100))
    upper = outline_after(west, [(west, noded)])
    assert upper == noded
    other = outline((101, 50), (200, 50), (200, 100), (100, 100))
    half = outline((100, 0), (200, 0), (200, 50), (101, 50))
    whole = outline_after(upper, [(None, half), (None, other)])
    assert whole is not None
    assert len(whole.rings) == 1
    assert whole.doubled_area == west.doubled_area + east.doubled_area


def _united(shapes, keys):
    found = shape_of_edges(edge for key in sorted(keys) if key in shapes for edge in shapes[key].edges())
    return found if found.rings else None


def test_areas_without_any_ground_have_no_outline():
    square = Segments.of_edges([*edges_of([(0, 0), (1, 0), (1, 1), (0, 1)])], 2)
    assert [shape is None for shape in outlines(square, 4)] == [True, True, False, True]
    assert outlines(Segments.of_edges([]), 1) == [None]


def test_ground_that_is_claimed_twice_is_outlined_twice_and_what_cancels_is_gone():
    ring = [(0, 0), (1, 0), (1, 1), (0, 1)]
    twice = Segments.of_edges([*edges_of(ring), *edges_of(ring), *edges_of(ring[::-1])])
    (shape,) = outlines(twice, 1)
    assert shape.doubled_area == 2


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6))
def test_a_brush_keeps_the_sums_that_a_new_count_gives(seed):
    chance = random.Random(seed)
    owners = [chance.choice("abc") for _ in range(30)]
    counts = np.array([[chance.randint(0, 9) for _ in owners] for _ in range(3)])
    tally = UnitTally(owners, counts)
    for _ in range(50):
        unit, to = chance.randrange(30), chance.choice("abcd")
        tally.give(unit, to)
        owners[unit] = to
        assert tally.owner(unit) == to
    for key in set(owners):
        assert (
            tally.totals(key).tolist() == counts[:, [owner == key for owner in owners]].sum(axis=1).tolist()
        )


def test_polygons_are_read_as_they_are_stored():
    ring = struct.pack("<I8d", 4, 0, 0, 1.0004, 0, 0, 1, 0, 0)
    polygon = struct.pack("<BII", 1, 3, 1) + ring
    multi = struct.pack("<BII", 1, 6, 2) + polygon + polygon
    found = Segments.of_wkb([polygon, multi])
    assert found.owner.tolist() == [0] * 3 + [1] * 6
    assert [*found.edges()][:3] == [((0, 0), (1000, 0)), ((1000, 0), (0, 1000)), ((0, 1000), (0, 0))]
    with pytest.raises(ValueError, match="no polygon"):
        Segments.of_wkb([struct.pack("<BI2d", 1, 1, 0, 0)])
