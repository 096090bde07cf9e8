"""The line under the mouse: along streets, by clicks, back, and free."""

from __future__ import annotations

import heapq
import math
from itertools import pairwise

import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.boundaries.rings import Node
from sozialmonitoring_plugin.core.boundaries.streets.lines import Lines
from sozialmonitoring_plugin.core.boundaries.streets.network import Network
from sozialmonitoring_plugin.core.boundaries.streets.shortest import Ways
from sozialmonitoring_plugin.core.boundaries.streets.tracing import Tracer
from tests.core.boundaries.streets.metres import at, line

# Three streets of 200 m in each direction, and a dead end off the middle.
RASTER = Lines.of(
    [
        *(line(*((x, y) for x in (0, 100, 200))) for y in (0, 100, 200)),
        *(line(*((x, y) for y in (0, 100, 200))) for x in (0, 100, 200)),
        line((100, 100), (130, 130)),
    ]
)
FAR = Lines.of([line((1000, 1000), (1100, 1000))])


@pytest.fixture
def tracer() -> Tracer:
    return Tracer(Network.build(RASTER), tolerance=10_000)


def test_the_way_follows_the_mouse(tracer: Tracer) -> None:
    assert tracer.start_at(at(1, 2)).node == at(0, 0)
    assert tracer.path_to(at(100, 3)) == line((0, 0), (100, 0))
    assert tracer.path_to(at(203, 98)) in {
        line((0, 0), (100, 0), (200, 0), (200, 100)),
        line((0, 0), (100, 0), (100, 100), (200, 100)),
        line((0, 0), (0, 100), (100, 100), (200, 100)),
    }
    assert tracer.path == line((0, 0))


def test_a_way_starts_and_ends_in_the_middle_of_a_street(tracer: Tracer) -> None:
    start = tracer.start_at(at(40, 4))
    assert (start.node, start.distance, start.vertex) == (at(40, 0), 4_000.0, None)
    assert tracer.path_to(at(103, 30)) == line((40, 0), (100, 0), (100, 30))


def test_a_way_inside_one_piece_of_street_needs_no_crossing(tracer: Tracer) -> None:
    tracer.start_at(at(40, 0))
    assert tracer.path_to(at(70, 1)) == line((40, 0), (70, 0))
    assert tracer.path_to(at(20, 1)) == line((40, 0), (20, 0))


def test_a_crossing_attracts_the_mouse(tracer: Tracer) -> None:
    assert tracer.start_at(at(97, 1)).node == at(100, 0)


def test_clicks_lead_the_way_round(tracer: Tracer) -> None:
    tracer.start_at(at(0, 0))
    tracer.click(at(0, 200))
    assert tracer.path_to(at(200, 200)) == line((0, 0), (0, 100), (0, 200), (100, 200), (200, 200))
    assert tracer.path == line((0, 0), (0, 100), (0, 200))


def test_the_last_click_is_taken_back(tracer: Tracer) -> None:
    tracer.click(at(0, 0))
    tracer.click(at(0, 100))
    assert tracer.back()
    assert tracer.path == line((0, 0))
    assert tracer.path_to(at(100, 0)) == line((0, 0), (100, 0))
    assert tracer.back()
    assert not tracer.back()
    assert tracer.path_to(at(100, 0)) == ()


def test_far_from_streets_the_line_is_straight_and_goes_on_along_the_next_street(tracer: Tracer) -> None:
    tracer.start_at(at(0, 0))
    assert tracer.click(at(50, 50)).is_free
    tracer.click(at(100, 50))
    assert tracer.path_to(at(100, 100)) == line((0, 0), (50, 50), (100, 50), (100, 100))


def test_a_free_piece_leaves_the_streets_aside(tracer: Tracer) -> None:
    tracer.start_at(at(0, 0))
    assert tracer.path_to(at(99, 101), free=True) == line((0, 0), (99, 101))


def test_a_way_into_a_dead_end_and_out_of_it_is_left_out(tracer: Tracer) -> None:
    tracer.start_at(at(0, 100))
    tracer.click(at(130, 130))
    assert tracer.path == line((0, 100), (100, 100), (130, 130))
    assert tracer.path_to(at(200, 100)) == line((0, 100), (100, 100), (200, 100))


def test_where_no_way_leads_the_line_is_straight() -> None:
    island = Lines.of([*(RASTER.nodes(number) for number in range(len(RASTER))), FAR.nodes(0)])
    tracer = Tracer(Network.build(island))
    tracer.start_at(at(0, 0))
    assert tracer.path_to(at(1000, 1000)) == line((0, 0), (1000, 1000))


def test_without_any_street_every_line_is_free() -> None:
    tracer = Tracer(Network.build(Lines.of([])))
    tracer.start_at(at(1, 1))
    tracer.click(at(5, 5))
    assert tracer.path_to(at(9, 1)) == line((1, 1), (5, 5), (9, 1))


def test_a_way_that_first_leads_far_away_is_found() -> None:
    # From (0, 0) to a point 10 m off, by way of a bow of 4 km.
    network = Network.build(Lines.of([line((0, 0), (2000, 0), (2000, 10), (0, 10))]))
    start, end = network.place(at(0, 0), 1000), network.place(at(0, 10), 1000)
    assert start is not None
    assert end is not None
    assert Ways(network, start).to(end) == line((0, 0), (2000, 0), (2000, 10), (0, 10))


Street = tuple[Node, Node]
places = st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda place: at(place[0] * 370, place[1] * 410))
streets = st.lists(st.tuples(places, places).filter(lambda pair: pair[0] != pair[1]), min_size=1, max_size=60)


def dijkstra(drawn: list[Street], start: Node) -> dict[Node, float]:
    """Lengths of the shortest ways, by the textbook."""
    found: dict[Node, float] = {}
    waiting = [(0.0, start)]
    while waiting:
        length, here = heapq.heappop(waiting)
        if here in found:
            continue
        found[here] = length
        for pair in drawn:
            for one, other in (pair, pair[::-1]):
                if one == here:
                    heapq.heappush(waiting, (length + math.dist(one, other), other))
    return found


@given(streets, st.data())
def test_no_way_is_shorter(drawn: list[Street], data: st.DataObject) -> None:
    bent = [
        (one, ((one[0] + other[0]) // 2 + 7_000, (one[1] + other[1]) // 2), other) for one, other in drawn
    ]
    pieces = [pair for way in bent for pair in pairwise(way)]
    network = Network.build(Lines.of(bent))
    start = network.place(data.draw(st.sampled_from(drawn))[0], 0)
    assert start is not None
    lengths = dijkstra(pieces_meeting(pieces, network), start.node)
    ways = Ways(network, start)
    for number in range(len(network.xy)):
        target = network.place(network.node(number), 0)
        assert target is not None
        way = ways.to(target)
        if way is None:
            assert target.node not in lengths
        else:
            assert (way[0], way[-1]) == (start.node, target.node)
            assert sum(math.dist(*pair) for pair in pairwise(way)) == pytest.approx(lengths[target.node])


def pieces_meeting(pieces: list[Street], network: Network) -> list[Street]:
    """The drawn pieces, parted where the network says that an end lies on them."""
    parted = []
    nodes = [network.node(number) for number in range(len(network.xy))]
    for start, end in pieces:
        on = {start, end} | {node for node in nodes if lies_on(node, start, end)}
        parted += list(pairwise(sorted(on)))
    return parted


def lies_on(node: Node, start: Node, end: Node) -> bool:
    detour = math.dist(start, node) + math.dist(node, end) - math.dist(start, end)
    return detour < 1e-6 * math.dist(start, end)
