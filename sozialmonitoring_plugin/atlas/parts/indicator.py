"""The page of an indicator."""

from __future__ import annotations

from ...core.booklets.outline import indicator_anchor
from ...core.indicator_texts import title_text
from ..maps.indicator import IndicatorPageMap
from ..page import Page
from ..planning import Planning
from ..templates import PageKind
from ..texts import map_texts


def indicator_page(planning: Planning, name: str) -> Page:
    """Its map."""
    request = planning.request
    column = request.published.column(name)
    return Page(
        PageKind.MAP,
        map_texts(request, column),
        heading=title_text(column.indicator),
        depth=1,
        anchor=indicator_anchor(name),
        map=IndicatorPageMap(column),
    )
