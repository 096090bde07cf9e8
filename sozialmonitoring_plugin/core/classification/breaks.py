"""Bounds and percentages that somebody has named."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from .scheme import FARTHEST, MOST_CLASSES, ClassificationError


def checked(breaks: Sequence[float]) -> Sequence[float]:
    """The breaks themselves. Raises ClassificationError where one is no number or they do not ascend."""
    for bound in breaks:
        if not math.isfinite(bound):
            raise ClassificationError(
                "The bound {bound} is not a number.", hint="Take it out, or give a number.", bound=bound
            )
    for bound in breaks:
        if abs(bound) > FARTHEST:
            raise ClassificationError("The bound {bound} is too far from zero.", bound=bound)
    refuse_disorder(breaks)
    if len(breaks) > MOST_CLASSES + 1:
        raise ClassificationError(
            "{count} bounds are too many.",
            hint="A map has no more than {most} classes.",
            count=len(breaks),
            most=MOST_CLASSES,
        )
    return breaks


def refuse_disorder(bounds: Sequence[float]) -> None:
    """Raises ClassificationError where bounds do not ascend."""
    for low, high in pairwise(bounds):
        if low == high:
            raise ClassificationError(
                "The bound {bound} stands there twice.", hint="Take one of them out.", bound=low
            )
        if low > high:
            raise ClassificationError(
                "The bounds must ascend: {high} follows {low}.", hint="Put them in order.", high=high, low=low
            )
