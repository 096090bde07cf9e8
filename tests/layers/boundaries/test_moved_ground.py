"""The ground that areas gain, as it is drawn (metres)."""

from __future__ import annotations

from sozialmonitoring_plugin.core.boundaries.change import Change
from sozialmonitoring_plugin.layers.boundaries.moved_ground import gained_ground
from tests.core.boundaries.shapes import box

WEST, EAST = box(0, 0, 100_000, 100_000), box(100_000, 0, 200_000, 100_000)


def test_what_is_gained_lies_where_it_was_lost() -> None:
    change = Change.of(
        {"west": WEST, "east": EAST},
        {"west": box(0, 0, 120_000, 100_000), "east": box(120_000, 0, 200_000, 100_000)},
    )
    gained = gained_ground(change)
    assert gained.keys() == {"west"}
    bounds = gained["west"].boundingBox()
    assert (bounds.xMinimum(), bounds.xMaximum()) == (100, 120)
    assert gained["west"].area() == 2_000


def test_nothing_is_gained_by_a_node_on_an_edge() -> None:
    with_node = box(0, 0, 100_000, 100_000)
    ring = with_node.rings[0]
    place = ring.index((100_000, 0)) + 1
    after = type(with_node)(((*ring[:place], (100_000, 50_000), *ring[place:]),))
    assert gained_ground(Change.of({"west": WEST}, {"west": after})) == {}
