"""Which lines meet: nodes shared to the millimetre, loose ends within the tolerance, never bridges."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from sozialmonitoring_plugin.core.boundaries.streets.joining import Joining
from sozialmonitoring_plugin.core.boundaries.streets.lines import (
    LineKind,
    Lines,
    chains_of,
    joined_lines,
    lines_of_edges,
)
from sozialmonitoring_plugin.core.boundaries.streets.network import Network
from tests.core.boundaries.streets.metres import at, line

LONG = line((0, 0), (100, 0))
EPSG_4647 = 32_000_000_000


def edges(network: Network) -> set[frozenset[tuple[int, int]]]:
    return {frozenset(map(network.node, ends)) for ends in network.ends.tolist()}


def straight(*points: tuple[float, float]) -> set[frozenset[tuple[int, int]]]:
    nodes = line(*points)
    return {frozenset(pair) for pair in pairwise(nodes)}


def test_lines_that_share_a_node_meet_there() -> None:
    network = Network.build(Lines.of([LONG, line((100, 0), (100, 50), (70, 80))]))
    assert edges(network) == straight((0, 0), (100, 0), (100, 50), (70, 80))
    assert set(network.component.tolist()) == {0}


def test_a_side_street_that_ends_on_a_street_parts_it() -> None:
    network = Network.build(Lines.of([LONG, line((40, 0), (40, 30))]))
    assert edges(network) == straight((0, 0), (40, 0), (100, 0)) | straight((40, 0), (40, 30))


def test_an_end_forty_centimetres_short_is_moved_onto_the_street() -> None:
    network = Network.build(Lines.of([LONG, line((40, 0.4), (40, 30))]))
    assert edges(network) == straight((0, 0), (40, 0), (100, 0)) | straight((40, 0), (40, 30))


def test_an_end_sixty_centimetres_short_stays_apart_unless_the_tolerance_is_wider() -> None:
    lines = Lines.of([LONG, line((40, 0.6), (40, 30))])
    assert edges(Network.build(lines)) == straight((0, 0), (100, 0)) | straight((40, 0.6), (40, 30))
    assert len(Network.build(lines, Joining(tolerance=700))) == 3


def test_a_row_of_ends_does_not_become_one_node_far_away() -> None:
    rows = [line((0.4 * place, 0), (0.4 * place, 50 + place)) for place in range(6)]
    network = Network.build(Lines.of(rows))
    met = [node for node in map(network.node, range(len(network.xy))) if node[1] < 1000]
    assert 3 <= len(met) < 6
    for drawn in rows:
        assert min(abs(drawn[0][0] - x) for x, _ in met) <= 500


def test_two_ends_near_each_other_become_one_node() -> None:
    network = Network.build(Lines.of([LONG, line((100.3, 0.1), (100, 50))]))
    assert len(network.xy) == 3
    assert set(network.component.tolist()) == {0}


def test_a_short_street_does_not_shrink_to_a_point() -> None:
    network = Network.build(Lines.of([line((0, 0), (0.3, 0))]))
    assert edges(network) == straight((0, 0), (0.3, 0))


def test_streets_that_cross_without_a_node_are_a_bridge_unless_asked_otherwise() -> None:
    lines = Lines.of([LONG, line((30, -20), (30, 20))])
    assert edges(Network.build(lines)) == straight((0, 0), (100, 0)) | straight((30, -20), (30, 20))
    met = Network.build(lines, Joining(bridges=False))
    assert edges(met) == straight((0, 0), (30, 0), (100, 0)) | straight((30, -20), (30, 0), (30, 20))


def test_a_street_always_meets_the_boundary_that_it_crosses() -> None:
    frame = Lines.of([line((30, -20), (30, 20))], kind=LineKind.FRAME)
    network = Network.build(joined_lines([Lines.of([LONG]), frame]))
    assert edges(network) == straight((0, 0), (30, 0), (100, 0)) | straight((30, -20), (30, 0), (30, 20))
    assert network.is_street.tolist() == [True, True, False, False]


def test_a_street_is_moved_onto_the_node_of_a_boundary_and_never_the_boundary() -> None:
    frame = Lines.of([line((100.2, -20), (100.2, 0.1), (100.2, 20))], kind=LineKind.FRAME)
    network = Network.build(joined_lines([Lines.of([LONG]), frame]))
    assert edges(network) == straight((0, 0), (100.2, 0.1)) | straight(
        (100.2, -20), (100.2, 0.1), (100.2, 20)
    )


def test_two_nodes_of_a_boundary_stay_two_however_near() -> None:
    boundary = Lines.of([line((0, 0), (10, 0)), line((10.1, 0), (20, 0))], kind=LineKind.BOUNDARY)
    assert len(Network.build(boundary).xy) == 4


def test_a_boundary_on_an_axis_is_said_once_and_as_a_street() -> None:
    boundary = Lines.of([line((100, 0), (0, 0))], kind=LineKind.BOUNDARY)
    network = Network.build(joined_lines([boundary, Lines.of([LONG], ["Am Bach"])]))
    assert [network.name(0), len(network)] == ["Am Bach", 1]


def test_coordinates_with_a_zone_in_front_are_no_smaller_truth() -> None:
    moved = Lines.of(
        [[(x + EPSG_4647, y + 5_700_000_000) for x, y in one] for one in (LONG, line((40, 0.4), (40, 30)))]
    )
    network = Network.build(moved)
    assert (40_000 + EPSG_4647, 5_700_000_000) in {network.node(number) for number in range(len(network.xy))}


def test_a_street_with_a_stray_node_at_the_origin_disturbs_no_other() -> None:
    far = [(x + EPSG_4647, y + 5_700_000_000) for x, y in line((0, 0), (100, 0))]
    side = [(x + EPSG_4647, y + 5_700_000_000) for x, y in line((40, 0.4), (40, 30))]
    network = Network.build(Lines.of([far, side, [far[0], (0, 0)]], ["Lange Straße", "Gasse", "Irrweg"]))
    assert sorted(network.name(edge) for edge in range(len(network))) == [
        "Gasse",
        "Irrweg",
        "Lange Straße",
        "Lange Straße",
    ]
    found = network.place((far[0][0] + 40_000, far[0][1] + 20_000), 5_000)
    assert found is not None
    assert network.name(found.edge or 0) == "Gasse"
    met = Network.build(Lines.of([far, side, [far[0], (0, 0)]]), Joining(bridges=False))
    assert len(met) == 4


def test_what_is_near_a_box_larger_than_all_streets_is_everything() -> None:
    network = Network.build(Lines.of([LONG, line((500, 500), (600, 600))]))
    assert network.edges_near((-(10**12), 10**12, -(10**12), 10**12)).tolist() == [0, 1]


def test_nothing_makes_an_empty_network() -> None:
    network = Network.build(Lines.of([]))
    assert len(network) == 0
    assert network.place(at(0, 0), 10_000) is None


def test_points_that_repeat_make_no_edge() -> None:
    assert len(Network.build(Lines.of([line((0, 0), (0, 0), (5, 5), (5, 5)), line((1, 1))]))) == 1


def test_the_numbers_of_edges_follow_the_lines_they_are_pieces_of() -> None:
    network = Network.build(Lines.of([LONG, line((40, 0), (40, 30))], ["Lange Straße", "Gasse"]))
    assert [network.name(edge) for edge in range(3)] == ["Lange Straße", "Lange Straße", "Gasse"]


def test_edges_make_chains_from_junction_to_junction() -> None:
    a, b, c, d = line((0, 0), (10, 0), (20, 0), (20, 10))
    assert sorted(chains_of([(a, b), (b, c), (d, b)])) == sorted([(a, b), (b, c), (d, b)])
    assert chains_of([(b, c), (a, b), (c, d)]) == [(a, b, c, d)]
    (ring,) = chains_of([(a, b), (b, d), (d, a)])
    assert ring[0] == ring[-1]
    assert set(ring) == {a, b, d}


def test_an_edge_between_two_areas_is_one_line_to_follow() -> None:
    a, b = line((0, 0), (10, 0))
    lines = lines_of_edges([(a, b), (b, a)], LineKind.BOUNDARY)
    assert [lines.nodes(number) for number in range(len(lines))] == [(a, b)]
    assert np.array_equal(lines.kinds, [LineKind.BOUNDARY])
