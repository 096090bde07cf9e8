"""An area that lies far outside what is usual at its level."""

from __future__ import annotations

from ...charts.references import is_amount
from ...places import Place
from ...values import Flag
from ..spread import Spread, spread_of
from .beside import relation
from .caveats import published_of, remark
from .extremes import Extremes, find_extremes
from .finding import Finding
from .naming import names_among
from .quarters import from_median
from .speaker import Speaker
from .weighing import is_favourable, weight_of

_FEWEST = 8
_FENCE = 1.5
_SHARE = 0.4
"""How much a single area counts beside the whole municipality."""


def outlying_finding(speaker: Speaker, home: Place) -> Finding | None:
    """The area farthest outside the fences of its level: 1.5 middle halves beyond a quartile (Tukey 1977)."""
    found = find_extremes(speaker, home)
    if found is None or len(found.areas) == 1 or is_amount(speaker.indicator):
        return None
    spread = spread_of(speaker.column, found.rank)
    if spread is None or spread.count < _FEWEST or spread.third <= spread.first:
        return None
    outside = [area for area in _single_ends(found) if _is_outside(speaker, area, spread)]
    if not outside:
        return None
    far = max(outside, key=lambda area: abs(from_median(speaker, area)))
    return _told(speaker, home, far, found)


def _single_ends(found: Extremes) -> list[Place]:
    return [ends[0] for ends in (found.highest, found.lowest) if len(ends) == 1]


def _is_outside(speaker: Speaker, area: Place, spread: Spread) -> bool:
    room = _FENCE * (spread.third - spread.first)
    return not spread.first - room <= area.value(speaker.column).number <= spread.third + room


def _told(speaker: Speaker, home: Place, area: Place, found: Extremes) -> Finding:
    number, difference = area.value(speaker.column).number, from_median(speaker, area)
    is_high, whole = difference > 0, home.value(speaker.column)
    fields = {
        "title": speaker.indicator.title,
        "area": names_among(speaker.table.tree, found.areas)[area.key],
        "value": speaker.amount(number),
        "remark": remark(speaker, published_of(speaker, (area, home))),
    }
    key = "outlying_high" if is_high else "outlying_low"
    # Beside hidden neighbours the municipality may lie beyond the area that stands out.
    if whole.reason or (speaker.difference(number, whole.number) > 0) != is_high:
        text = speaker.text(f"{key}_alone", **fields)
    else:
        text = speaker.text(key, relation=relation(speaker, number, home), **fields)
    weight = weight_of(speaker.column, area.rank, difference)
    favourable = is_favourable(speaker.indicator, difference, weight)
    if favourable and Flag.LIMITED in area.value(speaker.column).flags:
        favourable = None
    return Finding(text, speaker.indicator.id, area.key, favourable, _SHARE * weight)
