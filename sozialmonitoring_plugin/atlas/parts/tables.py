"""All indicators of all areas as a table."""

from __future__ import annotations

from collections.abc import Iterator

from ..booklet import BookletRequest
from ..page import Page
from ..planning import Planning
from ..tables.item import table_space
from ..tables.rows import header_row, signs_used, table_rows
from ..tables.sheets import Sheet, value_sheets
from ..tables.space import Space
from ..tables.turned import turned_header, turned_rows
from ..templates import PageKind
from ..texts import table_texts


def plan_tables(planning: Planning) -> Iterator[Page]:
    """As many pages as the table needs, none without indicators."""
    request = planning.request
    if not request.columns:
        return
    sheets = _sheets(request, table_space(planning.templates[PageKind.TABLE]))
    for part, sheet in enumerate(sheets, 1):
        texts = table_texts(request, part, len(sheets), signs_used(request, request.columns))
        heading, anchor = (texts["title"], "tables") if part == 1 else ("", "")
        yield Page(PageKind.TABLE, texts, heading, anchor=anchor, tables={"table": sheet})


def _sheets(request: BookletRequest, space: Space) -> tuple[Sheet, ...]:
    """A row for each area; with few areas and many indicators a row for each indicator takes fewer pages."""
    by_area = value_sheets(header_row(request), table_rows(request), space)
    if len(by_area) == 1:
        return by_area
    by_indicator = value_sheets(turned_header(request), turned_rows(request), space)
    return by_indicator if len(by_indicator) < len(by_area) else by_area
