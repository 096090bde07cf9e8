"""The index of a higher level from that of a lower one.

The usual way needs nothing of this: the index is computed anew from the rates of the higher level, which come
from summed counts. The other way in use weights the sums of the lower level by inhabitants and standardises
them anew; it says how the people of an area live within their quarters, not how the area is as a whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..areas import AreaTree, LevelAreas
from ..remarks import Remark
from ..values import Indices, Numbers, Values
from .errors import IndexInputError
from .gaps import summands
from .measure import combined, magnitude
from .result import IndexResult, Measure, column
from .scales import Scales
from .scoring import FEWEST
from .spec import IndexSpec
from .standing import Mask, Notes, exclusion_note


@dataclass(frozen=True)
class Upward:
    """From level `rank` of the tree to level `upper` above it."""

    tree: AreaTree
    rank: int
    upper: int

    @property
    def areas(self) -> LevelAreas:
        """The areas above."""
        return self.tree.levels[self.upper]

    @property
    def groups(self) -> Indices:
        """For each area below the one above it."""
        return self.tree.ancestors(self.rank, self.upper)


@dataclass(frozen=True)
class _Weights:
    """How much each area below counts; `without` are the areas above that are not rated.

    `unknown`: areas above with a rated one whose inhabitants nobody knows.
    """

    people: Numbers
    groups: Indices
    without: Mask
    unknown: Mask

    def mean(self, values: Values) -> Values:
        """Mean for each area above over the areas below that have a number, weighted by inhabitants."""
        used, count = values.present, len(self.without)
        people = np.where(used, self.people, 0.0)
        numbers = np.where(used, values.numbers, 0.0)
        totals = np.bincount(self.groups, weights=people, minlength=count)
        sums = np.bincount(self.groups, weights=people * numbers, minlength=count)
        flags = np.zeros(count, dtype=np.uint8)
        np.bitwise_or.at(flags, self.groups[used], values.flags[used])
        rated = (totals > 0) & ~self.without
        return column(sums[rated] / totals[rated], rated, flags)


def weighted_upward(lower: IndexResult, inhabitants: Values, upward: Upward) -> IndexResult:
    """The index above as means of the sums below, weighted by inhabitants and standardised anew.

    `inhabitants`: a column for the areas of `lower`, which are those of level `upward.rank` in their order.
    Areas below that are not rated do not count. An area above is not rated without any that is, where nobody
    lives in those that are, with one whose inhabitants nobody knows, or where the specification excludes it.
    A fixed base holds for its own level only. Raises IndexInputError where fewer than two areas above can be
    rated.
    """
    if lower.keys != upward.tree.levels[upward.rank].keys or len(inhabitants) != len(lower.keys):
        raise ValueError("the result and the inhabitants belong to another level")
    spec, areas = lower.spec, upward.areas
    excluded = np.array([key in spec.exclusions for key in areas.keys], dtype=bool)
    weights = _weights(lower.status, inhabitants, upward, excluded)
    status = _above(spec, lower.status, weights)
    dynamics: Measure | None = None
    if lower.dynamics is not None:
        changing = _weights(lower.dynamics, inhabitants, upward, excluded)
        dynamics = _above(spec, lower.dynamics, changing) if (~changing.without).sum() >= FEWEST else None
    notes = _notes(spec, areas, weights, lower.status.rated)
    return IndexResult(spec, areas.keys, areas.names, status, dynamics, notes, lower.warnings)


def _weights(measure: Measure, inhabitants: Values, upward: Upward, excluded: Mask) -> _Weights:
    groups, count = upward.groups, len(upward.areas)
    people = np.where(measure.rated & inhabitants.present, inhabitants.numbers, 0.0)
    totals = np.bincount(groups, weights=people, minlength=count)
    unknown = np.bincount(groups, weights=measure.rated & ~inhabitants.present, minlength=count) > 0
    return _Weights(people, groups, (totals <= 0) | unknown | excluded, unknown)


def _above(spec: IndexSpec, below: Measure, weights: _Weights) -> Measure:
    if (~weights.without).sum() < FEWEST:
        raise IndexInputError("Fewer than two areas above can be rated from those below.")
    scores = {name: weights.mean(values) for name, values in below.scores.items()}
    parts = summands(spec, below)
    sums = weights.mean(below.sums)
    index, total = combined(spec, sums, magnitude(spec, parts), None)
    # Where scores have gaps, means of those that are known are means over other areas than those of the sums.
    above = {name: weights.mean(values) for name, values in parts.items()}
    return Measure(scores, sums, index, below.cutoffs, Scales(below.scales.indicators, total), above)


def _notes(spec: IndexSpec, areas: LevelAreas, weights: _Weights, rated: Mask) -> Notes:
    inside = np.bincount(weights.groups, minlength=len(areas)).tolist()
    counted = np.bincount(weights.groups[rated], minlength=len(areas)).tolist()
    return tuple(
        (*_obstacles(spec.exclusions.get(key), weights, row, counted[row]), *_gaps(counted[row], inside[row]))
        for row, key in enumerate(areas.keys)
    )


def _obstacles(excluded: str | None, weights: _Weights, row: int, counted: int) -> Iterator[Remark]:
    if excluded is not None:
        yield exclusion_note(excluded)
    elif weights.unknown[row]:
        yield Remark.of("The inhabitants of an area inside are not known.")
    elif weights.without[row] and counted:
        yield Remark.of("Nobody lives in the rated areas inside.")


def _gaps(counted: int, inside: int) -> Iterator[Remark]:
    if counted < inside:
        yield Remark.of("Rated by {rated} of {all} areas inside.", rated=counted, all=inside)
