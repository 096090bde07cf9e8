"""Reference: bounds at so many per cent of a value that everybody compares with, such as the county's.

Without other percentages the bounds are at 80, 90, 110 and 120 per cent. Beyond them the classes are open.
"""

from __future__ import annotations

import math
from dataclasses import replace

from ..breaks import checked
from ..distinct import Distinct
from ..outcome import Cuts, clean, cut_near
from ..registry import finds
from ..scheme import ClassificationError, Method, Scheme

USUAL = (80.0, 90.0, 110.0, 120.0)


@finds(Method.REFERENCE)
def reference(distinct: Distinct, scheme: Scheme) -> Cuts:
    """Cut at per cent of the reference, values or not. Raises ClassificationError without a reference."""
    if scheme.reference is None or not math.isfinite(scheme.reference) or scheme.reference == 0:
        raise ClassificationError(
            "Per cent of {reference} make no bounds.",
            hint="Choose a reference other than 0, for example the value of the county.",
            reference="–" if scheme.reference is None else scheme.reference,
        )
    shares = checked(scheme.breaks or USUAL)
    wishes = clean(share / 100 * scheme.reference for share in shares)
    cuts = (cut_near(wish, distinct, scheme) for wish in wishes)
    return Cuts(tuple(replace(cut, firm=True) for cut in cuts))
