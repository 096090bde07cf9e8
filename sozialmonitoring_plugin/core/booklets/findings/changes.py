"""What has changed between two Stichtage of an indicator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ...indicators.breaks import read_breaks
from ...indicators.tableau import Kind
from ...places import Place
from ...publication import PublishedColumn, PublishedTable
from ...series.breaks import Break, BreaksOf, breaks_between, in_order
from ...wording import rounded_half_up
from ..changes import SMALL_BASE
from .caveats import remark
from .finding import Finding, most_telling
from .kinship import Kinship
from .speaker import Speaker
from .weighing import is_favourable, weight_of

_PERCENT_OF_A_SPREAD = 10.0
"""As many per cent of a count weigh as much as the middle half of a rate."""


@dataclass(frozen=True)
class Step:
    """An area then and now, both with numbers; `breaks` part the two dates."""

    then: Speaker
    now: Speaker
    place: Place
    breaks: tuple[Break, ...]

    @property
    def numbers(self) -> tuple[float, float]:
        """Then and now."""
        then, now = (self.place.value(one.column).number for one in (self.then, self.now))
        return then, now


def change_findings(
    table: PublishedTable,
    home: Place,
    since: date,
    indicators: Sequence[str],
    most: int = 6,
    breaks: BreaksOf | None = None,
) -> tuple[Finding, ...]:
    """The greatest changes since the Stichtag of the last booklet; of each indicator the latest by then.

    `breaks` are, by indicator, what parts its numbers in time beside what its own definition states: new
    boundaries, new definitions of variables. They are told.
    """
    steps = (step_since(table, home, name, since, (breaks or {}).get(name, ())) for name in indicators)
    found = [change_finding(step) for step in steps if step]
    moved = [one for one in found if one.weight > 0]
    return most_telling(moved or found, most, Kinship.among(table, indicators))


def step_since(
    table: PublishedTable, home: Place, indicator: str, since: date, breaks: Sequence[Break] = ()
) -> Step | None:
    """From the latest Stichtag by that day to the latest of all; None where nothing can be compared."""
    columns = table.series(indicator)
    by_then = [one for one in columns if one.reference_date and one.reference_date <= since]
    return _step(table, home, (by_then[-1], columns[-1]), breaks) if by_then else None


def longest_step(
    table: PublishedTable, home: Place, indicator: str, breaks: BreaksOf | None = None
) -> Step | None:
    """From the first Stichtag that nothing parts from the latest, the longest that can be told plainly."""
    known = (breaks or {}).get(indicator, ())
    *earlier, now = table.series(indicator)
    steps = (_step(table, home, (then, now), known) for then in earlier)
    return next((step for step in steps if step and not step.breaks), None)


def latest_step(
    table: PublishedTable, home: Place, indicator: str, breaks: BreaksOf | None = None
) -> Step | None:
    """From the Stichtag before the latest, where nothing parts them."""
    columns = table.series(indicator)
    known = (breaks or {}).get(indicator, ())
    step = _step(table, home, (columns[-2], columns[-1]), known) if len(columns) > 1 else None
    return step if step and not step.breaks else None


def change_finding(step: Step) -> Finding:
    """A change as a sentence: of rates the difference, of counts per cent unless there were few."""
    speaker, (then, now) = step.now, step.numbers
    difference = speaker.difference(now, then)
    percent = _percent(step)
    text = speaker.text(
        _key(difference, _is_plain(step, percent)),
        title=speaker.indicator.title,
        start=speaker.words.date(step.then.column.reference_date),
        apart=speaker.apart(now, then) if percent is None else speaker.per_cent(percent),
        then=speaker.bare(then),
        now=speaker.amount(now),
        remark=_remark(step),
    )
    weight = _weight(step, difference)
    favourable = is_favourable(speaker.indicator, difference, weight)
    return Finding(text, speaker.indicator.id, favourable=favourable, weight=weight)


def _step(
    table: PublishedTable,
    home: Place,
    columns: tuple[PublishedColumn, PublishedColumn],
    breaks: Sequence[Break],
) -> Step | None:
    then, now = columns
    start, end = then.reference_date, now.reference_date
    is_change = now.indicator.kind is Kind.CHANGE
    if is_change or not start or not end or start >= end or any(home.value(one).reason for one in columns):
        return None
    known = in_order([*read_breaks(now.indicator.id, now.indicator.breaks), *breaks])
    parting = breaks_between(known, start, end)
    return Step(Speaker(table, then), Speaker(table, now), home, parting)


def _key(difference: Decimal, plain: bool) -> str:
    if not difference:
        return "change_none"
    return f"change_{'rose' if difference > 0 else 'fell'}{'_plain' if plain else ''}"


def _counted(step: Step) -> bool:
    return step.now.indicator.kind is Kind.COUNT


def _is_plain(step: Step, percent: Decimal | None) -> bool:
    return _counted(step) and percent is None


def _percent(step: Step) -> Decimal | None:
    """By how many per cent a count has changed, by printed numbers; None where that says nothing: "0,0 %"."""
    then, now = (step.now.printed(number) for number in step.numbers)
    if then < SMALL_BASE or not (step.then.is_count and step.now.is_count):
        return None
    percent = rounded_half_up(float(abs(100 * (now - then) / then)), 1)
    return percent or None


def _weight(step: Step, difference: Decimal) -> float:
    if not _counted(step):
        return weight_of(step.now.column, step.place.rank, difference)
    percent = _percent(step)
    return float(percent) / _PERCENT_OF_A_SPREAD if percent is not None else 0.0


def _remark(step: Step) -> str:
    """What qualifies the numbers, and what parts them."""
    speaker = step.now
    told = remark(speaker, [step.place.value(one.column) for one in (step.then, step.now)])
    for entry in step.breaks:
        kind = speaker.words.text(f"break_{entry.kind.value}")
        told += speaker.text("remark_break", kind=kind, date=speaker.words.date(entry.since))
    return told
