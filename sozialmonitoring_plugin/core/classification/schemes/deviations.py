"""Sums of squared deviations of any stretch of values from its mean, at once for millions of stretches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ...values import Indices, Numbers
from ..distinct import Distinct


class Deviations(Protocol):
    """Sums of squared deviations of the values start … end − 1 from their mean."""

    def between(self, starts: Indices, ends: Indices) -> Numbers:
        """Of each start and end."""

    def of_each(self, starts: Indices, ends: Indices, lengths: Indices) -> Numbers:
        """Of as many starts of each end as `lengths` says."""


@dataclass(frozen=True)
class RunningDeviations:
    """Running sums of weights, values and squares: fast, and rounded to a fraction of the `total`."""

    weights: Numbers
    sums: Numbers
    squares: Numbers
    least_weight: float

    @classmethod
    def of(cls, distinct: Distinct) -> RunningDeviations:
        """Of all values, each with its weight."""
        centred = distinct.values - distinct.mean
        weights, sums, squares = (_running(distinct.weights * centred**power) for power in (0, 1, 2))
        return cls(weights, sums, squares, float(distinct.weights.min()))

    @property
    def total(self) -> float:
        """The deviation of all values."""
        return float(self.squares[-1])

    def between(self, starts: Indices, ends: Indices) -> Numbers:
        """See `Deviations`."""
        weights = np.maximum(self.weights[ends] - self.weights[starts], self.least_weight)
        sums = self.sums[ends] - self.sums[starts]
        return np.asarray(self.squares[ends] - self.squares[starts] - sums * sums / weights)

    def of_each(self, starts: Indices, ends: Indices, lengths: Indices) -> Numbers:
        """See `Deviations`; in place, for there are millions."""
        weights, sums, squares = (
            np.repeat(running[ends], lengths) - running.take(starts)
            for running in (self.weights, self.sums, self.squares)
        )
        sums *= sums
        sums /= np.maximum(weights, self.least_weight, out=weights)
        squares -= sums
        return squares


@dataclass(frozen=True)
class _Moments:
    """Weight, mean and sum of squared deviations of stretches of values."""

    weights: Numbers
    means: Numbers
    deviations: Numbers

    def __getitem__(self, places: Indices | tuple[Indices, Indices]) -> _Moments:
        return _Moments(self.weights[places], self.means[places], self.deviations[places])

    def joined(self, other: _Moments) -> _Moments:
        """Two stretches each as one (Chan, Golub and LeVeque 1983): only what is positive is added."""
        weights, apart = self.weights + other.weights, other.means - self.means
        share = other.weights / weights
        deviations = self.deviations + other.deviations + apart * apart * share * self.weights
        return _Moments(weights, self.means + apart * share, deviations)

    def where(self, chosen: Indices, other: _Moments) -> _Moments:
        """A copy with the others at the chosen places."""
        made = _Moments(self.weights.copy(), self.means.copy(), self.deviations.copy())
        made.weights[chosen], made.means[chosen] = other.weights, other.means
        made.deviations[chosen] = other.deviations
        return made


@dataclass(frozen=True)
class MergedDeviations:
    """Every stretch as two that meet at a multiple of a power of two; nothing cancels, whatever lies beside.

    `table` is levels × n: at level l, from each value to the middle of its block of 2^(l + 1), itself and
    all between included (a disjoint sparse table).
    """

    table: _Moments

    @classmethod
    def of(cls, distinct: Distinct) -> MergedDeviations:
        """Of all values, each with its weight: O(n · log n)."""
        places = np.arange(len(distinct))
        single = _Moments(distinct.weights, distinct.values, np.zeros(len(distinct)))
        heads = tails = single
        levels: list[_Moments] = []
        for level in range(max(1, (len(distinct) - 1).bit_length())):
            upper = (places >> level & 1).astype(np.bool_)
            levels.append(tails.where(places[upper], heads[places[upper]]))
            middles = (places >> level | 1) << level
            above, below = places[upper], places[~upper & (middles < len(distinct))]
            heads, tails = (
                heads.where(above, heads[middles[above] - 1].joined(heads[above])),
                tails.where(below, tails[below].joined(tails[middles[below]])),
            )
        parts = (
            np.array([getattr(one, name) for one in levels]) for name in ("weights", "means", "deviations")
        )
        return cls(_Moments(*parts))

    def between(self, starts: Indices, ends: Indices) -> Numbers:
        """See `Deviations`."""
        lasts = ends - 1
        found = np.zeros(len(starts))
        (several,) = np.nonzero(starts < lasts)
        starts, lasts = starts[several], lasts[several]
        levels = np.frexp(starts ^ lasts)[1].astype(np.intp) - 1
        found[several] = self.table[levels, starts].joined(self.table[levels, lasts]).deviations
        return found

    def of_each(self, starts: Indices, ends: Indices, lengths: Indices) -> Numbers:
        """See `Deviations`."""
        return self.between(starts, np.repeat(ends, lengths))


def _running(numbers: Numbers) -> Numbers:
    return np.concatenate(([0.0], np.cumsum(numbers)))
