"""Trends: a straight line through the numbers of an area, its slope per year and where it leads.

>>> series = Series.build({date(year, 12, 31): Values.of([year - 2000.0]) for year in (2020, 2021, 2023)})
>>> found = trend(series)
>>> found.slopes.numbers.tolist(), found.directions
([1.0], (<Direction.RISING: 'rising'>,))
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from ..values import Codes, Flag, Indices, Reason, Values
from .breaks import Break, breaks_between
from .line import Line, fitted
from .series import Series

FEWEST = 3
"""Two numbers have a change, but no trend."""
STEADY = 0.05
_NOISE = 1e-12
"""What rounding may add to a line without moving it."""


class Direction(Enum):
    """Where a line leads. RISING is more of what is counted, be that good or bad."""

    RISING = "rising"
    FALLING = "falling"
    STEADY = "steady"


@dataclass(frozen=True)
class Trend:
    """Trends of n areas.

    `slopes` are in the unit of the indicator per year. `explained` is the share of the squared
    deviations that lies on the line, 0 to 1 (R²; not applicable where all numbers are equal): a
    direction that explains little is hardly one. `counts` says through how many numbers a line was
    laid, `spans` from which date to which, `breaks` what parts them. Areas with fewer than three
    numbers have a reason, no direction and no span.
    """

    slopes: Values
    explained: Values
    directions: tuple[Direction | None, ...]
    counts: Indices
    spans: tuple[tuple[date, date] | None, ...]
    breaks: tuple[tuple[Break, ...], ...]


def trend(series: Series, steady: float = STEADY) -> Trend:
    """Lay a line through the numbers of each area by least squares; gaps take no part.

    STEADY is a line that moves, between the first and the last number, by no more than the share
    `steady` of the mean size of the numbers (default 5 %). For the trend of comparable numbers hand in
    `series.since_last_break()`.
    """
    line = fitted(series)
    reasons, flags = _reasons(series), _flags(series)
    equal = np.where((reasons == Reason.NONE) & np.isnan(line.explained), Reason.NOT_APPLICABLE, reasons)
    found = reasons == Reason.NONE
    spans = tuple(_span(series, position) if found[position] else None for position in range(series.areas))
    return Trend(
        Values(np.where(found, line.slopes, np.nan), reasons, flags),
        Values(np.where(equal == Reason.NONE, line.explained, np.nan), equal.astype(np.uint8), flags.copy()),
        tuple(_directions(line, found, steady)),
        series.present.sum(axis=0).astype(np.intp),
        spans,
        tuple(breaks_between(series.breaks, *span) if span else () for span in spans),
    )


def _reasons(series: Series) -> Codes:
    """Why there are too few numbers: the greatest reason of the gaps, without a gap not applicable."""
    greatest = series.reasons.max(axis=0)
    why = np.where(greatest == Reason.NONE, np.uint8(Reason.NOT_APPLICABLE), greatest)
    return np.where(series.present.sum(axis=0) >= FEWEST, np.uint8(Reason.NONE), why).astype(np.uint8)


def _flags(series: Series) -> Codes:
    """The flags of the numbers that take part; exactly nothing is a number like others here."""
    used = np.where(series.present, series.flags & ~np.uint8(Flag.NIL), np.uint8(0))
    return np.asarray(np.bitwise_or.reduce(used.astype(np.uint8), axis=0))


def _span(series: Series, position: int) -> tuple[date, date]:
    rows = np.flatnonzero(series.present[:, position])
    return series.dates[rows[0]], series.dates[rows[-1]]


def _directions(line: Line, found: NDArray[np.bool_], steady: float) -> list[Direction | None]:
    far = np.abs(line.moves) > max(steady, _NOISE) * (1 + _NOISE) * line.sizes
    directions: list[Direction | None] = []
    for has_line, moves, up in zip(found, far, line.moves > 0, strict=True):
        moving = Direction.RISING if up else Direction.FALLING
        directions.append((moving if moves else Direction.STEADY) if has_line else None)
    return directions
