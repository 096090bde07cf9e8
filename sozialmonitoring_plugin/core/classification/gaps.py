"""The gap between two neighbouring values, in which a bound may lie without moving anybody.

>>> Gap(4.96, 5.14).room(Scheme()).place(None, 1), Gap(4.96, 5.14).room_as_shown(Scheme(), 1).place(None, 1)
(Decimal('5'), Decimal('5.1'))
"""

from __future__ import annotations

from dataclasses import dataclass

from ..values import Numbers
from ..wording import rounded_half_up
from .rooms import ENDLESS, Room, exact
from .scheme import Closed, Scheme


@dataclass(frozen=True)
class Gap:
    """The neighbours of a bound; None where there is none on that side."""

    low: float | None
    high: float | None

    @classmethod
    def after(cls, below: int, values: Numbers) -> Gap:
        """The gap with `below` of the ascending values under it."""
        low = float(values[below - 1]) if below > 0 else None
        return cls(low, float(values[below]) if below < len(values) else None)

    def room(self, scheme: Scheme) -> Room:
        """Where the bound may lie: on the upper value if the class above owns it, else on the lower one."""
        low = -ENDLESS if self.low is None else exact(self.low)
        high = ENDLESS if self.high is None else exact(self.high)
        return Room(low, high, *self._owned(scheme))

    def room_as_shown(self, scheme: Scheme, decimals: int) -> Room:
        """Where it also parts the two values as they are printed; empty where they are printed alike."""
        low = -ENDLESS if self.low is None else rounded_half_up(self.low, decimals)
        high = ENDLESS if self.high is None else rounded_half_up(self.high, decimals)
        return self.room(scheme) & Room(low, high, *self._owned(scheme))

    def shows_the_same(self, decimals: int) -> bool:
        """Whether both values are printed alike."""
        if self.low is None or self.high is None:
            return False
        return rounded_half_up(self.low, decimals) == rounded_half_up(self.high, decimals)

    def _owned(self, scheme: Scheme) -> tuple[bool, bool]:
        """Whether a bound may lie on the lower value, and whether on the upper one."""
        if scheme.closed is not Closed.CENTRE:
            return scheme.closed is Closed.RIGHT, scheme.closed is Closed.LEFT
        owns_low = self.low is not None and not scheme.owned_above(self.low)
        return owns_low, self.high is not None and scheme.owned_above(self.high)
