"""All indicators of all areas as a table."""

from __future__ import annotations

from collections.abc import Iterator

from ..page import Page
from ..planning import Planning
from ..tables.item import table_space
from ..tables.rows import header_row, signs_used, table_rows
from ..tables.sheets import value_sheets
from ..templates import PageKind
from ..texts import table_texts


def plan_tables(planning: Planning) -> Iterator[Page]:
    """As many pages as the table needs, none without indicators."""
    request = planning.request
    if not request.columns:
        return
    space = table_space(planning.templates[PageKind.TABLE])
    sheets = value_sheets(header_row(request), table_rows(request), space)
    for part, sheet in enumerate(sheets, 1):
        signs = signs_used(request, [request.columns[column] for column in sheet.columns])
        texts = table_texts(request, part, len(sheets), signs)
        heading, anchor = (texts["title"], "tables") if part == 1 else ("", "")
        yield Page(PageKind.TABLE, texts, heading, anchor=anchor, tables={"table": sheet})
