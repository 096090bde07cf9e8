"""How maps, charts and signs are read."""

from __future__ import annotations

from collections.abc import Iterator

from ....layers.themes.symbols import Symbols
from ...tables.rows import signs_used
from ..elements import element
from ..figures import facts
from ..section import Building, Section


def build_reading(building: Building) -> Iterator[Section]:
    """Colours, circles, comparison, signs."""
    request = building.request
    words = request.words
    county = request.county.name if request.county else request.published.title
    entries = [(words.text("atlas_method_colours"), words.text("atlas_method_colours_text", county=county))]
    if any(isinstance(theme, Symbols) for theme in request.themes.values()):
        told = words.text("atlas_method_circles_text", county=county)
        entries.append((words.text("atlas_method_circles"), told))
    entries += [
        (words.text("caption_comparison"), words.text("comparison_text")),
        (words.text("html_tables"), words.text("html_reading_tables")),
        (words.text("caption_signs"), _signs(building)),
    ]
    yield Section(
        words.text("html_reading_title"), "reading", (element("div", facts(entries), class_="facts"),)
    )


def _signs(building: Building) -> str:
    request = building.request
    return "\n".join(f"{sign} – {text}" for sign, text in signs_used(request, request.columns))
