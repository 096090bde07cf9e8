"""The page of the series: chart, values and changes by date, and the trend in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

import numpy as np

from ...core.series.break_notes import break_note, notes
from ...core.series.breaks import Break
from ...core.series.change import Change, Measure, change, measures_of
from ...core.series.rhythm import with_missed
from ...core.series.segments import segments
from ...core.series.series import Series
from ...core.series.trend import Trend, trend
from ...core.values import Value
from ...core.wording import Wording
from ...support.translation import translate
from ...workflows.compare_areas import ComparedIndicator
from ..line_chart.chart import Chart, ChartBreak, Line
from .area_view import AreaView
from .cells import Cell, Heading, NumberPlace
from .texts import difference_text, difference_unit, direction_text, published_text, signed, value_tip

CLOSE = 0.5
"""The share of the squared deviations that a line explains before numbers are said to follow it."""


def chart_of(view: AreaView, one: ComparedIndicator) -> Chart:
    """The area, its municipality and the county.

    Lines end at gaps, at breaks, and where a regular series has missed a date.
    """
    own = with_missed(one.series[view.compared.rank])
    lines = [Line(view.name, segments(own, view.position, at_breaks=True), main=True)]
    for rank, position in _shown_uppers(view):
        upper = segments(with_missed(one.series[rank]), position, at_breaks=True)
        lines.append(Line(view.name_of(rank, position), upper))
    breaks = (ChartBreak(entry.since, break_note(entry, view.words)) for entry in breaks_within(own))
    return Chart(own.dates, tuple(lines), tuple(breaks), one.indicator.decimals, view.words)


def breaks_within(series: Series) -> tuple[Break, ...]:
    """The breaks with dates on both sides."""
    return tuple(one for one in series.breaks if one.is_between(series.dates[0], series.dates[-1]))


def date_headings(one: ComparedIndicator) -> list[Heading]:
    """Date, value, change, change in per cent, note."""
    points = measures_of(one.indicator)[0] is Measure.PERCENTAGE_POINTS
    unit = translate("Comparison", "percentage points") if points else one.indicator.unit
    since = translate("Comparison", "Since the date before")
    return [
        Heading(translate("Comparison", "Date")),
        Heading(translate("Comparison", "Value"), one.indicator.unit),
        Heading(translate("Comparison", "Change"), f"{since}: {unit}" if unit else since),
        Heading(
            translate("Comparison", "in %"), translate("Comparison", "Since the date before, in per cent")
        ),
        Heading(translate("Comparison", "Note")),
    ]


def date_rows(view: AreaView, one: ComparedIndicator) -> list[list[Cell]]:
    """A row for each date, the latest first."""
    series = one.series[view.compared.rank]
    return [list(_row(view, one, series, place)) for place in range(len(series.dates) - 1, -1, -1)]


def trend_text(view: AreaView, one: ComparedIndicator) -> str:
    """The trend over all dates, and where there is a break since the last one, as rich text."""
    series = one.series[view.compared.rank].taken(np.array([view.position], dtype=np.intp))
    told = [_trend_sentence(view, one, trend(series))]
    if series.last_break is not None:
        since = translate("Comparison", "Since the last break: {trend}")
        told.append(since.format(trend=_trend_sentence(view, one, trend(series.since_last_break()))))
    return "<br>".join(escape(sentence) for sentence in told)


def _shown_uppers(view: AreaView) -> Iterator[tuple[int, int]]:
    """Municipality and county."""
    municipal = view.compared.published.tree.municipal_rank
    return (found for found in view.ancestry if found[0] in (municipal, 0))


def _row(view: AreaView, one: ComparedIndicator, series: Series, place: int) -> Iterator[Cell]:
    indicator, words, day = one.indicator, view.words, series.dates[place]
    value = series.columns[place][view.position]
    shown = words.value(value, indicator.decimals)
    told = published_text(value, indicator.decimals, words)
    where = NumberPlace(indicator.id, view.areas.level.id, view.key, one.asked_at.get(day, day), told)
    yield Cell(words.date(day))
    yield Cell(shown, value_tip(value, indicator, words), right=True, place=where)
    changes = _changes(one, series, place)
    yield from _change_cells(view, one, changes)
    yield Cell(notes(changes[0].breaks, words) if changes else "")


def _changes(one: ComparedIndicator, series: Series, place: int) -> list[Change]:
    if not place:
        return []
    start, end = series.dates[place - 1], series.dates[place]
    return [change(series, start, end, measure) for measure in measures_of(one.indicator)]


def _change_cells(view: AreaView, one: ComparedIndicator, changes: Sequence[Change]) -> Iterator[Cell]:
    """Absolute and in per cent; empty at the first date, and where per cent make no sense."""
    words, texts = view.words, {Measure.PERCENT: Cell("", right=True)}
    absolute = Cell("", right=True)
    for entry in changes:
        value = entry.values[view.position]
        since = translate("Comparison", "since {date}").format(date=words.date(entry.start))
        if entry.measure is Measure.PERCENT:
            told = words.reason(value.reason) or f"{signed(value, 1, words)} %"
            texts[Measure.PERCENT] = Cell(signed(value, 1, words), f"{told} {since}", right=True)
        else:
            told = difference_text(value, one.indicator, words)
            absolute = Cell(signed(value, one.indicator.decimals, words), f"{told} {since}", right=True)
    yield absolute
    yield texts[Measure.PERCENT]


def _trend_sentence(view: AreaView, one: ComparedIndicator, found: Trend) -> str:
    """Direction, slope, how well the line fits; or why there is no trend."""
    words, direction, span = view.words, found.directions[0], found.spans[0]
    if direction is None or span is None:
        return translate("Comparison", "No trend: three numbers are needed, there are {count}.").format(
            count=int(found.counts[0])
        )
    slope = signed(found.slopes[0], one.indicator.decimals + 1, words)
    text = translate("Comparison", "Trend: {direction}, {slope} a year from {start} to {end} ({explained}).")
    told = text.format(
        direction=direction_text(direction),
        slope=f"{slope} {difference_unit(one.indicator)}".strip(),
        start=words.date(span[0]),
        end=words.date(span[1]),
        explained=_explained(found.explained[0], words),
    )
    across = translate("Comparison", "There is a break in it: to be read with care.")
    return f"{told} {across}" if found.breaks[0] else told


def _explained(share: Value, words: Wording) -> str:
    """How well the numbers follow the line; equal ones have no deviation to explain."""
    if share.reason:
        return translate("Comparison", "all numbers are equal")
    text = translate("Comparison", "R² {share}, the numbers follow it")
    if share.number < CLOSE:
        text = translate("Comparison", "R² {share}, the numbers hardly follow it")
    return text.format(share=words.number(share.number, 2))
