"""All comparisons of a level at once."""

from __future__ import annotations

from sozialmonitoring_plugin.core.comparison.standing import compare_level
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from sozialmonitoring_plugin.core.values import Reason
from tests.core.columns import column
from tests.core.comparison.counties import county

HIDDEN = Reason.HIDDEN
VALUES = (column(10), column(8, 16), column(5, 12.5, 16), column(4, 6, 12, 20, HIDDEN))


def test_a_quarter_in_the_county_and_in_its_town():
    made = compare_level(county(), VALUES, 3, Polarity.BURDEN)
    assert [one.upper for one in made.uppers] == [0, 1, 2]
    assert made.overall.ranking.places.tolist() == [4, 3, 2, 1, 0]
    assert made.municipal is not None
    assert made.municipal.ranking.places.tolist() == [3, 2, 1, 1, 0]
    assert made.overall.percentiles.numbers[3] == 87.5
    assert made.municipal.percentiles.numbers[3] == 50


def test_an_area_finds_the_distribution_it_is_part_of():
    made = compare_level(county(), VALUES, 3, Polarity.BURDEN)
    assert made.municipal is not None
    assert made.overall.distribution_of(0).median.number == 9
    assert made.municipal.distribution_of(0).median.number == 6
    assert made.municipal.distribution_of(4).median.number == 20
    assert made.municipal.distribution_of(4).left_out == {HIDDEN: 1}


def test_towns_are_compared_with_each_other_only():
    made = compare_level(county(), VALUES, 1, Polarity.GOOD)
    assert made.municipal is None
    assert made.overall.ranking.places.tolist() == [1, 2]
    assert len(compare_level(county(), VALUES, 0, Polarity.GOOD).uppers) == 0
