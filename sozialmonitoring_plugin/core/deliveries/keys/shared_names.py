"""Rows whose name an area of the level and an area above it share: "Eimsbüttel", Stadtteil and Bezirk.

Where a sheet lists the upper areas one below the other, the name in that list is the upper area's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .targets import Outcome, Place, RowText, Target


def shared_place(one: Outcome, rank: int) -> Place | None:
    """The upper area of a rank whose name the area of a row has too."""
    place = one.upper if isinstance(one, Target) and not one.is_total else None
    return place if place and place[0] == rank else None


def total_place(one: Outcome, rank: int) -> Place | None:
    """The upper area of a rank whose total a row is."""
    place = one.upper if isinstance(one, Target) and one.is_total else None
    return place if place and place[0] == rank else None


def without_told_totals(outcomes: Sequence[Outcome], rank: int) -> list[Outcome]:
    """Where a row is surely an upper area's ("Kreis Heinsberg"), the mere name "Heinsberg" is the other's."""
    told = {total_place(one, rank) for one in outcomes} - {None}
    return [
        replace(one, upper=None) if isinstance(one, Target) and shared_place(one, rank) in told else one
        for one in outcomes
    ]


def listed_rows(outcomes: Sequence[Outcome], rank: int, count: int) -> set[int]:
    """The rows that stand in a list of the `count` upper areas of a rank, and with them names they share.

    In a list no area comes twice and one is an upper area's for sure; all of them are there, or each shared
    name stands elsewhere in the sheet as well.
    """
    everywhere = Counter(filter(None, (shared_place(one, rank) for one in outcomes)))
    found: set[int] = set()
    for run in _runs(outcomes, rank):
        shared = Counter(filter(None, (shared_place(outcomes[row], rank) for row in run)))
        sure = {place for row in run if (place := total_place(outcomes[row], rank))}
        places = len(sure | set(shared))
        elsewhere = all(everywhere[place] > times for place, times in shared.items())
        if sure and places > 1 and (places == count or elsewhere):
            found.update(run)
    return found


def has_other_totals(
    rows: Sequence[RowText], outcomes: Sequence[Outcome], rank: int, listed: set[int]
) -> bool:
    """Whether upper areas have values outside of lists too, so that a shared name may be one of them."""
    return any(
        rows[row].has_values and total_place(one, rank)
        for row, one in enumerate(outcomes)
        if row not in listed
    )


def _runs(outcomes: Sequence[Outcome], rank: int) -> Iterator[list[int]]:
    """Rows below each other that may be upper areas; several rows of one area count as one."""
    run: list[int] = []
    seen: set[Place] = set()
    last: Place | None = None
    for row, one in enumerate(outcomes):
        place = shared_place(one, rank) or total_place(one, rank)
        if run and (place is None or (place in seen and place != last)):
            yield run
            run, seen = [], set()
        if place is not None:
            run.append(row)
            seen.add(place)
        last = place
    if run:
        yield run
