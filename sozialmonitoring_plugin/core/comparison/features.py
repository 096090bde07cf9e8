"""Areas as points: what they are alike by, each indicator on the same scale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import isfinite

import numpy as np

from ..classification.distinct import without_noise
from ..values import Indices, Numbers, Reason, Values
from .errors import ComparisonError


@dataclass(frozen=True)
class Feature:
    """An indicator that areas shall be alike by: its values on their level, and how much it counts."""

    indicator: str
    values: Values
    weight: float = 1.0


@dataclass(frozen=True)
class LeftOut:
    """An area that takes no part, and the reason of every indicator in which it has no number."""

    key: str
    reasons: tuple[tuple[str, Reason], ...]


@dataclass(frozen=True)
class FeatureSpace:
    """The areas that have all numbers, as points.

    `keys` are those of all areas, `rows` the positions of the m that take part, `scores` (m × features)
    their z-values, `weights` one for each feature. `constant` are the indicators in which all m are
    equal: they say nothing about likeness.
    """

    keys: tuple[str, ...]
    indicators: tuple[str, ...]
    weights: Numbers
    rows: Indices
    scores: Numbers
    constant: tuple[str, ...]
    left_out: tuple[LeftOut, ...]

    @cached_property
    def row_of(self) -> Mapping[str, int | None]:
        """Where each area stands among those that take part; None for one that takes none."""
        taking_part = {self.keys[position]: row for row, position in enumerate(self.rows.tolist())}
        return {key: taking_part.get(key) for key in self.keys}


def feature_space(keys: Sequence[str], features: Sequence[Feature]) -> FeatureSpace:
    """Standardise every indicator over the areas (in the order of `keys`) that have all of them.

    Indicators that weigh nothing are not chosen. Raises ComparisonError where none is left, one is
    chosen twice or a weight is no positive number.
    """
    chosen = _chosen(features)
    if any(len(feature.values) != len(keys) for feature in chosen):
        raise ValueError("every feature needs one value for each key")
    complete = np.all([feature.values.present for feature in chosen], axis=0)
    rows = np.flatnonzero(complete)
    scores = np.column_stack([z_scores(feature.values.numbers[rows]) for feature in chosen])
    names = tuple(feature.indicator for feature in chosen)
    constant = tuple(name for name, column in zip(names, scores.T, strict=True) if not column.any())
    left_out = tuple(_left_out(keys[row], chosen, int(row)) for row in np.flatnonzero(~complete))
    weights = np.array([feature.weight for feature in chosen], dtype=np.float64)
    return FeatureSpace(tuple(keys), names, weights, rows, scores, constant, left_out)


def z_scores(numbers: Numbers) -> Numbers:
    """(x − mean) / population standard deviation (divided by n); zeros where all numbers are equal."""
    numbers = without_noise(numbers)
    if not len(numbers) or numbers.min() == numbers.max():
        return np.zeros(len(numbers))
    above_least = numbers - numbers.min()
    return np.asarray((above_least - above_least.mean()) / above_least.std())


def _chosen(features: Sequence[Feature]) -> list[Feature]:
    names = [feature.indicator for feature in features]
    for feature in features:
        if names.count(feature.indicator) > 1:
            raise ComparisonError(
                "The indicator {indicator} is chosen twice.",
                hint="Give it a greater weight instead.",
                indicator=feature.indicator,
            )
        if not isfinite(feature.weight) or feature.weight < 0:
            raise ComparisonError(
                "The weight of {indicator} is {weight}.",
                hint="A weight is zero or a positive number.",
                indicator=feature.indicator,
                weight=feature.weight,
            )
    chosen = [feature for feature in features if feature.weight > 0]
    if not chosen:
        raise ComparisonError(
            "No indicator is chosen by which areas could be alike.",
            hint="Choose at least one and give it a weight.",
        )
    return chosen


def _left_out(key: str, features: Sequence[Feature], row: int) -> LeftOut:
    codes = [(feature.indicator, Reason(int(feature.values.reasons[row]))) for feature in features]
    return LeftOut(key, tuple((indicator, reason) for indicator, reason in codes if reason))
