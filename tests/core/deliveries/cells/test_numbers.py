"""Numbers are read the German or the English way, or not at all."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.deliveries.cells.numbers import percent, read_text

SURE = {
    "0": 0.0,
    "17": 17.0,
    "1 234": 1234.0,
    "1\u00a0234\u00a0567": 1_234_567.0,
    "1\u202f234,5": 1234.5,
    "1'234": 1234.0,
    "-5": -5.0,
    "−5": -5.0,
    "–5": -5.0,
    "-  23": -23.0,
    "+ 3,5": 3.5,
    "8,5": 8.5,
    "0,25": 0.25,
    "1.234,5": 1234.5,
    "1.234.567": 1_234_567.0,
    "12.345.678,90": 12_345_678.9,
    "0.5": 0.5,
    "12.75": 12.75,
    "1,234,567": 1_234_567.0,
    "1,234.5": 1234.5,
    "1023101.0": 1_023_101.0,
    "1,5E+03": 1500.0,
    "8e-05": 0.00008,
}

NONE = (
    "", " ", "-", "007", "12 34", "1 23", "1.23.456", "1.2345.678", "1,2,3", "5,", ",5", "5.", ".5", "1..2",
    "1,,2", "1.234,56,7", "1.234.5", "12a", "a12", "1-2", "1/2", "0x10", "1_000", "٣", "½", "²", "1e400000",
    "inf", "nan", "NaN", "--5", "5-", "1 .5", "1.234 567", "1e5e5",
)  # fmt: skip


@pytest.mark.parametrize(("text", "number"), SURE.items())
def test_what_only_one_number_can_be_meant_by(text, number):
    reading = read_text(text)
    assert reading is not None
    assert reading.style != "open"
    assert {value for value in (reading.german, reading.english) if value is not None} == {number}


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_number(text):
    assert read_text(text) is None


def test_fifteen_digits_before_the_point_are_kept_more_are_no_number():
    assert read_text("123456789012345").german == 123_456_789_012_345
    assert read_text("1234567890123456") is None
    assert read_text("9,5e14").german == 9.5e14
    assert read_text("1e15") is None


def test_thousand_or_one_point_something_stays_open():
    assert (read_text("1.234").german, read_text("1.234").english, read_text("1.234").style) == (
        1234,
        1.234,
        "open",
    )
    assert (read_text("1,234").german, read_text("1,234").english, read_text("1,234").style) == (
        1.234,
        1234,
        "open",
    )


def german(number: float, decimals: int, thousands: str) -> str:
    return f"{number:,.{decimals}f}".replace(",", "T").replace(".", ",").replace("T", thousands)


@given(
    st.floats(-1e12, 1e12, allow_nan=False),
    st.integers(0, 6),
    st.sampled_from(["", ".", " ", "\u00a0", "\u2009", "\u202f"]),
)
def test_a_number_written_the_german_way_is_read_back(number, decimals, thousands):
    text = german(number, decimals, thousands)
    assert read_text(text).german == float(f"{number:.{decimals}f}")


@given(st.floats(-1e12, 1e12, allow_nan=False), st.integers(0, 6))
def test_a_number_written_the_english_way_is_read_back(number, decimals):
    assert read_text(f"{number:,.{decimals}f}").english == float(f"{number:.{decimals}f}")


@given(st.text(alphabet="0123456789.,-  '+eE()%x/", max_size=12))
def test_no_random_text_is_guessed(text):
    """An independent rule: a number has the digits it was written with, its groups have three."""
    reading = read_text(text)
    if reading is None:
        return
    for value, decimal in ((reading.german, ","), (reading.english, ".")):
        if value is not None:
            front, *parts = re.split(f"[eE]|{re.escape(decimal)}", text)
            groups = re.split(r"[., ']", front.lstrip("+- "))
            assert len(parts) <= 2
            assert all(len(group) == 3 for group in groups[1:])
            assert len(groups) == 1 or 1 <= len(groups[0]) <= 3
            if "e" not in text.lower():
                assert abs(value) == float("".join(groups) + "." + "".join(parts or ["0"]))


@pytest.mark.parametrize(
    ("share", "shown"), [(0.07, 7.0), (0.085, 8.5), (0.29, 29.0), (1e-05, 0.001), (1, 100.0), (0, 0)]
)
def test_a_share_in_per_cent_has_no_binary_noise(share, shown):
    assert percent(share) == shown


@given(st.decimals(0, 1000, places=4))
def test_per_cent_moves_the_decimal_point(share):
    assert percent(float(share)) == float(share * 100)
