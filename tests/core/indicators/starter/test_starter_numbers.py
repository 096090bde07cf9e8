"""Starter indicators of a small county, each computed by hand beforehand."""

from __future__ import annotations

from datetime import date

import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.indicators.checks import doubts_of_numbers
from sozialmonitoring_plugin.core.indicators.evaluate import Evaluated, evaluate
from sozialmonitoring_plugin.core.indicators.observed import HeldObservations, Observed
from sozialmonitoring_plugin.core.indicators.starter.tableau import starter_tableau
from sozialmonitoring_plugin.core.values import Flag, Reason, Values

TODAY = date(2024, 12, 31)
TABLEAU = starter_tableau("de")
Counts = dict[str, list[float]]


def county() -> AreaTree:
    """One town of two Quartiere."""
    areas = [
        Area("town", "1", "Town", ""),
        Area("quarter", "11", "West", "1"),
        Area("quarter", "12", "East", "1"),
    ]
    return AreaTree.build([Level("town", "Town"), Level("quarter", "Quartier")], areas, "County")


def computed(indicator: str, *years: Counts, month: int = 12, day: int = 31) -> Evaluated:
    """An indicator from the counts of years, the latest first."""
    held = [
        Observed(name, date(TODAY.year - back, month, day), 1, Values.of(numbers), "Office")
        for back, counts in enumerate(years)
        for name, numbers in counts.items()
    ]
    return evaluate(
        county(), TABLEAU.indicator(indicator), HeldObservations(held), TODAY, TABLEAU.definitions
    )


def numbers(indicator: str, *years: Counts) -> list[float]:
    """The values of town, West and East."""
    levels = computed(indicator, *years).values
    return [number for level in levels for number in level.numbers.tolist()]


AGES: Counts = {
    "ew_gesamt": [1000, 500],
    "ew_0_2": [30, 20], "ew_3_5": [30, 10], "ew_6_9": [40, 20], "ew_10_14": [50, 25], "ew_15_17": [30, 15],
    "ew_18_26": [100, 50], "ew_27_64": [520, 260], "ew_65_79": [140, 80], "ew_80_plus": [60, 20],
    "ew_18_20": [30, 10], "ew_21_24": [40, 25], "ew_55_64": [150, 50],
}  # fmt: skip


@pytest.mark.parametrize(
    ("indicator", "expected"),
    [
        ("anteil_10_17", [120 / 1500 * 100, 8.0, 8.0]),
        ("anteil_unter_18", [18.0, 18.0, 18.0]),
        ("anteil_ab_65", [20.0, 20.0, 20.0]),
        # 180 + 90 minors, 620 + 310 of middle age, 200 + 100 old.
        ("jugendquotient", [270 / 930 * 100, 180 / 620 * 100, 90 / 310 * 100]),
        ("altenquotient", [300 / 930 * 100, 200 / 620 * 100, 100 / 310 * 100]),
        ("gesamtquotient", [570 / 930 * 100, 380 / 620 * 100, 190 / 310 * 100]),
        ("greying_index", [80 / 220 * 100, 60 / 140 * 100, 25.0]),
    ],
)
def test_age_groups_and_dependency_ratios(indicator: str, expected: list[float]) -> None:
    assert numbers(indicator, AGES) == pytest.approx(expected)


def test_unemployed_inhabitants_by_age() -> None:
    # 15–<65: 650 and 325; 15–<25: 30 + 30 + 40 = 100 and 15 + 10 + 25 = 50; 55–<65: 150 and 50.
    counts = AGES | {"alo_gesamt": [65, 13], "alo_unter_25": [5, 2], "alo_ab_55": [15, 4]}
    assert numbers("arbeitslosenanteil", counts) == pytest.approx([8.0, 10.0, 4.0])
    assert numbers("jugendarbeitslosenanteil", counts) == pytest.approx([7 / 150 * 100, 5.0, 4.0])
    assert numbers("arbeitslosenanteil_ab_55", counts) == pytest.approx([9.5, 10.0, 8.0])


def test_help_in_raising_children_counts_per_1000_under_21() -> None:
    # Under 21: 180 + 30 = 210 and 90 + 10 = 100.
    counts = AGES | {"hze_ambulant": [5, 2], "hze_stationaer": [2, 1]}
    assert numbers("hze_je_1000", counts) == pytest.approx([10 / 310 * 1000, 7 / 210 * 1000, 30.0])
    assert numbers("hze_stationaer_je_1000", counts) == pytest.approx([3 / 310 * 1000, 2 / 210 * 1000, 10.0])


