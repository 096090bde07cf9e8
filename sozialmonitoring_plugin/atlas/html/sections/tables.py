"""All numbers of the booklet, a table for each theme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....core.booklets.contents import Part
from ...booklet import BookletRequest
from ...tables.rows import signs_used
from ...texts import theme_title
from ..area_tables import value_table
from ..elements import element
from ..section import Building, Section


def build_tables(building: Building) -> Iterator[Section]:
    """The tables, and the signs that occur in them; nothing without indicators."""
    request = building.request
    words = request.words
    if not request.columns:
        return
    signs = ";  ".join(f"{sign}  {text}" for sign, text in signs_used(request, request.columns))
    body = (element("p", signs, class_="quiet"),) if signs else ()
    children = tuple(_theme(request, part) for part in request.contents.themes)
    yield Section(words.text("atlas_table_title"), "tables", body, children)


def _theme(request: BookletRequest, part: Part) -> Section:
    words = request.words
    title = theme_title(request, part)
    fields = {"title": title, "level": request.drawn.level.title, "place": request.home.name}
    alone = replace(request, contents=request.contents.only(part.indicators))
    table = value_table(alone, words.text("html_table_caption", **fields))
    return Section(title, f"table-{part.indicators[0]}", (table,))
