"""Where a bound may lie, and the roundest number there.

>>> room = Room(Decimal("4.2"), Decimal("6.8"), owns_high=True)
>>> room.place(None, 1), room.place(Decimal("6.0321"), 1), Room(Decimal("4.96"), Decimal("5")).place(None, 1)
(Decimal('5'), Decimal('6.0'), None)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

ENDLESS = Decimal("Infinity")
_TYPED_DECIMALS = 2


@dataclass(frozen=True)
class Room:
    """The numbers from `low` to `high`; each end belongs to it or not. It may be empty or endless."""

    low: Decimal = -ENDLESS
    high: Decimal = ENDLESS
    owns_low: bool = False
    owns_high: bool = False

    def __and__(self, other: Room) -> Room:
        low, high = max(self.low, other.low), min(self.high, other.high)
        owns_low = all(one.owns_low for one in (self, other) if one.low == low)
        owns_high = all(one.owns_high for one in (self, other) if one.high == high)
        return Room(low, high, owns_low, owns_high)

    def shifted(self, by: Decimal) -> Room:
        """The room so much higher."""
        return Room(self.low + by, self.high + by, self.owns_low, self.owns_high)

    def turned(self) -> Room:
        """The room on the other side of zero."""
        return Room(-self.high, -self.low, self.owns_high, self.owns_low)

    def place(self, wish: Decimal | None, decimals: int) -> Decimal | None:
        """The number of at most `decimals` places nearest to `wish`, without one the roundest of all.

        None where the room holds none.
        """
        if wish is not None:
            return self._nearest(wish, Decimal(1).scaleb(-decimals))
        middle = (self.low + self.high) / 2
        for unit in _units(self.low, self.high, decimals):
            place = self._nearest(middle, unit)
            if place is not None:
                return place
        return None

    def _nearest(self, wish: Decimal, unit: Decimal) -> Decimal | None:
        """The multiple of `unit` inside the room that is nearest to `wish`."""
        first, last = multiple(self.low, unit, ROUND_CEILING), multiple(self.high, unit, ROUND_FLOOR)
        if not self.owns_low and first == self.low:
            first += unit
        if not self.owns_high and last == self.high:
            last -= unit
        if first > last:
            return None
        return min(max(multiple(wish, unit, ROUND_HALF_EVEN), first), last)


def multiple(number: Decimal, unit: Decimal, rounding: str) -> Decimal:
    """The number rounded to a multiple of `unit`; what is endless stays so."""
    if number.is_infinite():
        return number
    return (number / unit).to_integral_value(rounding) * unit + Decimal(0)


def exact(number: float) -> Decimal:
    """The shortest decimal number that is this float."""
    return Decimal(repr(float(number)))


def decimals_of(number: float) -> int:
    """How many decimals it takes to write a number."""
    exponent = exact(number).normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def looks_typed(number: float, decimals: int) -> bool:
    """Whether a number has hardly more decimals than is printed: somebody wrote it. Others were computed."""
    return decimals_of(number) <= decimals + _TYPED_DECIMALS


def _units(low: Decimal, high: Decimal, decimals: int) -> Iterator[Decimal]:
    """…, 100, 50, 10, 5, 1, 0.5, … down to the last place that is printed: rounder numbers first."""
    for exponent in range(max(abs(low), abs(high)).adjusted() + 1, -decimals - 1, -1):
        yield Decimal(1).scaleb(exponent)
        if exponent > -decimals:
            yield Decimal(5).scaleb(exponent - 1)
