"""Columns given another part by a click."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.deliveries.corrections import columns
from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.indicators.tableau import Kind

from .conftest import numbers

TABLE = (
    "Schlüssel;Name;Jahr;Männer;Quote",
    "05370012010;Am Markt;2014;10;20,5",
    "05370012020;Hünshoven;2014;11;21,5",
    "05370016010;Oberbruch;2014;12;22,5",
    "05370016020;Am Markt;2014;13;23,5",
)
KEY, NAME, YEAR, MEN, RATE = range(5)

LONG = (
    "Schlüssel;Stichtag;Merkmal;Alter;Anzahl;Rest",
    "05370012010;31.12.2014;Arbeitslose;jung;10;1",
    "05370012020;31.12.2014;Arbeitslose;jung;11;1",
    "05370016010;31.12.2014;Arbeitslose;jung;12;1",
    "05370012010;31.12.2014;Arbeitslose;alt;20;1",
    "05370012020;31.12.2014;Arbeitslose;alt;21;1",
    "05370016010;31.12.2014;Arbeitslose;alt;22;1",
)


def test_the_key_column_moves_and_the_old_one_is_left_out(write_csv, see) -> None:
    table, profile = see(write_csv(*TABLE))
    assert profile.key.columns == ("Schlüssel",)

    corrected = columns.key_is(table, profile, NAME)

    assert (corrected.key.columns, corrected.key.name) == (("Name",), "")


def test_a_key_in_two_columns_is_joined_with_its_lost_zeros(write_csv, see, read) -> None:
    file = write_csv(
        "Gemeinde;Quartier;Stand 31.12.2014", "5370012;10;1", "5370012;20;2", "5370016;10;3", "5370016;120;4"
    )
    table, profile = see(file)
    one = columns.key_is(table, profile, 0)
    both = columns.key_part_is(table, one, 1)

    assert (both.key.columns, both.key.widths) == (("Gemeinde", "Quartier"), (7, 3))
    assert read(file, both).observations.area_keys == ("05370012010", "05370012020", "05370016010")


def test_a_column_left_out_is_no_variable_any_more(write_csv, see, read) -> None:
    file = write_csv(*TABLE)
    table, profile = see(file)

    less = columns.leave_out(table, profile, RATE)

    assert set(read(file, less).observations.variables) == {"maenner"}


def test_values_again_in_the_order_of_the_sheet(write_csv, see) -> None:
    file = write_csv(*TABLE)
    table, profile = see(file)
    less = columns.leave_out(table, profile, MEN)

    again = columns.values_are(table, less, MEN, Kind.COUNT)

    assert [(rule.id, rule.kind) for rule in again.variables] == [
        ("maenner", Kind.COUNT),
        ("quote", Kind.GIVEN),
    ]


def test_a_kind_once_stated_is_no_question_any_more(write_csv, see, read) -> None:
    file = write_csv(*(line.replace("Männer", "Männer in %") for line in TABLE))
    table, profile = see(file)

    stated = columns.values_are(table, profile, MEN, Kind.GIVEN, "%")

    assert (stated.variables[0].kind, stated.variables[0].unit) == (Kind.GIVEN, "%")
    assert read(file, stated).report.kinds_open == ()


def test_the_last_values_and_the_last_key_cannot_be_left_out(write_csv, see) -> None:
    table, profile = see(write_csv(*TABLE))
    less = columns.leave_out(table, profile, MEN)
    with pytest.raises(DeliveryError, match="no column of values would be left"):
        columns.leave_out(table, less, RATE)

    nameless = columns.leave_out(table, profile, NAME)
    with pytest.raises(DeliveryError, match="without column A nothing says"):
        columns.leave_out(table, nameless, KEY)


def test_a_column_of_numbers_becomes_the_dates(write_csv, see) -> None:
    table, profile = see(write_csv(*(line.replace("Jahr", "Ausgabe") for line in TABLE)))

    dated = columns.date_is(table, profile, YEAR)

    assert dated.dates.column == "Ausgabe"
    assert "ausgabe" not in [rule.id for rule in dated.variables]


def test_one_of_several_dates_is_left_out(write_csv, see, read) -> None:
    file = write_csv("Schlüssel;2012;2013;2014", "05370012010;1;2;3", "05370012020;4;5;6")
    table, profile = see(file)

    less = columns.leave_out(table, profile, 2)

    delivery = read(file, less)
    assert sorted({day.year for day in delivery.observations.dates}) == [2012, 2014]
    assert len(set(delivery.observations.variables)) == 1


def test_names_of_numbers_make_a_long_table(write_csv, see, read) -> None:
    file = write_csv(*LONG)
    table, profile = see(file)
    assert profile.long is not None
    less = columns.leave_out(table, profile, 3)
    assert less.long is not None
    assert less.long.names == ()

    again = columns.names_values(table, less, 3)

    assert numbers(read(file, again))["012010", "alt"] == 20


def test_the_numbers_of_a_long_table_stand_in_another_column(write_csv, see, read) -> None:
    file = write_csv(*LONG)
    table, profile = see(file)

    other = columns.values_are(table, profile, 5, Kind.COUNT)

    assert set(numbers(read(file, other)).values()) == {1}
