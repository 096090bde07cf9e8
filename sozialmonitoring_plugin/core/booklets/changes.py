"""What has changed in an area since the booklet before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..indicators.breaks import read_breaks
from ..indicators.tableau import Indicator, Kind, Polarity
from ..places import Place
from ..publication import PublishedColumn, PublishedTable
from ..series.breaks import Break, BreaksOf, breaks_between, in_order
from ..series.change import Measure, change, is_percentage, measures_of
from ..series.series import Series
from ..values import Reason, Value, Values
from ..wording import rounded_half_up

SMALL_BASE = 100
"""Below it a few cases make many per cent: of such a count the two numbers are told alone."""


@dataclass(frozen=True)
class ChangeRow:
    """One indicator before and after, each with its Stichtag (None where there is no value of one).

    `difference` is in the unit of the indicator, `per_cent` that of the value before, both of the values as
    they are printed; None where there is none, or none that makes sense: per cent of percentages, of few.
    `favourable` says whether the change is for the better, None where nobody can say: for an indicator
    without polarity, without a change, or for one too small to be printed. `breaks` lie between the two
    dates: the values are comparable only with caution.
    """

    indicator: Indicator
    before: Value
    after: Value
    difference: float | None
    per_cent: float | None
    favourable: bool | None
    before_date: date | None = None
    after_date: date | None = None
    breaks: tuple[Break, ...] = ()

    @property
    def is_new(self) -> bool:
        """Whether there is a later Stichtag than the booklet before could show."""
        return self.after_date is not None and self.after_date != self.before_date


def change_rows(
    table: PublishedTable,
    place: Place,
    since: date,
    indicators: Sequence[str],
    breaks: BreaksOf | None = None,
) -> tuple[ChangeRow, ...]:
    """For each indicator the value that a booklet of the day `since` showed, and the latest.

    Without a value of that day, `before` is missing. Where nothing later has come, the two are the same,
    without a difference. `breaks` are told besides those of the indicators themselves. Raises UserError for
    an indicator that was not published or a break misspelt.
    """
    known = breaks or {}
    return tuple(_row(table.series(name), place, since, known.get(name, ())) for name in indicators)


def _row(columns: Sequence[PublishedColumn], place: Place, since: date, breaks: Sequence[Break]) -> ChangeRow:
    now = columns[-1]
    known = [one for one in columns if one.reference_date and one.reference_date <= since]
    after, end = place.value(now), now.reference_date
    if not known or end is None:
        return ChangeRow(now.indicator, Value.none(Reason.MISSING), after, None, None, None, None, end)
    then = known[-1]
    before, start = place.value(then), then.reference_date
    if start is None or start == end:
        return ChangeRow(now.indicator, before, after, None, None, None, start, end)
    dated = {day: _printed(value, now.indicator) for day, value in ((start, before), (end, after))}
    known_breaks = in_order([*read_breaks(now.indicator.id, now.indicator.breaks), *breaks])
    series = Series.build(dated, known_breaks)
    measures = measures_of(now.indicator)
    difference = _number(series, measures[0])
    per_cent = _number(series, Measure.PERCENT) if _has_per_cent(now.indicator, dated[start]) else None
    return ChangeRow(
        now.indicator, before, after, difference, per_cent,
        _is_favourable(now.indicator, difference), start, end,
        breaks_between(series.breaks, start, end),
    )  # fmt: skip


def _has_per_cent(indicator: Indicator, before: Values) -> bool:
    is_small = indicator.kind is Kind.COUNT and bool((before.numbers < SMALL_BASE).any())
    return Measure.PERCENT in measures_of(indicator) and not is_percentage(indicator) and not is_small


def _printed(value: Value, indicator: Indicator) -> Values:
    """A number as it is printed: what has changed is what a reader gets who subtracts."""
    number = value.number if value.reason else float(rounded_half_up(value.number, indicator.decimals))
    return Values.from_values([replace(value, number=number)])


def _number(series: Series, measure: Measure) -> float | None:
    found = change(series, series.dates[0], series.dates[-1], measure).values[0]
    return None if found.reason else found.number


def _is_favourable(indicator: Indicator, difference: float | None) -> bool | None:
    if difference is None or indicator.polarity is Polarity.NEUTRAL:
        return None
    printed = rounded_half_up(difference, indicator.decimals)
    if not printed:
        return None
    return (printed > 0) == (indicator.polarity is Polarity.GOOD)
