"""Sentences for people: filled in, translated, never endless."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sozialmonitoring_plugin.core.errors import Part, UserError


def test_an_ordinary_sentence_is_said_whole():
    error = UserError("{file} has no sheet.", hint="It has: {known}.", file="a.xlsx", known="A, B" * 40)
    assert str(error) == f"a.xlsx has no sheet. It has: {'A, B' * 40}."


def test_an_endless_list_and_a_long_path_are_cut_where_they_say_least():
    path = Path("/" + "/".join(["folder"] * 60)) / "Einwohner.xlsx"
    error = UserError("{file} has {count} columns: {names}.", file=path, count=900, names="column, " * 900)
    said = str(error)
    assert len(said) < 200
    assert said.startswith("…")
    assert "/Einwohner.xlsx has 900 columns: column, column" in said
    assert said.endswith("….")


def test_a_part_of_a_sentence_is_translated_with_it():
    german = {"{file}{sheet} is empty.": "{file}{sheet} ist leer.", ", sheet “{name}”": ", Blatt „{name}“"}
    error = UserError("{file}{sheet} is empty.", file="a.xlsx", sheet=Part(", sheet “{name}”", name="2022"))
    assert str(error) == "a.xlsx, sheet “2022” is empty."
    assert error.sentence(lambda _context, text: german[text]) == "a.xlsx, Blatt „2022“ ist leer."


def test_a_part_and_an_advice_are_told_by_themselves():
    german = {
        "the calendar has no {date}.": "den {date} gibt es nicht.",
        "Write {form}.": "Schreiben Sie {form}.",
    }
    part = Part("the calendar has no {date}.", date="30.02.2024")
    error = UserError("That is no date.", hint="Write {form}.", form="31.12.2024")

    assert part.sentence() == "the calendar has no 30.02.2024."
    assert part.sentence(lambda _context, text: german[text]) == "den 30.02.2024 gibt es nicht."
    assert error.advice(lambda _context, text: german[text]) == "Schreiben Sie 31.12.2024."
    assert UserError("Nothing to be done.").advice(lambda _context, text: german[text]) == ""


def test_a_date_is_written_as_the_language_writes_it():
    german = {"{day:%Y-%m-%d}": "{day:%d.%m.%Y}", "Nothing on {day}.": "Nichts am {day}."}
    error = UserError("Nothing on {day}.", day=date(2020, 6, 30))
    assert str(error) == "Nothing on 2020-06-30."
    assert error.sentence(lambda _context, text: german[text]) == "Nichts am 30.06.2020."
