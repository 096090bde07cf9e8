"""What a scheme answers: cuts between neighbouring values, or bounds that are not to be moved.

A cut leaves the bound free: anywhere between the two values it parts the classes are the same,
so that a bound can be chosen there that a reader can remember (see `placing`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from .distinct import Distinct, without_noise
from .fold import Fold
from .scheme import Scheme


@dataclass(frozen=True)
class Cut:
    """A break with `below` distinct values under it, as near to `wish` as may be (None: anywhere).

    A firm one is not even moved to part its neighbours as they are printed.
    """

    below: int
    wish: float | None = None
    firm: bool = False


@dataclass(frozen=True)
class Cuts:
    """The breaks between the classes, ascending; the ends follow from the values."""

    cuts: tuple[Cut, ...]


@dataclass(frozen=True)
class FixedBounds:
    """All bounds, first and last included, exactly as they are to be."""

    bounds: tuple[float, ...]


@dataclass(frozen=True)
class FixedBreaks:
    """The bounds between the classes exactly as they are to be; the ends follow from the values."""

    breaks: tuple[float, ...]


Outcome = Cuts | FixedBounds | FixedBreaks


def cuts_after(positions: Iterable[int], distinct: Distinct) -> Cuts:
    """Cuts after so many distinct values; what parts nothing is left out."""
    return Cuts(tuple(Cut(below) for below in sorted(set(positions)) if 0 < below < len(distinct)))


def cuts_near(wishes: Iterable[float], distinct: Distinct, scheme: Scheme) -> Cuts:
    """Cuts at computed numbers; those with all values on one side are left out.

    Of distances, only those beyond the greatest are: near the centre a class may be empty.
    """
    cuts = tuple(cut_near(wish, distinct, scheme) for wish in clean(wishes))
    if distinct.fold is Fold.NONE:
        return Cuts(tuple(cut for cut in cuts if 0 < cut.below < len(distinct)))
    return Cuts(tuple(cut for cut in cuts if cut.wish and 0 < cut.wish < distinct.values[-1]))


def cut_near(wish: float, distinct: Distinct, scheme: Scheme) -> Cut:
    """The cut at a computed number, wherever it lies."""
    return Cut(distinct.below(wish, owned_above(wish, distinct, scheme)), wish)


def owned_above(bound: float, distinct: Distinct, scheme: Scheme) -> bool:
    """Whether a value on a bound belongs to the class above; a distance belongs to the one nearer."""
    return distinct.fold is Fold.NONE and scheme.owned_above(bound)


def clean(wishes: Iterable[float]) -> list[float]:
    """Computed numbers without noise, ascending, each once."""
    return [float(wish) for wish in np.unique(without_noise(np.array(list(wishes), dtype=np.float64)))]
