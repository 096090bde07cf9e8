"""The stretches of a line: what a chart may connect, and where it has to lift the pen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np

from .breaks import breaks_between
from .series import Series


@dataclass(frozen=True)
class Segment:
    """Dates in a row that all have a number; a single one is a point."""

    dates: tuple[date, ...]
    numbers: tuple[float, ...]


def segments(series: Series, position: int, at_breaks: bool = False) -> tuple[Segment, ...]:
    """The stretches of one area without a gap; with `at_breaks` they also end at every break."""
    history = series.history(position)
    runs: list[list[int]] = []
    for row in np.flatnonzero(history.present).tolist():
        if runs and runs[-1][-1] == row - 1 and not (at_breaks and _is_parted(series, row)):
            runs[-1].append(row)
        else:
            runs.append([row])
    return tuple(
        Segment(tuple(series.dates[row] for row in run), tuple(history.numbers[run].tolist())) for run in runs
    )


def _is_parted(series: Series, row: int) -> bool:
    return bool(breaks_between(series.breaks, series.dates[row - 1], series.dates[row]))
