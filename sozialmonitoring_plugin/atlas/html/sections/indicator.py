"""An indicator: the sentence, the map, the charts, where the numbers come from."""

from __future__ import annotations

from collections.abc import Iterator

from ....core.booklets.outline import indicator_anchor
from ....core.indicator_texts import dates_text, sources_text, title_text, unit_text
from ....core.publication import PublishedColumn
from ...booklet import BookletRequest
from ..elements import Markup, element
from ..figures import facts
from ..maps.figures import indicator_figure
from ..section import Building, Figure, Section


def indicator_section(building: Building, name: str) -> Section:
    """One indicator."""
    building.step()
    column = building.request.published.column(name)
    return Section(
        title_text(column.indicator), indicator_anchor(name), tuple(_body(building.request, column))
    )


def _body(request: BookletRequest, column: PublishedColumn) -> Iterator[Markup | Figure]:
    words, indicator = request.words, column.indicator
    told = ". ".join(filter(None, (indicator.description.rstrip("."), unit_text(words, indicator))))
    if told:
        yield element("p", f"{told}.", class_="quiet")
    yield indicator_figure(request, column)
    entries = (
        (words.text("caption_reference_date"), dates_text(words, column)),
        (words.text("caption_source"), sources_text(words, column)),
    )
    yield element("div", facts(entries), class_="facts")
