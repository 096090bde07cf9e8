"""The strengths and the burdens of a municipality, by the polarity of its indicators."""

from __future__ import annotations

from collections.abc import Sequence

from ...places import Place
from ...publication import PublishedTable
from ...series.breaks import BreaksOf
from .changes import change_finding, longest_step
from .finding import Finding
from .speaker import Speaker
from .standing import standing_finding


def strengths_and_burdens(
    table: PublishedTable,
    indicators: Sequence[str],
    home: Place,
    county: Place | None,
    most: int = 4,
    breaks: BreaksOf | None = None,
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Where the municipality does better and worse than the county, the greatest distances first.

    Where that is less than `most`, what has become better or worse over the published dates follows, as far
    as none of the `breaks` parts them.
    Both are measured in middle halves of its level; less than a fifth of one is neither. Neutral indicators
    take no part.
    """
    standings = [standing_finding(Speaker(table, table.column(name)), home, county) for name in indicators]
    steps = [longest_step(table, home, name, breaks) for name in indicators]
    told = [one for one in standings if one], [change_finding(step) for step in steps if step]
    return _weightiest(*told, most, good=True), _weightiest(*told, most, good=False)


def _weightiest(
    standings: Sequence[Finding], changes: Sequence[Finding], most: int, *, good: bool
) -> tuple[Finding, ...]:
    """Of an indicator where it stands, good or bad, or else what has changed: no one is in both lists."""
    first = _fitting(standings, good=good)
    named = {one.indicator for one in standings if one.favourable is not None}
    behind = [one for one in _fitting(changes, good=good) if one.indicator not in named]
    return tuple([*first, *behind][:most])


def _fitting(found: Sequence[Finding], *, good: bool) -> list[Finding]:
    return sorted((one for one in found if one.favourable is good), key=lambda one: -one.weight)
