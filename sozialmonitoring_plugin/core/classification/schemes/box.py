"""Box: the quartiles and the fences of a box plot, 1.5 interquartile ranges away (Tukey 1977).

At most six classes: outliers below, three quarters … outliers above. What does not occur, does
not become a class.
"""

from __future__ import annotations

from ..distinct import Distinct
from ..outcome import Cuts, cuts_near
from ..registry import finds
from ..scheme import Method, Scheme


@finds(Method.BOX)
def box(distinct: Distinct, scheme: Scheme) -> Cuts:
    """Cut at fence, quartile, median, quartile, fence; quartiles interpolated linearly."""
    lower, median, upper = distinct.quantiles((0.25, 0.5, 0.75)).tolist()
    reach = 1.5 * (upper - lower)
    return cuts_near((lower - reach, lower, median, upper, upper + reach), distinct, scheme)
