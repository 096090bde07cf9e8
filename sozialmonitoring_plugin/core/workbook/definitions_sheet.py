"""The sheet that says what every indicator is."""

from __future__ import annotations

from ..indicator_texts import formula_text, sources_text
from .measuring import height_of
from .paper import Cell, Footer, Look, Paper, Printing, Row
from .request import Shown, Theme, WorkbookRequest

_COLUMNS = {
    "number": 7.0, "title": 28.0, "theme": 18.0, "unit": 13.0,
    "polarity": 14.0, "formula": 44.0, "source": 26.0, "description": 40.0,
}  # fmt: skip
_WIDTHS = tuple(_COLUMNS.values())
_TITLE_ROWS = (3, 3)


def definitions_paper(request: WorkbookRequest, name: str, footer: Footer) -> Paper:
    """One row for each indicator, in the order of the sheets."""
    words = request.words
    heads = tuple(Cell(words.text(f"workbook_{key}"), Look.HEAD) for key in _COLUMNS)
    rows = (
        Row((Cell(words.text("workbook_definitions"), Look.TITLE),), height_of(2)),
        Row(),
        Row.wrapped(heads, _WIDTHS),
        *(_row(request, theme, shown) for theme in request.themes for shown in theme.shown),
    )
    printing = Printing(_TITLE_ROWS, footer=footer)
    numbers = f"A{_TITLE_ROWS[1] + 1}:A{len(rows)}"
    return Paper(name, rows, _WIDTHS, (_TITLE_ROWS[1], 2), printing, numbers)


def _row(request: WorkbookRequest, theme: Theme, shown: Shown) -> Row:
    words, indicator = request.words, shown.indicator
    sources = dict.fromkeys(sources_text(words, column) for column in shown.columns)
    texts = (
        indicator.number,
        indicator.title,
        theme.title,
        indicator.unit,
        words.text(f"polarity_{indicator.polarity.value}"),
        formula_text(words, shown.columns[-1], request.variable_titles),
        "; ".join(sources),
        indicator.description,
    )
    return Row.wrapped(tuple(Cell(text, Look.ENTRY) for text in texts), _WIDTHS)
