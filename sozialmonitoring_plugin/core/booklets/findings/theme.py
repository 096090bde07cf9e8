"""The most telling of a theme, for the page before its indicators."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...places import Place
from ...publication import PublishedTable
from ...wording import Wording
from .changes import change_finding, longest_step
from .extremes import extremes_sentence, find_extremes
from .finding import Finding, most_telling
from .outlying import outlying_finding
from .speaker import Speaker
from .standing import standing_finding


def theme_findings(
    table: PublishedTable, indicators: Sequence[str], home: Place, county: Place | None, most: int = 5
) -> tuple[Finding, ...]:
    """Distances from the county, changes and outlying areas, the greatest first, measured by the spread.

    A strength and a burden are among them where there are any. Where nothing was published, one finding
    says so.
    """
    found = [one for name in indicators for one in _findings(table, name, home, county)]
    if not found:
        return (Finding(Wording.of(table.language).text("finding_theme_without", place=home.name), ""),)
    return most_telling(found, most)


def _findings(table: PublishedTable, name: str, home: Place, county: Place | None) -> Iterator[Finding]:
    speaker = Speaker(table, table.column(name))
    standing = standing_finding(speaker, home, county)
    if standing:
        yield standing
    else:
        yield from _areas_alone(speaker, home)
    step = longest_step(table, home, name)
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
