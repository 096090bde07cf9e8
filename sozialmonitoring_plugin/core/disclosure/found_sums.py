"""Sums that no formula states but the numbers keep: men + women = inhabitants, delivered apart.

Whoever knows what the variables mean knows such a sum, and computes a hidden count from the others.
Each sum that holds in every area, on every level, is therefore taken for known. One that holds by
mere chance does no harm but that a few cells more are hidden.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from ..indicators.observed import Part
from ..indicators.terms import Term
from ..values import Indices, Numbers

FEWEST_AREAS = 4
"""In so many areas a sum must be above zero to be more than chance."""

SAMPLE = 500
TOLERANCE = 1e-6

Terms = tuple[Term, ...]
Sums = dict[str, Terms]


@dataclass(frozen=True)
class _Count:
    """A delivered count: its values on all levels behind each other, and whose delivery it came with."""

    name: str
    numbers: Numbers
    origin: object

    @property
    def size(self) -> float:
        return float(np.nansum(self.numbers))


def found_sums(parts: Sequence[Part]) -> Sums:
    """For each variable that follows from others those others, none of which follows itself.

    Any number of variables of one source and date may add up, of several sources at most two.
    """
    # Parts come before the wholes they add up to.
    counts = sorted(map(_count, parts), key=lambda count: (count.size, count.name))
    found: Sums = {}
    for place, whole in enumerate(counts):
        if np.count_nonzero(whole.numbers > 0) >= FEWEST_AREAS:
            smaller = counts[:place]
            terms = _of_family(whole, [count for count in smaller if count.name not in found])
            terms = terms or _of_two(whole, smaller)
            if terms:
                found[whole.name] = inserted(terms, found)
    return found


def inserted(terms: Sequence[Term], sums: Mapping[str, Terms]) -> Terms:
    """A formula in which every variable that follows from others is written as their sum."""
    return tuple(
        Term(part.variable, part.sign * term.sign)
        for term in terms
        for part in sums.get(term.variable, (Term(term.variable, 1),))
    )


def _count(part: Part) -> _Count:
    numbers = np.concatenate([values.numbers for values in part.levels])
    return _Count(part.variable, numbers, (part.source, part.reference_date))


def _of_family(whole: _Count, free: Sequence[_Count]) -> Terms:
    """Counts of the same delivery; they are independent of each other, so there is one way at most."""
    family = [count for count in free if count.origin == whole.origin]
    if not family:
        return ()
    matrix = np.stack([count.numbers for count in family])
    places = _sample(np.where(np.isfinite(matrix).all(axis=0), whole.numbers, np.nan))
    factors = np.linalg.lstsq(matrix[:, places].T, whole.numbers[places], rcond=None)[0]
    whole_factors = np.rint(factors).astype(int).tolist()
    return _checked(
        whole, [(count, factor) for count, factor in zip(family, whole_factors, strict=True) if factor]
    )


def _of_two(whole: _Count, smaller: Sequence[_Count]) -> Terms:
    """One count that is the same, or two of any deliveries that add up."""
    if not smaller:
        return ()
    matrix = np.stack([count.numbers for count in smaller])
    places = _sample(whole.numbers)
    matrix, rests = matrix[:, places], whole.numbers[places] - matrix[:, places]
    # A comparison with a missing number is false, so that it excludes nothing.
    within = np.flatnonzero(~(rests < -TOLERANCE).any(axis=1))
    for one in within:
        others = within[~(np.abs(matrix[within] - rests[one]) > TOLERANCE).any(axis=1)]
        for chosen in ([one], *([one, other] for other in others if other < one)):
            terms = _checked(whole, [(smaller[row], 1) for row in chosen])
            if terms:
                return terms
    return ()


def _sample(whole: Numbers) -> Indices:
    """Places where the whole is above zero, evenly spread."""
    places = np.flatnonzero(whole > 0)
    return places[:: max(1, len(places) // SAMPLE)]


def _checked(whole: _Count, parts: Sequence[tuple[_Count, int]]) -> Terms:
    """The parts as terms where they add up to the whole wherever all have numbers."""
    total = sum((factor * part.numbers for part, factor in parts), np.zeros(len(whole.numbers)))
    both = np.isfinite(total) & np.isfinite(whole.numbers)
    holds = bool((np.abs(total - whole.numbers)[both] <= TOLERANCE).all())
    if not holds or np.count_nonzero(whole.numbers[both] > 0) < FEWEST_AREAS:
        return ()
    return tuple(Term(part.name, factor) for part, factor in parts)
