"""How much of an index is decided by the choice of its indicators and weights.

Everything starts from the scores of a result, so that the same areas are rated throughout. Ranks begin with 1
for the greatest burden.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

import numpy as np

from ..values import Indices, Numbers
from .errors import IndexInputError
from .result import Measure
from .reweighting import Reweighting, ranks
from .spec import IndexSpec

_NUMBERS_AT_ONCE = 4_000_000
_LOW, _HIGH = 5, 95


@dataclass(frozen=True)
class LeftOut:
    """Ranks and classes of m areas without one indicator.

    `shifts`: by how many ranks the burden of each area seems smaller. `moved`: areas in another class.
    """

    indicator: str
    ranks: Indices
    shifts: Indices
    positions: Indices
    moved: int


@dataclass(frozen=True)
class Omissions:
    """`rows`: the m rated areas among all; their ranks and classes with all indicators, and without each."""

    rows: Indices
    ranks: Indices
    positions: Indices
    left_out: tuple[LeftOut, ...]

    @property
    def most_influential(self) -> str:
        """The indicator without which ranks shift most, in the mean."""
        return max(self.left_out, key=lambda one: float(np.abs(one.shifts).mean())).indicator


def leave_one_out(spec: IndexSpec, measure: Measure) -> Omissions:
    """Leave out each indicator in turn. Raises IndexInputError where there is only one."""
    again = Reweighting.of(spec, measure)
    count = len(again.weights)
    if count < 2:
        raise IndexInputError("The index has a single indicator: none can be left out.")
    every = np.vstack([again.weights, again.weights * ~np.eye(count, dtype=bool)])
    index = again.index(every)
    placed, classes = ranks(index), again.positions(index)
    left_out = tuple(
        LeftOut(
            one.id,
            placed[:, at],
            placed[:, at] - placed[:, 0],
            classes[:, at],
            int((classes[:, at] != classes[:, 0]).sum()),
        )
        for at, one in enumerate(spec.counting, 1)
    )
    return Omissions(again.rows, placed[:, 0], classes[:, 0], left_out)


class Draw(Enum):
    """Weights around those of the index, each apart by up to a share of itself; or any weights at all."""

    AROUND = "around"
    ANY = "any"


@dataclass(frozen=True)
class WeightDraws:
    """Random weights, the same for the same `seed`.

    AROUND: each weight times a number between 1 − `share` and 1 + `share`, all equally likely. ANY: Dirichlet
    with all parameters 1, that is every division of the weights is equally likely.
    """

    kind: Draw = Draw.AROUND
    share: float = 0.25
    draws: int = 1000
    seed: int = 1

    def __post_init__(self) -> None:
        if self.draws < 1 or not 0 <= self.share < 1:
            raise IndexInputError(
                "Weights cannot be varied by {share} in {draws} draws.",
                hint="The share lies between 0 and 1, and there is at least one draw.",
                share=self.share,
                draws=self.draws,
            )

    def of(self, weights: Numbers) -> Numbers:
        """Draws × k weights."""
        generator = np.random.default_rng(self.seed)
        if self.kind is Draw.ANY:
            return generator.dirichlet(np.ones(len(weights)), self.draws)
        return weights * generator.uniform(1 - self.share, 1 + self.share, (self.draws, len(weights)))


@dataclass(frozen=True)
class RankIntervals:
    """`rows`: the m rated areas among all; their rank, its extremes in all draws, and where nine tenths lie.

    `same_class`: share of the draws in which an area stays in its class, 0 to 1.
    """

    rows: Indices
    ranks: Indices
    least: Indices
    low: Indices
    high: Indices
    greatest: Indices
    same_class: Numbers


def rank_intervals(spec: IndexSpec, measure: Measure, draws: WeightDraws | None = None) -> RankIntervals:
    """Where every area may end under other weights."""
    again = Reweighting.of(spec, measure)
    own = again.index(again.weights[None, :])
    own_class = again.positions(own)
    placed, same = [], np.zeros(len(again.rows))
    for weights in _parts((draws or WeightDraws()).of(again.weights), len(again.rows)):
        index = again.index(weights)
        placed.append(ranks(index).astype(np.int32))
        same += (again.positions(index) == own_class).sum(axis=1)
    table = np.hstack(placed)
    low, high = np.percentile(table, (_LOW, _HIGH), axis=1, method="nearest").astype(np.intp)
    return RankIntervals(
        again.rows,
        ranks(own)[:, 0],
        table.min(axis=1).astype(np.intp),
        low,
        high,
        table.max(axis=1).astype(np.intp),
        same / table.shape[1],
    )


def largest_parts(spec: IndexSpec, measure: Measure) -> tuple[str, ...]:
    """For each of the n areas the indicator that moves its sum furthest, "" for those that are not rated."""
    again = Reweighting.of(spec, measure)
    parts = np.abs((again.table - again.table.mean(axis=0)) * again.weights)
    found = [""] * len(measure.index)
    for row, at in zip(again.rows.tolist(), parts.argmax(axis=1).tolist(), strict=True):
        found[row] = spec.counting[at].id
    return tuple(found)


def _parts(weights: Numbers, areas: int) -> Iterator[Numbers]:
    """As many rows at once as fit into a few megabytes."""
    step = max(1, _NUMBERS_AT_ONCE // max(areas, 1))
    for start in range(0, len(weights), step):
        yield weights[start : start + step]
