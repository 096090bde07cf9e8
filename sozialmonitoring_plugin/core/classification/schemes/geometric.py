"""Geometric: every class is the same factor wider than the one below it."""

from __future__ import annotations

import numpy as np

from ..distinct import Distinct
from ..outcome import Cuts, cuts_near
from ..registry import finds
from ..scheme import ClassificationError, Method, Scheme


@finds(Method.GEOMETRIC)
def geometric(distinct: Distinct, scheme: Scheme) -> Cuts:
    """Cut at equal ratios. Raises ClassificationError where a value is zero or negative."""
    lowest, highest = (float(value) for value in distinct.values[[0, -1]])
    if lowest <= 0:
        raise ClassificationError(
            "Geometric classes need values above 0; the lowest is {lowest}.",
            hint="Choose another method, for example natural breaks.",
            lowest=lowest,
        )
    steps = np.geomspace(lowest, highest, scheme.classes + 1)
    return cuts_near(steps[1:-1].tolist(), distinct, scheme)
