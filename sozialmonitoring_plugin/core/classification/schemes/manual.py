"""Manual: bounds that somebody has set. Values outside of them are in no class."""

from __future__ import annotations

import math
from itertools import pairwise

from ..distinct import Distinct
from ..outcome import FixedBounds
from ..registry import finds
from ..scheme import ClassificationError, Method, Scheme


@finds(Method.MANUAL)
def manual(distinct: Distinct, scheme: Scheme) -> FixedBounds:  # noqa: ARG001 - the values have no say
    """Take the bounds as they are. Raises ClassificationError where they do not ascend."""
    bounds = scheme.breaks
    if len(bounds) < 2:
        raise ClassificationError(
            "Manual classes need at least two bounds.",
            hint="Give the lower end of the first class, every break, and the upper end of the last class.",
        )
    for bound in bounds:
        if not math.isfinite(bound):
            raise ClassificationError("The bound {bound} is not a number.", bound=bound)
    for low, high in pairwise(bounds):
        if low >= high:
            raise ClassificationError(
                "The bounds must ascend: {high} follows {low}.", hint="Put them in order.", high=high, low=low
            )
    return FixedBounds(tuple(float(bound) for bound in bounds))
