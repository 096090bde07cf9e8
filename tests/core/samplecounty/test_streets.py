"""Streets: classes, names, continuous ways."""

from __future__ import annotations

from collections import Counter, defaultdict

import numpy as np
import pytest

from sozialmonitoring_plugin.core.samplecounty.county import County
from sozialmonitoring_plugin.core.samplecounty.mainroads import StreetClass
from sozialmonitoring_plugin.core.samplecounty.ranges import house_number_ranges


def test_there_are_streets_of_every_class(county: County) -> None:
    length = np.bincount(county.land.network.street_class, weights=county.land.network.length) / 1000
    assert len(length) == len(StreetClass)
    assert all(length > 10)
    assert length.argmax() == StreetClass.TRACK


def edges_by_street(county: County) -> dict[tuple[int, str], list[int]]:
    """Edges of each municipality's street of a name."""
    found = defaultdict(list)
    streets = county.streets
    for edge, (home, street) in enumerate(zip(streets.municipality, streets.street, strict=True)):
        found[int(home), streets.names[street]].append(edge)
    return found


def test_a_name_is_one_way_without_branches_in_each_municipality(county: County) -> None:
    network = county.land.network
    for edges in edges_by_street(county).values():
        degree = Counter([*network.tail[edges].tolist(), *network.head[edges].tolist()])
        loose_ends = [node for node, count in degree.items() if count == 1]
        assert max(degree.values()) <= 2
        assert len(loose_ends) in (0, 2)
        assert len({int(county.streets.street[edge]) for edge in edges}) == 1


def test_municipalities_share_ordinary_names(county: County) -> None:
    homes = Counter(name for _, name in edges_by_street(county))
    assert homes["Hauptstraße"] == homes["Kirchstraße"] == 10


def test_main_roads_are_named_after_where_they_lead(county: County) -> None:
    towns = {name.rsplit("-", maxsplit=1)[-1] for _, name in county.areas.municipalities}
    leading = {name for name in county.streets.names if name.endswith("er Straße")}
    assert any(f"{town}er Straße" in leading for town in towns)


@pytest.mark.parametrize("side", [0, 2])
def test_ranges_hold_exactly_the_numbers_of_their_piece_of_street(county: County, side: int) -> None:
    ranges = house_number_ranges(county.addresses, len(county.land.network))
    found = defaultdict(list)
    for edge, left, number in zip(
        county.addresses.edge, county.addresses.left, county.addresses.number, strict=True
    ):
        if left == (side == 0):
            found[int(edge)].append(int(number))
    expected = {edge: (min(numbers), max(numbers)) for edge, numbers in found.items()}
    assert {
        edge: (int(ranges[edge, side]), int(ranges[edge, side + 1]))
        for edge in np.flatnonzero(ranges[:, side + 1]).tolist()
    } == expected
