"""The sheet that explains the others: columns, allowed words, formulas with examples."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openpyxl.styles import Alignment

from ...deliveries.templates.workbook import put
from ...wording import Wording
from ..formula.parser import parse
from ..formula.writing import write
from .columns import INDICATORS, VARIABLES, Column
from .look import A4, fit_height, font, set_up_print

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

EXAMPLES = {
    "count": "ew_gesamt",
    "share": "alo_gesamt / ew[15 to 65] per 100",
    "mean": "geburten / mean(ew_gesamt) per 1000",
    "change": "change(alo_gesamt / ew_gesamt per 100, 1 year)",
    "growth": "growth(ew_gesamt, 5 years)",
    "since": "growth(ew_gesamt, 2015-12-31)",
    "before": "(kinder + before(kinder, 1 year)) / (alle + before(alle, 1 year)) per 100",
    "weighted": "weighted(alter_mittel by ew_gesamt)",
}
_WIDTHS = {"A": 52, "B": 14, "C": 30, "D": 100}
_HEADING, _PLAIN = True, False

Line = tuple[bool, tuple[str, ...]]
"""Whether the row is a heading, and the texts of its cells."""


def explain(sheet: Worksheet, words: Wording) -> None:
    """Fill the sheet."""
    sheet.title = words.text("tableau_sheet_about")
    for number, (is_heading, texts) in enumerate(_lines(words), start=1):
        for place, text in enumerate(texts, start=1):
            if text:
                cell = put(sheet, number, place, text)
                cell.font = font(bold=is_heading, size=14 if number == 1 else 10)
                # A lone text runs over the empty cells beside it.
                cell.alignment = Alignment(wrap_text=len(texts) > 1, vertical="top")
        if len(texts) > 1:
            fit_height(sheet, number, zip(texts, _WIDTHS.values(), strict=False))
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    set_up_print(sheet, A4, 1, words.text("page_of"))


def _lines(words: Wording) -> Iterator[Line]:
    told = {kind.name: kind.title(words) for kind in (INDICATORS, VARIABLES)}
    yield _HEADING, (words.text("tableau_about_heading"),)
    yield _PLAIN, (words.text("tableau_about_intro", **told),)
    yield _PLAIN, ()
    heads = ("columns", "where", "words", "meaning")
    yield _HEADING, tuple(words.text(f"tableau_about_{name}") for name in heads)
    for column, where in _columns(words):
        allowed = ", ".join(column.words_of(words).values())
        yield _PLAIN, (column.header(words), where, allowed, words.text(f"tableau_about_{column.name}"))
    yield _PLAIN, ()
    yield _HEADING, (words.text("tableau_about_formulas"),)
    yield _PLAIN, (words.text("tableau_about_signs"),)
    for name, formula in EXAMPLES.items():
        yield _PLAIN, (write(parse(formula), words.language), "", "", words.text(f"tableau_example_{name}"))


def _columns(words: Wording) -> Iterator[tuple[Column, str]]:
    """Every column once, with the sheet it stands in."""
    shown = {column.name: column for kind in (INDICATORS, VARIABLES) for column in kind.columns}
    for name, column in shown.items():
        kinds = [kind for kind in (INDICATORS, VARIABLES) if any(one.name == name for one in kind.columns)]
        yield column, kinds[0].title(words) if len(kinds) == 1 else words.text("tableau_about_both")
