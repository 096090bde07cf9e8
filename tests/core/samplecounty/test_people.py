"""Inhabitants and counts: totals, plausible patterns, small numbers."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from sozialmonitoring_plugin.core.samplecounty.county import County, make_county
from sozialmonitoring_plugin.core.samplecounty.population import AGE_GROUPS
from sozialmonitoring_plugin.core.samplecounty.social import YEAR_ENDS, dates_of

LAST = -1


def by_quarter(county: County, column: np.ndarray) -> list[int]:
    sums = [0] * len(county.areas)
    for quarter, count in zip(county.addresses.quarter.tolist(), column.tolist(), strict=True):
        sums[quarter] += count
    return sums


@pytest.mark.parametrize(("place", "group"), list(enumerate(AGE_GROUPS)))
def test_the_age_groups_of_the_last_date_are_those_of_the_addresses(
    county: County, place: int, group: str
) -> None:
    delivered = county.truth.counts[f"ew_{group}"][LAST].tolist()
    assert delivered == by_quarter(county, county.population.people[:, place])


def test_households_are_those_of_the_addresses(county: County) -> None:
    assert county.truth.counts["haushalte"][LAST].tolist() == by_quarter(county, county.population.households)


def test_age_groups_sum_to_the_total_on_every_date(county: County) -> None:
    groups = sum(county.truth.counts[f"ew_{group}"] for group in AGE_GROUPS)
    assert np.array_equal(groups, county.truth.counts["ew_gesamt"])


@pytest.mark.parametrize("seed", [1, 3, 11])
def test_the_county_has_about_252_000_inhabitants_in_municipalities_of_different_size(seed: int) -> None:
    county = make_county(seed)
    total = county.truth.counts["ew_gesamt"][LAST]
    by_town = np.bincount(county.areas.municipality, weights=total)
    assert 240_000 < total.sum() < 264_000
    assert 7_000 < by_town.min() < 16_000
    assert 35_000 < by_town.max() < 52_000


def test_a_household_has_about_two_members(county: County) -> None:
    people, households = county.population.total, county.population.households
    assert 1.9 < people.sum() / households.sum() < 2.3
    assert (people >= households).all()
    assert ((households == 0) == (people == 0)).all()


def test_wherever_people_live_there_are_adults(county: County) -> None:
    adults = county.population.people[:, AGE_GROUPS.index("18_26") :].sum(axis=1)
    assert (adults[county.population.total > 0] > 0).all()


def test_the_business_park_is_empty(county: County) -> None:
    total = county.truth.counts["ew_gesamt"][LAST]
    (park,) = county.areas.business_park
    assert "Gewerbepark" in county.areas.name[park]
    assert np.flatnonzero(total == 0).tolist() == [park]


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("alo_sgb2", "alo_gesamt"),
        ("alo_unter_25", "alo_gesamt"),
        ("alo_gesamt", "ew_gesamt"),
        ("sgb2_unter_15", "ew_unter_18"),
        ("hze_ambulant", "ew_unter_18"),
        ("wohngeld_haushalte", "haushalte"),
        ("seu_sprache", "seu_untersucht"),
        ("seu_uebergewicht", "seu_untersucht"),
    ],
)
def test_a_part_never_exceeds_its_whole(county: County, part: str, whole: str) -> None:
    counts = county.truth.counts
    assert (counts[part] <= counts[whole]).all()
    assert (counts[part] >= 0).all()


def test_young_and_older_unemployed_are_together_no_more_than_all(county: County) -> None:
    counts = county.truth.counts
    assert (counts["alo_unter_25"] + counts["alo_ab_55"] <= counts["alo_gesamt"]).all()


def test_counts_of_one_and_two_occur(county: County) -> None:
    for variable in ("alo_unter_25", "hze_stationaer", "seu_uebergewicht"):
        assert {1, 2} <= set(county.truth.counts[variable][LAST].tolist())


def test_middles_of_towns_are_poorer_than_villages(county: County) -> None:
    counts = county.truth.counts
    inhabited = counts["ew_gesamt"][LAST] > 0
    rate = counts["alo_gesamt"][LAST] / np.maximum(counts["ew_gesamt"][LAST], 1)
    middle = np.array([name in ("Innenstadt", "Stadtmitte") for name in county.areas.name])
    village = county.character.town == 0
    assert np.median(rate[middle]) > 1.5 * np.median(rate[village & inhabited])


def test_counts_are_looked_up_by_variable_date_and_key(county: County) -> None:
    key = county.areas.key[5]
    assert county.truth.count("ew_gesamt", YEAR_ENDS[0], key) == county.truth.counts["ew_gesamt"][0, 5]
    assert dates_of("seu_sprache")[-1] == date(2024, 6, 30)
    with pytest.raises(ValueError, match="not in tuple"):
        county.truth.count("seu_sprache", date(2024, 12, 31), key)
