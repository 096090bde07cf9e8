"""Straight lines by least squares, for all areas at once, each through the numbers it has."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..classification.distinct import without_noise
from ..values import Numbers
from .series import Series
from .years import year_of


@dataclass(frozen=True)
class Line:
    """For each of n areas; NaN where there are too few numbers for a line.

    `slopes` per year; `moves`, what the line gains from the first to the last number; `sizes`, the mean
    of the numbers without their signs; `explained`, R², NaN where all numbers are equal.
    """

    slopes: Numbers
    moves: Numbers
    sizes: Numbers
    explained: Numbers


def fitted(series: Series) -> Line:
    """Ordinary least squares: slope = Σ (t − t̄)(x − x̄) / Σ (t − t̄)², R² = slope² Σ (t − t̄)² / Σ (x − x̄)².

    Legendre 1805, Gauß 1809; t in years (`year_of`).
    """
    present = series.present
    years = np.array([float(year_of(day) - year_of(series.dates[0])) for day in series.dates])[:, None]
    apart = _centred(np.broadcast_to(years, present.shape), present)
    deviations = _centred(_from_first(series), present)
    with np.errstate(divide="ignore", invalid="ignore"):
        slopes = (apart * deviations).sum(axis=0) / (apart**2).sum(axis=0)
        explained = slopes**2 * (apart**2).sum(axis=0) / (deviations**2).sum(axis=0)
        sizes = np.abs(np.where(present, series.numbers, 0.0)).sum(axis=0) / present.sum(axis=0)
    moves = slopes * (apart.max(axis=0) - apart.min(axis=0))
    return Line(slopes, moves, sizes, np.minimum(explained, 1.0))


def _from_first(series: Series) -> Numbers:
    """Numbers less the first of their area, so that equal ones become exact zeros."""
    numbers = without_noise(series.numbers)
    first: Numbers = numbers[series.present.argmax(axis=0), np.arange(series.areas)]
    return np.asarray(numbers - first)


def _centred(numbers: Numbers, present: NDArray[np.bool_]) -> Numbers:
    """Columns less their mean over what is present, zero elsewhere."""
    with np.errstate(divide="ignore", invalid="ignore"):
        means = np.where(present, numbers, 0.0).sum(axis=0) / present.sum(axis=0)
    return np.where(present, numbers - means, 0.0)
