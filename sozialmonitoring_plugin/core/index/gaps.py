"""A score that is missing is left to the others of its area: it takes their weighted mean.

>>> filled(np.array([1.0, 3.0, 1.0]), np.array([[2.0], [6.0], [np.nan]])).tolist()
[[2.0], [6.0], [5.0]]
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from ..values import Numbers, Values
from .result import Measure, column
from .spec import IndexSpec
from .standing import Mask


def filled(weights: Numbers, table: Numbers) -> Numbers:
    """Scores of m areas in k indicators (k × m, NaN for a gap) without gaps; k weights."""
    known = ~np.isnan(table)
    others = weights @ np.where(known, table, 0.0) / (weights @ known)
    return np.where(known, table, others)


def filled_scores(spec: IndexSpec, scores: Mapping[str, Values], rated: Mask) -> Numbers:
    """The scores of the m rated areas in the k indicators that count, k × m, without gaps."""
    weights = np.array([one.weight for one in spec.counting])
    return filled(weights, np.array([scores[one.id].numbers[rated] for one in spec.counting]))


def summands(spec: IndexSpec, measure: Measure) -> Mapping[str, Values]:
    """What the sums are made of: times their weights these add up to them in every rated area."""
    if measure.summands is not None:
        return measure.summands
    rated = measure.rated
    table = filled_scores(spec, measure.scores, rated)
    return {
        one.id: column(numbers, rated, measure.scores[one.id].flags)
        for one, numbers in zip(spec.counting, table, strict=True)
    }
