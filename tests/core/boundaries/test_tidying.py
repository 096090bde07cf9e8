"""What was drawn and taken away again leaves nothing behind."""

from __future__ import annotations

import random

from sozialmonitoring_plugin.core.boundaries.partition import Partition
from sozialmonitoring_plugin.core.boundaries.rings import Node
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


def test_of_two_lines_before_that_lie_upon_each_other_both_sides_get_the_same() -> None:
    a, b, c, d = (0, 9062), (3343, 7614), (4867, 6955), (9175, 5089)
    dice = random.Random(1)
    for _ in range(300):
        inner = sorted({a, b, c, d, *((x, _on_line(a, d, x) + dice.randint(-1, 1)) for x in _eastings(dice))})
        partition = Partition(
            {"s": outline((0, 0), (9175, 0), *inner[::-1]), "n": outline(*inner, (0, 9999))}
        )
        whole, parted = outline((0, 0), d, a), outline((9175, 0), d, c, b, a)
        partition.apply(without_needless_nodes(partition, [whole, parted]))
        assert len(partition.neighbours("s")) == 1
        assert not {edge[0] for edge in partition.frame()} - {a, d, (0, 0), (9175, 0), (0, 9999)}


def _eastings(dice: random.Random) -> list[int]:
    return [dice.randint(1, 9174) for _ in range(4)]


def _on_line(start: Node, end: Node, x: int) -> int:
    return round(start[1] + (end[1] - start[1]) * (x - start[0]) / (end[0] - start[0]))
