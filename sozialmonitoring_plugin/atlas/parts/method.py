"""How the numbers came about: areas, confidentiality, signs, dates, sources, definitions."""

from __future__ import annotations

from collections.abc import Iterator

from ..method_rows import method_rows
from ..page import Page
from ..planning import Planning
from ..tables.item import table_space
from ..tables.sheets import text_sheets
from ..templates import PageKind
from ..texts import continued, method_texts


def plan_method(planning: Planning) -> Iterator[Page]:
    """As many pages as the explanations need."""
    request = planning.request
    texts = method_texts(request)
    sheets = text_sheets(method_rows(request), table_space(planning.templates[PageKind.METHOD]))
    for place, sheet in enumerate(sheets):
        heading, anchor = (texts["title"], "method") if place == 0 else ("", "")
        shown = continued(request, texts, place)
        yield Page(PageKind.METHOD, shown, heading, anchor=anchor, tables={"table": sheet})
