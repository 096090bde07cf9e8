"""Classes of one population standard deviation (divided by n) around the mean.

An odd number of classes puts the mean into the middle of a class, an even number puts a break
on it. Breaks beyond the values are left out. Around a chosen centre, the deviation is that from there.
"""

from __future__ import annotations

from ..distinct import Distinct
from ..fold import Fold
from ..outcome import Cuts, cuts_near
from ..registry import finds
from ..scheme import Method, Scheme


@finds(Method.STANDARD_DEVIATION)
def standard_deviation(distinct: Distinct, scheme: Scheme) -> Cuts:
    """Cut at the mean and whole steps from it, or at half steps."""
    middle = (scheme.classes - 2) / 2
    steps = (step - middle for step in range(scheme.classes - 1))
    centre = distinct.mean if distinct.fold is Fold.NONE else 0.0
    deviation = distinct.deviation_from(centre)
    return cuts_near((centre + step * deviation for step in steps), distinct, scheme)
