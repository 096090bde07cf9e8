"""A theme with its indicators."""

from __future__ import annotations

from collections.abc import Iterator

from ..section import Building, Section
from .indicator import indicator_section


def build_theme(building: Building) -> Iterator[Section]:
    """The indicators that were published, in the order of the theme."""
    words, part = building.request.words, building.part
    if not part.indicators:
        return
    children = tuple(indicator_section(building, name) for name in part.indicators)
    yield Section(part.title or words.text("html_theme_rest"), theme_anchor(part.indicators), (), children)


def theme_anchor(indicators: tuple[str, ...]) -> str:
    """Links find a theme by its first indicator: titles may be shared."""
    return f"theme-{indicators[0]}"
