"""The bricks of the county: ragged arrays, planar faces, subdivision, regions, outlines."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.samplecounty.arrays import integers, ranges, running_count, shares
from sozialmonitoring_plugin.core.samplecounty.chords import FaceShapes
from sozialmonitoring_plugin.core.samplecounty.network import Network
from sozialmonitoring_plugin.core.samplecounty.outlines import outlines
from sozialmonitoring_plugin.core.samplecounty.planar import Mesh, faces_between, split_at_crossings
from sozialmonitoring_plugin.core.samplecounty.regions import Neighbours, balanced_groups, spread_seeds
from sozialmonitoring_plugin.core.samplecounty.strokes import join_strokes
from sozialmonitoring_plugin.core.samplecounty.subdivision import subdivide


@given(st.lists(st.floats(0.01, 1000), min_size=1, max_size=30), st.integers(0, 500), st.integers(0, 3))
def test_shares_sum_to_the_total_and_respect_the_minimum(
    weights: list[float], more: int, minimum: int
) -> None:
    total = minimum * len(weights) + more
    counts = shares(np.array(weights), total, minimum)
    assert counts.sum() == total
    assert counts.min() >= minimum


def test_shares_that_are_whole_numbers_are_kept() -> None:
    assert shares(np.array([1.0, 2.0, 3.0]), 12).tolist() == [2, 4, 6]


def test_too_small_a_total_is_refused() -> None:
    with pytest.raises(ValueError, match="too small"):
        shares(np.array([1.0, 1.0]), 1, minimum=1)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 5)), max_size=20))
def test_ranges_are_joined_one_after_the_other(pairs: list[tuple[int, int]]) -> None:
    starts, lengths = (integers([pair[place] for pair in pairs]) for place in (0, 1))
    assert ranges(starts, lengths).tolist() == [
        start + step for start, length in pairs for step in range(length)
    ]


def test_members_are_counted_in_each_group() -> None:
    assert running_count(np.array([4, 4, 4, 1, 9, 9])).tolist() == [0, 1, 2, 0, 0, 1]


def square_with(*streets: tuple[tuple[float, float], tuple[float, float]]) -> Mesh:
    """The square of 100 × 100 cut by streets; its border comes first."""
    corners = [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)]
    nodes = corners + [point for street in streets for point in street]
    border = [(0, 1), (1, 2), (2, 3), (3, 0)]
    edges = border + [(4 + 2 * number, 5 + 2 * number) for number in range(len(streets))]
    return faces_between(*split_at_crossings(np.array(nodes), np.array(edges), np.arange(len(edges))))


def test_two_streets_that_cross_cut_a_square_into_four() -> None:
    mesh = square_with(((-10, 30), (110, 30)), ((40, -10), (40, 110)))
    assert sorted(FaceShapes.of(mesh).area.round(6)) == [1200, 1800, 2800, 4200]


def test_a_dead_end_cuts_nothing() -> None:
    mesh = square_with(((-10, 30), (60, 30)))
    assert FaceShapes.of(mesh).area.round(6).tolist() == [10000]


def test_what_is_not_connected_with_the_border_is_left_out() -> None:
    mesh = square_with(((20, 20), (40, 40)), ((20, 40), (40, 20)))
    assert FaceShapes.of(mesh).area.round(6).tolist() == [10000]


def test_moments_of_a_rectangle_show_its_long_side() -> None:
    nodes = np.array([(0.0, 0.0), (8.0, 6.0), (5.0, 10.0), (-3.0, 4.0)])  # 10 × 5, turned by atan(6 / 8)
    shapes = FaceShapes.of(Mesh(nodes, np.arange(4), np.array([0, 4]), np.zeros(4, dtype=np.int64)))
    assert shapes.area.tolist() == [50]
    assert shapes.centroid[0] == pytest.approx([2.5, 5])
    assert np.tan(shapes.long_axis[0]) == pytest.approx(0.75)


@pytest.mark.parametrize("seed", range(5))
def test_subdivision_keeps_the_area_and_makes_small_faces(seed: int) -> None:
    mesh = square_with()
    small, excess = subdivide(mesh, 4, lambda points: np.full(len(points), 50.0), np.random.default_rng(seed))
    area = FaceShapes.of(small).area
    assert area.sum() == pytest.approx(10_000, abs=1e-6)
    assert area.min() > 10
    assert area.max() < 50 * 1.75
    assert len(excess) == len(area) - 1  # every new street makes one face more
    assert excess.max() == pytest.approx(200)


def grid_land(size: int) -> SimpleNamespace:
    """size × size square blocks of one metre as a land: block = column + size · row."""
    node = {(x, y): x + (size + 1) * y for x in range(size + 1) for y in range(size + 1)}
    edges: dict[tuple[int, int], int] = {}
    entries, forward, sides = [], [], []
    for block in range(size * size):
        x, y = block % size, block // size
        ring = [(x, y), (x + 1, y), (x + 1, y + 1), (x, y + 1)]
        for here, there in zip(ring, ring[1:] + ring[:1], strict=True):
            tail, head = sorted((node[here], node[there]))
            edge = edges.setdefault((tail, head), len(edges))
            entries.append(edge)
            forward.append(node[here] == tail)
            sides.append((edge, node[here] == tail, block))
    left, right = np.full(len(edges), -1), np.full(len(edges), -1)
    for edge, is_left, block in sides:
        (left if is_left else right)[edge] = block
    where = {number: place for place, number in node.items()}
    vertices = np.array([where[end] for pair in edges for end in pair]) * 1000
    pairs = np.array(list(edges))
    start = 2 * np.arange(len(edges) + 1)
    network = SimpleNamespace(
        tail=pairs[:, 0], head=pairs[:, 1], left=left, right=right, vertices=vertices, start=start
    )
    owner = np.repeat(np.arange(size * size), 4)
    blocks = SimpleNamespace(
        edge=np.array(entries), forward=np.array(forward), start=4 * np.arange(size * size + 1), owner=owner
    )
    return SimpleNamespace(network=network, blocks=blocks)


def areas_of(picture: str) -> dict[str, list[float]]:
    """Signed ring areas (square metres) of the regions drawn with letters, top row first."""
    rows = picture.split()[::-1]
    letters = sorted(set("".join(rows)))
    region = np.array([letters.index(letter) for row in rows for letter in row])
    shapes = outlines(grid_land(len(rows)), region)
    found: dict[str, list[float]] = {letter: [] for letter in letters}
    for ring, area in zip(shapes.region, shapes.twice_area, strict=True):
        found[letters[ring]].append(area / 2e6)
    return found


def test_regions_have_one_ring_each() -> None:
    assert areas_of("aab abb abb") == {"a": [4], "b": [5]}


def test_a_hole_is_a_ring_of_negative_area() -> None:
    assert areas_of("aaa aba aaa") == {"a": [9, -1], "b": [1]}


def test_a_ring_round_a_corner_where_a_hole_touches_the_outside() -> None:
    """b and c meet a's outline in one node: the hole is cut off there, nothing runs through a node twice."""
    assert areas_of("caa aba aaa") == {"a": [8, -1], "b": [1], "c": [1]}


