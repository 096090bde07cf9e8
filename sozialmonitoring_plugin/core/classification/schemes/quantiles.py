"""Quantiles: classes with as nearly the same number of areas as equal values allow."""

from __future__ import annotations

import numpy as np

from ..distinct import Distinct
from ..fold import fractions
from ..outcome import Cuts, cuts_after
from ..registry import finds
from ..scheme import Method, Scheme


@finds(Method.QUANTILES)
def quantiles(distinct: Distinct, scheme: Scheme) -> Cuts:
    """Cut where the running count is nearest to the j-th k-th of all; equal values stay together."""
    running = np.concatenate(([0.0], np.cumsum(distinct.weights)))
    wanted = running[-1] * fractions(scheme.classes, distinct.fold)
    return cuts_after((int(np.argmin(np.abs(running - share))) for share in wanted), distinct)
