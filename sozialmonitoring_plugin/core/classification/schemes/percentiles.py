"""Percentiles: few areas at both ends and many in the middle, as GeoDa's percentile map has them.

Without other percentages the bounds are the 1st, 10th, 50th, 90th and 99th percentile: six classes.
"""

from __future__ import annotations

from ..breaks import checked
from ..distinct import Distinct
from ..outcome import Cuts, cuts_near
from ..registry import finds
from ..scheme import ClassificationError, Method, Scheme

USUAL = (1.0, 10.0, 50.0, 90.0, 99.0)


@finds(Method.PERCENTILES)
def percentiles(distinct: Distinct, scheme: Scheme) -> Cuts:
    """Cut at the percentiles, interpolated linearly. Raises ClassificationError for other percentages."""
    shares = checked(scheme.breaks or USUAL)
    for share in shares:
        if not 0 < share < 100:
            raise ClassificationError(
                "There is no bound at {share} per cent of the areas.",
                hint="Choose percentages between 0 and 100.",
                share=share,
            )
    found = distinct.quantiles(tuple(share / 100 for share in shares))
    return cuts_near(found.tolist(), distinct, scheme)
