"""Line breaks, with a ruler on which every letter is one millimetre wide."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st
from qgis.core import QgsTextFormat
from qgis.PyQt.QtGui import QFont

from sozialmonitoring_plugin.atlas.measuring import TextMeasure, longest_word, wrap


@pytest.mark.parametrize(
    ("text", "limit", "lines"),
    [
        ("Quartier am Wald", 40, ("Quartier am Wald",)),
        ("Quartier am Wald", 11, ("Quartier am", "Wald")),
        ("Übach-Palenberg", 6, ("Übach-", "Palen-", "berg")),
        ("Nord/Süd", 5, ("Nord/", "Süd")),
        ("Arbeitslosenanteil\n%", 18, ("Arbeitslosenanteil", "%")),
        ("Kennzahl", 5, ("Kenn-", "zahl")),
        ("", 5, ("",)),
        ("a\n\nb", 5, ("a", "", "b")),
    ],
)
def test_lines_break_where_people_would(text, limit, lines):
    assert wrap(text, limit, len) == lines


@given(st.text(alphabet="abÄ -/\n", max_size=80), st.integers(3, 20))
def test_no_line_is_too_long_and_no_letter_is_lost(text, limit):
    lines = wrap(text, limit, len)
    assert all(len(line) <= limit for line in lines)
    letters = [character for character in text if character.isalpha()]
    assert [character for line in lines for character in line if character.isalpha()] == letters


def test_the_longest_word_ends_at_hyphens():
    assert longest_word("SGB-II-Quote der unter 15-Jährigen", len) == len("Jährigen")
    assert longest_word("", len) == 0


def test_text_measures_in_millimetres_of_paper():
    text_format = QgsTextFormat()
    text_format.setFont(QFont("DejaVu Sans"))
    text_format.setSize(10)
    measure = TextMeasure(text_format)
    # An em of ten points is 3.53 mm; a line of DejaVu Sans is 1.16 em high.
    assert measure.height(1) == pytest.approx(3.53 * 1.16, rel=0.05)
    assert measure.height(3) == pytest.approx(3 * measure.height(1), rel=0.1)
    assert measure.width("MM") == pytest.approx(2 * 3.53 * 0.863, rel=0.05)
