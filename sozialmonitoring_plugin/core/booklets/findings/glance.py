"""The strengths and the burdens of a municipality, by the polarity of its indicators."""

from __future__ import annotations

from collections.abc import Sequence

from ...indicators.tableau import Polarity
from ...places import Place
from ...publication import PublishedTable
from ...series.breaks import BreaksOf
from .changes import longest_step
from .finding import Finding
from .judging import standing_and_change
from .kinship import Kinship
from .speaker import Speaker
from .standing import is_compared


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
    as none of the `breaks` parts them. Those of indicators whose kin is told come last. Both are measured in
    middle halves of its level; less than a fifth of one is neither. Neutral indicators take no part.
    """
    speakers = (Speaker(table, table.column(name)) for name in indicators)
    pairs = [standing_and_change(speaker, home, county, breaks) for speaker in speakers]
    told = [one for one, _ in pairs if one], [change for _, change in pairs if change]
    kinship = Kinship.among(table, indicators)
    strengths, burdens = (kinship.distinct_first(_weightiest(*told, good=good)) for good in (True, False))
    return tuple(strengths[:most]), tuple(burdens[:most])


def can_stand_out(
    table: PublishedTable,
    indicators: Sequence[str],
    home: Place,
    county: Place | None,
    breaks: BreaksOf | None = None,
) -> bool:
    """Whether any indicator with a polarity has a number to be held against the county's, or an earlier one.

    Where none has, nobody can say that nothing stands out.
    """
    judged = (name for name in indicators if table.column(name).indicator.polarity is not Polarity.NEUTRAL)
    return any(
        is_compared(table.column(name), home, county) or longest_step(table, home, name, breaks)
        for name in judged
    )


def _weightiest(standings: Sequence[Finding], changes: Sequence[Finding], *, good: bool) -> list[Finding]:
    """Of an indicator where it stands, good or bad, or else what has changed: no one is in both lists."""
    first = _fitting(standings, good=good)
    named = {one.indicator for one in standings if one.favourable is not None}
    behind = [one for one in _fitting(changes, good=good) if one.indicator not in named]
    return [*first, *behind]


def _fitting(found: Sequence[Finding], *, good: bool) -> list[Finding]:
    return sorted((one for one in found if one.favourable is good), key=lambda one: -one.weight)