def chain(count: int) -> Neighbours:
    return Neighbours(np.arange(count - 1), np.arange(1, count), np.ones(count - 1), count)


def test_regions_grow_to_the_nearest_seed() -> None:
    assert chain(7).grow(np.array([0, 5])).tolist() == [0, 0, 0, 1, 1, 1, 1]


def test_members_nobody_reaches_belong_to_nobody() -> None:
    apart = Neighbours(np.array([0]), np.array([1]), np.array([1.0]), 3)
    assert apart.grow(np.array([0])).tolist() == [0, 0, -1]


def test_groups_are_balanced_by_weight() -> None:
    distance = np.abs(np.array([0, 6])[:, None] - np.arange(7)[None])
    weights = np.array([5.0, 1, 1, 1, 1, 1, 1])
    assert balanced_groups(chain(7), np.array([0, 6]), weights, distance).tolist() == [0, 0, 1, 1, 1, 1, 1]


@given(st.integers(1, 20), st.integers(0, 1000))
def test_seeds_are_different_points_and_the_first_is_the_middle(count: int, seed: int) -> None:
    points = np.random.default_rng(seed).uniform(0, 100, (40, 2))
    chosen = spread_seeds(points, np.ones(40), count, np.array([50.0, 50.0]))
    assert len(set(chosen.tolist())) == count
    assert chosen[0] == np.linalg.norm(points - 50, axis=1).argmin()


def test_streets_go_straight_on_over_a_crossroads() -> None:
    """Four edges meet at node 0: west and east are one street, south and north another."""
    ends = np.array([(-100, 0), (0, -100), (100, 0), (0, 100)])
    vertices = np.stack([np.zeros_like(ends), ends], axis=1).reshape(-1, 2)
    nothing = np.zeros(4, dtype=np.int64)
    network = Network(
        tail=nothing,
        head=np.arange(1, 5),
        left=nothing,
        right=nothing,
        line=nothing,
        street_class=nothing,
        reach=np.zeros(4),
        vertices=vertices,
        start=2 * np.arange(5),
    )
    strokes = join_strokes(network, nothing)
    found = [set(part.tolist()) for part in np.split(strokes.edge, strokes.start[1:-1])]
    assert sorted(map(sorted, found)) == [[0, 2], [1, 3]]
