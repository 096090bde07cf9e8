"""Outlines made elsewhere: noise keeps the old lines exactly, real change is taken over."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import pairwise

import pytest

from sozialmonitoring_plugin.core.boundaries.partition import Partition, PartitionError
from sozialmonitoring_plugin.core.boundaries.rings import Node, Shape, edges_of, shape_of_edges
from sozialmonitoring_plugin.layers.boundaries.adoption import Outlines, adopted
from sozialmonitoring_plugin.layers.boundaries.lattice import geometry_of_shape, shape_of_geometry

SIDE = 100_000
KEYS = [(column, row) for column in range(4) for row in range(4)]


def grid(place: Callable[[Node], Node] = lambda node: node, between: int = 4) -> dict[str, Shape]:
    """Sixteen squares of 100 m whose sides have nodes in between, each node put where `place` says."""
    return {f"{column}{row}": _square(column * SIDE, row * SIDE, place, between) for column, row in KEYS}


def _square(left: int, bottom: int, place: Callable[[Node], Node], between: int) -> Shape:
    corners = [(left, bottom), (left + SIDE, bottom), (left + SIDE, bottom + SIDE), (left, bottom + SIDE)]
    ring = []
    for (x, y), (to_x, to_y) in pairwise([*corners, corners[0]]):
        ring += [
            (x + (to_x - x) * step // between, y + (to_y - y) * step // between) for step in range(between)
        ]
    return shape_of_edges(edges_of([place(node) for node in ring]))


def shaken(seed: int, most: int) -> Callable[[Node], Node]:
    """Each node moved by at most so many millimetres in each direction, the same node always alike."""

    def place(node: Node) -> Node:
        dice = random.Random(f"{seed} {node}")
        return node[0] + dice.randint(-most, most), node[1] + dice.randint(-most, most)

    return place


@pytest.mark.parametrize("seed", range(4))
def test_lines_digitised_anew_keep_the_old_outlines_node_by_node(seed: int) -> None:
    old = grid()
    new = grid(shaken(seed, 600), between=5)
    assert adopted(Outlines(old, new), 2.0).shapes == old


def test_what_is_wider_than_the_tolerance_is_taken_over_and_the_rest_is_not() -> None:
    old = grid()
    partition = Partition(old)
    new = grid(shaken(1, 300), between=5)
    # Area 11 takes the left ten metres of 21; everything else is digitised anew.
    strip = shape_of_edges(
        edges_of([(200_000, 100_000), (210_000, 100_000), (210_000, 200_000), (200_000, 200_000)])
    )
    new["11"] = _joined(new["11"], strip)
    new["21"] = _without(new["21"], strip)
    found = adopted(Outlines(old, new), 2.0)
    assert {key for key in old if found.shape(key) != old[key]} >= {"11", "21"}
    untouched = set(old) - {"11", "21", *partition.neighbours("11"), *partition.neighbours("21")}
    assert all(found.shape(key) == old[key] for key in untouched)
    assert found.shape("11").square_metres == pytest.approx(11_000, abs=60)
    assert found.shape("21").square_metres == pytest.approx(9_000, abs=60)
    assert found.doubled_area == partition.doubled_area


def test_an_address_that_changes_sides_makes_a_thin_strip_real() -> None:
    old = grid()
    east = {(200_000, y) for y in range(100_000, 200_001)}
    new = grid(lambda node: (node[0] + 1500, node[1]) if node in east else node)
    strip = (200_700, 150_000)
    assert adopted(Outlines(old, new), 2.0).shapes == old
    found = adopted(Outlines(old, new, [strip]), 2.0)
    assert found.shape("11").square_metres == pytest.approx(10_000 + 1.5 * 100, abs=60)


def test_other_keys_for_the_same_areas_keep_the_outlines() -> None:
    old = grid()
    new = {f"k{key}": shape for key, shape in grid(shaken(3, 300)).items()}
    assert adopted(Outlines(old, new), 2.0).shapes == {f"k{key}": shape for key, shape in old.items()}


def test_ground_beyond_the_old_frame_comes_where_it_is_wide_and_not_where_it_is_noise() -> None:
    old = grid()
    wide = grid(lambda node: (-30_000, node[1]) if node[0] == 0 else node)
    assert adopted(Outlines(old, wide), 2.0).doubled_area == Partition(wide).doubled_area
    thin = grid(lambda node: (-900, node[1]) if node[0] == 0 else node)
    assert adopted(Outlines(old, thin), 2.0).shapes == old


def test_gaps_thinner_than_the_tolerance_between_new_areas_are_closed() -> None:
    old = grid()
    new = dict(old)
    new["11"] = _without(old["11"], _box(199_500, 200_000))
    assert adopted(Outlines(old, new), 2.0).shapes == old


def test_an_address_in_a_slit_that_nobody_claims_keeps_its_area() -> None:
    old = grid()
    new = {**old, "11": _without(old["11"], _box(199_500, 200_000))}
    assert adopted(Outlines(old, new, [(199_700, 150_000)]), 2.0).shapes == old


def test_a_slit_that_reaches_the_outer_outline_is_closed_too() -> None:
    old = grid()
    slit = shape_of_edges(edges_of([(99_500, 0), (100_000, 0), (100_000, 100_000), (99_500, 100_000)]))
    new = {**old, "00": _without(old["00"], slit)}
    assert adopted(Outlines(old, new, [(99_700, 50_000)]), 2.0).shapes == old


def test_an_address_loses_no_strip_of_the_outer_outline() -> None:
    old = grid()
    new = grid(lambda node: (node[0] + 1500, node[1]))
    assert adopted(Outlines(old, new, [(700, 50_000)]), 2.0).shapes == old


def test_ground_between_the_areas_that_nobody_claims_is_refused() -> None:
    old = grid()
    new = {**old, "11": _without(old["11"], _box(180_000, 200_000))}
    with pytest.raises(PartitionError, match="Nobody claims 2000 m² of 11"):
        adopted(Outlines(old, new), 2.0)


def test_a_hole_that_was_always_nobodys_stays() -> None:
    old = grid()
    inner = [(120_000, 120_000), (140_000, 120_000), (140_000, 140_000), (120_000, 140_000)]
    old["11"] = _without(old["11"], shape_of_edges(edges_of(inner)))
    assert adopted(Outlines(old, dict(old)), 2.0).shapes == old


@pytest.mark.parametrize("seed", range(3))
def test_nodes_that_came_by_rounding_alone_go_again(seed: int) -> None:
    old = grid(shaken(seed, 300), between=50)
    shake = shaken(seed + 10, 300)
    new = {key: shape_of_edges((shake(one), shake(two)) for one, two in old[key].edges()) for key in old}
    assert adopted(Outlines(old, new), 2.0).shapes == old


def _box(left: int, right: int) -> Shape:
    """A strip in the height of the area 11."""
    corners = [(left, 100_000), (right, 100_000), (right, 200_000), (left, 200_000)]
    return shape_of_edges(edges_of(corners))


def _joined(first: Shape, second: Shape) -> Shape:
    return _from_qgis(first, second, "combine")


def _without(first: Shape, second: Shape) -> Shape:
    return _from_qgis(first, second, "difference")


def _from_qgis(first: Shape, second: Shape, operation: str) -> Shape:
    return shape_of_geometry(getattr(geometry_of_shape(first), operation)(geometry_of_shape(second)))
