"""Bounds from a keyboard, from a spreadsheet, from somebody else's legend."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.classification.pasting import read_breaks, write_breaks
from sozialmonitoring_plugin.core.errors import UserError


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("0; 2,5; 5", (0, 2.5, 5)),
        ("0;2.5;5", (0, 2.5, 5)),
        ("0\n2,5\n5\n", (0, 2.5, 5)),  # a column of a spreadsheet
        ("0\t2,5\t5", (0, 2.5, 5)),  # a row
        ("0\r\n2,5\r\n\r\n5\r\n", (0, 2.5, 5)),
        ("\ufeff0;;5;", (0, 5)),
        ("0; 1.234; 2.500,5", (0, 1234, 2500.5)),
        ("0; 1,234.5; 2,500", (0, 1234.5, 2500)),
        ("−5; -2,5; 0", (-5, -2.5, 0)),
        ("0 %; 2,5 %; 5 %", (0, 2.5, 5)),
        ("1\u00a0000; 2\u202f500", (1000, 2500)),
        ("", ()),
        (" \n", ()),
    ],
)
def test_numbers_in_a_row_or_a_column(text, bounds):
    assert read_breaks(text) == bounds


@pytest.mark.parametrize(
    "text",
    [
        "0,0 bis unter 2,5\n2,5 bis unter 5,0\n5,0 bis 10,0",
        "0,0 bis 2,5\nüber 2,5 bis 5,0\nüber 5,0 bis 10,0",
        "0,0 - 2,5\n2,5 - 5,0\n5,0 - 10,0",
        "0–2,5; 2,5–5; 5–10",
        "5,0 – 10,0\n2,5 – 5,0\n0,0 – 2,5",  # a legend that begins at the top
        "0\t2,5\n2,5\t5\n5\t10",  # a table with from and to
        "0.0 to under 2.5\n2.5 to under 5.0\n5.0 to 10.0",
        "0 % – 2,5 %\n2,5 % – 5 %\n5 % – 10 %",
    ],
)
def test_the_ranges_of_a_legend(text):
    assert read_breaks(text) == (0, 2.5, 5, 10)


def test_ranges_below_zero():
    assert read_breaks("-5 - -2,5\n-2,5 - 0\n0 - 2,5") == (-5, -2.5, 0, 2.5)
    assert read_breaks("−5–−2,5; −2,5–0") == (-5, -2.5, 0)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("0; viel; 5", "“viel” is not a number"),
        ("Grenzen\nviel\n5", "“viel” is not a number"),
        ("unter 5\n5\n10", "“unter 5” has one end only"),
        ("5 bis unter 10\n10 und mehr", "“10 und mehr” has one end only"),
        ("<5; 5; 10", "“<5” has one end only"),
        ("1.234", "“1.234” could be two different numbers"),
        ("0; 1,234", "“1,234” could be two different numbers"),
        ("0; 2,5; 5.5", "“2,5” has a decimal comma, “5.5” a decimal point"),
        ("0; 10; 5", "5.0 follows 10.0"),
        ("0; 5; 5", "The bound 5.0 stands there twice"),
        ("0 – 4; 5 – 9", "“0 – 4” does not end where “5 – 9” begins"),
        ("0\t4\n5\t9", "“0 – 4” does not end where “5 – 9” begins"),
        ("0 – 5\t12\n5 – 10\t34", "“12” is one number among ranges"),
        ("0; 5 – 10", "“0” is one number among ranges"),
        ("5 – 5; 5 – 10", "The bound 5.0 stands there twice"),
        ("#DIV/0!; 5", "“#DIV/0!” is not a number"),
        ("0; 1/2; 1", "“1/2” is not a number"),
        ("0; nan; 1", "“nan” is not a number"),
    ],
)
def test_what_is_neither_is_refused_with_a_sentence(text, told):
    with pytest.raises(UserError) as caught:
        read_breaks(text)
    assert told in str(caught.value)
    assert caught.value.hint


@given(st.lists(st.floats(-1e6, 1e6).map(lambda x: round(x, 4) + 0.0), unique=True).map(sorted))
def test_what_was_written_is_read_again(bounds):
    for language in ("de", "en"):
        assert read_breaks(write_breaks(bounds, language)) == tuple(bounds)


def test_what_could_be_thousands_is_written_with_another_zero():
    assert write_breaks((0, 1.125), "de") == "0; 1,1250"
    assert write_breaks((0, 1.125), "en") == "0; 1.1250"
    assert write_breaks((0.125, 1125), "de") == "0,125; 1125"


@pytest.mark.parametrize("heading", ["von", "Klasse", "von\tbis"])
def test_the_heading_of_a_column_is_left_out(heading: str) -> None:
    column = f"{heading}\n0\t2,5\n2,5\t5\n" if "\t" in heading else f"{heading}\n0\n2,5\n5\n"

    assert read_breaks(column) == (0.0, 2.5, 5.0)


def test_text_below_the_heading_is_still_refused() -> None:
    with pytest.raises(UserError):
        read_breaks("von\nviel\n3")
