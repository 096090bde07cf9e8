"""Whether a scheme makes sense as a whole, before any value is looked at."""

from __future__ import annotations

import math

from .scheme import GIVEN_BOUNDS, ClassificationError, Method, Scheme

WEIGHABLE = frozenset(
    {
        Method.NATURAL_BREAKS,
        Method.QUANTILES,
        Method.STANDARD_DEVIATION,
        Method.PERCENTILES,
        Method.BOX,
        Method.HEAD_TAIL,
        Method.NESTED_MEANS,
    }
)
"""Methods in which a value that many people live with may say more than one that few do."""

MIRRORABLE = frozenset(
    {
        Method.NATURAL_BREAKS,
        Method.QUANTILES,
        Method.EQUAL_INTERVALS,
        Method.STANDARD_DEVIATION,
        Method.PRETTY,
        Method.HEAD_TAIL,
        Method.NESTED_MEANS,
    }
)
"""Methods that can part distances from a centre."""


def check_scheme(scheme: Scheme) -> None:
    """Raise ClassificationError for settings that do not go together."""
    if scheme.weighted and scheme.method not in WEIGHABLE:
        raise ClassificationError(
            "With this method, inhabitants make no difference to the bounds.",
            hint="Count areas, or choose another method, for example natural breaks or quantiles.",
        )
    if scheme.centre is None:
        return
    if not math.isfinite(scheme.centre):
        raise ClassificationError(
            "The centre {centre} is not a number.",
            hint="Choose a number, for example 0.",
            centre=scheme.centre,
        )
    if scheme.method not in MIRRORABLE | GIVEN_BOUNDS:
        raise ClassificationError(
            "With this method, classes cannot mirror each other around a centre.",
            hint="Choose another method, for example natural breaks or equal intervals.",
        )
