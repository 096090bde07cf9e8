"""The areas of the municipality: a map with their names, and all of them as a table."""

from __future__ import annotations

from collections.abc import Iterator

from ....core.indicator_texts import dates_text
from ....core.places import Place
from ...overview_rows import Overview
from ...tables.rows import cell_text
from ..maps.figures import overview_figure
from ..section import Building, Section
from ..tables import TableLine, data_table


def build_overview(building: Building) -> Iterator[Section]:
    """One figure."""
    request = building.request
    words, overview = request.words, Overview(request)
    head = [
        words.text("html_area"),
        words.text("html_code"),
        words.text("caption_level"),
        words.text("caption_key"),
    ]
    if overview.inhabitants:
        dates = dates_text(words, overview.inhabitants)
        head.append(f"{words.text('atlas_overview_inhabitants')}\n{dates}")
    head.append(f"{words.text('atlas_overview_ground')}\n{words.text('atlas_square_kilometres')}")
    caption = words.text("html_overview_table", place=request.home.name)
    table = data_table(caption, head, _lines(overview, request.home, 0), texts=(1, 2, 3))
    title = words.text("atlas_overview_title", municipality=request.home.name)
    yield Section(title, "overview", (overview_figure(overview, table),))


def _lines(overview: Overview, place: Place, indent: int) -> Iterator[TableLine]:
    """An area, then those inside it."""
    request, column = overview.request, overview.inhabitants
    kind = "" if place.rank == request.map_rank else "group"
    count = [cell_text(request.words, column, place.value(column))] if column else []
    level = request.tree.levels[place.rank].level.title
    code = overview.codes.get((place.rank, place.key), "")
    yield TableLine((place.name, code, level, place.key, *count, overview.ground_text(place)), kind, indent)
    if place.rank < request.map_rank:
        for child in request.inside(place, place.rank + 1):
            yield from _lines(overview, child, indent + 1)
