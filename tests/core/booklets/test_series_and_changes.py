"""An indicator from Stichtag to Stichtag, and what has changed since a booklet before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sozialmonitoring_plugin.core.booklets.changes import change_rows
from sozialmonitoring_plugin.core.booklets.scatter import scatter_of
from sozialmonitoring_plugin.core.booklets.series_lines import series_of
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.indicators.breaks import read_breaks
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from sozialmonitoring_plugin.core.places import Place
from sozialmonitoring_plugin.core.values import Flag, Reason, Value
from tests.core.workbook.county import COUNT, SHARE, column_of, table_of, tree_of

TREE = tree_of(1, 1)
COUNTY, TOWN = Place.of(TREE, 0, 0), Place.of(TREE, 1, 0)
BURDEN, GOOD = (replace(SHARE, polarity=polarity) for polarity in (Polarity.BURDEN, Polarity.GOOD))
HIDDEN = Value.none(Reason.HIDDEN)


def day(year):
    return date(year, 12, 31)


def dated(indicator, **values):
    """A table with a column for each year, `y2019=8.0`: the value of the first town; all others have 5."""
    columns = [
        column_of(TREE, indicator, lambda *at, own=own: own if at == (1, 0) else 5.0, [day(int(year[1:]))])
        for year, own in values.items()
    ]
    return table_of(TREE, *columns)


def change(indicator=BURDEN, since=2019, **values):
    (row,) = change_rows(dated(indicator, **values), TOWN, day(since), [indicator.id])
    return row


def test_a_series_has_a_value_for_each_date_and_gaps_stay_gaps():
    estimated = Value(9.0, flags=Flag.ESTIMATED)
    found = series_of(dated(SHARE, y2019=8.0, y2020=HIDDEN, y2021=estimated), "al", [TOWN, COUNTY])
    assert found.dates == (day(2019), day(2020), day(2021))
    own, county = found.lines
    assert (own.name, own.own, county.name, county.own) == ("Name 01", True, "Kreis Übach", False)
    assert [value.reason for value in own.values] == [Reason.NONE, Reason.HIDDEN, Reason.NONE]
    assert own.values[2] == estimated
    assert [value.number for value in county.values] == [5, 5, 5]


def test_a_town_and_a_sozialraum_of_one_name_say_what_they_are():
    tree = tree_of(1, names=lambda key: "Aach")
    columns = [column_of(tree, SHARE, lambda *_: 5.0, [day(year)]) for year in (2019, 2020)]
    places = [Place.of(tree, 0, 0), Place.of(tree, 1, 0)]
    found = series_of(table_of(tree, *columns), "al", places)
    assert [line.name for line in found.lines] == ["Aach (Gemeinde)", "Aach (Sozialraum)"]


def test_one_date_is_no_series():
    assert series_of(dated(SHARE, y2019=8.0), "al", [TOWN]) is None


def test_a_break_between_the_dates_is_told_and_one_outside_is_not():
    broken = replace(SHARE, breaks="2020-06-01: neu gezählt\n2010-01-01: lange her")
    found = series_of(dated(broken, y2019=8.0, y2020=9.0), "al", [TOWN])
    assert [one.text for one in found.breaks] == ["neu gezählt"]


def test_two_more_of_eight_points_have_no_per_cent_and_of_a_ratio_are_a_quarter():
    row = change(y2019=8.0, y2023=10.0)
    assert (row.difference, row.per_cent, row.favourable) == (2, None, False)
    ratio = replace(BURDEN, unit="je 1.000", formula="al / ew per 1000")
    assert change(ratio, y2019=8.0, y2023=10.0).per_cent == 25
    assert (row.before_date, row.after_date, row.is_new) == (day(2019), day(2023), True)


@pytest.mark.parametrize(
    ("indicator", "after", "favourable"),
    [(BURDEN, 6.0, True), (BURDEN, 9.0, False), (GOOD, 9.0, True), (GOOD, 6.0, False), (SHARE, 9.0, None)],
)
def test_less_of_a_burden_and_more_of_what_is_good_are_favourable(indicator, after, favourable):
    assert change(indicator, y2019=8.0, y2023=after).favourable is favourable


def test_a_change_that_is_not_printed_is_neither_good_nor_bad():
    # Shares have one decimal: 0.04 is printed as 0.0, 0.06 as 0.1.
    assert change(y2019=8.0, y2023=8.04).favourable is None
    assert change(y2019=8.0, y2023=8.06).favourable is False


@pytest.mark.parametrize("values", [{"y2019": HIDDEN, "y2023": 8.0}, {"y2019": 8.0, "y2023": HIDDEN}])
def test_a_hidden_value_has_no_change(values):
    row = change(**values)
    assert (row.difference, row.per_cent, row.favourable) == (None, None, None)


def test_from_nothing_there_are_no_per_cent():
    row = change(COUNT, y2019=0.0, y2023=5.0)
    assert (row.difference, row.per_cent) == (5, None)


def test_few_cases_have_no_per_cent():
    assert change(COUNT, y2019=99.0, y2023=150.0).per_cent is None
    assert change(COUNT, y2019=100.0, y2023=150.0).per_cent == 50


def test_the_value_before_is_the_latest_that_the_booklet_before_could_show():
    row = change(since=2021, y2019=8.0, y2020=7.0, y2022=6.0, y2023=5.0)
    assert (row.before.number, row.before_date, row.difference) == (7, day(2020), -2)


def test_where_nothing_newer_came_nothing_has_changed():
    row = change(since=2023, y2019=8.0, y2023=10.0)
    assert (row.is_new, row.difference, row.before.number) == (False, None, 10)


def test_where_there_was_nothing_before_the_value_is_missing():
    row = change(since=2018, y2019=8.0, y2023=10.0)
    assert (row.before.reason, row.before_date, row.difference) == (Reason.MISSING, None, None)
    assert row.after.number == 10


def test_a_break_between_the_two_is_told():
    broken = replace(BURDEN, breaks="2020-06-01: neu gezählt")
    assert [one.text for one in change(broken, y2019=8.0, y2023=9.0).breaks] == ["neu gezählt"]


def test_a_break_of_a_variable_is_told_once_beside_that_of_the_indicator():
    broken = replace(BURDEN, breaks="2020-06-01: neu gezählt")
    known = read_breaks("al", "2020-06-01: neu gezählt\n2021-06-01: neue Gebiete\n2010-01-01: lange her")
    table = dated(broken, y2019=8.0, y2023=9.0)
    (row,) = change_rows(table, TOWN, day(2019), ["al"], {"al": known, "andere": known})
    assert [one.text for one in row.breaks] == ["neu gezählt", "neue Gebiete"]


def test_an_unknown_indicator_is_named():
    with pytest.raises(UserError, match="xy"):
        change_rows(dated(SHARE, y2019=8.0), TOWN, day(2019), ["xy"])


def test_a_scatter_keeps_who_lacks_a_number_and_knows_who_is_inside():
    x = column_of(TREE, SHARE, lambda *_: 4.0)
    y = column_of(TREE, COUNT, lambda rank, position: HIDDEN if position else 7.0)
    found = scatter_of(table_of(TREE, x, y), x, y, 3, TOWN)
    assert [(point.own, point.y.reason) for point in found.points] == [
        (True, Reason.NONE),
        (False, Reason.HIDDEN),
    ]
    assert [(point.x.number, point.y.number) for point in found.drawn] == [(4, 7)]
