"""The areas of the municipality by name."""

from __future__ import annotations

from collections.abc import Iterator

from ....core.booklets.contents import PartKind
from ....core.booklets.outline import area_anchor
from ....core.collation import collation
from ....core.places import Place
from ...booklet import BookletRequest
from ...parts.index import index_names
from ..elements import Markup, anchor_of, element, lines
from ..section import Building, Section
from .profiles import has_profiles


def build_index(building: Building) -> Iterator[Section]:
    """Each area with the one above it; it leads to the profile of the area where there are profiles."""
    request = building.request
    names = index_names(request)
    inside = request.inside(request.home, request.map_rank)
    places = sorted(inside, key=lambda place: (collation(names[place.position]), place.key))
    items = (element("li", _entry(request, place, names[place.position])) for place in places)
    title = request.words.text("atlas_index_title")
    yield Section(title, "index", (element("ul", lines(items), class_="index"),))


def _entry(request: BookletRequest, place: Place, name: str) -> Markup:
    if request.contents.has(PartKind.PROFILES) and has_profiles(request):
        name = element("a", name, href=f"#{anchor_of(area_anchor(place.key))}")
    above = _parent(request, place)
    return element("span", name, f" ({above})" if above else "")


def _parent(request: BookletRequest, place: Place) -> str:
    """The area between it and the municipality, "" where there is none."""
    if place.rank <= request.home.rank + 1:
        return ""
    levels = request.tree.levels
    return levels[place.rank - 1].names[int(levels[place.rank].parents[place.position])]
