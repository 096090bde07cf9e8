"""A theme: key findings, then its indicators."""

from __future__ import annotations

from collections.abc import Iterator

from ....core.booklets.findings import theme_findings
from ...booklet import BookletRequest
from ..figures import sentences
from ..section import Building, Section
from .indicator import indicator_section


def build_theme(building: Building) -> Iterator[Section]:
    """The indicators that were published, in the order of the theme."""
    request, names = building.request, building.part.indicators
    if not names:
        return
    title = building.part.title or request.words.text("atlas_indicators")
    found = theme_findings(request.published, names, request.home, request.county, breaks=request.breaks)
    told = sentences(one.text for one in found)
    children = tuple(indicator_section(building, name) for name in names)
    yield Section(title, theme_anchor(request, names), (told,) if told else (), children)


def theme_anchor(request: BookletRequest, indicators: tuple[str, ...]) -> str:
    """Links find a theme by its place: titles may be shared."""
    places = [part.indicators for part in request.contents.themes]
    return f"theme-{places.index(indicators) + 1}"
