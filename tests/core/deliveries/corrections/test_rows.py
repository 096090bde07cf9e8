"""What is said about a row holds by its text."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.deliveries.corrections import rows, variables
from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.values import Reason

from .conftest import numbers

MARKET = 2
TABLE = (
    "Schlüssel;Name;Art;Stand 31.12.2014 Arbeitslose",
    "05370012010;Am Markt;alle;10",
    "05370012020;Hünshoven;alle;11",
    "05370016010;Oberbruch;alle;12",
    "05370016020;Am Markt;alle;13",
    "9999;Innenstadt;alle;21",
    "05370012020;Hünshoven;darunter;5",
)


def test_a_row_is_known_by_its_key_else_by_its_name(write_csv, see) -> None:
    table, profile = see(write_csv(*TABLE[:-1]))

    assert rows.row_text(table, profile, 5) == "9999"
    with pytest.raises(DeliveryError, match="row 1 has neither a key nor a name"):
        rows.row_text(table, profile, 0)


def test_a_foreign_key_is_given_to_an_area(write_csv, see, read) -> None:
    file = write_csv(*(line for line in TABLE[:-1] if "Oberbruch" not in line))
    table, profile = see(file)

    given = rows.row_belongs_to(table, profile, 4, "05370016010")

    assert given.aliases == (("9999", "05370016010"),)
    assert numbers(read(file, given))["016010", "arbeitslose"] == 21


def test_what_was_said_last_holds(write_csv, see) -> None:
    table, profile = see(write_csv(*TABLE[:-1]))
    given = rows.row_belongs_to(table, profile, 5, "05370016010")

    summed = rows.row_is_total(table, given, 5)
    assert (summed.aliases, summed.totals) == ((), ("9999",))

    left_out = rows.row_belongs_to(table, summed, 5, None)
    assert (left_out.aliases, left_out.totals) == ((("9999", None),), ())

    assert rows.row_as_recognised(table, left_out, 5) == profile


def test_a_sum_is_compared_and_not_imported(write_csv, see, read) -> None:
    file = write_csv(*TABLE[:-1])
    table, profile = see(file)
    assert read(file, profile).report.counts.unmatched == 1

    summed = read(file, rows.row_is_total(table, profile, 5))

    assert (summed.report.counts.unmatched, summed.report.counts.totals) == (0, 1)
    assert len(summed.observations) == 4


def test_rows_with_another_text_are_left_out(write_csv, see, read) -> None:
    file = write_csv(*TABLE)
    table, profile = see(file)

    only = rows.only_rows_like(table, profile, 1, MARKET)
    without = rows.leave_out_rows_like(table, profile, 6, MARKET)

    for corrected in (only, without):
        assert corrected.rows[0].equals == ("alle",)
        assert len(read(file, corrected).observations) == 4
    assert rows.all_rows(only).rows == ()


def test_not_every_row_can_be_left_out(write_csv, see) -> None:
    table, profile = see(write_csv(*TABLE[:-1]))

    with pytest.raises(DeliveryError, match="no row would be left"):
        rows.leave_out_rows_like(table, profile, 1, MARKET)


def test_a_single_cell_has_no_value_whatever_stands_in_it(write_csv, see, read) -> None:
    file = write_csv(*TABLE[:-1])
    _, profile = see(file)

    seen = read(file, variables.cells_mean(profile, ["D3"], Reason.UNRELIABLE)).observations

    assert seen.values[seen.cells.index("D3")].reason is Reason.UNRELIABLE
    assert seen.values[seen.cells.index("D2")].number == 10
