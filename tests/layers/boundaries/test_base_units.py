"""Ground to paint with: what is a unit, whose it is, and that nothing is left between units."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings, strategies as st

from sozialmonitoring_plugin.core.boundaries.base_unit import BaseUnit, UnitKind
from sozialmonitoring_plugin.core.boundaries.partition import Partition
from sozialmonitoring_plugin.core.boundaries.rings import Shape
from sozialmonitoring_plugin.core.boundaries.streets.address_points import AddressPoints
from sozialmonitoring_plugin.core.boundaries.streets.lines import Lines
from sozialmonitoring_plugin.core.boundaries.streets.network import Network
from sozialmonitoring_plugin.layers.boundaries.arrangement import contains
from sozialmonitoring_plugin.layers.boundaries.base_units import BaseUnits, total_ground
from tests.layers.boundaries.town import Town

BLOCK, SIDE, SEGMENT, ADDRESS = UnitKind.BLOCK, UnitKind.BLOCK_SIDE, UnitKind.STREET_SEGMENT, UnitKind.ADDRESS
TOWN = Town()
TURNED = Town(degrees=17.3)


def fit_together(units: tuple[BaseUnit, ...], ground: Shape) -> None:
    """No edge claimed twice, and no ground lost but what a node a millimetre beside the outline bends."""
    whole = Partition({unit.id: unit.shape for unit in units})
    bent = abs(whole.doubled_area - ground.doubled_area)
    assert bent <= 2 * sum(abs(end[0] - start[0]) + abs(end[1] - start[1]) for start, end in ground.edges())
    assert set(total_ground(units).rings[0]) >= set(ground.rings[0])
    assert len(total_ground(units).rings) == len(ground.rings)


def test_blocks_lie_between_streets_and_the_outline_of_the_municipality() -> None:
    blocks = TOWN.units().near(BLOCK, TOWN.frame.box)
    assert sorted(block.shape.square_metres for block in blocks) == [15_000.0] * 4
    north_west = TOWN.units().at(BLOCK, TOWN.at(30, 170))
    assert north_west is not None
    assert north_west.streets == ("Lange Straße", "Quergasse", "Sackgasse")


def test_a_street_that_ends_in_a_block_does_not_part_it() -> None:
    units = TOWN.units()
    assert units.at(BLOCK, TOWN.at(30, 120)) == units.at(BLOCK, TOWN.at(90, 120))


def test_outside_the_municipality_there_is_nothing_to_paint() -> None:
    for kind in (BLOCK, SIDE, SEGMENT, ADDRESS):
        assert TOWN.units().at(kind, TOWN.at(310, 10)) is None


def test_near_a_place_only_the_units_there_are_told() -> None:
    (block,) = TOWN.units().near(BLOCK, (*[TOWN.at(20, 0)[0]] * 2, *[TOWN.at(0, 20)[1]] * 2))
    assert contains(block.shape, TOWN.at(20, 20))


def test_the_ground_of_a_street_reaches_halfway_to_the_next() -> None:
    # In the south-eastern block the streets meet at a right angle: 45 degrees from the crossing part it.
    units = TOWN.units()
    lane, street = units.at(SIDE, TOWN.at(155, 50)), units.at(SIDE, TOWN.at(200, 95))
    assert lane is not None
    assert street is not None
    assert (lane.streets, street.streets) == (("Quergasse",), ("Lange Straße",))
    assert lane.shape.square_metres == pytest.approx(5_000, rel=0.01)
    assert street.shape.square_metres == pytest.approx(10_000, rel=0.01)


def test_a_dead_end_has_ground_on_both_its_sides() -> None:
    unit = TOWN.units().at(SIDE, TOWN.at(58, 140))
    assert unit is not None
    assert unit.streets == ("Sackgasse",)
    assert contains(unit.shape, TOWN.at(62, 140))


def test_a_piece_of_street_has_the_ground_on_both_its_sides() -> None:
    unit = TOWN.units().at(SEGMENT, TOWN.at(155, 50))
    assert unit is not None
    assert unit.streets == ("Quergasse",)
    assert unit.shape.square_metres == pytest.approx(10_000, rel=0.01)
    assert len(unit.shape.rings) == 1
    assert contains(unit.shape, TOWN.at(145, 50))


HOUSES = (
    (170, 90, "Lange Str.", 2),
    (200, 90, "Lange Str.", 4),
    (158, 60, "Quergasse", 1),
    (158, 20, "Quergasse", 3),
    (158, 85, "Lange Straße", 1),
    (20, 20, "Unbekannter Weg", 7),
)


def test_where_people_live_the_ground_goes_by_their_addresses() -> None:
    # The corner house stands nearer to the lane, but its door is in the street.
    units = TOWN.units(*HOUSES)
    corner = units.at(SIDE, TOWN.at(157, 86))
    assert corner is not None
    assert (corner.streets, corner.addresses) == (("Lange Straße",), (0, 1, 4))
    lane = units.at(SIDE, TOWN.at(158, 40))
    assert lane is not None
    assert (lane.streets, lane.addresses) == (("Quergasse",), (2, 3))


def test_an_address_in_a_street_that_no_line_has_goes_with_the_nearest_street() -> None:
    unit = TOWN.units(*HOUSES).at(SIDE, TOWN.at(20, 20))
    assert unit is not None
    assert (unit.streets, unit.addresses) == (("Lange Straße",), (5,))


def test_a_piece_of_street_has_the_addresses_of_both_sides() -> None:
    houses = (*HOUSES, (142, 60, "Quergasse", 2))
    unit = TOWN.units(*houses).at(SEGMENT, TOWN.at(158, 40))
    assert unit is not None
    assert unit.addresses == (2, 3, 6)


def test_an_address_has_the_ground_nearest_to_it() -> None:
    units = TOWN.units((160, 50, "Quergasse", 1), (260, 50, "Lange Straße", 9))
    west = units.at(ADDRESS, TOWN.at(200, 10))
    assert west is not None
    assert (west.addresses, west.streets) == ((0,), ("Quergasse",))
    assert west.shape.square_metres == 60 * 100


def test_addresses_at_one_point_are_one_unit() -> None:
    twice = TOWN.units((160, 50, "Quergasse", 1), (160, 50, "Quergasse", 1), (260, 50, "Lange Straße", 9))
    unit = twice.at(ADDRESS, TOWN.at(160, 50))
    assert unit is not None
    assert unit.addresses == (0, 1)


def test_two_addresses_a_millimetre_apart_are_both_kept() -> None:
    units = TOWN.units((160, 50, "Quergasse", 1), (160.001, 50, "Quergasse", 3), (260, 50, "Quergasse", 5))
    found = units.near(ADDRESS, TOWN.frame.box)
    assert sorted(row for unit in found for row in unit.addresses) == [0, 1, 2]


@pytest.mark.parametrize("town", [TOWN, TURNED])
@pytest.mark.parametrize("kind", [BLOCK, SIDE, ADDRESS])
def test_units_of_a_municipality_leave_nothing_between_them(town: Town, kind: UnitKind) -> None:
    for houses in ((), HOUSES):
        units = town.units(*houses)
        for block in units.near(BLOCK, town.frame.box):
            parts = [part for part in units.near(kind, town.frame.box) if part.id.startswith(block.id)]
            fit_together(tuple(parts), block.shape)
        whole = total_ground(units.near(kind, town.frame.box))
        assert whole.square_metres == pytest.approx(60_000, abs=1)
        assert len(whole.rings) == 1


places = st.tuples(st.integers(1, 298), st.integers(1, 198)).filter(
    lambda place: 100 not in place and place[0] != 150 and place[1] != 100
)


@settings(max_examples=25)
@example([(1, 1), (1, 2), (2, 1)])  # in one corner of a block
@given(st.lists(places, min_size=1, max_size=25))
def test_every_address_is_in_one_unit_of_each_kind_and_lies_in_it(found: list[tuple[int, int]]) -> None:
    names = ("Lange Straße", "Quergasse", "Sackgasse", "")
    houses = [(float(x), float(y), names[(x + y) % 4], x) for x, y in found]
    units = TURNED.units(*houses)
    addresses = TURNED.houses(*houses)
    for kind in (BLOCK, SIDE, ADDRESS):
        every = units.near(kind, TURNED.frame.box)
        assert sorted(row for unit in every for row in unit.addresses) == list(range(len(houses)))
        for unit in every:
            assert all(contains(unit.shape, tuple(addresses.xy[row].tolist())) for row in unit.addresses)


def test_units_never_leave_their_municipality() -> None:
    # The same town in two municipalities, parted in the middle of the eastern blocks.
    frames = {
        "west": TOWN.shape((0, 0), (220, 0), (220, 200), (0, 200)),
        "east": TOWN.shape((220, 0), (300, 0), (300, 200), (220, 200)),
    }
    units = BaseUnits(frames, TOWN.network)
    west, east = units.at(BLOCK, TOWN.at(210, 50)), units.at(BLOCK, TOWN.at(230, 50))
    assert west is not None
    assert east is not None
    assert (west.shape.square_metres, east.shape.square_metres) == (7_000, 8_000)
    for kind in (SIDE, SEGMENT):
        unit = units.at(kind, TOWN.at(230, 95))
        assert unit is not None
        assert not contains(unit.shape, TOWN.at(210, 95))


def test_without_streets_a_municipality_is_one_block_and_addresses_still_have_ground() -> None:
    nothing = Network.build(Lines.of([]))
    units = BaseUnits({"1": TOWN.frame}, nothing, TOWN.houses((50, 50, "Weg", 1), (250, 50, "Weg", 2)))
    for kind in (BLOCK, SIDE, SEGMENT):
        unit = units.at(kind, TOWN.at(10, 10))
        assert unit is not None
        assert (unit.shape, unit.addresses, unit.streets) == (TOWN.frame, (0, 1), ())
    west = units.at(ADDRESS, TOWN.at(10, 10))
    assert west is not None
    assert west.shape.square_metres == 30_000


def test_without_streets_and_addresses_every_unit_is_the_municipality() -> None:
    units = BaseUnits({"1": TOWN.frame}, Network.build(Lines.of([])), AddressPoints.of([]))
    assert {
        unit.shape for kind in (BLOCK, SIDE, SEGMENT, ADDRESS) for unit in units.near(kind, TOWN.frame.box)
    } == {TOWN.frame}
