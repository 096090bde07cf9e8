"""Columns of an address layer that count people are told from those that number things."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.boundaries.address_counts import CountChoice, address_counts
from sozialmonitoring_plugin.core.boundaries.addresses import UNKNOWN
from sozialmonitoring_plugin.core.indicators.variable import Kind, Variable

TABLEAU = (
    Variable("ew_gesamt", "Einwohner insgesamt", unit="Personen"),
    Variable("ew_0_2", "Unter 3", unit="Personen", family="ew", ages="0-3", part_of="ew_gesamt"),
    Variable("haushalte", "Haushalte", unit="Haushalte"),
    Variable("anteil", "Anteil", kind=Kind.GIVEN, unit="%"),
)


def test_columns_named_like_variables_are_counts_in_the_order_of_the_tableau():
    rows = [
        {"fid": 1, "HAUSHALTE": 2, "ew_0_2": 1, "Einwohner insgesamt": 5, "baujahr": 1950, "anteil": 3},
        {"fid": 2, "HAUSHALTE": 1, "ew_0_2": 0, "Einwohner insgesamt": 1, "baujahr": 1950, "anteil": 4},
    ]
    counts = address_counts(rows, TABLEAU)
    assert counts.ids == ("ew_gesamt", "ew_0_2", "haushalte")
    assert counts.matrix.tolist() == [[5, 1], [1, 0], [2, 1]]
    assert (counts.inhabitants, counts.households, counts.left_out) == (0, 2, ())
    assert [group.title for group in counts.groups] == ["Einwohner insgesamt", "Unter 3", "Haushalte"]


def test_what_is_not_stated_is_nobody_and_is_told():
    counts = address_counts([{"haushalte": None}, {"haushalte": 3}, {}], TABLEAU)
    assert counts.matrix.tolist() == [[0, 3, 0]]
    assert counts.groups[0].unstated == 2


@pytest.mark.parametrize("cell", [-1, 1.5, "1.234", "x", True, [1]])
def test_a_variable_s_column_with_anything_but_counts_is_left_out_and_told(cell):
    counts = address_counts([{"haushalte": cell, "ew_gesamt": 2}, {"haushalte": 3, "ew_gesamt": 1}], TABLEAU)
    assert counts.ids == ("ew_gesamt",)
    assert counts.left_out == ("haushalte",)
    assert counts.households == UNKNOWN


def test_counts_written_as_text_or_with_a_point_are_read():
    assert address_counts([{"haushalte": "12"}, {"haushalte": 3.0}], TABLEAU).matrix.tolist() == [[12, 3]]


def test_without_a_tableau_keys_coordinates_and_numbered_things_are_no_counts():
    rows = [
        {
            "fid": place,
            "strschl": 4711,
            "plz": 52525,
            "gemeinde_nr": 4,
            "X": 5,
            "lfd": place * 10,
            "einwohner": 3,
            "kinder": place % 2,
            "hh": 1,
            "name": "a",
        }
        for place in range(30)
    ]
    counts = address_counts(rows, ())
    assert counts.ids == ("einwohner", "kinder", "hh")
    assert (counts.inhabitants, counts.households) == (0, 2)


def test_a_person_s_choice_overrides_what_would_be_found():
    rows = [{"a": 1, "b": 4, "ew_gesamt": 9}, {"a": 2, "b": 5, "ew_gesamt": 9}]
    counts = address_counts(rows, TABLEAU, CountChoice(("b", "a"), inhabitants="a", households="b"))
    assert counts.ids == ("b", "a")
    assert (counts.inhabitants, counts.households) == (1, 0)


def test_the_only_variable_of_persons_that_is_no_part_is_all_inhabitants():
    variables = (
        Variable("wohnb", "Wohnberechtigte", unit="Personen"),
        Variable("x", "Teil", part_of="wohnb"),
    )
    assert address_counts([{"wohnb": 4, "x": 1}], variables).inhabitants == 0
    unclear = (Variable("a", "A", unit="Personen"), Variable("b", "B", unit="Personen"))
    assert address_counts([{"a": 4, "b": 1}], unclear).inhabitants == UNKNOWN


def test_addresses_that_tell_nothing_have_no_groups():
    counts = address_counts([{}, {}], TABLEAU)
    assert counts.matrix.shape == (0, 2)
    assert counts.inhabitants == UNKNOWN
