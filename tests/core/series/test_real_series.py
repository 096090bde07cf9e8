"""Twenty-two years of unemployment in ten municipalities, the people of working age only since 2001."""

from __future__ import annotations

from datetime import date

import numpy as np
import openpyxl
import pytest

from sozialmonitoring_plugin.core.series.change import Measure, change
from sozialmonitoring_plugin.core.series.segments import segments
from sozialmonitoring_plugin.core.series.series import Series
from sozialmonitoring_plugin.core.series.trend import Direction, trend
from sozialmonitoring_plugin.core.values import Reason, Values
from tests.core.series.stories import new_law, year_end

HEINSBERG = 3
REFORM = new_law(date(2005, 1, 1))


def counts(path) -> dict[int, list[float]]:
    """{year: the ten municipalities in the order of their keys}."""
    _, years, *rows = openpyxl.load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True)
    ours = sorted(row for row in rows if str(row[0]).startswith("05370"))
    return {int(year): [row[3 + place] for row in ours] for place, year in enumerate(years[3:])}


@pytest.fixture
def tables(real_data) -> tuple[dict[int, list[float]], dict[int, list[float]]]:
    folder = real_data / "heinsberg"
    return counts(folder / "A_Arbeitslosigkeit.xlsx"), counts(folder / "A_ErwerbsfaehigeBevoelkerung.xlsx")


@pytest.fixture
def shares(tables) -> Series:
    jobless, working_age = tables
    return Series.build(
        {
            year_end(year): Values.of(numbers).divided_by(
                Values.of(working_age.get(year, [np.nan] * 10)), 100
            )
            for year, numbers in jobless.items()
        },
        [REFORM],
    )


def test_three_years_without_a_denominator_are_gaps(shares: Series):
    assert shares.areas == 10
    assert shares.history(HEINSBERG).reasons.tolist() == [Reason.MISSING] * 3 + [0] * 19
    (line,) = segments(shares, HEINSBERG)
    assert (line.dates[0], line.dates[-1]) == (year_end(2001), year_end(2019))


def test_the_town_of_heinsberg_lost_a_hundredth_of_a_point_in_its_last_year(shares: Series):
    # 1227 of 27,538 and 1223 of 27,512.
    made = change(shares, year_end(2018), year_end(2019), Measure.PERCENTAGE_POINTS)
    assert made.values[HEINSBERG].number == pytest.approx(4.445333 - 4.455661, abs=1e-6)
    assert made.breaks == ()


def test_slopes_are_those_of_polyfit_before_and_since_the_reform(shares: Series, tables):
    jobless, working_age = tables
    for series, first in ((shares, 2001), (shares.since_last_break(), 2005)):
        years = list(range(first, 2020))
        rates = np.array([np.divide(jobless[year], working_age[year]) * 100 for year in years])
        np.testing.assert_allclose(trend(series).slopes.numbers, np.polyfit(years, rates, 1)[0], atol=1e-9)


def test_since_the_reform_unemployment_falls_everywhere_and_only_the_whole_trend_needs_a_note(shares: Series):
    whole, since = trend(shares), trend(shares.since_last_break())
    assert whole.breaks == ((REFORM,),) * 10
    assert since.breaks == ((),) * 10
    assert since.directions == (Direction.FALLING,) * 10
    assert since.spans == ((year_end(2005), year_end(2019)),) * 10