def test_births_and_deaths_are_given_per_mean_population() -> None:
    now = {"ew_gesamt": [1100, 500], "geburten": [21, 4], "sterbefaelle": [10, 9]}
    before = {"ew_gesamt": [1000, 480]}
    assert numbers("geburtenrate", now, before) == pytest.approx([25 / 1540 * 1000, 20.0, 4 / 490 * 1000])
    assert numbers("natuerlicher_saldo", now, before) == [6.0, 11.0, -5.0]
    assert numbers("natuerlicher_saldo_rate", now, before) == pytest.approx(
        [6 / 1540 * 1000, 11 / 1050 * 1000, -5 / 490 * 1000]
    )


def test_migration_volume_is_the_mean_of_two_years_each_by_the_population_of_the_year_before() -> None:
    now = {"zuzuege": [60, 20], "fortzuege": [40, 30], "ew_gesamt": [9999, 9999]}
    before = {"zuzuege": [50, 10], "fortzuege": [30, 14], "ew_gesamt": [1000, 500]}
    two_before = {"ew_gesamt": [800, 480]}
    west = (100 / 1000 + 80 / 800) / 2 * 1000
    east = (50 / 500 + 24 / 480) / 2 * 1000
    town = (150 / 1500 + 104 / 1280) / 2 * 1000
    assert numbers("wanderungsvolumen", now, before, two_before) == pytest.approx([town, west, east])
    assert computed("wanderungsvolumen", now, before).values[0].reasons.tolist() == [Reason.MISSING]


def test_net_migration_and_growth() -> None:
    now = {"zuzuege": [60, 20], "fortzuege": [40, 30], "ew_gesamt": [1020, 490]}
    before = {"ew_gesamt": [1000, 500]}
    assert numbers("wanderungssaldo", now, before) == [10.0, 20.0, -10.0]
    assert numbers("bevoelkerungsveraenderung", now, before) == [10.0, 20.0, -10.0]
    assert numbers("bevoelkerungsentwicklung", now, before) == pytest.approx([10 / 15, 2.0, -2.0])


def test_three_cohorts_are_pooled_sum_by_sum() -> None:
    cohorts = [
        {"seu_sprache": [3, 1], "seu_untersucht": [10, 10]},
        {"seu_sprache": [1, 0], "seu_untersucht": [20, 5]},
        {"seu_sprache": [2, 2], "seu_untersucht": [30, 5]},
    ]
    # West 6 of 60, East 3 of 20; the mean of the three shares of West would be 13.9 %.
    assert numbers("sprachauffaellige_drei_jahrgaenge", *cohorts) == pytest.approx([11.25, 10.0, 15.0])
    two = computed("sprachauffaellige_drei_jahrgaenge", *cohorts[:2]).values
    assert [reason for level in two for reason in level.reasons.tolist()] == [Reason.MISSING] * 3


def test_means_are_weighted_and_areas_measured() -> None:
    counts = AGES | {"alter_mittel": [40.0, 46.0], "flaeche_m2": [500_000, 2_500_000]}
    assert numbers("durchschnittsalter", counts) == pytest.approx([42.0, 40.0, 46.0])
    assert numbers("einwohnerdichte", counts) == pytest.approx([500.0, 2000.0, 200.0])
    counts |= {"haushalte": [400, 250], "ew_in_haushalten": [900, 500], "wohnflaeche_m2": [45_000, 30_000]}
    assert numbers("haushaltsgroesse", counts) == pytest.approx([1400 / 650, 2.25, 2.0])
    assert numbers("wohnflaeche_je_einwohner", counts) == pytest.approx([50.0, 45.0, 60.0])


def test_the_minimum_income_quota_adds_up_five_benefits() -> None:
    benefits = AGES | {"sgb2_personen": [60, 10], "grundsicherung_ab_65": [10, 5], "hlu_personen": [2, 1],
                       "grundsicherung_erwerbsminderung": [8, 2], "asylblg_personen": [20, 2]}  # fmt: skip
    assert numbers("mindestsicherungsquote", benefits) == pytest.approx([8.0, 10.0, 4.0])


def test_day_care_of_march_over_inhabitants_of_december_says_so() -> None:
    day = Observed("kita_u3", date(2024, 3, 1), 1, Values.of([15, 4]), "Youth office")
    held = [Observed("ew_0_2", TODAY, 1, Values.of([30, 20]), "Registry"), day]
    indicator = TABLEAU.indicator("betreuungsquote_u3")
    result = evaluate(county(), indicator, HeldObservations(held), TODAY, TABLEAU.definitions)
    assert result.values[1].numbers.tolist() == [50.0, 20.0]
    assert (result.values[1].flags == Flag.OTHER_DATE).all()


def test_children_counted_where_their_day_care_is_exceed_the_whole() -> None:
    result = computed("betreuungsquote_ue3", AGES | {"kita_3_5": [36, 4]})
    (doubt,) = doubts_of_numbers(county(), [result])
    assert str(doubt) == "betreuungsquote_ue3: the share is below 0 or above the whole in 1 areas: West."
