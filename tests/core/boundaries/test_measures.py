"""Size, compactness, parts and the sentences about them."""

from __future__ import annotations

import math

import pytest

from sozialmonitoring_plugin.core.boundaries.measures import Outline, Size, Thresholds
from sozialmonitoring_plugin.core.boundaries.rings import Shape, edges_of, shape_of_edges


def square(west: int, south: int, side: int) -> list:
    return [
        *edges_of([(west, south), (west + side, south), (west + side, south + side), (west, south + side)])
    ]


def test_a_square_is_as_compact_as_polsby_and_popper_say():
    outline = Outline.of(shape_of_edges(square(0, 0, 5000)))
    assert (outline.square_metres, outline.metres, outline.parts) == (25.0, 20.0, (25.0,))
    assert outline.compactness == pytest.approx(math.pi / 4)


def test_a_circle_of_many_nodes_has_a_compactness_of_one():
    ring = [(round(1e7 * math.cos(turn)), round(1e7 * math.sin(turn))) for turn in
            (2 * math.pi * step / 720 for step in range(720))]  # fmt: skip
    assert Outline.of(shape_of_edges(edges_of(ring))).compactness == pytest.approx(1, abs=1e-4)


def test_a_hole_lengthens_the_outline_and_is_no_part():
    hole = [(end, start) for start, end in square(1000, 1000, 1000)]
    outline = Outline.of(shape_of_edges([*square(0, 0, 3000), *hole]))
    assert (outline.square_metres, outline.metres, len(outline.parts)) == (8.0, 16.0, 1)


def test_squares_that_touch_in_a_corner_are_two_parts():
    outline = Outline.of(shape_of_edges([*square(0, 0, 2000), *square(2000, 2000, 1000)]))
    assert outline.parts == (4.0, 1.0)


def test_an_area_that_is_gone_has_nothing():
    assert Outline.of(None).compactness == 0.0
    assert Outline.of(Shape(())).parts == ()


@pytest.mark.parametrize(
    ("inhabitants", "size"),
    [
        (None, Size.UNKNOWN),
        (0, Size.TINY),
        (299, Size.TINY),
        (300, Size.SMALL),
        (999, Size.SMALL),
        (1000, Size.BELOW_TARGET),
        (3199, Size.BELOW_TARGET),
        (3200, Size.FITTING),
        (4800, Size.FITTING),
        (4801, Size.ABOVE_TARGET),
    ],
)
def test_sizes_change_at_their_thresholds(inhabitants, size):
    assert Thresholds(target=4000, tolerance=0.2).size(inhabitants) is size


def test_without_a_target_everything_from_a_thousand_fits():
    assert Thresholds(target=4000).without_target.size(1000) is Size.FITTING
