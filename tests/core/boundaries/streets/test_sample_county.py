"""The sample county's boundaries are chains of its streets: known beforehand, to the millimetre."""

from __future__ import annotations

import math
from itertools import combinations, pairwise

import pytest

from sozialmonitoring_plugin.core.boundaries.ground_rules import GroundRules
from sozialmonitoring_plugin.core.boundaries.partition import Partition
from sozialmonitoring_plugin.core.boundaries.rings import Node, edges_of, shape_of_edges
from sozialmonitoring_plugin.core.boundaries.streets.contact import ContactKind
from sozialmonitoring_plugin.core.boundaries.streets.following import frames, lines_to_follow
from sozialmonitoring_plugin.core.boundaries.streets.lines import LineKind, Lines, chains_of
from sozialmonitoring_plugin.core.boundaries.streets.network import Network
from sozialmonitoring_plugin.core.boundaries.streets.sides import contacts
from sozialmonitoring_plugin.core.boundaries.streets.street_pieces import street_pieces
from sozialmonitoring_plugin.core.boundaries.streets.tracing import Tracer
from sozialmonitoring_plugin.core.samplecounty.county import County, make_county


@pytest.fixture(scope="module")
def county() -> County:
    return make_county(seed=1, scale=0.1)


@pytest.fixture(scope="module")
def partition(county: County) -> Partition:
    def edges(number: int) -> list[tuple[Node, Node]]:
        rings = county.shapes.rings(number)
        return [edge for ring in rings for edge in edges_of([(x, y) for x, y in ring.tolist()])]

    return Partition({key: shape_of_edges(edges(number)) for number, key in enumerate(county.areas.key)})


@pytest.fixture(scope="module")
def streets(county: County) -> Lines:
    drawn = county.land.network
    curves = [[(x, y) for x, y in drawn.curve(edge).tolist()] for edge in range(len(drawn))]
    return Lines.of(curves, [county.streets.names[street] for street in county.streets.street])


@pytest.fixture(scope="module")
def boundaries(partition: Partition) -> list[tuple[Node, ...]]:
    shared = (partition.shared(*pair) for pair in combinations(partition, 2))
    return [chain for edges in shared for chain in chains_of(edges)]


@pytest.fixture(scope="module")
def network(streets: Lines) -> Network:
    return Network.build(streets)


def test_every_boundary_follows_streets_from_end_to_end(
    network: Network, boundaries: list[tuple[Node, ...]]
) -> None:
    assert len(boundaries) >= 5
    for boundary in boundaries:
        length = sum(math.dist(*edge) for edge in pairwise(boundary))
        found = contacts(boundary, network)
        followed = sum(one.length for one in found if one.kind == ContactKind.FOLLOWS)
        assert followed == pytest.approx(length, rel=1e-6)
        assert not [one for one in found if one.kind == ContactKind.BESIDE]


def test_tracing_gives_back_every_node_of_every_boundary(
    network: Network, boundaries: list[tuple[Node, ...]]
) -> None:
    pieces = street_pieces(network)
    for boundary in boundaries:
        tracer = Tracer(network, tolerance=1)
        tracer.start_at(boundary[0])
        for node in where_the_street_changes(boundary, network, pieces.tolist()):
            tracer.click(node)
        assert tracer.path_to(boundary[-1]) == boundary


def where_the_street_changes(nodes: tuple[Node, ...], network: Network, pieces: list[int]) -> list[Node]:
    """The nodes at which another piece of street begins."""
    edge_of = {
        frozenset((network.node(start), network.node(end))): number
        for number, (start, end) in enumerate(network.ends.tolist())
    }
    owners = [pieces[edge_of[frozenset(pair)]] for pair in pairwise(nodes)]
    return [
        node for node, (before, after) in zip(nodes[1:-1], pairwise(owners), strict=True) if before != after
    ]


def test_following_knows_streets_boundaries_and_the_frame(
    county: County, partition: Partition, streets: Lines
) -> None:
    town = dict(zip(county.areas.key, county.areas.municipality_key, strict=True))
    rules = GroundRules(town)
    lines = lines_to_follow(streets, partition, rules)
    with_frame = lines_to_follow(streets, partition, rules, boundaries=False)
    assert set(lines.kinds.tolist()) == {LineKind.STREET, LineKind.BOUNDARY, LineKind.FRAME}
    assert set(with_frame.kinds.tolist()) == {LineKind.STREET, LineKind.FRAME}
    # Boundaries lie on streets here, so they add nothing to the network.
    assert len(Network.build(lines)) == len(Network.build(with_frame))


def test_the_frames_are_the_municipalities(county: County, partition: Partition) -> None:
    town = dict(zip(county.areas.key, county.areas.municipality_key, strict=True))
    found = frames(partition, GroundRules(town))
    assert set(found) == set(town.values())
    assert sum(shape.doubled_area for shape in found.values()) == partition.doubled_area
