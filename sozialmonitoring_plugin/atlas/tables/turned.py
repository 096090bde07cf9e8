"""The table of values turned round: a row for each indicator below its theme, a column for each area."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ...core.places import Place
from ...core.publication import PublishedColumn
from ..booklet import BookletRequest
from .rows import RowStyle, TableRow, cell_text, shown_places, told_title


def turned_header(request: BookletRequest) -> TableRow:
    """What the rows are, then each area below the name of its level."""
    levels = request.tree.levels
    names = (_named(levels[place.rank].level.title, request.called(place)) for place in shown_places(request))
    return TableRow(RowStyle.HEADER, (request.words.text("atlas_change_indicator"), *names))


def turned_rows(request: BookletRequest) -> tuple[TableRow, ...]:
    """Every indicator below its theme."""
    return tuple(_rows(request, shown_places(request)))


def _rows(request: BookletRequest, places: tuple[Place, ...]) -> Iterator[TableRow]:
    titles = request.contents.theme_titles
    for theme, columns in groupby(request.columns, lambda column: titles.get(column.indicator.id, "")):
        if theme:
            continued = request.words.text("atlas_continued", name=theme)
            yield TableRow(RowStyle.GROUP, (theme, *[""] * len(places)), 0, continued)
        for column in columns:
            values = (cell_text(request.words, column, place.value(column)) for place in places)
            yield TableRow(RowStyle.AREA, (_title(request, column), *values), 1 if theme else 0)


def _title(request: BookletRequest, column: PublishedColumn) -> str:
    title, unit = told_title(request, column.indicator), column.indicator.unit
    return f"{title} ({unit})" if unit else title


def _named(level: str, name: str) -> str:
    return name if level == name else f"{level}\n{name}"
