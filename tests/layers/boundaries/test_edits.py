"""Edits as stories: two neighbours of 100 m, a line, and who has what afterwards (in metres)."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry

from sozialmonitoring_plugin.core.boundaries.change import Change
from sozialmonitoring_plugin.core.boundaries.ground_rules import EditRefusedError, GroundRules
from sozialmonitoring_plugin.core.boundaries.partition import Partition
from sozialmonitoring_plugin.core.boundaries.rings import Node
from sozialmonitoring_plugin.layers.boundaries.lattice import (
    geometry_of_shape,
    nodes_of_line,
    shape_of_geometry,
)
from sozialmonitoring_plugin.layers.boundaries.line_edits import reshape, split
from sozialmonitoring_plugin.layers.boundaries.region_edits import give, merge, new_area
from tests.core.boundaries.shapes import box

FREE = GroundRules()


@pytest.fixture
def pair() -> Partition:
    """West and east of a line at 100 m."""
    return Partition({"west": box(0, 0, 100_000, 100_000), "east": box(100_000, 0, 200_000, 100_000)})


def line(wkt: str) -> tuple[Node, ...]:
    return nodes_of_line((point.x(), point.y()) for point in QgsGeometry.fromWkt(wkt).asPolyline())


def region(wkt: str):
    return shape_of_geometry(QgsGeometry.fromWkt(wkt))


def ground(partition: Partition, change: Change) -> dict[str, float]:
    """Square metres after a change that the partition takes."""
    whole = partition.doubled_area
    partition.apply(change)
    assert partition.doubled_area == whole
    assert all(geometry_of_shape(partition.shape(key)).isGeosValid() for key in partition)
    return {key: partition.shape(key).square_metres for key in partition}


def test_a_bulge_to_the_east_is_the_wests(pair: Partition) -> None:
    bulge = line("LINESTRING (100 20, 120 20, 120 80, 100 80)")
    assert ground(pair, reshape(pair, FREE, bulge)) == {"west": 11_200, "east": 8_800}


def test_a_line_that_crosses_the_boundary_gives_on_both_sides(pair: Partition) -> None:
    wave = line("LINESTRING (100 10, 110 10, 110 30, 90 30, 90 60, 100 60)")
    assert ground(pair, reshape(pair, FREE, wave)) == {"west": 10_000 + 200 - 300, "east": 10_000 - 200 + 300}


def test_ends_of_a_line_beyond_the_boundary_are_cut_off(pair: Partition) -> None:
    long = line("LINESTRING (50 20, 120 20, 120 80, 50 80)")
    assert ground(pair, reshape(pair, FREE, long))["west"] == 11_200


def test_a_line_from_the_boundary_to_the_frame_moves_the_end_of_the_boundary(pair: Partition) -> None:
    assert ground(pair, reshape(pair, FREE, line("LINESTRING (100 20, 150 20, 150 -10)")))["west"] == 11_000


def test_a_line_may_run_along_the_frame(pair: Partition) -> None:
    along = line("LINESTRING (100 0, 140 0, 140 30, 100 30)")
    assert ground(pair, reshape(pair, FREE, along)) == {"west": 11_200, "east": 8_800}


def test_where_a_line_ends_on_a_third_area_the_boundary_it_comes_from_moves() -> None:
    partition = Partition(
        {
            "sw": region("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"),
            "se": region("POLYGON ((100 0, 200 0, 200 100, 100 100, 100 0))"),
            "n": region("POLYGON ((0 100, 100 100, 200 100, 200 200, 0 200, 0 100))"),
        }
    )
    corner = line("LINESTRING (100 60, 140 60, 140 100)")
    assert ground(partition, reshape(partition, FREE, corner)) == {"sw": 11_600, "se": 8_400, "n": 20_000}
    to_the_north = line("LINESTRING (180 100, 180 60, 140 60)")
    assert ground(partition, reshape(partition, FREE, to_the_north)) == {
        "sw": 11_600,
        "se": 6_800,
        "n": 21_600,
    }


def test_a_line_past_a_junction_moves_both_boundaries_that_meet_there() -> None:
    """South and north, each parted in west and east at 100 m; the line runs beside both boundaries."""
    squares = {key: box(x, y, x + 100_000, y + 100_000) for key, x, y in _QUARTERS}
    partition = Partition(squares)
    beside = line("LINESTRING (100 50, 120 50, 120 150, 100 150)")
    assert ground(partition, reshape(partition, FREE, beside)) == {
        "sw": 11_000,
        "se": 9_000,
        "nw": 11_000,
        "ne": 9_000,
    }


_QUARTERS = (("sw", 0, 0), ("se", 100_000, 0), ("nw", 0, 100_000), ("ne", 100_000, 100_000))


def test_a_line_that_meets_the_boundary_once_encloses_nothing(pair: Partition) -> None:
    with pytest.raises(EditRefusedError, match="encloses no ground"):
        reshape(pair, FREE, line("LINESTRING (100 20, 150 50)"))


def test_a_line_that_crosses_itself_is_refused(pair: Partition) -> None:
    with pytest.raises(EditRefusedError, match="crosses itself"):
        reshape(pair, FREE, line("LINESTRING (100 20, 150 80, 150 20, 100 80)"))


def test_an_enclave_is_reshaped_and_does_not_vanish() -> None:
    inner = region("POLYGON ((40 40, 60 40, 60 60, 40 60, 40 40))")
    outer = region("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (40 40, 60 40, 60 60, 40 60, 40 40))")
    partition = Partition({"inner": inner, "outer": outer})
    cut = line("LINESTRING (45 30, 45 70)")
    assert ground(partition, reshape(partition, FREE, cut)) == {"inner": 300, "outer": 9_700}


def test_given_ground_changes_sides_and_exclaves_are_allowed(pair: Partition) -> None:
    island = region("POLYGON ((140 40, 160 40, 160 60, 140 60, 140 40))")
    assert ground(pair, give(pair, FREE, island, "west")) == {"west": 10_400, "east": 9_600}
    assert len(pair.shape("west").rings) == 2


def test_a_region_over_the_outer_frame_gives_only_what_lies_inside(pair: Partition) -> None:
    over = region("POLYGON ((90 -50, 110 -50, 110 50, 90 50, 90 -50))")
    assert ground(pair, give(pair, FREE, over, "west"))["west"] == 10_500


def test_only_the_chosen_neighbour_gives() -> None:
    thirds = {
        key: box(west, 0, west + 100_000, 100_000) for key, west in (("a", 0), ("b", 100_000), ("c", 200_000))
    }
    partition = Partition(thirds)
    wide = region("POLYGON ((50 0, 250 0, 250 50, 50 50, 50 0))")
    change = give(partition, FREE, wide, "b", only_from=["c"])
    assert ground(partition, change) == {"a": 10_000, "b": 12_500, "c": 7_500}


def test_ground_that_is_ones_own_is_no_change(pair: Partition) -> None:
    with pytest.raises(EditRefusedError, match="west's already"):
        give(pair, FREE, region("POLYGON ((10 10, 20 10, 20 20, 10 20, 10 10))"), "west")


def test_nothing_passes_the_outline_of_a_municipality(pair: Partition) -> None:
    rules = GroundRules({"west": "A", "east": "B"})
    for edit in (
        lambda: reshape(pair, rules, line("LINESTRING (100 20, 120 20, 120 80, 100 80)")),
        lambda: give(pair, rules, region("POLYGON ((100 0, 120 0, 120 50, 100 50, 100 0))"), "west"),
        lambda: merge(pair, rules, "west", "east"),
        lambda: new_area(pair, rules, region("POLYGON ((90 0, 110 0, 110 50, 90 50, 90 0))"), "new"),
    ):
        with pytest.raises(EditRefusedError, match="different municipalities"):
            edit()


def test_locked_areas_keep_their_ground(pair: Partition) -> None:
    rules = FREE.with_locked(["east"])
    with pytest.raises(EditRefusedError, match="east is locked"):
        reshape(pair, rules, line("LINESTRING (100 20, 120 20, 120 80, 100 80)"))
    with pytest.raises(EditRefusedError, match="east is locked"):
        split(pair, rules, "east", line("LINESTRING (150 -10, 150 110)"), "new")


def test_a_line_from_outline_to_outline_splits_off_the_smaller_part(pair: Partition) -> None:
    change = split(pair, FREE, "east", line("LINESTRING (100 40, 210 40)"), "south")
    assert ground(pair, change) == {"east": 6_000, "south": 4_000, "west": 10_000}


def test_a_line_that_leaves_and_enters_again_parts_left_from_right() -> None:
    comb = region("POLYGON ((0 0, 100 0, 100 100, 60 100, 60 20, 40 20, 40 100, 0 100, 0 0))")
    partition = Partition({"u": comb})
    change = split(partition, FREE, "u", line("LINESTRING (-10 60, 110 60)"), "tips")
    assert ground(partition, change) == {"tips": 3_200, "u": 5_200}


def test_a_line_that_ends_inside_does_not_split(pair: Partition) -> None:
    with pytest.raises(EditRefusedError, match="does not cut east"):
        split(pair, FREE, "east", line("LINESTRING (150 -10, 150 50)"), "new")


def test_a_merged_area_has_both_grounds_and_the_line_between_is_gone(pair: Partition) -> None:
    assert ground(pair, merge(pair, FREE, "east", "west")) == {"west": 20_000}
    assert len(pair.shape("west").rings) == 1


def test_a_region_becomes_an_area_of_its_own(pair: Partition) -> None:
    over_the_line = region("POLYGON ((80 40, 120 40, 120 60, 80 60, 80 40))")
    change = new_area(pair, FREE, over_the_line, "middle")
    assert ground(pair, change) == {"west": 9_600, "east": 9_600, "middle": 800}
    with pytest.raises(EditRefusedError, match="middle already"):
        new_area(pair, FREE, over_the_line, "middle")


def test_a_line_between_whole_millimetres_moves_both_sides_alike(pair: Partition) -> None:
    """Where a slanted line crosses, the node is rounded, and both neighbours have the rounded one."""
    slanted = line("LINESTRING (99.9 33.3337, 133.3333 51.117, 99.9 77.7771)")
    change = reshape(pair, FREE, slanted)
    pair.apply(change)
    assert pair.doubled_area == 2 * 200_000 * 100_000
    nodes = {node for ring in pair.shape("west").rings for node in ring}
    assert {node for node in nodes if node[0] >= 100_000} <= {
        n for ring in pair.shape("east").rings for n in ring
    } | {
        (100_000, 0),
        (100_000, 100_000),
    }


def test_a_neighbour_of_whom_only_the_line_takes_a_node_keeps_its_ground() -> None:
    """Three areas meet in a T: a split of the upper one puts a node on the lower one's outline."""
    partition = Partition({"upper": box(0, 100_000, 200_000, 200_000), "lower": box(0, 0, 200_000, 100_000)})
    change = split(
        partition, FREE.with_locked(["lower"]), "upper", line("LINESTRING (50 90, 50 210)"), "left"
    )
    assert ground(partition, change) == {"upper": 15_000, "left": 5_000, "lower": 20_000}
    assert (50_000, 100_000) in partition.shape("lower").rings[0]


