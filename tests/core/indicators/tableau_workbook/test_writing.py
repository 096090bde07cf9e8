"""A workbook reads back as the tableau it was made from, and nothing in it runs."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pytest
from hypothesis import given, settings, strategies as st
from openpyxl import load_workbook

from sozialmonitoring_plugin.core.indicators.formula.parser import parse
from sozialmonitoring_plugin.core.indicators.formula.writing import write
from sozialmonitoring_plugin.core.indicators.starter.tableau import starter_tableau
from sozialmonitoring_plugin.core.indicators.tableau import (
    Indicator,
    Kind,
    Polarity,
    Tableau,
    TableauError,
    Variable,
)
from sozialmonitoring_plugin.core.indicators.tableau_workbook.explaining import EXAMPLES
from sozialmonitoring_plugin.core.indicators.tableau_workbook.reading import read_tableau_workbook
from sozialmonitoring_plugin.core.indicators.tableau_workbook.texts import LONGEST
from sozialmonitoring_plugin.core.indicators.tableau_workbook.writing import tableau_workbook

LANGUAGES = ("de", "en")
FORMULAS = (
    "a",
    "-a + b",
    "a / (b - c) per 100",
    "growth(a, 5 years)",
    "weighted(m by a)",
    "a / ew[15 to 65]",
    "mean((a + b) / before(c, 1 year) per 1000)",
    "growth(a, 2015-12-31)",
    "0.5 * a",
)


def read_back(content: bytes) -> Tableau:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "tableau.xlsx"
        path.write_bytes(content)
        return read_tableau_workbook(path).tableau


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_starter_reads_back_as_it_was(language: str) -> None:
    starter = starter_tableau(language)
    assert read_back(tableau_workbook(starter, language)) == starter


def test_a_german_workbook_of_an_english_tableau_means_the_same() -> None:
    german = read_back(tableau_workbook(starter_tableau("en"), "de"))
    assert german.indicator("arbeitslosenanteil").formula == "alo_gesamt / ew[15 bis 65] je 100"
    for one, other in zip(german.indicators, starter_tableau("en").indicators, strict=True):
        assert parse(one.formula) == parse(other.formula)
        assert (one.title, one.polarity, one.decimals) == (other.title, other.polarity, other.decimals)


# Every character but lone surrogates, which no file holds; line breaks are one sign in every workbook, and
# blanks around a text are not read.
characters = st.characters(exclude_categories=["Cs"], exclude_characters="\r")
texts = st.text(characters, max_size=30).map(str.strip)
titles = texts.filter(bool)
tricky = st.sampled_from(
    ["=cmd|'/c calc'!A1", "+1", "-a + b", "@SUM(A1)", "3.10", "007", "x", "_x000D_", "\x07", "TRUE"]
)
ids = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)


@st.composite
def tableaus(draw: st.DrawFn) -> Tableau:
    language = draw(st.sampled_from(LANGUAGES))
    formulas = st.sampled_from([write(parse(text), language) for text in FORMULAS])
    text = texts | tricky
    variables = [
        Variable(
            one, draw(titles | tricky), draw(st.sampled_from([Kind.COUNT, Kind.GIVEN])), draw(text),
            draw(text), draw(text), draw(st.just("") | formulas), draw(st.sampled_from(["", "ew"])),
            draw(st.sampled_from(["", "15-18", "80-"])), draw(st.just("") | ids), draw(text),
            comment=draw(text),
        )
        for one in draw(st.lists(ids, unique=True, max_size=4))
    ]  # fmt: skip
    indicators = [
        Indicator(
            one, draw(titles | tricky), draw(formulas), draw(st.booleans()), draw(st.booleans()), draw(text),
            draw(st.integers(0, 9)), draw(st.sampled_from(Polarity)), draw(text), draw(text), draw(text),
            draw(text), breaks=draw(text),
        )
        for one in draw(st.lists(ids, unique=True, min_size=1, max_size=4))
    ]  # fmt: skip
    return Tableau(tuple(variables), tuple(indicators))


@settings(max_examples=40, deadline=None)
@given(tableau=tableaus(), language=st.sampled_from(LANGUAGES))
def test_any_tableau_reads_back_as_it_was(tableau: Tableau, language: str) -> None:
    again = read_back(tableau_workbook(tableau, language))

    def meaning(one: Indicator | Variable) -> dict[str, object]:
        return {**vars(one), "formula": parse(one.formula) if one.formula else "", "parsed": None}

    assert [meaning(one) for one in again.variables] == [meaning(one) for one in tableau.variables]
    assert [meaning(one) for one in again.indicators] == [meaning(one) for one in tableau.indicators]
    # In the language of the sheet formulas stand still.
    assert read_back(tableau_workbook(again, language)) == again


def test_nothing_that_looks_like_a_formula_is_one() -> None:
    tableau = Tableau(
        (Variable("a", "@SUM(A1)", comment="+1"), Variable("b", "B", description='=HYPERLINK("http://x")')),
        (Indicator("x", "=cmd", "-a + b", comment="=1+1", breaks="-1"),),
    )
    content = tableau_workbook(tableau, "de")
    for sheet in load_workbook(BytesIO(content)):
        assert not [cell.coordinate for row in sheet for cell in row if cell.data_type == "f"]
    with ZipFile(BytesIO(content)) as parts:
        assert not any(b"<f>" in parts.read(name) for name in parts.namelist() if "worksheets" in name)
    assert read_back(content) == tableau


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_person_finds_lists_frozen_panes_and_numbers(language: str) -> None:
    book = load_workbook(BytesIO(tableau_workbook(starter_tableau(language), language)))
    names = {"de": ["Kennzahlen", "Merkmale", "Erklärung"], "en": ["Indicators", "Variables", "Explanation"]}
    assert book.sheetnames == names[language]
    sheet = book.worksheets[0]
    assert sheet.freeze_panes == "E2"
    lists = {rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert lists == {"de": {'"x"', '"belastend,günstig,neutral"', '"ja,nein"'},
                     "en": {'"x"', '"burden,good,neutral"', '"yes,no"'}}[language]  # fmt: skip
    headers = {cell.value: cell.column for cell in sheet[1]}
    decimals = headers[{"de": "Nachkommastellen", "en": "decimals"}[language]]
    number = headers[{"de": "Nummer", "en": "number"}[language]]
    assert (sheet.cell(2, decimals).value, sheet.cell(2, decimals).data_type) == (0, "n")
    assert (sheet.cell(11, number).value, sheet.cell(11, number).number_format) == ("1.10", "@")


def test_formulas_stand_in_words_beside_themselves() -> None:
    sheet = load_workbook(BytesIO(tableau_workbook(starter_tableau("de"), "de"))).worksheets[0]
    rows = {row[2].value: (row[6].value, row[7].value) for row in sheet.iter_rows(min_row=2)}
    mean = "Mittel aus Einwohner insgesamt und Einwohner insgesamt (1 Jahr zuvor)"
    assert rows["geburtenrate"] == ("Geburten im Jahr", mean)
    assert rows["natuerlicher_saldo"] == ("Geburten im Jahr − Sterbefälle im Jahr", None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_explanation_names_every_column_and_gives_examples(language: str) -> None:
    book = load_workbook(BytesIO(tableau_workbook(starter_tableau(language), language)))
    texts = [[cell.value for cell in row] for row in book.worksheets[2]]
    explained = {row[0] for row in texts}
    headers = {cell.value for sheet in book.worksheets[:2] for cell in sheet[1]}
    assert headers <= explained
    assert {write(parse(one), language) for one in EXAMPLES.values()} <= explained


def test_a_text_that_a_cell_would_cut_is_refused() -> None:
    tableau = Tableau((), (Indicator("x", "X", "a", comment="ä" * (LONGEST + 1)),))
    with pytest.raises(
        TableauError, match=r"x cannot be written into a workbook: .*32767 characters .*Kommentar"
    ):
        tableau_workbook(tableau, "de")
