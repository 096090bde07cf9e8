"""Sentences for people: filled in, translated, never endless."""

from __future__ import annotations

from pathlib import Path

from sozialmonitoring_plugin.core.errors import UserError


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
