"""A map in words, for those who do not see it."""

from __future__ import annotations

from ...core.wording import Wording
from ...layers.map_legend import EntryKind, LegendEntry, of_kind
from ..booklet import BookletRequest
from .items import MapContent

_COUNTED = (EntryKind.CLASS, EntryKind.CATEGORY, EntryKind.OUTSIDE, EntryKind.REASON, EntryKind.ZERO)


def content_told(request: BookletRequest, content: MapContent) -> str:
    """What a map shows, and for how many areas each line of its legend stands."""
    words, shown = request.words, content.indicator_map
    level = request.tree.levels[len(shown.outlines_layers)].level.title
    first = words.text("html_map_told", title=shown.title, place=request.home.name, level=level)
    return " ".join((first, *_legend_told(words, shown.entries)))


def _legend_told(words: Wording, entries: tuple[LegendEntry, ...]) -> list[str]:
    counted = [one for one in of_kind(entries, *_COUNTED) if one.count is not None]
    counts = "; ".join(
        words.text("html_map_told_entry", label=one.label, count=words.number(one.count or 0, 0))
        for one in counted
    )
    circles = [words.text("html_map_told_circles")] if of_kind(entries, EntryKind.SIZE) else []
    return circles + ([words.text("html_map_told_counts", counts=counts)] if counts else [])
