"""Bounds that are true as they are printed.

A legend prints rounded bounds. So that no value lies in a class whose label denies it, the bound
itself is put on a rounded number: a break may lie anywhere between its two neighbouring values
without changing the classes. Where the room is too narrow, the legend gets another decimal.

>>> room = Room(4.2, 6.8, Closed.LEFT)
>>> room.place(None, 1), room.place(6.0321, 1), Room(4.96, 4.97, Closed.LEFT).place(None, 1)
(Decimal('5'), Decimal('6.0'), None)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

from ..wording import rounded_half_up
from .distinct import Distinct
from .outcome import Cut, FixedBounds, Outcome
from .scheme import Closed

_MORE_DECIMALS = 18


@dataclass(frozen=True)
class Room:
    """Where a break may lie: above `low` up to `high` if the class above owns the bound, else the reverse."""

    low: float
    high: float
    closed: Closed

    def place(self, wish: float | None, decimals: int) -> Decimal | None:
        """The best number of at most `decimals` places, None where the room holds none.

        A number that also parts the two values as they are shown, rounded, is preferred.
        """
        low, high = _exact(self.low), _exact(self.high)
        shown_low, shown_high = rounded_half_up(self.low, decimals), rounded_half_up(self.high, decimals)
        for bottom, top in ((max(low, shown_low), min(high, shown_high)), (low, high)):
            place = self._within(bottom, top, wish, decimals)
            if place is not None:
                return place
        return None

    def _within(self, low: Decimal, high: Decimal, wish: float | None, decimals: int) -> Decimal | None:
        if wish is not None:
            return self._nearest(low, high, _exact(wish), Decimal(1).scaleb(-decimals))
        for unit in _units(low, high, decimals):
            place = self._nearest(low, high, (low + high) / 2, unit)
            if place is not None:
                return place
        return None

    def _nearest(self, low: Decimal, high: Decimal, wish: Decimal, unit: Decimal) -> Decimal | None:
        """The multiple of `unit` inside the room that is nearest to `wish`."""
        first, last = _multiple(low, unit, ROUND_CEILING), _multiple(high, unit, ROUND_FLOOR)
        if self.closed is Closed.LEFT and first == low:
            first += unit
        if self.closed is Closed.RIGHT and last == high:
            last -= unit
        if first > last:
            return None
        return min(max(_multiple(wish, unit, ROUND_HALF_EVEN), first), last)


Bounds = tuple[float, ...]


def placed(outcome: Outcome, distinct: Distinct, closed: Closed, decimals: int) -> tuple[Bounds, int]:
    """All bounds and the decimals it takes to print them."""
    if isinstance(outcome, FixedBounds):
        return outcome.bounds, max(decimals, *(_decimals_of(bound) for bound in outcome.bounds))
    if len(distinct) == 1:
        return (float(distinct.values[0]),) * 2, decimals
    for places in range(decimals, decimals + _MORE_DECIMALS):
        inner = [_place(cut, distinct, closed, places) for cut in outcome.cuts]
        known = [place for place in inner if place is not None]
        if len(known) == len(inner) == len(set(known)):
            return tuple(float(bound) for bound in _with_ends(known, distinct, places)), places
    raise ValueError("distinct values have a number of finitely many digits between them")


def _place(cut: Cut, distinct: Distinct, closed: Closed, decimals: int) -> Decimal | None:
    low, high = distinct.values[cut.below - 1], distinct.values[cut.below]
    return Room(float(low), float(high), closed).place(cut.wish, decimals)


def _with_ends(inner: list[Decimal], distinct: Distinct, decimals: int) -> list[Decimal]:
    """The first class begins at the minimum rounded down, the last ends at the maximum rounded up."""
    unit = Decimal(1).scaleb(-decimals)
    lowest, highest = (_exact(float(value)) for value in distinct.values[[0, -1]])
    return [_multiple(lowest, unit, ROUND_FLOOR), *inner, _multiple(highest, unit, ROUND_CEILING)]


def _units(low: Decimal, high: Decimal, decimals: int) -> Iterator[Decimal]:
    """…, 100, 50, 10, 5, 1, 0.5, … down to the last place that is printed: rounder numbers first."""
    for exponent in range(max(abs(low), abs(high)).adjusted() + 1, -decimals - 1, -1):
        yield Decimal(1).scaleb(exponent)
        if exponent > -decimals:
            yield Decimal(5).scaleb(exponent - 1)


def _multiple(number: Decimal, unit: Decimal, rounding: str) -> Decimal:
    return (number / unit).to_integral_value(rounding) * unit + Decimal(0)


def _exact(number: float) -> Decimal:
    return Decimal(repr(float(number)))


def _decimals_of(number: float) -> int:
    exponent = _exact(number).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
