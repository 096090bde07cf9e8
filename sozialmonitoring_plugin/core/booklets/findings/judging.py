"""Whether level and change of an indicator together are a strength or a burden.

A strength needs one of them to be clear and the other not to contradict, and numbers that can be relied on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ...indicators.tableau import Polarity
from ...places import Place
from ...series.breaks import BreaksOf
from ...values import Flag
from .caveats import published_of
from .changes import Step, change_finding, latest_step, longest_step
from .finding import Finding
from .speaker import Speaker
from .standing import is_compared, standing_finding


def standing_and_change(
    speaker: Speaker, home: Place, county: Place | None, breaks: BreaksOf | None = None
) -> tuple[Finding | None, Finding | None]:
    """Both findings of the municipality; one that the other contradicts says neither good nor bad."""
    table, name = speaker.table, speaker.indicator.id
    standing, step = standing_finding(speaker, home, county), longest_step(table, home, name, breaks)
    change = change_finding(step) if step else None
    level, course = _favour(standing), _favour(change)
    if level is True and (course is False or _is_limited([speaker], home, county)):
        standing = _neither(standing)
    if step and course is True:
        limited = _is_limited([step.then, step.now], home)
        if limited or level is False or _is_worse_and_worsening(speaker, home, county, breaks):
            change = _neither(change)
    if level is True and course is False:
        change = _neither(change)
    return standing, change


def _favour(finding: Finding | None) -> bool | None:
    return finding.favourable if finding else None


def _neither(finding: Finding | None) -> Finding | None:
    return replace(finding, favourable=None) if finding else None


def _is_limited(speakers: Iterable[Speaker], *places: Place | None) -> bool:
    values = (value for speaker in speakers for value in published_of(speaker, places))
    return any(Flag.LIMITED in value.flags for value in values)


def _is_worse_and_worsening(
    speaker: Speaker, home: Place, county: Place | None, breaks: BreaksOf | None
) -> bool:
    """Whether the municipality does worse than the county, and than at the Stichtag before, if barely."""
    step = latest_step(speaker.table, home, speaker.indicator.id, breaks)
    if county is None or step is None or not is_compared(speaker.column, home, county):
        return False
    own, other = (place.value(speaker.column).number for place in (home, county))
    return _is_worse(speaker, own, other) and _is_worse_since(step)


def _is_worse_since(step: Step) -> bool:
    then, now = step.numbers
    return _is_worse(step.now, now, then)


def _is_worse(speaker: Speaker, own: float, other: float) -> bool:
    difference = speaker.difference(own, other)
    return bool(difference) and (difference > 0) == (speaker.indicator.polarity is Polarity.BURDEN)
