"""One fault, one rule: proposed with numbers before and after, and nothing changed by that."""

from __future__ import annotations

import pytest
from qgis.core import QgsGeometry

from sozialmonitoring_plugin.core.boundaries.faults import Fault, FaultKind, Rule
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.layers.boundaries.checks import find_faults
from sozialmonitoring_plugin.layers.boundaries.given import Given
from sozialmonitoring_plugin.layers.boundaries.ground import Ground
from sozialmonitoring_plugin.layers.boundaries.repair_records import Balance
from sozialmonitoring_plugin.layers.boundaries.repairs import RepairRefusedError, proposed
from tests.layers.boundaries.squares import address, area, box, drawn, four


def faults(given: Given) -> tuple[Fault, ...]:
    return find_faults(given, Silence()).faults


def only(given: Given) -> Fault:
    (fault,) = (one for one in faults(given) if one.kind is not FaultKind.ADDRESS_MISMATCH)
    return fault


def test_a_gap_is_filled_along_the_longest_boundary_or_by_addresses() -> None:
    given = drawn(four(addresses=(address(50, 1050, "C"),)), "A", box(100, 1000, 900, 1000))
    fault = only(given)
    assert fault.repairs == (Rule.LONGEST_BOUNDARY, Rule.ADDRESSES)
    along = proposed(Ground(given), fault, Rule.LONGEST_BOUNDARY)
    assert along.balances == (Balance("A", 900_000.0, 1_000_000.0, 0, 1),)
    by_addresses = proposed(Ground(given), fault, Rule.ADDRESSES)
    assert by_addresses.balances == (Balance("C", 1_000_000.0, 1_100_000.0, 0, 1),)
    assert only(given) == fault  # nothing has changed yet
    assert faults(given.with_geometries(by_addresses.geometries)) == ()


def test_an_overlap_goes_to_its_addresses_or_to_the_smaller_area() -> None:
    given = drawn(four(addresses=(address(1050, 1500, "A"),)), "A", box(0, 1000, 1100, 1000))
    fault = only(given)
    assert fault.repairs[0] is Rule.ADDRESSES
    to_a = proposed(Ground(given), fault, Rule.ADDRESSES)
    assert to_a.balances == (Balance("B", 1_000_000.0, 900_000.0, 1, 0),)
    to_b = proposed(Ground(given), fault, Rule.LARGER_SHARE)
    assert to_b.balances == (Balance("A", 1_100_000.0, 1_000_000.0, 1, 0),)
    assert faults(given.with_geometries(to_a.geometries)) == ()


def test_the_nearest_address_decides_where_none_lies_inside() -> None:
    given = drawn(
        four(addresses=(address(200, 900, "C"), address(500, 1500, "A"))), "A", box(100, 1000, 900, 1000)
    )
    # The middle of the gap lies at (50, 1500): A's address is 450 m away, C's 618 m.
    assert proposed(Ground(given), only(given), Rule.ADDRESSES).balances[0].area == "A"


def test_without_addresses_their_rule_is_not_offered() -> None:
    given = drawn(four(), "A", box(0, 1000, 1100, 1000))
    assert only(given).repairs == (Rule.LARGER_SHARE,)
    with pytest.raises(RepairRefusedError):
        proposed(Ground(given), only(given), Rule.ADDRESSES)


def test_what_lies_beyond_the_frame_is_cut_off() -> None:
    given = drawn(four(), "D", box(1000, 0, 1200, 1000))
    cut = proposed(Ground(given), only(given), Rule.CLIP)
    assert cut.balances == (Balance("D", 1_200_000.0, 1_000_000.0),)
    assert faults(given.with_geometries(cut.geometries)) == ()


def test_a_bow_tie_is_mended_as_proposed() -> None:
    ring = "POLYGON((300000 5650000, 301000 5651000, 301000 5650000, 300000 5651000, 300000 5650000))"
    given = drawn(four(frame=()), "C", QgsGeometry.fromWkt(ring))
    fault = next(one for one in faults(given) if one.kind is FaultKind.INVALID)
    mended = proposed(Ground(given), fault, Rule.MAKE_VALID)
    assert given.with_geometries(mended.geometries).areas[2].geometry.isGeosValid()
    assert mended.balances[0].ground_after == pytest.approx(500_000)


def test_a_stray_part_goes_to_whoever_lies_around_it() -> None:
    stray = box(1400, 1400, 100, 100)
    given = drawn(drawn(four(), "A", box(0, 1000).combine(stray)), "B", box(1000, 1000).difference(stray))
    handed = proposed(Ground(given), only(given), Rule.TO_NEIGHBOUR)
    assert {(one.area, one.ground_after) for one in handed.balances} == {("A", 1e6), ("B", 1e6)}
    assert faults(given.with_geometries(handed.geometries)) == ()


def test_polygons_with_one_key_become_one_area() -> None:
    areas = (area(1, "A", 0, 1000), area(2, "A", 1000, 1000), area(3, "C", 0, 0), area(4, "D", 1000, 0))
    given = four(areas=areas)
    joined = proposed(Ground(given), only(given), Rule.JOIN)
    assert joined.geometries[1].area() == pytest.approx(2_000_000)
    assert joined.geometries[2].isEmpty()
