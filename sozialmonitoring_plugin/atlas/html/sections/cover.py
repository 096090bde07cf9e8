"""What the booklet is about, of which day, and where the municipality lies."""

from __future__ import annotations

from collections.abc import Iterator

from ...texts import cover_texts
from ..elements import Markup, element
from ..figures import facts
from ..maps.figures import locator_figure
from ..section import Building, Section


def build_cover(building: Building) -> Iterator[Section]:
    """The facts and the small map."""
    request = building.request
    words, texts = request.words, cover_texts(request)
    entries = (
        (words.text("caption_reference_date"), texts["reference_date"]),
        (texts["caption_data_dates"], texts["data_dates"]),
        (words.text("caption_version"), texts["version"]),
        (words.text("caption_scope"), texts["scope"]),
        (words.text("html_publisher"), request.contents.publisher),
    )
    body: tuple[Markup, ...] = (element("div", facts(entries), class_="facts"),)
    yield Section(words.text("html_cover_facts"), "about", (*body, locator_figure(request)))
