"""What was drawn and taken away again leaves nothing behind."""

from __future__ import annotations

from sozialmonitoring_plugin.core.boundaries.partition import Partition
from sozialmonitoring_plugin.core.boundaries.tidying import without_needless_nodes
from tests.core.boundaries.shapes import box, outline

BEFORE = {"south": box(0, 0, 1000, 500), "north": box(0, 500, 1000, 1000)}


def test_a_node_that_no_boundary_ends_at_goes_on_both_sides() -> None:
    partition = Partition(
        {
            "south": outline((0, 0), (1000, 0), (1000, 500), (300, 501), (0, 500)),
            "north": outline((0, 500), (300, 501), (1000, 500), (1000, 1000), (0, 1000)),
        }
    )
    partition.apply(without_needless_nodes(partition, BEFORE.values()))
    assert partition.shapes == BEFORE


def test_a_node_on_the_frame_goes_too() -> None:
    noded = outline((0, 0), (400, 1), (1000, 0), (1000, 500), (0, 500))
    partition = Partition({**BEFORE, "south": noded})
    partition.apply(without_needless_nodes(partition, BEFORE.values()))
    assert partition.shapes == BEFORE


def test_a_node_where_a_boundary_ends_stays() -> None:
    split = {
        "south": outline((0, 0), (1000, 0), (1000, 500), (300, 500), (0, 500)),
        "west": box(0, 500, 300, 1000),
        "east": box(300, 500, 1000, 1000),
    }
    assert not without_needless_nodes(Partition(split), BEFORE.values())


def test_a_boundary_that_was_moved_is_not_taken_for_the_old_one() -> None:
    moved = {
        "south": outline((0, 0), (1000, 0), (1000, 500), (300, 520), (0, 500)),
        "north": outline((0, 500), (300, 520), (1000, 500), (1000, 1000), (0, 1000)),
    }
    assert not without_needless_nodes(Partition(moved), BEFORE.values())
