"""Equal intervals: the range of the values in steps of the same width. Classes may be empty."""

from __future__ import annotations

from ..distinct import Distinct
from ..fold import fractions
from ..outcome import Cuts, cuts_near
from ..registry import finds
from ..scheme import Method, Scheme


@finds(Method.EQUAL_INTERVALS)
def equal_intervals(distinct: Distinct, scheme: Scheme) -> Cuts:
    """Cut the range into as many equal parts as there are classes."""
    width = float(distinct.values[-1]) - distinct.start
    steps = distinct.start + width * fractions(scheme.classes, distinct.fold)
    return cuts_near(steps.tolist(), distinct, scheme)
