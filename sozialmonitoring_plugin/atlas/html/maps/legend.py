"""The legend of a map as a list; the swatches say nothing that the words do not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ....core.charts.drawing import Box
from ....core.charts.patterns import REASON_ANGLES, hatch_lines
from ....core.values import Reason
from ....core.wording import Wording
from ....layers.circle_symbols import GROUND
from ....layers.map_legend import EntryKind, LegendEntry
from ..elements import Markup, element, lines
from .svg import INK, ground_of

_BOX = Box(0.5, 0.5, 29.0, 17.0)
_EDGE = "#6b6b6b"
_DISTANCE = 5.0


def legend_list(entries: Iterable[LegendEntry], words: Wording) -> Markup:
    """What colours, patterns and lines mean. The sizes of circles stand in the map itself."""
    items = [
        element("li", _swatch(entry), element("span", entry.text))
        for entry in entries
        if entry.kind is not EntryKind.SIZE
    ]
    return element("ul", lines(items), class_="legend", aria_label=words.text("html_legend"))


def _swatch(entry: LegendEntry) -> Markup:
    return element("svg", *_marks(entry), viewBox="0 0 30 18", aria_hidden="true")


def _marks(entry: LegendEntry) -> Iterator[Markup]:
    if entry.kind is EntryKind.BOUNDARY:
        yield element("path", d="M1 9H29", stroke=entry.color, stroke_width="2")
    elif entry.kind is EntryKind.SIGN:
        yield element("circle", cx="15", cy="9", r="7", fill=entry.color, stroke=_EDGE)
    elif entry.kind is EntryKind.REASON:
        yield _box(ground_of(entry.reason))
        yield from _pattern(entry.reason)
    else:
        yield _box(entry.color or (GROUND if entry.kind is EntryKind.GROUND else "#ffffff"))
        if entry.kind is EntryKind.GROUND:
            yield element("circle", cx="15", cy="9", r="5", fill="none", stroke=INK)
        if entry.kind is EntryKind.OUTSIDE:
            yield from _hatched(135.0)


def _box(fill: str) -> Markup:
    return element("rect", x="0.5", y="0.5", width="29", height="17", fill=fill, stroke=_EDGE)


def _pattern(reason: Reason) -> Iterator[Markup]:
    if reason is Reason.MISSING:
        for x in (7, 15, 23):
            yield element("circle", cx=str(x), cy="9", r="1.4", fill=_EDGE)
    for angle in REASON_ANGLES.get(reason, ()):
        yield from _hatched(angle)


def _hatched(angle: float) -> Iterator[Markup]:
    for (x1, y1), (x2, y2) in hatch_lines(_BOX, angle, _DISTANCE):
        yield element("path", d=f"M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}", stroke=_EDGE)
