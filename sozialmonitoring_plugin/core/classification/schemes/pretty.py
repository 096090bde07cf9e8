"""Pretty: bounds at multiples of 1, 2 or 5 times a power of ten."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from ..distinct import Distinct
from ..outcome import Cuts, FixedBounds, Outcome
from ..registry import finds
from ..rooms import exact
from ..scheme import Method, Scheme


@finds(Method.PRETTY)
def pretty(distinct: Distinct, scheme: Scheme) -> Outcome:
    """Take the step that gives nearest to the wanted number of classes, the wider one if two do.

    Of bounds that make as many classes, those closest around the values are taken.
    """
    low, high = exact(distinct.start), exact(float(distinct.values[-1]))
    if low == high:
        return Cuts(())
    wanted = distinct.fold.rings(scheme.classes)
    exponent = ((high - low) / wanted).adjusted()
    steps = (Decimal(digit).scaleb(power) for power in (exponent + 1, exponent) for digit in (5, 2, 1))
    candidates = [_multiples(low, high, step) for step in steps]
    return FixedBounds(min(candidates, key=lambda bounds: _worse(bounds, wanted)))


def _worse(bounds: tuple[float, ...], wanted: int) -> tuple[int, bool, int, float]:
    """The smaller the better; one class for all is the last choice."""
    made = len(bounds) - 1
    return abs(made - wanted), made == 1, made, bounds[-1] - bounds[0]


def _multiples(low: Decimal, high: Decimal, step: Decimal) -> tuple[float, ...]:
    first = int((low / step).to_integral_value(ROUND_FLOOR))
    last = int((high / step).to_integral_value(ROUND_CEILING))
    return tuple(float(step * multiple) for multiple in range(first, last + 1))
