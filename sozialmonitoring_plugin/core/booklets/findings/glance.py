"""The strengths and the burdens of a municipality, by the polarity of its indicators."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...places import Place
from ...publication import PublishedTable
from .finding import Finding
from .speaker import Speaker
from .standing import standing_finding


def strengths_and_burdens(
    table: PublishedTable, indicators: Sequence[str], home: Place, county: Place | None, most: int = 4
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Where the municipality does better and worse than the county, the greatest distances first.

    Distances are measured in middle halves of its level; what is nearer than a fifth of one is neither.
    Neutral indicators and counts take no part.
    """
    found = [standing_finding(Speaker(table, table.column(name)), home, county) for name in indicators]
    told = [one for one in found if one]
    return _weightiest(told, most, good=True), _weightiest(told, most, good=False)


def _weightiest(found: Iterable[Finding], most: int, *, good: bool) -> tuple[Finding, ...]:
    fitting = [one for one in found if one.favourable is good]
    return tuple(sorted(fitting, key=lambda one: -one.weight)[:most])
