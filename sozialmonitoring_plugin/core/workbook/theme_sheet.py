"""The sheet of a theme: areas below each other, indicators and their Stichtage side by side."""

from __future__ import annotations

from ..areas import TOTAL
from ..places import Place
from ..publication import PublishedColumn
from ..values import Reason
from .footnotes import footnotes_of, said_above
from .measuring import height_of, line_count
from .number_formats import cell_of
from .paper import Cell, Footer, Look, Paper, Printing, Row
from .request import Theme, WorkbookRequest
from .theme_header import DATE_ROW, TITLE_ROW, heading_rows
from .theme_layout import INDENT, KEY_COLUMNS, ThemeLayout, layout_of
from .theme_notes import note_rows


def theme_paper(request: WorkbookRequest, theme: Theme, name: str, footer: Footer) -> Paper:
    """The sheet called `name`."""
    layout = layout_of(request, theme)
    notes = footnotes_of(request.words, request.published, theme)
    rows = (
        *heading_rows(request, theme, layout, notes),
        *(_area_row(request, theme, layout, place) for place in request.places),
        *note_rows(request, theme, layout, notes),
    )
    keys = f"C{DATE_ROW + 1}:C{DATE_ROW + len(request.places)}"
    return Paper(name, rows, layout.widths, (DATE_ROW, KEY_COLUMNS), _printing(layout, footer), keys)


def _printing(layout: ThemeLayout, footer: Footer) -> Printing:
    breaks = tuple(KEY_COLUMNS + column for column in layout.pages.breaks)
    return Printing((TITLE_ROW, DATE_ROW), KEY_COLUMNS, breaks, layout.pages.scale, footer)


def _area_row(request: WorkbookRequest, theme: Theme, layout: ThemeLayout, place: Place) -> Row:
    """Name, level and key, then what was published; areas are indented below those they lie in."""
    level = request.published.tree.levels[place.rank].level
    weight = request.weight(place)
    # The sum of the uppermost areas is no area of theirs: it has neither a level nor a key.
    named = ("", "") if level.id == TOTAL else (level.title, place.key)
    keys = (
        Cell(place.name, Look.NAME, indent=place.rank, weight=weight),
        *(Cell(text or None, Look.KEY, weight=weight) for text in named),
    )
    values = (_value(request, column, place) for column in theme.columns)
    lines = line_count(place.name, layout.keys[0] - INDENT * place.rank - 2)
    return Row((*keys, *values), height_of(lines), outline=place.rank)


def _value(request: WorkbookRequest, column: PublishedColumn, place: Place) -> Cell:
    value = said_above(column, place.value(column))
    content, number_format = cell_of(request.words, value, column.indicator.decimals)
    look = Look.NUMBER if value.reason is Reason.NONE else Look.SIGN
    return Cell(content, look, number_format, weight=request.weight(place))
