"""Lines with fewer vertices, compared with the recursive way the method was published in."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.generalising.crowding import crowded
from sozialmonitoring_plugin.core.generalising.thinning import needed

places = st.tuples(st.integers(0, 40), st.integers(0, 40))
lines = st.lists(st.lists(places, min_size=2, max_size=25), min_size=1, max_size=4)


def distance(point: tuple, start: tuple, end: tuple) -> float:
    along = (end[0] - start[0], end[1] - start[1])
    squared = along[0] ** 2 + along[1] ** 2
    share = ((point[0] - start[0]) * along[0] + (point[1] - start[1]) * along[1]) / squared if squared else 0
    share = min(max(share, 0.0), 1.0)
    return math.dist(point, (start[0] + along[0] * share, start[1] + along[1] * share))


def recursive(line: list[tuple], tolerance: float) -> list[bool]:
    """As Douglas and Peucker wrote it down, one line after the other."""
    if len(line) < 3:
        return [True] * len(line)
    gaps = [distance(point, line[0], line[-1]) for point in line[1:-1]]
    if max(gaps) <= tolerance:
        return [True, *[False] * (len(line) - 2), True]
    middle = gaps.index(max(gaps)) + 1
    return recursive(line[: middle + 1], tolerance)[:-1] + recursive(line[middle:], tolerance)


@given(lines, st.sampled_from([0.5, 2.0, 7.0]))
def test_all_lines_at_once_keep_what_one_after_the_other_keeps_within_the_tolerance(several, tolerance):
    points = np.array([place for line in several for place in line], dtype=float)
    lasts = np.cumsum([len(line) for line in several]) - 1
    firsts = np.concatenate([[0], lasts[:-1] + 1])
    kept = needed(points, firsts, lasts, tolerance)
    for line, first in zip(several, firsts.tolist(), strict=True):
        ours = kept[first : first + len(line)].tolist()
        stays = [place for place, one in enumerate(ours) if one]
        for start, end in pairwise(stays):
            between = [distance(line[at], line[start], line[end]) for at in range(start + 1, end)]
            assert max(between, default=0.0) <= tolerance
        assert ours[0]
        assert ours[-1]


def test_a_line_without_ties_keeps_the_published_vertices():
    dice = np.random.default_rng(7)
    line = np.cumsum(dice.normal(size=(400, 2)), axis=0)
    for tolerance in (0.3, 1.5, 6.0):
        expected = recursive([tuple(place) for place in line.tolist()], tolerance)
        assert needed(line, np.array([0]), np.array([399]), tolerance).tolist() == expected


def test_a_line_gives_the_same_from_either_end():
    line = np.cumsum(np.random.default_rng(8).normal(size=(300, 2)), axis=0)
    there = needed(line, np.array([0]), np.array([299]), 2.0)
    back = needed(line[::-1], np.array([0]), np.array([299]), 2.0)
    assert (there == back[::-1]).all()


def test_only_edges_of_others_crowd():
    starts = np.array([[0.0, 0.0], [0.0, 1.0], [0.0, 1.5], [50.0, 0.0]])
    ends = starts + np.array([30.0, 0.0])
    owners = np.array([1, 1, 1, 2])
    assert not crowded(starts, ends, owners, 2.0).any()
    assert crowded(starts, ends, np.array([1, 2, 2, 3]), 2.0).tolist() == [True, True, True, False]
