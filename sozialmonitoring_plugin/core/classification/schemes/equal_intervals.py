"""Equal intervals: the range of the values in steps of the same width. Classes may be empty."""

from __future__ import annotations

import numpy as np

from ..distinct import Distinct
from ..outcome import Cuts, cuts_near
from ..registry import finds
from ..scheme import Method, Scheme


@finds(Method.EQUAL_INTERVALS)
def equal_intervals(distinct: Distinct, scheme: Scheme) -> Cuts:
    """Cut the range into as many equal parts as there are classes."""
    steps = np.linspace(distinct.values[0], distinct.values[-1], scheme.classes + 1)
    return cuts_near(steps[1:-1].tolist(), distinct, scheme.closed)
