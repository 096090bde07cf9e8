"""Rounded counts, as an addition to hiding.

Every count is rounded from its own original, never from rounded parts, so that rounding errors do
not pile up; sums of rounded counts may therefore differ from the rounded sum. What is rounded is a
function of what would be published otherwise, so whatever is safe unrounded is safe rounded.
"""

from __future__ import annotations

import numpy as np

from ..indicators.observed import LevelValues
from ..values import Values


def rounded(levels: LevelValues, base: int) -> LevelValues:
    """Counts of every level to the nearest multiple of `base`, halves away from zero; 0 leaves them alone."""
    return tuple(_rounded(values, base) for values in levels) if base else levels


def _rounded(values: Values, base: int) -> Values:
    nearest = np.sign(values.numbers) * np.floor(np.abs(values.numbers) / base + 0.5) * base
    return Values(nearest, values.reasons, values.flags)
