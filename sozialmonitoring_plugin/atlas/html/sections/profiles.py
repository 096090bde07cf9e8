"""A profile of each area of the municipality."""

from __future__ import annotations

from collections.abc import Iterator

from ....core.booklets.findings import area_sentences
from ....core.booklets.outline import area_anchor
from ....core.places import Place
from ...booklet import BookletRequest
from ...parts.profiles import SENTENCES, profile_texts
from ...parts.ranges import told_rows
from ..elements import Markup, element
from ..figures import facts, sentences
from ..section import Building, Figure, Section
from .glance import range_figure


def build_profiles(building: Building) -> Iterator[Section]:
    """The areas in the order of their keys; nothing without indicators, or where nothing is inside."""
    request = building.request
    if not has_profiles(request):
        return
    places = request.inside(request.home, request.map_rank)
    children = tuple(_profile(building, place) for place in places)
    yield Section(request.words.text("atlas_profiles_title"), "profiles", (), children)


def has_profiles(request: BookletRequest) -> bool:
    """Whether areas have a profile."""
    return bool(request.contents.indicators) and request.map_rank > request.home.rank


def _profile(building: Building, place: Place) -> Section:
    building.step()
    return Section(
        building.request.called(place), area_anchor(place.key), tuple(_body(building.request, place))
    )


def _body(request: BookletRequest, place: Place) -> Iterator[Markup | Figure]:
    names = request.contents.indicators
    rows = told_rows(request, place, names)
    texts = profile_texts(request, place, rows)
    yield element("p", texts["subtitle"], class_="quiet")
    entries = [(texts[f"caption_{name}"], texts[name]) for name in ("inhabitants", "ground", "status")]
    yield element("div", facts(entries), class_="facts")
    found = area_sentences(request.published, place, request.home, request.county, names, SENTENCES)
    told = sentences(one.text for one in found)
    yield told or element("p", request.words.text("atlas_profile_usual"))
    yield range_figure(request, rows, place)
