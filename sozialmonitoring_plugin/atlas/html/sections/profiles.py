"""A page of each area of the municipality: all its numbers beside those of municipality and county."""

from __future__ import annotations

from collections.abc import Iterator

from ....core.booklets.outline import area_anchor
from ....core.indicator_texts import title_text
from ....core.places import Place
from ....core.publication import PublishedColumn
from ...booklet import BookletRequest
from ...tables.rows import cell_text
from ..elements import Markup, element
from ..section import Building, Figure, Section
from ..tables import plain_table


def build_profiles(building: Building) -> Iterator[Section]:
    """The areas in the order of the tables."""
    request = building.request
    if request.columns:
        places = request.inside(request.home, request.map_rank)
        children = tuple(_profile(building, place) for place in places)
        yield Section(request.words.text("html_profiles_title"), "profiles", (), children)


def _profile(building: Building, place: Place) -> Section:
    building.step()
    return Section(place.name, area_anchor(place.key), tuple(_body(building.request, place)))


def _body(request: BookletRequest, place: Place) -> Iterator[Markup | Figure]:
    above = parent_name(request, place)
    if above:
        yield element("p", above, class_="quiet")
    yield _table(request, place)


def parent_name(request: BookletRequest, place: Place) -> str:
    """Level and name of the area between it and the municipality, "" where there is none."""
    if place.rank <= request.home.rank + 1:
        return ""
    levels = request.tree.levels
    parent = int(levels[place.rank].parents[place.position])
    return f"{levels[place.rank - 1].level.title} {levels[place.rank - 1].names[parent]}"


def _table(request: BookletRequest, place: Place) -> Markup:
    words = request.words
    places = [one for one in (place, request.home, request.county) if one]
    head = (words.text("html_indicator"), words.text("html_unit"), *(one.name for one in places))
    rows = (_row(request, column, places) for column in request.columns)
    return plain_table(words.text("html_profile_table", place=place.name), head, rows, texts=(1,))


def _row(request: BookletRequest, column: PublishedColumn, places: list[Place]) -> tuple[str, ...]:
    shown = (cell_text(request.words, column, one.value(column)) for one in places)
    return title_text(column.indicator), column.indicator.unit, *shown
