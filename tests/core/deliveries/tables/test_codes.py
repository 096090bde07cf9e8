"""Whole numbers that are no counts are left out; small counts that look like them are not asked about."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.indicators.tableau import Kind

from ..read_back import DAY, read, table


@pytest.fixture
def planning_areas() -> AreaTree:
    """40 areas of one level."""
    areas = [Area("area", f"0110{number:04d}", f"Area {number}", "") for number in range(1, 41)]
    return AreaTree.build([Level("area", "Area")], areas, "City")


def rows(tree: AreaTree, column) -> list[str]:
    return [f"{key};{100 + place};{column(place)}" for place, key in enumerate(tree.lowest.keys)]


@pytest.mark.parametrize("code", [lambda place: 1, lambda place: 1 + place % 2])
def test_the_inner_and_the_outer_city_are_no_counts(write_csv, planning_areas, code):
    """Berlin's register of residents says STADTRAUM 1 or 2 in front of the numbers of people."""
    path = write_csv("RAUMID;E_E;STADTRAUM", *rows(planning_areas, code))
    delivery = read(path, planning_areas, reference_date=DAY)
    assert [one.id for one in delivery.variables] == ["e_e"]
    assert delivery.report.columns_left_out == ("C STADTRAUM",)


SMALL_COUNTS = [
    lambda place: 1,
    lambda place: 1 + place % 2,
    lambda place: 1 + place % 4,
    lambda place: 1 + place // 10,
    lambda place: 9 if place < 39 else 38,
    lambda place: place % 4,
]


@pytest.mark.parametrize("cases", SMALL_COUNTS)
def test_few_different_small_counts_are_counts_without_a_question(write_csv, planning_areas, cases):
    """Also where none is 0, and where they are the same in whole districts."""
    path = write_csv("key;people;Inobhutnahmen", *rows(planning_areas, cases))
    delivery = read(path, planning_areas, reference_date=DAY)
    assert [one.kind for one in delivery.variables] == [Kind.COUNT, Kind.COUNT]
    assert (delivery.report.kinds_open, delivery.report.kinds_doubted) == ((), ())
    read_back = [table(delivery)[key, "inobhutnahmen", 2014] for key in planning_areas.lowest.keys]
    assert read_back == [cases(place) for place in range(40)]
