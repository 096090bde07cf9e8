"""The areas of the municipality: a map with their names, and all of them as a table."""

from __future__ import annotations

from collections.abc import Iterator

from ....core.places import Place
from ...booklet import BookletRequest
from ..maps.figures import overview_figure
from ..section import Building, Section
from ..tables import TableLine, data_table


def build_overview(building: Building) -> Iterator[Section]:
    """One figure."""
    request = building.request
    words = request.words
    head = (words.text("html_area"), words.text("caption_level"), words.text("caption_key"))
    caption = words.text("html_overview_table", place=request.home.name)
    table = data_table(caption, head, _lines(request, request.home, 0), texts=(1, 2))
    yield Section(words.text("html_overview_title"), "overview", (overview_figure(request, table),))


def _lines(request: BookletRequest, place: Place, indent: int) -> Iterator[TableLine]:
    """An area, then those inside it."""
    level = request.tree.levels[place.rank].level.title
    kind = "" if place.rank == request.map_rank else "group"
    yield TableLine((place.name, level, place.key), kind, indent)
    if place.rank < request.map_rank:
        for child in request.inside(place, place.rank + 1):
            yield from _lines(request, child, indent + 1)
