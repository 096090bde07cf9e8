"""A change becomes a column that says of itself what it is: since when, until when, in what unit."""

from __future__ import annotations

from datetime import date

import pytest

from sozialmonitoring_plugin.core.indicators.evaluate import NO_DEFINITIONS
from sozialmonitoring_plugin.core.indicators.resolving import resolve
from sozialmonitoring_plugin.core.indicators.tableau import Indicator, Kind
from sozialmonitoring_plugin.core.publication import PublishedColumn
from sozialmonitoring_plugin.core.series.change import Measure
from sozialmonitoring_plugin.core.series.changed_column import Ends, usual_measure
from sozialmonitoring_plugin.core.values import Flag, Reason, Value, Values
from sozialmonitoring_plugin.core.wording import Wording
from tests.core.columns import column

THEN, NOW = date(2022, 12, 31), date(2024, 12, 31)
SHARE = Indicator("al", "Arbeitslosenanteil", "al / ew per 100", unit="%", number="3.1")
COUNT = Indicator("ew", "Einwohner", "ew", decimals=0)
GIVEN = Indicator("z", "z-Wert", "z", given=True, decimals=2)
GERMAN = Wording.of("de")


def published(indicator: Indicator, day: date | None, values: Values, source: str = "Amt") -> PublishedColumn:
    dates = (day,) if day else ()
    return PublishedColumn(indicator, dates, dates, (source,), (values,), resolve(indicator, NO_DEFINITIONS))


def ends(indicator: Indicator, then: Values, now: Values) -> Ends:
    return Ends(published(indicator, THEN, then), published(indicator, NOW, now, "BA"))


def test_from_eight_to_ten_per_cent_are_two_percentage_points_with_both_dates_in_the_title():
    made = ends(SHARE, column(8, 10), column(10, 9)).changed(Measure.PERCENTAGE_POINTS, GERMAN)
    assert made.indicator.title == "Arbeitslosenanteil – Veränderung 31.12.2022 bis 31.12.2024"
    assert (made.indicator.unit, made.indicator.decimals, made.indicator.number) == (
        "Prozentpunkte",
        1,
        "3.1",
    )
    assert made.values[0].numbers.tolist() == [2.0, -1.0]
    assert (made.dates, made.denominator_dates, made.sources) == ((THEN, NOW), (THEN, NOW), ("Amt", "BA"))


def test_the_change_of_a_count_is_told_in_per_cent_or_as_a_number():
    both = ends(COUNT, column(400, 0), column(300, 5))
    per_cent = both.changed(Measure.PERCENT, GERMAN)
    assert (per_cent.indicator.unit, per_cent.indicator.decimals) == ("%", 1)
    assert per_cent.values[0][0] == Value(-25.0)
    assert per_cent.values[0].reasons.tolist() == [Reason.NONE, Reason.NOT_APPLICABLE]
    number = both.changed(Measure.ABSOLUTE, GERMAN)
    assert (number.indicator.unit, number.indicator.decimals) == ("", 0)
    assert number.values[0].numbers.tolist() == [-100.0, 5.0]


def test_what_is_hidden_at_one_of_the_dates_has_no_change():
    made = ends(SHARE, column(Reason.HIDDEN, 8, Reason.MISSING), column(10, Reason.MISSING, Reason.HIDDEN))
    values = made.changed(Measure.PERCENTAGE_POINTS, GERMAN).values[0]
    assert values.reasons.tolist() == [Reason.HIDDEN, Reason.MISSING, Reason.HIDDEN]


def test_flags_of_both_dates_are_told():
    then, now = Values.from_values([Value(8.0, flags=Flag.LIMITED)]), column(9).flagged(Flag.PRELIMINARY)
    made = ends(SHARE, then, now).changed(Measure.PERCENTAGE_POINTS, GERMAN)
    assert Flag(int(made.values[0].flags[0])) == Flag.LIMITED | Flag.PRELIMINARY


@pytest.mark.parametrize("indicator", [SHARE, COUNT, GIVEN])
def test_a_change_knows_that_it_is_one(indicator: Indicator):
    made = ends(indicator, column(1), column(2)).changed(Measure.ABSOLUTE, GERMAN)
    assert made.indicator.kind is Kind.CHANGE
    assert made.indicator.id != indicator.id


def test_counts_usually_change_in_per_cent_shares_in_points_scores_by_a_number():
    usual = [usual_measure(one) for one in (COUNT, SHARE, GIVEN)]
    assert usual == [Measure.PERCENT, Measure.PERCENTAGE_POINTS, Measure.ABSOLUTE]


def test_a_column_without_numbers_has_no_date_to_begin_at():
    with pytest.raises(ValueError, match="no Stichtag"):
        _ = Ends(published(SHARE, None, column(Reason.MISSING)), published(SHARE, NOW, column(1))).dates
