"""Bounds that are true as they are printed.

A legend prints rounded bounds. So that no value lies in a class whose label denies it, the bound
itself is put on a rounded number: a break may lie anywhere between its two neighbouring values
without changing the classes. Where the room is too narrow, the legend gets another decimal.

Values are printed rounded, too: 4.96 is shown as 5,0. A break between classes that values alone decide parts
them as they are printed; one that was computed (a mean, a third of the range) does so where it costs no
further decimal.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import pairwise

from .distinct import Distinct
from .ends import Span, around
from .gaps import Gap
from .outcome import Cut, FixedBounds, FixedBreaks, Outcome
from .rooms import Room, decimals_of, exact
from .scheme import Scheme

_MORE_DECIMALS = 18

Bounds = tuple[float, ...]
Place = Callable[[Cut, int], Decimal | None]
"""Where a cut comes to lie with so many decimals, None where its room holds no such number."""


def placed(
    outcome: Outcome, distinct: Distinct, scheme: Scheme, span: Span, decimals: int
) -> tuple[Bounds, int]:
    """All bounds and the decimals it takes to print them; `span` is what they have to reach around."""
    if isinstance(outcome, FixedBounds):
        return outcome.bounds, printed(decimals, outcome.bounds)
    if isinstance(outcome, FixedBreaks):
        decimals = printed(decimals, outcome.breaks)
        inner = [exact(one) for one in outcome.breaks]
    else:
        inner, decimals = all_placed(outcome.cuts, _places(distinct, scheme, decimals), decimals)
    return as_floats(around(inner, span, scheme, decimals)), decimals


def all_placed(cuts: Sequence[Cut], place: Place, decimals: int) -> tuple[list[Decimal], int]:
    """Each cut at a place of its own, with as few decimals as that takes."""
    for places in range(decimals, decimals + _MORE_DECIMALS):
        found = [place(cut, places) for cut in cuts]
        known = [one for one in found if one is not None]
        if len(known) == len(found) and all(low < high for low, high in pairwise(known)):
            return known, places
    raise ValueError("distinct values have a number of finitely many digits between them")


def first_place(rooms: Sequence[Room], wish: float | None, decimals: int) -> Decimal | None:
    """The best number of the first room that holds one."""
    wished = None if wish is None else exact(wish)
    found = (room.place(wished, decimals) for room in rooms)
    return next((place for place in found if place is not None), None)


def printed(decimals: int, bounds: Sequence[float]) -> int:
    """As many decimals as all bounds need, no fewer than asked for."""
    return max(decimals, *(decimals_of(bound) for bound in bounds)) if bounds else decimals


def as_floats(bounds: Sequence[Decimal]) -> Bounds:
    """Bounds as numbers of the machine."""
    return tuple(float(bound) for bound in bounds)


def _places(distinct: Distinct, scheme: Scheme, shown: int) -> Place:
    def place(cut: Cut, decimals: int) -> Decimal | None:
        gap = Gap.after(cut.below, distinct.values)
        rooms = [gap.room(scheme)] if cut.firm else rooms_of(gap, scheme, (shown, decimals), cut.wish is None)
        return first_place(rooms, cut.wish, decimals)

    return place


def rooms_of(gap: Gap, scheme: Scheme, decimals: tuple[int, int], free: bool) -> list[Room]:
    """Where a bound may lie, the best room first.

    `decimals` are those of the values and those of the bound. A free bound parts values as they are printed
    with the second, and with the first unless they are then printed alike.
    """
    parting = gap.room_as_shown(scheme, decimals[0])
    if not free:
        return [parting, gap.room(scheme)]
    finer = gap.room_as_shown(scheme, decimals[1])
    return [finer if gap.shows_the_same(decimals[0]) else parting & finer]
