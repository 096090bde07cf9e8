"""The areas of the municipality by name."""

from __future__ import annotations

from collections.abc import Iterator

from ....core.booklets.contents import PartKind
from ....core.booklets.outline import area_anchor
from ....core.collation import collation
from ....core.places import Place, distinct_names
from ...booklet import BookletRequest
from ..elements import Markup, anchor_of, element, lines
from ..section import Building, Section
from .profiles import parent_name


def build_index(building: Building) -> Iterator[Section]:
    """Each area with the one above it; it leads to the profile of the area where there are profiles."""
    request = building.request
    names = distinct_names(request.tree, request.map_rank)
    inside = request.inside(request.home, request.map_rank)
    places = sorted(inside, key=lambda place: (collation(names[place.position]), place.key))
    items = (element("li", _entry(request, place, names[place.position])) for place in places)
    title = request.words.text("atlas_index_title")
    yield Section(title, "index", (element("ul", lines(items), class_="index"),))


def _entry(request: BookletRequest, place: Place, name: str) -> Markup:
    if request.contents.has(PartKind.PROFILES) and request.columns:
        name = element("a", name, href=f"#{anchor_of(area_anchor(place.key))}")
    above = parent_name(request, place)
    return element("span", name, f" ({above})" if above else "")
