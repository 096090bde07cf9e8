"""The change between two published columns of an indicator, as a published column itself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from ..indicators.formula.tree import Call, Function
from ..indicators.tableau import Indicator, Kind
from ..publication import PublishedColumn
from ..wording import Wording
from .change import Measure, change, measures_of
from .series import Series

CHANGE = "{indicator}:change"
"""Id of the column that a change becomes."""


@dataclass(frozen=True)
class Ends:
    """An indicator as published at two Stichtage; both columns have numbers."""

    then: PublishedColumn
    now: PublishedColumn

    @property
    def dates(self) -> tuple[date, date]:
        """Both Stichtage. Raises ValueError where a column has no numbers."""
        start, end = self.then.reference_date, self.now.reference_date
        if start is None or end is None:
            raise ValueError("a column without numbers has no Stichtag to measure a change from")
        return start, end

    def changed(self, measure: Measure, words: Wording) -> PublishedColumn:
        """The change on every level; the greater reason of the two wins, flags of both are collected."""
        start, end = self.dates
        values = tuple(
            change(Series.build({start: before, end: after}), start, end, measure).values
            for before, after in zip(self.then.values, self.now.values, strict=True)
        )
        both = (self.then, self.now)
        return PublishedColumn(
            _changed(self.now.indicator, measure, (start, end), words),
            tuple(sorted({day for column in both for day in column.dates})),
            tuple(sorted({day for column in both for day in column.denominator_dates})),
            tuple(dict.fromkeys(source for column in both for source in column.sources)),
            values,
            self.now.calculation,
        )


def usual_measure(indicator: Indicator) -> Measure:
    """Per cent for counts: their difference is as large as the area is populous."""
    return Measure.PERCENT if indicator.kind is Kind.COUNT else measures_of(indicator)[0]


def is_difference(indicator: Indicator) -> bool:
    """Whether a change is measured as a difference, and not in per cent of what was there before."""
    return isinstance(indicator.parsed, Call) and indicator.parsed.function is Function.CHANGE


def _changed(indicator: Indicator, measure: Measure, dates: tuple[date, date], words: Wording) -> Indicator:
    start, end = dates
    function = "growth" if measure is Measure.PERCENT else "change"
    shown = {"title": indicator.title, "start": words.date(start), "end": words.date(end)}
    return replace(
        indicator,
        id=CHANGE.format(indicator=indicator.id),
        title=words.text("change_title", **shown),
        formula=f"{function}({indicator.formula}, {start.isoformat()})",
        unit=_unit(indicator, measure, words),
        decimals=1 if measure is Measure.PERCENT else indicator.decimals,
    )


def _unit(indicator: Indicator, measure: Measure, words: Wording) -> str:
    if measure is Measure.PERCENT:
        return "%"
    points = measure is Measure.PERCENTAGE_POINTS
    return words.text("change_unit_percentage_points") if points else indicator.unit
