"""Where the first class begins and the last one ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

import numpy as np

from ..values import Numbers
from .distinct import without_noise
from .rooms import exact, multiple
from .scheme import Scheme


@dataclass(frozen=True)
class Span:
    """The lowest and the highest of all values to be classified; both None where there is none."""

    low: Decimal | None = None
    high: Decimal | None = None

    @classmethod
    def of(cls, numbers: Numbers) -> Span:
        """The span of numbers; NaN is left out."""
        present = numbers[~np.isnan(numbers)]
        if not len(present):
            return cls()
        low, high = without_noise(np.array([present.min(), present.max()])).tolist()
        return cls(exact(low), exact(high))


def around(inner: Sequence[Decimal], span: Span, scheme: Scheme, decimals: int) -> list[Decimal]:
    """All bounds: the first is the minimum rounded down, the last the maximum rounded up.

    Where no value lies beyond the breaks, the outer class is as wide as the one beside it.
    """
    unit = Decimal(1).scaleb(-decimals)
    beside = (inner[1] - inner[0], inner[-1] - inner[-2]) if len(inner) > 1 else (unit, unit)
    low = None if span.low is None else multiple(span.low, unit, ROUND_FLOOR)
    high = None if span.high is None else multiple(span.high, unit, ROUND_CEILING)
    if low is None or (inner and not _reaches_below(low, inner[0], scheme)):
        low = inner[0] - beside[0]
    if high is None or (inner and not _reaches_above(high, inner[-1], scheme)):
        high = inner[-1] + beside[1]
    return [low, *inner, high]


def _reaches_below(low: Decimal, first: Decimal, scheme: Scheme) -> bool:
    return low < first or (low == first and not scheme.owned_above(float(first)))


def _reaches_above(high: Decimal, last: Decimal, scheme: Scheme) -> bool:
    return high > last or (high == last and scheme.owned_above(float(last)))
