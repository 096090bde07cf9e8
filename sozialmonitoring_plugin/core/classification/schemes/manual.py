"""Manual: bounds that somebody has set. Values outside of them are in no class."""

from __future__ import annotations

from ..breaks import checked
from ..distinct import Distinct
from ..outcome import FixedBounds, clean
from ..registry import finds
from ..scheme import ClassificationError, Method, Scheme


@finds(Method.MANUAL)
def manual(distinct: Distinct, scheme: Scheme) -> FixedBounds:  # noqa: ARG001 - the values have no say
    """Take the bounds as they are. Raises ClassificationError where they do not ascend."""
    if len(scheme.breaks) < 2:
        raise ClassificationError(
            "Manual classes need at least two bounds.",
            hint="Give the lower end of the first class, every break, and the upper end of the last class.",
        )
    return FixedBounds(tuple(clean(checked(scheme.breaks))))
