"""The cut-offs of an index as a scheme, so that a map parts it exactly as the index does.

>>> bounds = (Bound(-1, Owner.ABOVE), Bound(1, Owner.BELOW), Bound(1.5, Owner.BELOW))
>>> scheme_of_bounds(bounds).breaks, scheme_of_bounds(bounds).centre
((-1.0, 1.0, 1.5), 0.0)
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..index.cutoffs import TOUCHING, Bound, Owner
from ..values import Numbers
from .scheme import ClassificationError, Method, Scheme


def scheme_of_bounds(bounds: Sequence[Bound]) -> Scheme:
    """Cut-offs whose classes own their bounds as those of the index do.

    Raises ClassificationError where bounds belong to the class above them that lie above one that belongs
    to the class below: no centre makes that true.
    """
    above = [bound.at for bound in bounds if bound.owner is Owner.ABOVE]
    below = [bound.at for bound in bounds if bound.owner is Owner.BELOW]
    if not bounds or (above and below and max(above) > min(below)):
        raise ClassificationError(
            "These cut-offs cannot be classes of a map.",
            hint="Let the classes around the middle own their bounds: at least −1 to at most 1.",
        )
    breaks = tuple(float(bound.at) for bound in bounds)
    return Scheme(Method.CUT_OFFS, len(breaks) + 1, breaks, centre=_centre(above, below))


def settled(numbers: Numbers, bounds: Sequence[float]) -> Numbers:
    """The numbers of an index; those that touch a bound lie on it, whatever the order of summation was."""
    for bound in bounds:
        touching = (numbers >= bound - TOUCHING) & (numbers <= bound + TOUCHING)
        numbers = np.where(touching, bound, numbers)
    return numbers


def _centre(above: list[float], below: list[float]) -> float:
    """A number from which on bounds belong to the class below them: 0 where it does, for that is the mean."""
    low = max(above) if above else min(below) - 1
    high = min(below) if below else max(above) + 1
    return 0.0 if low <= 0 < high else (low + high) / 2
