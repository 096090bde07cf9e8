"""What an edit draws anew."""

from __future__ import annotations

from sozialmonitoring_plugin.core.boundaries.change import Change
from sozialmonitoring_plugin.core.boundaries.rings import Shape, edges_of, shape_of_edges
from sozialmonitoring_plugin.core.boundaries.streets.changed_lines import ChangedLine, changed_lines
from tests.core.boundaries.streets.metres import line


def area(*points: tuple[float, float]) -> Shape:
    return shape_of_edges(edges_of(line(*points)))


WEST, EAST = area((0, 0), (10, 0), (10, 20), (0, 20)), area((10, 0), (20, 0), (20, 20), (10, 20))


def test_a_moved_boundary_is_one_line_with_an_area_on_each_side() -> None:
    moved = Change.of(
        {"west": WEST, "east": EAST},
        {
            "west": area((0, 0), (10, 0), (14, 10), (10, 20), (0, 20)),
            "east": area((10, 0), (20, 0), (20, 20), (10, 20), (14, 10)),
        },
    )
    assert changed_lines(moved) == (ChangedLine(line((10, 0), (14, 10), (10, 20)), "west", "east"),)


def test_the_line_of_a_split_has_both_parts_on_its_sides() -> None:
    split = Change.of(
        {"west": WEST},
        {"west": area((0, 0), (10, 0), (10, 10), (0, 10)), "new": area((0, 10), (10, 10), (10, 20), (0, 20))},
    )
    (drawn,) = changed_lines(split)
    assert (drawn.nodes, drawn.left, drawn.right) == (line((10, 10), (0, 10)), "west", "new")


def test_a_merger_draws_no_line() -> None:
    whole = area((0, 0), (10, 0), (20, 0), (20, 20), (10, 20), (0, 20))
    assert changed_lines(Change.of({"west": WEST, "east": EAST}, {"west": whole, "east": None})) == ()
