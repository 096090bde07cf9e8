"""The contents: every heading with the number of its page."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.booklets.outline import Entry
from ..page import Page
from ..planning import Planning
from ..tables.listing import Listed, Look, list_columns, list_pages
from ..tables.rows import RowStyle, TableRow
from ..templates import PageKind
from ..texts import common_texts, continued

ANCHOR = "contents"
ROOM_FOR_A_NUMBER = "0000"

_LOOK = Look({0: 1.0}, (False, True))


def plan_contents(planning: Planning) -> Iterator[Page]:
    """As many pages as the headings need."""
    title = planning.request.words.text("atlas_contents_title")
    texts = {**common_texts(planning.request), "title": title}
    entries = [_listed(one) for one in planning.outline if one.anchor != ANCHOR]
    columns = list_columns(planning.templates[PageKind.CONTENTS])
    for place, page in enumerate(list_pages(entries, columns, _LOOK)):
        heading, anchor = (title, ANCHOR) if place == 0 else ("", "")
        yield Page(
            PageKind.CONTENTS,
            continued(planning.request, texts, place),
            heading,
            anchor=anchor,
            tables=page.tables,
            links=page.links,
            references=page.references,
        )


def _listed(entry: Entry) -> Listed:
    style = RowStyle.PART if entry.depth == 0 else RowStyle.AREA
    row = TableRow(style, (entry.heading, ROOM_FOR_A_NUMBER), max(0, entry.depth))
    return Listed(row, entry.anchor, numbered=True)
