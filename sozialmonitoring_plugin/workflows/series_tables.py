"""Series and trends as tables, one row for each area and date, or each area."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ..core.areas import LevelAreas
from ..core.indicators.tableau import Indicator
from ..core.series.break_notes import notes
from ..core.series.change import Change, Measure, change, measures_of
from ..core.series.series import Series
from ..core.series.trend import trend
from ..core.values import Reason, Value, Values
from ..core.wording import Wording

SERIES_COLUMNS = (
    "level", "area_key", "area_name", "indicator", "reference_date", "value", "reason", "flags",
    "since", "change_unit", "change", "change_reason", "change_flags", "change_percent",
    "change_percent_reason", "note",
)  # fmt: skip
TREND_COLUMNS = (
    "level", "area_key", "area_name", "indicator", "first_date", "last_date", "numbers", "slope_per_year",
    "reason", "flags", "direction", "explained", "note",
)  # fmt: skip

Row = tuple[object, ...]


@dataclass(frozen=True)
class LevelSeries:
    """The series of an indicator in the areas of a level, some of which (`positions`) are told."""

    areas: LevelAreas
    indicator: Indicator
    series: Series
    positions: Sequence[int]


def series_rows(found: LevelSeries, words: Wording, own: Iterable[date] | None = None) -> list[Row]:
    """Rows as in `SERIES_COLUMNS`: each date, or each of `own`, with the change since the date before."""
    wanted = set(found.series.dates if own is None else own)
    rows: list[Row] = []
    for place, day in enumerate(found.series.dates):
        changes = _changes(found, place)
        note = notes(changes[0].breaks, words) if changes else ""
        for position in found.positions if day in wanted else ():
            value = found.series.columns[place][position]
            rows.append(
                (*_named(found, position), day.isoformat(), *cells(value), *_changed(changes, position), note)
            )
    return rows


def trend_rows(found: LevelSeries, words: Wording) -> list[Row]:
    """Rows as in `TREND_COLUMNS`: over all dates, and where there is a break since the last one as well."""
    spans = [found.series]
    if found.series.last_break is not None:
        spans.append(found.series.since_last_break())
    return [row for series in spans for row in _trends(found, series, words)]


def cells(value: Value) -> Row:
    """Number (NaN where there is none), reason and flags as in every table."""
    return value.number, value.reason.token, value.flags.token


def _changes(found: LevelSeries, place: int) -> list[Change]:
    if place == 0:
        return []
    dates = found.series.dates
    return [change(found.series, dates[place - 1], dates[place], one) for one in measures_of(found.indicator)]


def _changed(changes: Sequence[Change], position: int) -> Row:
    """Since when, unit, difference, and per cent; where per cent make no sense, that is the reason."""
    if not changes:
        return "", "", float("nan"), "", "", float("nan"), ""
    difference = changes[0]
    senseless = Values.nothing(1, Reason.NOT_APPLICABLE)[0]
    percents = [one.values[position] for one in changes if one.measure is Measure.PERCENT]
    percent = percents[0] if percents else senseless
    started = difference.start.isoformat(), difference.measure.value
    return *started, *cells(difference.values[position]), percent.number, percent.reason.token


def _trends(found: LevelSeries, series: Series, words: Wording) -> list[Row]:
    made = trend(series)
    rows: list[Row] = []
    for position in found.positions:
        span, direction = made.spans[position], made.directions[position]
        dates = tuple(day.isoformat() for day in span) if span else ("", "")
        numbers = int(made.counts[position])
        told = direction.value if direction else "", made.explained[position].number
        note = notes(made.breaks[position], words)
        rows.append((*_named(found, position), *dates, numbers, *cells(made.slopes[position]), *told, note))
    return rows


def _named(found: LevelSeries, position: int) -> Row:
    areas = found.areas
    return areas.level.id, areas.keys[position], areas.names[position], found.indicator.id
