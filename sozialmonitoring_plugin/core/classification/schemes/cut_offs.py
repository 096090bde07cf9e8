"""Cut-offs: the bounds between the classes of an index, beyond which the classes are open.

Without others the bounds are those of the status in Berlin's Monitoring Soziale Stadtentwicklung:
high < −1, medium −1 … +1, low > 1 … 1.5, very low > 1.5.
"""

from __future__ import annotations

from ..breaks import checked
from ..distinct import Distinct
from ..outcome import FixedBreaks, clean
from ..registry import finds
from ..scheme import Method, Scheme

USUAL = (-1.0, 1.0, 1.5)


@finds(Method.CUT_OFFS)
def cut_offs(distinct: Distinct, scheme: Scheme) -> FixedBreaks:  # noqa: ARG001 - the values have no say
    """Take the bounds as they are. Raises ClassificationError where they do not ascend."""
    return FixedBreaks(tuple(clean(checked(scheme.breaks or USUAL))))
