"""An area at a glance: its value within the spread of its level, beside the county and its parts."""

from __future__ import annotations

import math

from sozialmonitoring_plugin.core.booklets.glance import glance_rows
from sozialmonitoring_plugin.core.booklets.spread import Spread
from sozialmonitoring_plugin.core.charts.range_told import range_table
from sozialmonitoring_plugin.core.places import Place
from sozialmonitoring_plugin.core.values import Reason, Value
from sozialmonitoring_plugin.core.wording import Wording
from tests.core.workbook.county import COUNT, SHARE, column_of, table_of, tree_of

# County 10; towns 4, 6, 8, 12, 20; their Sozialräume one more; three, one, one, one, one Quartiere.
TOWNS = [4.0, 6.0, 8.0, 12.0, 20.0]
TREE = tree_of(3, 1, 1, 1, 1)


def shares(rank, position):
    quarters = [1.0, 2.0, Value.none(Reason.HIDDEN), 6.0, 8.0, 12.0, 20.0]
    return [[10.0], TOWNS, [one + 1 for one in TOWNS], quarters][rank][position]


def glance(rank, position, indicator=SHARE, values=shares):
    table = table_of(TREE, column_of(TREE, indicator, values))
    (row,) = glance_rows(table, Place.of(TREE, rank, position), [indicator.id])
    return row


def test_a_town_stands_among_the_towns_of_the_county():
    row = glance(1, 2)
    assert row.spread == Spread(low=4, first=6, median=8, third=12, high=20, count=5)
    assert (row.spread_level, row.own.number, row.own_name) == ("Gemeinde", 8, "Name 03")
    assert (row.reference.number, row.reference_name) == (10, "Kreis Übach")
    assert row.position == (8 - 4) / (20 - 4)
    assert (row.second, row.second_name) == (None, "")
    assert (row.parts_level, row.parts) == ("Sozialraum", (("Name 031", Value(9.0)),))


def test_a_quarter_stands_among_the_quarters_and_beside_its_town():
    row = glance(3, 0)
    assert (row.spread_level, row.spread.low, row.spread.high, row.spread.count) == ("Quartier", 1, 20, 6)
    assert (row.second.number, row.second_name) == (4, "Name 01")
    assert row.parts == ()
    assert row.position == 0


def test_the_county_stands_among_its_towns_and_is_held_against_nobody():
    row = glance(0, 0)
    assert (row.spread_level, row.spread.count, row.reference_name) == ("Gemeinde", 5, "")
    assert row.reference.reason is Reason.NOT_APPLICABLE
    assert [name for name, _ in row.parts] == [f"Name 0{town}" for town in range(1, 6)]


def test_towns_of_one_name_keep_a_value_each_in_the_chart_and_its_table():
    tree = tree_of(1, 1, names=lambda key: "Aach" if len(key) == 2 else key)
    table = table_of(tree, column_of(tree, SHARE, lambda rank, position: 5.0 + position))
    rows = glance_rows(table, Place.of(tree, 0, 0), [SHARE.id])
    assert rows[0].parts == (("Aach (01)", Value(5.0)), ("Aach (02)", Value(6.0)))
    told = range_table(rows, Wording.of("de"))
    assert [column[-2:] for column in (told.head, *told.rows)] == [("Aach (01)", "Aach (02)"), ("5,0", "6,0")]


def test_a_hidden_value_has_no_position_and_no_part_in_the_spread():
    row = glance(3, 2)
    assert row.own.reason is Reason.HIDDEN
    assert math.isnan(row.own.number)
    assert row.position is None
    assert row.spread.count == 6


def test_where_all_but_one_are_hidden_there_is_no_spread():
    row = glance(1, 0, values=lambda rank, position: 5.0 if position == 0 else Value.none(Reason.HIDDEN))
    assert (row.spread, row.position, row.own.number) == (None, None, 5)


def test_where_all_are_equal_everybody_stands_in_the_middle():
    assert glance(1, 0, values=lambda *_: 5.0).position == 0.5


def test_an_amount_of_the_county_lies_outside_the_amounts_of_its_towns():
    row = glance(0, 0, COUNT, lambda rank, position: [[50.0], TOWNS, TOWNS, [1.0] * 7][rank][position])
    assert row.is_amount
    assert row.position is None
