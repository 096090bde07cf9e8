"""What a scheme answers: cuts between neighbouring values, or bounds that are not to be moved.

A cut leaves the bound free: anywhere between the two values it parts the classes are the same,
so that a bound can be chosen there that a reader can remember (see `placing`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .distinct import Distinct
from .scheme import Closed


@dataclass(frozen=True)
class Cut:
    """A break with `below` distinct values under it, as near to `wish` as may be (None: anywhere)."""

    below: int
    wish: float | None = None


@dataclass(frozen=True)
class Cuts:
    """The breaks between the classes, ascending; the ends follow from the values."""

    cuts: tuple[Cut, ...]


@dataclass(frozen=True)
class FixedBounds:
    """All bounds, first and last included, exactly as they are to be."""

    bounds: tuple[float, ...]


Outcome = Cuts | FixedBounds


def cuts_after(positions: Iterable[int], distinct: Distinct) -> Cuts:
    """Cuts after so many distinct values; what parts nothing is left out."""
    return Cuts(tuple(Cut(below) for below in sorted(set(positions)) if 0 < below < len(distinct)))


def cuts_near(wishes: Iterable[float], distinct: Distinct, closed: Closed) -> Cuts:
    """Cuts at computed numbers; those with all values on one side are left out."""
    cuts = (Cut(distinct.below(wish, closed), wish) for wish in sorted(set(wishes)))
    return Cuts(tuple(cut for cut in cuts if 0 < cut.below < len(distinct)))
