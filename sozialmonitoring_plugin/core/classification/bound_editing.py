"""Bounds that a hand moves: each stays on a number that is printed, and between its neighbours.

>>> moved((0.0, 5.0, 10.0), 1, 7.26, 1), moved((0.0, 5.0, 10.0), 1, 99.0, 1)
((0.0, 7.3, 10.0), (0.0, 9.9, 10.0))
>>> inserted((0.0, 5.0, 10.0), 2.5, 1), removed((0.0, 5.0, 10.0), 1)
((0.0, 2.5, 5.0, 10.0), (0.0, 10.0))
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

from ..errors import UserError
from .breaks import refuse_disorder

Bounds = tuple[float, ...]

FEWEST = 2
"""The ends of a single class."""


def unit(decimals: int) -> float:
    """The least step by which a printed bound can differ."""
    return float(Decimal(1).scaleb(-decimals))


def snapped(wish: float, decimals: int) -> float:
    """The nearest number with so many decimals."""
    return float(Decimal(repr(float(wish))).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_EVEN)) + 0.0


def moved(bounds: Bounds, place: int, wish: float, decimals: int) -> Bounds:
    """The bounds with one of them as near to `wish` as its neighbours allow; they are never crossed.

    Where there is no number with so many decimals between the neighbours, nothing moves.
    """
    found = snapped(wish, decimals)
    least = bounds[place - 1] if place else -float("inf")
    most = bounds[place + 1] if place + 1 < len(bounds) else float("inf")
    if found <= least:
        found = _next(least, decimals, 1)
    if found >= most:
        found = _next(most, decimals, -1)
    if not least < found < most:
        return bounds
    return (*bounds[:place], found, *bounds[place + 1 :])


def stepped(bounds: Bounds, place: int, steps: int, decimals: int) -> Bounds:
    """The bounds with one of them moved by some printed steps."""
    return moved(bounds, place, bounds[place] + steps * unit(decimals), decimals)


def inserted(bounds: Bounds, wish: float, decimals: int) -> Bounds:
    """One bound more. Raises UserError where one is already."""
    found = snapped(wish, decimals)
    if found in bounds:
        raise UserError("There is a bound at {bound} already.", bound=found)
    return tuple(sorted((*bounds, found)))


def split(bounds: Bounds, place: int, decimals: int) -> Bounds:
    """One bound more in the middle of class `place`. Raises UserError where the class is too narrow."""
    low, high = bounds[place : place + 2]
    found = snapped((low + high) / 2, decimals)
    if not low < found < high:
        raise UserError(
            "The class from {low} to {high} is too narrow to be split.",
            hint="Move one of its bounds first.",
            low=low,
            high=high,
        )
    return (*bounds[: place + 1], found, *bounds[place + 1 :])


def removed(bounds: Bounds, place: int, fewest: int = FEWEST) -> Bounds:
    """One bound less. Raises UserError where no more than the `fewest` are left."""
    if len(bounds) <= fewest:
        raise UserError("The last class cannot be taken away.")
    return (*bounds[:place], *bounds[place + 1 :])


def replaced(bounds: Bounds, place: int, number: float) -> Bounds:
    """The bounds with one of them as it was typed. Raises UserError where it would cross a neighbour."""
    made = (*bounds[:place], number + 0.0, *bounds[place + 1 :])
    refuse_disorder(made)
    return made


def _next(bound: float, decimals: int, direction: int) -> float:
    """The nearest printed number beyond a bound."""
    found = snapped(bound, decimals)
    if (found - bound) * direction > 0:
        return found
    return snapped(found + direction * unit(decimals), decimals)
