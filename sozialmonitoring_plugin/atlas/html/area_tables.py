"""The published values of the areas of the municipality as tables."""

from __future__ import annotations

from ..booklet import BookletRequest
from ..tables.rows import RowStyle, TableRow, header_row, table_rows
from .elements import Markup
from .tables import TableLine, data_table

_KINDS = {RowStyle.GROUP: "group", RowStyle.HOME: "home", RowStyle.COUNTY: "county"}


def value_table(request: BookletRequest, caption: str) -> Markup:
    """All indicators of the request, every area of the municipality, then this and the county."""
    return data_table(caption, header_row(request).cells, (_line(row) for row in table_rows(request)))


def _line(row: TableRow) -> TableLine:
    return TableLine(row.cells, _KINDS.get(row.style, ""), row.indent)
