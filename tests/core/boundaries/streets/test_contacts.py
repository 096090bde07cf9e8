"""Which streets a boundary follows, cuts, or runs beside, and what the sides are called."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.boundaries.rings import Node
from sozialmonitoring_plugin.core.boundaries.streets.address_points import AddressPoints
from sozialmonitoring_plugin.core.boundaries.streets.contact import (
    Compass,
    Contact,
    ContactKind,
    Hand,
    Parity,
)
from sozialmonitoring_plugin.core.boundaries.streets.lines import Lines
from sozialmonitoring_plugin.core.boundaries.streets.network import Network
from sozialmonitoring_plugin.core.boundaries.streets.sides import contacts
from tests.core.boundaries.streets.metres import at, line

FOLLOWS, BESIDE, CUTS = ContactKind.FOLLOWS, ContactKind.BESIDE, ContactKind.CUTS

# The main street runs east, numbers rise that way; two side streets and a lane that ends at it.
NETWORK = Network.build(
    Lines.of(
        [
            line((0, 0), (100, 0), (200, 0), (300, 0)),
            line((100, -80), (100, 0), (100, 80)),
            line((200, 0), (200, 80)),
        ],
        ["Hauptstraße", "Querweg", "Sackgasse"],
    )
)


def told(boundary: tuple[Node, ...], addresses: AddressPoints | None = None) -> list[Contact]:
    return list(contacts(boundary, NETWORK, addresses=addresses))


def kinds(boundary: tuple[Node, ...]) -> list[tuple[str, str]]:
    return [(contact.kind.value, contact.street) for contact in told(boundary)]


def test_a_boundary_on_the_axis_follows_the_street_and_cuts_what_crosses_it() -> None:
    first, second = told(line((0, 0), (300, 0)))
    assert (first.kind, first.street, first.length) == (FOLLOWS, "Hauptstraße", pytest.approx(300_000))
    assert (second.kind, second.street, second.start) == (CUTS, "Querweg", at(100, 0))


def test_a_lane_that_ends_at_the_boundary_is_not_cut() -> None:
    assert ("cuts", "Sackgasse") not in kinds(line((150, 0), (250, 0)))


def test_a_boundary_across_a_street_cuts_it() -> None:
    (cut,) = told(line((50, -30), (50, 30)))
    assert (cut.kind, cut.street, cut.start, cut.first) == (CUTS, "Hauptstraße", at(50, 0), 30_000)


def test_a_boundary_that_turns_off_a_street_does_not_cut_it() -> None:
    # It comes along the street from the west and leaves to the north; the street goes on to the east.
    assert ("cuts", "Hauptstraße") not in kinds(line((0, 0), (250, 0), (250, 60)))


def test_a_boundary_that_touches_a_street_with_a_corner_does_not_cut_it() -> None:
    assert kinds(line((30, 40), (50, 0), (70, 40))) == []


def test_a_boundary_that_crosses_at_its_own_corner_cuts() -> None:
    assert kinds(line((30, 40), (50, 0), (70, -40))) == [("cuts", "Hauptstraße")]


def test_a_boundary_through_a_crossing_cuts_both_streets() -> None:
    assert kinds(line((60, 40), (100, 0), (140, -40))) == [("cuts", "Hauptstraße"), ("cuts", "Querweg")]


def test_beside_a_street_the_side_is_that_of_the_boundary() -> None:
    beside, cut = told(line((0, -8), (300, -8)))
    assert (beside.kind, beside.street) == (BESIDE, "Hauptstraße")
    assert (beside.length, beside.distance) == (pytest.approx(300_000), pytest.approx(8_000, abs=1))
    assert beside.side is not None
    assert (beside.side.hand, beside.side.compass) == (Hand.RIGHT, Compass.SOUTH)
    assert (cut.kind, cut.street) == (CUTS, "Querweg")


def test_the_side_is_the_same_whichever_way_the_boundary_was_drawn() -> None:
    there, back = told(line((210, 8), (290, 8))), told(line((290, 8), (210, 8)))
    assert there[0].side == back[0].side
    assert there[0].side is not None
    assert (there[0].side.hand, there[0].side.compass) == (Hand.LEFT, Compass.NORTH)


def test_on_the_axis_the_side_is_that_on_the_left_of_the_boundary() -> None:
    east, west = told(line((110, 0), (190, 0)))[0], told(line((190, 0), (110, 0)))[0]
    assert east.side is not None
    assert west.side is not None
    assert (east.side.compass, east.side.hand) == (Compass.NORTH, Hand.LEFT)
    assert (west.side.compass, west.side.hand) == (Compass.SOUTH, Hand.RIGHT)


def houses(*numbers: tuple[float, float, int]) -> AddressPoints:
    return AddressPoints.of([(at(x, y), "Hauptstr.", number) for x, y, number in numbers])


def test_addresses_tell_which_numbers_a_side_has() -> None:
    addresses = houses((20, 12, 1), (40, 12, 3), (60, 12, 5), (30, -12, 2), (50, -12, 4))
    assert side_numbers(line((0, -8), (90, -8)), addresses) is Parity.EVEN
    assert side_numbers(line((0, 8), (90, 8)), addresses) is Parity.ODD
    assert side_numbers(line((90, 0), (0, 0)), addresses) is Parity.EVEN


def test_a_side_with_numbers_of_both_kinds_has_no_such_name() -> None:
    assert side_numbers(line((0, 8), (90, 8)), houses((20, 12, 1), (40, 12, 2), (60, 12, 3))) is None
    assert side_numbers(line((0, 8), (90, 8)), houses((20, -12, 2))) is None


def side_numbers(boundary: tuple[Node, ...], addresses: AddressPoints) -> Parity | None:
    side = told(boundary, addresses)[0].side
    assert side is not None
    return side.numbers


def test_a_boundary_that_is_far_or_slanted_does_not_run_beside() -> None:
    assert kinds(line((110, 16), (190, 16))) == []
    assert kinds(line((110, 2), (135, 27))) == []


def test_a_boundary_that_wavers_around_the_axis_follows_it_and_cuts_nothing() -> None:
    wavering = line(*((x, 0.8 if x % 40 == 10 else -0.8) for x in range(110, 191, 20)))
    assert wavering[0][1] * wavering[1][1] < 0
    assert kinds(wavering) == [("follows", "Hauptstraße")]


def test_a_short_stretch_beside_a_street_is_not_told() -> None:
    assert kinds(line((110, 5), (125, 5))) == []


def test_a_line_of_one_point_meets_nothing() -> None:
    assert kinds(line((0, 0), (0, 0))) == []
    assert told(line((0, 0))) == []
