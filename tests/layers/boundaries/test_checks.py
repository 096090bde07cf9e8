"""Each kind of fault alone, where it is, how large it is, and what does not count as one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given as examples, strategies as st
from qgis.core import QgsGeometry, QgsPointXY

from sozialmonitoring_plugin.core.boundaries.faults import Fault, FaultKind, Rule, Unit, counts
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.layers.boundaries.checks import find_faults
from sozialmonitoring_plugin.layers.boundaries.given import Given, GivenArea
from tests.layers.boundaries.squares import EAST, NORTH, address, area, box, drawn, four


def found(given: Given) -> tuple[Fault, ...]:
    return find_faults(given, Silence()).faults


def kinds(given: Given) -> dict[str, int]:
    return {kind: count for kind, count in counts(found(given)).items() if count}


def test_four_squares_in_their_frame_are_without_fault() -> None:
    assert found(four()) == ()


def test_an_overlap_is_measured_and_names_both() -> None:
    # A reaches 100 m over B: 100 m x 1,000 m.
    (fault,) = found(drawn(four(), "A", box(0, 1000, 1100, 1000)))
    assert (fault.kind, fault.areas, fault.rows) == (FaultKind.OVERLAP, ("A", "B"), (1, 2))
    assert (fault.size.amount, fault.size.unit) == (pytest.approx(100_000), Unit.SQUARE_METRES)
    assert fault.text.sentence().startswith("A / B both claim 100000 m²")
    assert fault.spot is not None
    assert fault.spot.box == (EAST + 1000, EAST + 1100, NORTH + 1000, NORTH + 2000)


def test_a_gap_is_found_in_the_frame_even_at_its_edge() -> None:
    (fault,) = found(drawn(four(), "A", box(100, 1000, 900, 1000)))
    assert (fault.kind, fault.size.amount) == (FaultKind.GAP, pytest.approx(100_000))
    assert set(fault.areas) == {"A", "C"}
    assert fault.blocks


def test_without_a_frame_only_holes_are_gaps() -> None:
    open_edge = drawn(four(frame=()), "A", box(100, 1000, 900, 1000))
    assert found(open_edge) == ()
    nine = tuple(
        area(3 * y + x, f"{x}{y}", 1000 * x, 1000 * y) for x in range(3) for y in range(3) if (x, y) != (1, 1)
    )
    (fault,) = found(Given(nine))
    assert (fault.kind, fault.size.amount, len(fault.areas)) == (FaultKind.GAP, pytest.approx(1_000_000), 4)


def test_the_frame_says_that_a_hole_is_a_lake() -> None:
    lake = box(400, 1400, 200, 200)
    holed = drawn(four(), "A", box(0, 1000).difference(lake))
    assert kinds(holed) == {"gap": 1}
    frame = GivenArea(1, "K", box(0, 0, 2000, 2000).difference(lake))
    assert found(replace(holed, frame=(frame,))) == ()


def test_a_hole_in_one_polygon_blocks_nothing_while_no_frame_says_it_is_wrong() -> None:
    (fault,) = found(drawn(four(frame=()), "A", box(0, 1000).difference(box(400, 1400, 200, 200))))
    assert (fault.kind, fault.blocks) == (FaultKind.GAP, False)


@pytest.mark.parametrize(("width", "kind"), [(0.5, "sliver"), (3.0, "overlap")])
def test_the_tolerance_parts_slivers_from_overlaps(width: float, kind: str) -> None:
    assert kinds(drawn(four(), "A", box(0, 1000, 1000 + width, 1000))) == {kind: 1}


def test_a_sliver_remembers_what_it_would_be() -> None:
    (doubled,) = found(drawn(four(), "A", box(0, 1000, 1000.5, 1000)))
    (missing,) = found(drawn(four(), "A", box(0, 1000, 999.5, 1000)))
    assert (doubled.cause, missing.cause) == (FaultKind.OVERLAP, FaultKind.GAP)
    assert doubled.blocks
    assert missing.blocks


def test_no_tolerance_makes_no_slivers() -> None:
    assert kinds(drawn(four(tolerance=0.0), "A", box(0, 1000, 1000.5, 1000))) == {"overlap": 1}


def test_a_wide_gap_with_a_long_thin_tail_is_no_sliver() -> None:
    # 100 m x 100 m, and a tail of 0.2 m x 900 m: on the whole narrow, but nobody may overlook it.
    shape = box(0, 1000).difference(box(900, 1000, 100, 100)).difference(box(999.8, 1000, 0.2, 1000))
    assert kinds(drawn(four(tolerance=12.0), "A", shape)) == {"gap": 1}


def test_what_is_narrower_than_the_millimetres_we_keep_is_nothing() -> None:
    assert found(drawn(four(), "A", box(0, 1000, 1000.001, 1000))) == ()


def test_a_corner_of_a_neighbour_on_a_straight_edge_is_nothing() -> None:
    three = (area(1, "A", 0, 0, 1000, 2000), area(2, "B", 1000, 0), area(3, "C", 1000, 1000))
    assert found(Given(three, frame=(area(1, "K", 0, 0, 2000, 2000),))) == ()


def test_ground_beyond_the_frame_is_somebody_elses() -> None:
    (fault,) = found(drawn(four(), "D", box(1000, 0, 1200, 1000)))
    assert (fault.kind, fault.areas, fault.repairs) == (FaultKind.OUTSIDE_FRAME, ("D",), (Rule.CLIP,))
    assert fault.size.amount == pytest.approx(200_000)


def test_an_exclave_may_be_expected() -> None:
    parts = box(0, 1000, 400, 1000).combine(box(600, 1000, 400, 1000))
    given = drawn(four(), "A", parts)
    filled = replace(given, areas=(*given.areas, area(5, "E", 400, 1000, 200, 1000)))
    (fault,) = found(filled)
    assert (fault.kind, fault.size.amount, fault.blocks) == (FaultKind.MULTIPART, 2, False)
    assert found(replace(filled, parts={"A": 2})) == ()


def test_a_part_left_over_from_an_edit_is_a_sliver_and_no_exclave() -> None:
    scrap = box(1400, 1000, 0.3, 1000)
    given = drawn(drawn(four(), "A", box(0, 1000).combine(scrap)), "B", box(1000, 1000).difference(scrap))
    assert [(one.kind, one.areas, one.cause) for one in found(given)] == [
        (FaultKind.SLIVER, ("A",), FaultKind.MULTIPART),
        (FaultKind.MULTIPART, ("B",), FaultKind.MULTIPART),
    ]


def test_keys_are_missed_and_doubled() -> None:
    areas = (area(1, "A", 0, 1000), area(2, "A", 1000, 1000), area(3, "", 0, 0), area(4, "", 1000, 0))
    assert kinds(four(areas=areas)) == {"missing_key": 2, "duplicate_key": 1}
    doubled = next(one for one in found(four(areas=areas)) if one.kind is FaultKind.DUPLICATE_KEY)
    assert (doubled.rows, doubled.size.amount, doubled.size.unit) == ((1, 2), 2, Unit.POLYGONS)


def test_an_area_across_two_municipalities_does_not_nest() -> None:
    # The municipalities meet at 1,050 m: B and D lie right, A and C miss 50 m of theirs.
    frame = (area(1, "west", 0, 0, 1050, 2000), area(2, "east", 1050, 0, 950, 2000))
    found_faults = found(four(frame=frame))
    assert [(one.kind, one.areas) for one in found_faults] == [
        (FaultKind.NESTING, ("B",)), (FaultKind.NESTING, ("D",)),
    ]  # fmt: skip
    assert [one.size.amount for one in found_faults] == [pytest.approx(50_000)] * 2
    assert found(four(frame=frame, tolerance=60.0)) == ()


def test_a_parent_that_says_otherwise_than_the_place_is_told() -> None:
    frame = (area(1, "west", 0, 0, 1000, 2000), area(2, "east", 1000, 0, 1000, 2000))
    parents = {"A": "west", "B": "west", "C": "west", "D": "east"}
    given = four(frame=frame)
    areas = tuple(replace(one, parent=parents[one.key]) for one in given.areas)
    (fault,) = found(replace(given, areas=areas))
    assert (fault.kind, fault.areas) == (FaultKind.NESTING, ("B",))
    assert "belongs to west but lies in east" in fault.text.sentence()


def test_addresses_are_asked_where_they_belong() -> None:
    addresses = (
        address(500, 1500, "A"),
        address(1500, 1500, "A"),  # lies in B
        address(5000, 500, "D"),  # lies nowhere
        address(500, 500, ""),  # says nothing
        address(1000, 1500, "B"),  # on the line between A and B
        address(1500, 500, "Z"),  # says an area that is none
    )
    faults = found(four(addresses=addresses))
    assert [(one.kind, one.areas) for one in faults] == [
        (FaultKind.ADDRESS_MISMATCH, ("A", "B")),
        (FaultKind.ADDRESS_MISMATCH, ("D",)),
        (FaultKind.ADDRESS_MISMATCH, ("Z", "D")),
    ]
    assert not any(one.blocks for one in faults)


def test_several_faults_at_once_are_counted_apart() -> None:
    given = drawn(four(addresses=(address(1500, 1500, "A"),)), "A", box(0, 1000, 1100, 1000))
    given = drawn(given, "D", box(1000, 0, 900, 1000))
    corners = [(0, 0), (1000, 1000), (1000, 0), (0, 1000), (0, 0)]
    bow_tie = QgsGeometry.fromPolygonXY([[QgsPointXY(EAST + x, NORTH + y) for x, y in corners]])
    given = drawn(given, "C", bow_tie)
    assert kinds(given) == {"invalid": 1, "overlap": 1, "gap": 3, "address_mismatch": 1}


@examples(x=st.floats(50, 950), y=st.floats(50, 950), width=st.floats(5, 1000), height=st.floats(5, 1000))
def test_what_is_missing_and_what_is_doubled_is_found_whole(
    x: float, y: float, width: float, height: float
) -> None:
    """A rectangle anywhere, given to A too and taken from nobody: the overlaps are what lies outside A."""
    patch = box(x, y + 1000, width, height)
    given = drawn(four(), "A", box(0, 1000).combine(patch))
    doubled = sum(one.size.amount for one in found(given) if one.cause is FaultKind.OVERLAP)
    beyond = sum(one.size.amount for one in found(given) if one.cause is FaultKind.OUTSIDE_FRAME)
    inside = patch.intersection(box(0, 0, 2000, 2000)).area() - patch.intersection(box(0, 1000)).area()
    assert doubled == pytest.approx(inside, abs=0.5)
    assert doubled + beyond == pytest.approx(patch.area() - patch.intersection(box(0, 1000)).area(), abs=0.5)
