"""The value of a calculation on every level, from the values of its counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import singledispatch

from ..areas import AreaTree
from ..values import Reason, Values
from .calculation import (
    Calculation,
    Count,
    Given,
    GivenChange,
    Growth,
    Mix,
    Rate,
    Total,
    WeightedMean,
)
from .observed import LevelValues, Observed


@dataclass(frozen=True)
class Material:
    """What a calculation is made from: the values of its counts, and what was delivered as a rate."""

    tree: AreaTree
    counts_of: Callable[[Count], LevelValues]
    given_of: Callable[[Given], Observed | None]


@singledispatch
def calculate(calculation: Calculation, material: Material) -> LevelValues:
    """The value for every level, top to lowest."""
    raise TypeError(calculation, material)


@calculate.register
def _(calculation: Total, material: Material) -> LevelValues:
    return _mixed([(factor, material.counts_of(count)) for factor, count in calculation.parts])


@calculate.register
def _(calculation: Rate, material: Material) -> LevelValues:
    above, below = calculate(calculation.above, material), calculate(calculation.below, material)
    return _divided(above, below, calculation.per)


@calculate.register
def _(calculation: Mix, material: Material) -> LevelValues:
    return _mixed([(factor, calculate(rate, material)) for factor, rate in calculation.parts])


@calculate.register
def _(calculation: Growth, material: Material) -> LevelValues:
    now, then = calculate(calculation.now, material), calculate(calculation.then, material)
    return _grown(now, then, calculation.per)


@calculate.register
def _(calculation: Given, material: Material) -> LevelValues:
    return _as_given(material.tree, material.given_of(calculation))


@calculate.register
def _(calculation: GivenChange, material: Material) -> LevelValues:
    now, then = calculate(calculation.now, material), calculate(calculation.then, material)
    if calculation.per is None:
        return _mixed([(1.0, now), (-1.0, then)])
    return _grown(now, then, calculation.per)


@calculate.register
def _(calculation: WeightedMean, material: Material) -> LevelValues:
    """The delivered mean where it was delivered; above that Σ weight × value / Σ weight.

    Where nobody is counted, nobody's value is missing.
    """
    tree, observed = material.tree, material.given_of(calculation.value)
    levels = _as_given(tree, observed)
    if observed is None:
        return levels
    weights = calculate(calculation.weight, material)
    nobody = weights[observed.rank].present & (weights[observed.rank].numbers == 0)
    products = observed.values.times(weights[observed.rank]).zero_where(nobody)
    # Of the same weights above and below the line: rounded ones do not add up to their rounded sum.
    above, below = (tree.carry_up(one, observed.rank) for one in (products, weights[observed.rank]))
    sums = _divided(above, below, 1.0)
    return (
        *(_preferred(observed.at(rank), computed) for rank, computed in enumerate(sums[: observed.rank])),
        *levels[observed.rank :],
    )


def _mixed(pieces: Sequence[tuple[float, LevelValues]]) -> LevelValues:
    (factor, first), *others = pieces
    total = first if factor == 1 else tuple(Values.zeros(len(one)).plus(one, factor) for one in first)
    for sign, levels in others:
        total = tuple(one.plus(more, sign) for one, more in zip(total, levels, strict=True))
    return total


def _divided(above: LevelValues, below: LevelValues, per: float) -> LevelValues:
    return tuple(one.divided_by(other, per) for one, other in zip(above, below, strict=True))


def _grown(now: LevelValues, then: LevelValues, per: float) -> LevelValues:
    return _divided(_mixed([(1.0, now), (-1.0, then)]), then, per)


def _as_given(tree: AreaTree, observed: Observed | None) -> LevelValues:
    """A rate is never averaged to another level: there it makes no sense, unless nobody sent it at all."""
    why_not = Reason.MISSING if observed is None else Reason.NOT_APPLICABLE
    return tuple(
        (observed.at(rank) if observed else None) or Values.nothing(len(entry), why_not)
        for rank, entry in enumerate(tree.levels)
    )


def _preferred(delivered: Values | None, computed: Values) -> Values:
    return computed if delivered is None else delivered.or_else(computed)
