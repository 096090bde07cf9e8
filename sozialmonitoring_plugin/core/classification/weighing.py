"""Inhabitants that give a value its weight."""

from __future__ import annotations

import numpy as np

from ..values import Numbers, Values
from .scheme import ClassificationError, Scheme


def checked_weights(values: Values, scheme: Scheme, weights: Numbers | None) -> Numbers | None:
    """The weights for a weighted scheme, None for another.

    Raises ClassificationError where they are missing, negative or infinite, or no value has one.
    """
    if not scheme.weighted:
        return None
    if weights is None or (values.present.any() and not np.any(weights[values.present] > 0)):
        raise ClassificationError(
            "There are no inhabitants by which the areas could be weighted.",
            hint="Count areas, or choose a date for which inhabitants are published.",
        )
    if np.any(weights < 0) or np.any(np.isinf(weights)):
        raise ClassificationError(
            "An area cannot have {weight} inhabitants.",
            hint="Correct the delivery, or count areas.",
            weight=float(np.nanmin(weights) if np.any(weights < 0) else np.nanmax(weights)),
        )
    return weights


def without_weight(values: Values, weights: Numbers) -> int:
    """How many values have a number, but no weight to take part with."""
    return int(np.sum(values.present & ~(weights > 0)))
