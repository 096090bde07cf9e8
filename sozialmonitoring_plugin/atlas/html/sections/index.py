"""The areas of the municipality by name."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from ....core.booklets.contents import PartKind
from ....core.booklets.outline import area_anchor
from ....core.places import Place
from ...booklet import BookletRequest
from ..elements import Markup, anchor_of, element, lines
from ..section import Building, Section


def build_index(building: Building) -> Iterator[Section]:
    """Each area with the one above it; it leads to the profile of the area where there are profiles."""
    request = building.request
    places = sorted(request.inside(request.home, request.map_rank), key=lambda place: _order(place.name))
    items = (element("li", _entry(request, place)) for place in places)
    title = request.words.text("html_index_title")
    yield Section(title, "index", (element("ul", lines(items), class_="index"),))


def _entry(request: BookletRequest, place: Place) -> Markup:
    name: str = place.name
    if request.contents.has(PartKind.PROFILES):
        name = element("a", place.name, href=f"#{anchor_of(area_anchor(place.key))}")
    return element("span", name, _within(request, place))


def _within(request: BookletRequest, place: Place) -> str:
    """The area between it and the municipality."""
    if place.rank <= request.home.rank + 1:
        return ""
    tree = request.tree
    parent = int(tree.levels[place.rank].parents[place.position])
    return f" ({tree.levels[place.rank - 1].names[parent]})"


def _order(name: str) -> tuple[str, str]:
    """The order of DIN 5007-1: ä as a, ß as ss."""
    plain = "".join(
        one for one in unicodedata.normalize("NFD", name.casefold()) if not unicodedata.combining(one)
    )
    return plain, name
