"""A theme: key findings, then its indicators."""

from __future__ import annotations

from collections.abc import Iterator

from ....core.booklets.findings import Finding, theme_findings
from ...booklet import BookletRequest
from ...texts import finding_word, theme_title
from ..elements import Markup, element, joined
from ..figures import sentences
from ..section import Building, Section
from .indicator import indicator_section


def build_theme(building: Building) -> Iterator[Section]:
    """The indicators that were published, in the order of the theme."""
    request, names = building.request, building.part.indicators
    if not names:
        return
    title = theme_title(request, building.part)
    found = theme_findings(request.published, names, request.home, request.county, breaks=request.breaks)
    told = sentences(_told(request, one) for one in found)
    children = tuple(indicator_section(building, name) for name in names)
    yield Section(title, theme_anchor(request, names), (told,) if told else (), children)


def _told(request: BookletRequest, finding: Finding) -> Markup:
    word = finding_word(request.words, finding)
    return joined((element("strong", f"{word}:"), " ", finding.text) if word else (finding.text,))


def theme_anchor(request: BookletRequest, indicators: tuple[str, ...]) -> str:
    """Links find a theme by its place: titles may be shared."""
    places = [part.indicators for part in request.contents.themes]
    return f"theme-{places.index(indicators) + 1}"
