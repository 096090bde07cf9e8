"""The most telling of a theme, for the page before its indicators."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...places import Place
from ...publication import PublishedTable
from ...series.breaks import BreaksOf
from ...wording import Wording
from .changes import Step, change_finding, longest_step
from .extremes import extremes_sentence, find_extremes
from .finding import Finding, most_telling
from .kinship import Kinship
from .outlying import outlying_finding
from .speaker import Speaker
from .standing import standing_finding


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
        step = longest_step(table, home, name, breaks)
        found += _findings(Speaker(table, table.column(name)), home, county, step)
    if not found:
        return (Finding(Wording.of(table.language).text("finding_theme_without", place=home.name), ""),)
    return most_telling(found, most, Kinship.among(table, indicators))


def _findings(speaker: Speaker, home: Place, county: Place | None, step: Step | None) -> Iterator[Finding]:
    standing = standing_finding(speaker, home, county)
    if standing:
        yield standing
    else:
        yield from _areas_alone(speaker, home)
    if step:
        yield change_finding(step)
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
