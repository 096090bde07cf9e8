"""Classes that mirror each other around a centre, as a map of changes has them around 0.

The distances from the centre are classified, and every break is set on both sides; it has to part the values
of both. Where all values lie on one side, the other keeps its classes, and they are empty.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

import numpy as np

from ..values import Numbers
from ..wording import rounded_half_up
from .distinct import Distinct, without_noise
from .ends import Span
from .fold import Fold
from .gaps import Gap
from .outcome import Cut, Cuts, FixedBounds, Outcome
from .placing import Bounds, Place, all_placed, as_floats, first_place, printed, rooms_of
from .rooms import Room, exact, looks_typed, multiple
from .scheme import Scheme


@dataclass(frozen=True)
class Mirror:
    """A centre as it is printed, the distinct values around it, and the span of all."""

    centre: Decimal
    values: Numbers
    span: Span
    scheme: Scheme

    @property
    def reach(self) -> Decimal:
        """The distance of the value that is farthest from the centre."""
        ends = (self.span.low, self.span.high)
        return max(abs(end - self.centre) for end in ends if end is not None)

    def rooms(self, cut: Cut, distances: Distinct, decimals: tuple[int, int]) -> list[Room]:
        """Where the distance of a break from the centre may lie, the best room first.

        Both sides cannot always be parted as they are printed.
        """
        upper = rooms_of(self._gap(cut, distances, 1), self.scheme, decimals, free=False)
        lower = rooms_of(self._gap(cut, distances, -1), self.scheme, decimals, free=False)
        within = Room(Decimal(0), self.reach)
        return [
            above.shifted(-self.centre) & below.shifted(-self.centre).turned() & within
            for above, below in zip(upper, lower, strict=True)
        ]

    def _gap(self, cut: Cut, distances: Distinct, side: int) -> Gap:
        """The neighbours of the break on the upper (1) or lower (−1) side of the centre."""
        centre = float(self.centre)
        if cut.wish is not None:
            bound = float(without_noise(np.array([centre + side * cut.wish]))[0])
            owned_above = self.scheme.owned_above(bound)
            below = self.values.searchsorted(bound, "left" if owned_above else "right")
            return Gap.after(int(below), self.values)
        nearer = without_noise(np.abs(self.values - centre)) < distances.values[cut.below]
        if side > 0:
            return Gap.after(int(np.sum(nearer | (self.values < centre))), self.values)
        return Gap.after(int(np.sum(~nearer & (self.values < centre))), self.values)


def printed_centre(centre: float, decimals: int) -> tuple[Decimal, int]:
    """The centre as it is printed, and the decimals that takes.

    What somebody typed is kept as it is; a mean with a dozen decimals is rounded.
    """
    if looks_typed(centre, decimals):
        return exact(centre), printed(decimals, (centre,))
    return rounded_half_up(centre, decimals), decimals


def mirrored(outcome: Outcome, distances: Distinct, mirror: Mirror, decimals: int) -> tuple[Bounds, int]:
    """All bounds on both sides, and the decimals it takes to print them."""
    if isinstance(outcome, FixedBounds):
        far = [exact(bound) for bound in outcome.bounds if bound > 0]
        decimals = printed(decimals, outcome.bounds)
    else:
        cuts = outcome.cuts if isinstance(outcome, Cuts) else ()
        far, decimals = all_placed(cuts, _places(distances, mirror, decimals), decimals)
        far = [*far, multiple(mirror.reach, Decimal(1).scaleb(-decimals), ROUND_CEILING)]
    middle = [mirror.centre] if distances.fold is Fold.ON_BOUND else []
    return as_floats(_on_both_sides(far, middle, mirror.centre)), decimals


def _on_both_sides(far: Sequence[Decimal], middle: Sequence[Decimal], centre: Decimal) -> list[Decimal]:
    return [*(centre - one for one in reversed(far)), *middle, *(centre + one for one in far)]


def _places(distances: Distinct, mirror: Mirror, shown: int) -> Place:
    def place(cut: Cut, decimals: int) -> Decimal | None:
        return first_place(mirror.rooms(cut, distances, (shown, decimals)), cut.wish, decimals)

    return place
