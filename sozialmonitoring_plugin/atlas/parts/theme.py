"""A theme: a page for each of its indicators."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.booklets.outline import indicator_anchor
from ...core.indicator_texts import title_text
from ..maps.indicator import IndicatorPageMap
from ..page import Page
from ..planning import Planning
from ..templates import PageKind
from ..texts import map_texts


def plan_theme(planning: Planning) -> Iterator[Page]:
    """The indicators that were published, in the order of the theme."""
    request = planning.request
    for name in planning.part.indicators:
        column = request.published.column(name)
        yield Page(
            PageKind.MAP,
            map_texts(request, column),
            heading=title_text(column.indicator),
            depth=1,
            anchor=indicator_anchor(name),
            map=IndicatorPageMap(column),
        )
