"""Nothing in a workbook runs, breaks Excel, or collides."""

from __future__ import annotations

import html
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings, strategies as st

from sozialmonitoring_plugin.core.workbook.sheet_names import LONGEST, sheet_names
from tests.core.workbook.county import SHARE, column_of, table_of, tree_of, write

NASTY = (
    "=1+1",
    '=HYPERLINK("x")',
    "+1",
    "-1",
    "@SUM(A1)",
    "#N/A",
    "1e5",
    "\x07Bell",
    "<b>&amp;",
    "'x",
)


@pytest.mark.parametrize("text", NASTY)
def test_texts_stay_texts(text: str) -> None:
    tree = tree_of(1, 1, names=lambda key: f"{text}{key}")
    indicator = replace(SHARE, title=text, unit=text, number=text, description=text, theme=text)
    column = column_of(tree, indicator, lambda rank, position: 5.0, sources=[text])
    written = write(table_of(tree, column, title=text, version_title=text), "01", al=text)
    assert "<f>" not in written.xml
    cells = [cell for sheet in written.book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if isinstance(cell.value, str)} <= {"s", "inlineStr"}
    theme = written.book.worksheets[1]
    assert theme["A8"].value == f"{text}01".replace("\x07", "")
    assert theme["D5"].value == text.replace("\x07", "")


@settings(max_examples=300)
@given(st.lists(st.text(max_size=50), max_size=12))
def test_names_of_sheets_are_legal_and_no_two_alike(titles: list[str]) -> None:
    names = sheet_names(titles, "Kennzahlen")
    assert len({name.casefold() for name in names}) == len(titles)
    for name in names:
        assert 1 <= len(name.encode("utf-16-le", "surrogatepass")) // 2 <= LONGEST
        assert not re.search(r"[\[\]:*?/\\\x00-\x1f]", name)
        assert not name.startswith("'")
        assert not name.endswith("'")
        assert name.casefold() != "history"


def test_themes_that_differ_only_in_case_or_beyond_31_letters_have_sheets_of_their_own() -> None:
    long = "Leistungen für Familien und Kinder in "
    themes = ["Arbeit", "ARBEIT", f"{long}Nord", f"{long}Süd", "Übersicht", "definitionen"]
    tree = tree_of(1, 1)
    columns = [
        column_of(tree, replace(SHARE, id=f"i{number}", theme=theme), lambda rank, position, own=number: own)
        for number, theme in enumerate(themes)
    ]
    written = write(table_of(tree, *columns))
    assert written.sheets == [
        "Übersicht",
        "Arbeit",
        "ARBEIT (2)",
        "Leistungen für Familien und Kin",
        "Leistungen für Familien und (2)",
        "Übersicht (2)",
        "definitionen (2)",
        "Definitionen",
    ]
    assert [written.book.worksheets[number + 1]["D7"].value for number in range(6)] == list(range(6))


@pytest.mark.parametrize("name", ["A & B", "&D&T&P", "&" * 200, "lang " * 100, "2024 Stadt"])
def test_a_footer_prints_names_as_they_are_and_stays_short_enough_for_excel(name: str) -> None:
    tree = tree_of(1, 1, names=lambda key: f"{name}{key}")
    written = write(table_of(tree, column_of(tree, SHARE, lambda rank, position: 1), title=name), "01")
    footers = re.findall("<oddFooter>(.*?)</oddFooter>", written.xml)
    assert len(footers) == 3
    for footer in footers:
        text = html.unescape(footer)
        assert len(text) <= 255
        assert re.sub("&&", "", text).count("&") == 5  # &L, &C, &R, page and pages: no code of a name
