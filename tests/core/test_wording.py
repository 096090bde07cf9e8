"""Numbers, dates, classes and signs as the county prints them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.values import Flag, Reason, Value
from sozialmonitoring_plugin.core.wording import LANGUAGES, Wording

GERMAN = Wording.of("de")


@pytest.mark.parametrize(
    ("number", "decimals", "text"),
    [
        (0, 0, "0"),
        (1234567.891, 1, "1.234.567,9"),
        (-0.04, 1, "0,0"),
        (-12.34, 1, "−12,3"),
        (0.125, 2, "0,13"),
        (2.5, 0, "3"),
        (1.005, 2, "1,01"),
        (999.95, 1, "1.000,0"),
    ],
)
def test_german_numbers(number: float, decimals: int, text: str) -> None:
    assert GERMAN.number(number, decimals) == text


def test_labels_say_who_owns_the_bound() -> None:
    assert GERMAN.range(5, 10, 1, "left") == "5,0 bis unter 10,0"
    assert GERMAN.range(5, 10, 1, "right") == "über 5,0 bis 10,0"
    assert GERMAN.range(5, 10, 1, "both") == "5,0 bis 10,0"


def test_dates() -> None:
    assert GERMAN.date(date(2024, 12, 31)) == "31.12.2024"
    assert GERMAN.date(None) == ""


def test_every_reason_has_a_sign_of_its_own_that_is_no_number() -> None:
    for language in LANGUAGES:
        words = Wording.of(language)
        signs = [words.value(Value.none(reason), 1) for reason in Reason if reason]
        assert len(set(signs)) == len(signs)
        assert not any(character.isdigit() for sign in signs for character in sign)


def test_flags_are_shown_beside_the_number() -> None:
    assert GERMAN.value(Value(12.0, flags=Flag.LIMITED), 0) == "(12)"
    assert GERMAN.value(Value(12.3, flags=Flag.REVISED), 1) == "12,3 r"
    assert GERMAN.value(Value(0.0, flags=Flag.NIL), 0) == "–"
    assert GERMAN.value(Value(0.0), 0) == "0"


def test_both_languages_have_the_same_words() -> None:
    assert set(Wording.of("de").words) == set(Wording.of("en").words)


def test_a_language_nobody_wrote_is_told() -> None:
    with pytest.raises(UserError, match="no words for the language nl"):
        Wording.of("nl")


@given(st.integers(-(10**12), 10**12), st.integers(0, 4))
def test_a_printed_number_reads_back_as_itself(cents: int, decimals: int) -> None:
    number = cents / 10**decimals
    text = GERMAN.number(number, decimals).replace(".", "").replace(",", ".").replace("−", "-")
    assert float(text) == pytest.approx(number, abs=10.0**-decimals / 2)
