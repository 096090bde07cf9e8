"""The areas inside an area in the order of their values."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.booklets.ranking import ranking_of
from sozialmonitoring_plugin.core.charts.chart import Paper
from sozialmonitoring_plugin.core.charts.ranking_chart import ranking_chart
from sozialmonitoring_plugin.core.charts.ranking_told import first_place, ranking_table
from sozialmonitoring_plugin.core.charts.references import Reference
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from sozialmonitoring_plugin.core.places import Place
from sozialmonitoring_plugin.core.values import Flag, Reason, Value
from sozialmonitoring_plugin.core.wording import Wording
from tests.core.workbook.county import COUNT, SHARE, column_of, table_of, tree_of

BURDEN, GOOD = (replace(SHARE, polarity=polarity) for polarity in (Polarity.BURDEN, Polarity.GOOD))
HIDDEN, MISSING = Value.none(Reason.HIDDEN), Value.none(Reason.MISSING)


def ranked(*quarters, indicator=BURDEN, names="Name {}".format):
    """The Quartiere of the first of two towns; those of the second are higher than all of them."""
    tree = tree_of(len(quarters), 1, names=names)
    values = [[7.0], [5.0, 9.0], [5.0, 9.0], [*quarters, 99.0]]
    column = column_of(tree, indicator, lambda rank, position: values[rank][position])
    return ranking_of(table_of(tree, column), column, Place.of(tree, 1, 0), 3)


def test_equal_areas_share_a_place_and_the_next_is_left_out():
    found = ranked(3.0, 8.0, 8.0, 1.0)
    assert [(row.rank, row.value.number) for row in found.rows] == [(1, 8), (1, 8), (3, 3), (4, 1)]
    assert [row.key for row in found.rows] == ["01101", "01102", "01100", "01103"]


def test_areas_whose_printed_values_are_equal_share_a_place():
    # Shares have one decimal: 7.14 and 7.06 are both 7.1, 7.04 is 7.0.
    assert [row.rank for row in ranked(7.06, 7.14, 7.04).rows] == [1, 1, 3]


def test_equal_areas_stand_by_name():
    named = {"01100": "Zeche", "01101": "Anger"}
    found = ranked(4.0, 4.0, names=lambda key: named.get(key, key))
    assert [row.name for row in found.rows] == ["Anger", "Zeche"]


def test_a_name_that_another_town_has_too_says_no_more_than_one_that_is_shared_inside():
    # 01100 and 01101 lie in the town that is ranked, 02100 in the other one.
    named = {"01100": "Mitte", "02100": "Mitte", "01101": "Anger"}
    assert [row.name for row in ranked(2.0, 1.0, names=lambda key: named.get(key, key)).rows] == [
        "Mitte",
        "Anger",
    ]
    shared = {"01100": "Mitte", "01101": "Mitte"}
    assert [row.name for row in ranked(2.0, 1.0, names=lambda key: shared.get(key, key)).rows] == [
        "Mitte (01100)",
        "Mitte (01101)",
    ]


def test_the_lowest_is_first_where_a_high_value_is_good():
    assert [row.value.number for row in ranked(3.0, 8.0, 1.0, indicator=GOOD).rows] == [1, 3, 8]


def test_areas_without_a_number_come_last_by_key_with_their_reason():
    found = ranked(HIDDEN, 2.0, MISSING, 5.0)
    assert [row.rank for row in found.rows] == [1, 2, None, None]
    assert [row.key for row in found.rows[2:]] == ["01100", "01102"]
    assert [row.value.reason for row in found.rows[2:]] == [Reason.HIDDEN, Reason.MISSING]
    assert len(found.rated) == 2


def test_rates_are_held_against_county_and_town_and_counts_against_nothing():
    assert ranked(1.0).references == (Reference("Kreis Übach", 7.0), Reference("Name 01", 5.0, own=True))
    assert ranked(1.0, indicator=COUNT).references == ()


def test_what_has_to_be_said_of_county_and_town_stands_beside_their_numbers():
    tree, flags = tree_of(2, 1), Flag.LIMITED | Flag.ESTIMATED
    column = column_of(tree, BURDEN, lambda rank, position: Value(5.0 + rank, flags=flags))
    found = ranking_of(table_of(tree, column), column, Place.of(tree, 1, 0), 3)
    german = Wording.of("de")
    shown = [german.value(Value(number, flags=flags), 1) for number in (5.0, 6.0)]
    assert [row[2] for row in ranking_table(found, german).rows[-2:]] == shown
    chart = ranking_chart(found, Paper(120, 80), german, "#1f5a7a")
    assert chart.told.count("5,0 % (eingeschränkt aussagekräftig, geschätzt)") == 1
    assert f"Kreis Übach {shown[0]}" in chart.svg


@pytest.mark.parametrize(("indicator", "end"), [(BURDEN, "höchster"), (GOOD, "niedrigster")])
def test_beside_areas_without_a_number_the_first_is_so_of_those_published(indicator, end):
    german = Wording.of("de")
    assert first_place(ranked(3.0, 8.0, indicator=indicator), german).startswith(f"Rang 1: {end} Wert")
    some = first_place(ranked(3.0, HIDDEN, indicator=indicator), german)
    assert some.startswith(f"Rang 1: {end} veröffentlichter Wert")


def test_classes_go_along_with_their_rows():
    assert [row.colour for row in ranked(3.0, HIDDEN).coloured([2, None]).rows] == [2, None]


@given(st.lists(st.integers(0, 9).map(float), min_size=1, max_size=12), st.sampled_from([BURDEN, GOOD]))
def test_places_are_those_of_scipy(numbers, indicator):
    stats = pytest.importorskip("scipy.stats", reason="scipy ranks beside us")
    sign = 1 if indicator is GOOD else -1
    expected = stats.rankdata(np.array(numbers) * sign, method="min").astype(int).tolist()
    found = {row.key: row.rank for row in ranked(*numbers, indicator=indicator).rows}
    assert [found[f"011{place:02}"] for place in range(len(numbers))] == expected