def test_ground_outside_the_chosen_areas_is_not_said_to_be_ones_own() -> None:
    thirds = {
        key: box(west, 0, west + 100_000, 100_000) for key, west in (("a", 0), ("b", 100_000), ("c", 200_000))
    }
    partition = Partition(thirds)
    in_c = region("POLYGON ((220 10, 240 10, 240 30, 220 30, 220 10))")
    with pytest.raises(EditRefusedError, match="none of the areas that ground is taken from, but in c"):
        give(partition, FREE, in_c, "b", only_from=["a"])
    with pytest.raises(EditRefusedError, match="none of the areas that ground is taken from, but in c"):
        new_area(partition, FREE, in_c, "new", only_from=["a"])


@pytest.fixture
def row() -> Partition:
    """Four areas of 100 m from west to east."""
    return Partition(
        {key: box(place * 100_000, 0, (place + 1) * 100_000, 100_000) for place, key in enumerate("abcd")}
    )


def test_a_line_across_several_municipalities_reshapes_nothing(row: Partition) -> None:
    rules = GroundRules({"a": "1", "b": "1", "c": "2", "d": "2"})
    straight = line("LINESTRING (-10 50, 410 50)")
    with pytest.raises(EditRefusedError, match="a and c belong to different municipalities"):
        reshape(row, rules, straight)


def test_a_line_that_overshoots_into_another_municipality_still_reshapes(row: Partition) -> None:
    rules = GroundRules({"a": "1", "b": "1", "c": "2", "d": "2"})
    over = line("LINESTRING (100 40, 220 40)")
    assert ground(row, reshape(row, rules, over)) == {"a": 14_000, "b": 6_000, "c": 10_000, "d": 10_000}


def test_a_line_through_several_areas_does_not_choose_which_it_splits(row: Partition) -> None:
    with pytest.raises(EditRefusedError, match="cuts several areas: a, b, c, d"):
        split(row, FREE, "c", line("LINESTRING (-10 50, 410 50)"), "new")
    overshoots = split(row, FREE, "c", line("LINESTRING (190 30, 310 30)"), "new")
    assert ground(row, overshoots)["new"] == 3_000
