"""The most telling of a theme, for the page before its indicators."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...places import Place
from ...publication import PublishedTable
from ...series.breaks import BreaksOf
from ...wording import Wording
from .extremes import extremes_sentence, find_extremes
from .finding import Finding, most_telling
from .judging import standing_and_change
from .kinship import Kinship
from .outlying import outlying_finding
from .speaker import Speaker


def theme_findings(
    table: PublishedTable,
    indicators: Sequence[str],
    home: Place,
    county: Place | None,
    most: int = 5,
    breaks: BreaksOf | None = None,
) -> tuple[Finding, ...]:
    """Distances from the county, changes and outlying areas, the greatest first, measured by the spread.

    A strength and a burden are among them where there are any. No change across one of the `breaks` is told.
    Where nothing was published, one finding says so.
    """
    found: list[Finding] = []
    for name in indicators:
        found += _findings(Speaker(table, table.column(name)), home, county, breaks)
    if not found:
        return (Finding(Wording.of(table.language).text("finding_theme_without", place=home.name), ""),)
    return most_telling(found, most, Kinship.among(table, indicators))


def _findings(
    speaker: Speaker, home: Place, county: Place | None, breaks: BreaksOf | None
) -> Iterator[Finding]:
    standing, change = standing_and_change(speaker, home, county, breaks)
    if standing:
        yield standing
    else:
        yield from _areas_alone(speaker, home)
    if change:
        yield change
    outlying = outlying_finding(speaker, home)
    if outlying:
        yield outlying


def _areas_alone(speaker: Speaker, home: Place) -> Iterator[Finding]:
    """The areas of a municipality that has no number itself, as with rates taken as delivered."""
    found = find_extremes(speaker, home)
    if found and found.published:
        told = extremes_sentence(speaker, home, found)
        text = speaker.text("titled", title=speaker.indicator.title, sentence=told)
        yield Finding(text, speaker.indicator.id)
