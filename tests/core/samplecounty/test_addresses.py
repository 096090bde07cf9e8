"""Addresses: inside their Quartier, beside their street, odd on the left, numbered along the way."""

from __future__ import annotations

from itertools import groupby

import numpy as np
import pytest

from sozialmonitoring_plugin.core.samplecounty.county import County


def winding_number(point: list[int], ring: list[list[int]]) -> int:
    """How often a ring goes round a point, in whole numbers."""
    turns = 0
    x, y = point
    for (x0, y0), (x1, y1) in zip(ring, [*ring[1:], ring[0]], strict=True):
        side = (x1 - x0) * (y - y0) - (x - x0) * (y1 - y0)
        if y0 <= y < y1 and side > 0:
            turns += 1
        elif y1 <= y < y0 and side < 0:
            turns -= 1
    return turns


@pytest.fixture(scope="session")
def sample(county: County) -> list[int]:
    """Every hundredth address."""
    return list(range(0, len(county.addresses), 101))


def test_there_are_about_as_many_addresses_as_planned(county: County) -> None:
    assert 60_000 <= len(county.addresses) <= 70_000


def test_addresses_lie_inside_their_quartier(county: County, sample: list[int]) -> None:
    addresses = county.addresses
    for row in sample:
        (ring,) = county.shapes.rings(int(addresses.quarter[row]))
        assert winding_number(addresses.xy[row].tolist(), ring.tolist()) == 1


def distance_and_side(point: np.ndarray, curve: np.ndarray) -> tuple[float, float]:
    """Metres to the nearest place of a curve; above 0 on its left."""
    a, b = curve[:-1] / 1000, curve[1:] / 1000
    along = np.clip(((point - a) * (b - a)).sum(axis=1) / ((b - a) ** 2).sum(axis=1), 0, 1)
    gap = np.linalg.norm(a + along[:, None] * (b - a) - point, axis=1)
    nearest = gap.argmin()
    (x0, y0), (x1, y1) = a[nearest], b[nearest]
    return float(gap[nearest]), float((x1 - x0) * (point[1] - y0) - (point[0] - x0) * (y1 - y0))


def test_addresses_stand_a_few_metres_beside_their_street_odd_ones_on_the_left(
    county: County, sample: list[int]
) -> None:
    addresses = county.addresses
    for row in sample:
        edge = int(addresses.edge[row])
        curve = county.land.network.curve(edge)
        if not county.streets.forward[edge]:
            curve = curve[::-1]
        gap, side = distance_and_side(addresses.xy[row] / 1000, curve)
        assert 6.5 < gap < 15.5
        assert (side > 0) == (addresses.number[row] % 2 == 1)


def test_the_whole_address_is_unique_in_its_municipality(county: County) -> None:
    addresses, streets = county.addresses, county.streets
    homes = streets.municipality[addresses.edge].tolist()
    names = [streets.names[street] for street in addresses.street.tolist()]
    whole = list(zip(homes, names, addresses.number.tolist(), addresses.suffix, strict=True))
    assert len(set(whole)) == len(whole)


def test_addresses_lie_in_the_municipality_that_named_their_street(county: County) -> None:
    addresses = county.addresses
    homes = county.areas.municipality[addresses.quarter]
    assert (homes == county.streets.municipality[addresses.edge]).all()


def test_numbers_rise_along_each_side_and_letters_follow_their_number(county: County) -> None:
    addresses, streets = county.addresses, county.streets
    along = streets.distance[addresses.edge]
    sides = (addresses.street.tolist(), addresses.left.tolist())
    rows = zip(*sides, addresses.number.tolist(), addresses.suffix, along, strict=True)
    for _, side in groupby(rows, key=lambda row: row[:2]):
        side_rows = list(side)
        assert side_rows == sorted(side_rows, key=lambda row: (row[2], row[3]))
        assert [row[4] for row in side_rows] == sorted(row[4] for row in side_rows)


def test_some_numbers_have_a_letter(county: County) -> None:
    letters = [suffix for suffix in county.addresses.suffix if suffix]
    assert 0.02 < len(letters) / len(county.addresses) < 0.1
    assert set(letters) <= set("abcdef")
