"""Series as tests tell them: one row for each area, one entry for each year from 2019 on."""

from __future__ import annotations

from datetime import date

from sozialmonitoring_plugin.core.series.breaks import Break, BreakKind
from sozialmonitoring_plugin.core.series.series import Series
from sozialmonitoring_plugin.core.values import Reason
from tests.core.columns import column

FIRST = 2019


def year_end(year: int) -> date:
    return date(year, 12, 31)


def yearly(*areas: tuple[float | Reason, ...], breaks: tuple[Break, ...] = ()) -> Series:
    by_year = zip(*areas, strict=True)
    return Series.build(
        {year_end(FIRST + row): column(*entries) for row, entries in enumerate(by_year)}, breaks
    )


def new_law(since: date) -> Break:
    return Break(since, BreakKind.DEFINITION, "Bürgergeld in place of Arbeitslosengeld II")
