"""The same scores under other weights, many at once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..values import Indices, Numbers
from .cutoffs import TOUCHING
from .gaps import summands
from .measure import magnitude, second_step
from .options import Combination
from .result import Measure
from .spec import IndexSpec
from .standardise import scale_of, standardised

_DECIMALS = round(-np.log10(TOUCHING))


@dataclass(frozen=True)
class Reweighting:
    """`table`: scores of m rated areas in k indicators, `rows`: where these areas stand among all n.

    Sums are standardised within the year, also where the index has a fixed base: that knows no other weights.
    """

    spec: IndexSpec
    measure: Measure
    rows: Indices
    table: Numbers
    weights: Numbers

    @classmethod
    def of(cls, spec: IndexSpec, measure: Measure) -> Reweighting:
        """The scores of a measure, their gaps filled as in its sums."""
        rows = np.flatnonzero(measure.rated)
        weights = np.array([one.weight for one in spec.counting])
        parts = summands(spec, measure)
        table = np.array([parts[one.id].numbers[rows] for one in spec.counting]).T
        return cls(spec, measure, rows, table, weights)

    def index(self, weights: Numbers) -> Numbers:
        """The index of m areas for d rows of k weights: m × d. Their sum is made that of the index itself."""
        scaled = weights * (self.weights.sum() / weights.sum(axis=1, keepdims=True))
        sums: Numbers = self.table @ scaled.T
        if self.spec.combination is Combination.SUM:
            return sums
        if self.spec.combination is Combination.MEAN:
            sums /= self.weights.sum()
            return sums
        how, size = second_step(self.spec), magnitude(self.spec, summands(self.spec, self.measure))
        columns = [standardised(one, how, scale=scale_of(one, how, size))[0] for one in sums.T]
        return np.array(columns).T

    def positions(self, index: Numbers) -> Indices:
        """Classes of an index of any shape."""
        return self.measure.cutoffs.positions(index)


def ranks(index: Numbers) -> Indices:
    """Ranks of m areas in each of d columns, 1 for the greatest burden; equal ones share the better rank."""
    steady = np.round(index, _DECIMALS)
    ordered = np.sort(steady, axis=0)
    found = np.empty(index.shape, dtype=np.intp)
    for at in range(index.shape[1]):
        found[:, at] = 1 + len(index) - np.searchsorted(ordered[:, at], steady[:, at], side="right")
    return found
