"""The published values of the areas of the municipality as tables."""

from __future__ import annotations

from ..booklet import BookletRequest
from ..tables.rows import RowStyle, TableRow, header_row, table_rows
from .elements import Markup
from .tables import TableLine, data_table

_KINDS = {RowStyle.GROUP: "group", RowStyle.HOME: "home", RowStyle.COUNTY: "county"}


def value_table(request: BookletRequest, caption: str, rank: int | None = None) -> Markup:
    """All indicators of the request, every area of the municipality, then this and the county.

    The lowest areas are those at `rank`, or of the level of the booklet.
    """
    head, rows = header_row(request, rank).cells, table_rows(request, rank)
    return data_table(caption, head, (_line(row) for row in rows))


def _line(row: TableRow) -> TableLine:
    return TableLine(row.cells, _KINDS.get(row.style, ""), row.indent)
