"""What people have to look at when polygons made elsewhere become a version."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from math import hypot
from statistics import median

from ..remarks import Amount, Remark
from .rings import Shape
from .succession import NOBODY
from .version_changes import AreaChange, Kind

NAMED = 10
"""Areas that a sentence names; more are counted."""

MOST = 0.5
"""Share of its ground that an area without successor leaves to nobody."""

ENOUGH = 3
"""Areas known before from which on a common shift of all can be told from one that was drawn anew."""

LEAST = 0.1
"""Metres: less than that is rounding on the way through another coordinate reference system."""


def version_remarks(changes: Collection[AreaChange], names: Mapping[str, str]) -> Iterator[Remark]:
    """Areas that are gone, ground that came or belongs to nobody now; `names` of the areas before by key."""
    gone = sorted(one.old for one in changes if one.kind is Kind.VANISHED and one.share_of_old > MOST)
    if gone:
        yield Remark.of(
            "Areas without successor, whose ground belongs to nobody now: {areas}.",
            areas=_listed(gone, names),
        )
    lost = sum(one.square_metres for one in changes if one.new == NOBODY)
    if round(lost):
        text = "Ground that belonged to areas and belongs to nobody now: {area} m²."
        yield Remark.of(text, area=_whole(lost))
    come = sum(one.square_metres for one in changes if one.old == NOBODY)
    if round(come):
        text = "Ground that belonged to nobody and belongs to areas now: {area} m²."
        yield Remark.of(text, area=_whole(come))
    if all(one.kind in {Kind.UNCHANGED, Kind.NOISE} for one in changes):
        yield Remark.of("Nothing changed but how exactly the lines are drawn.")


def shift_remarks(
    before: Mapping[str, Shape], drawn: Mapping[str, Shape], tolerance: float
) -> Iterator[Remark]:
    """Whether all polygons lie aside together, by the median of how far the known areas moved, in metres."""
    known = sorted(before.keys() & drawn.keys())
    if len(known) < ENOUGH:
        return
    east = median(_middle(drawn[key])[0] - _middle(before[key])[0] for key in known)
    north = median(_middle(drawn[key])[1] - _middle(before[key])[1] for key in known)
    metres = hypot(east, north)
    if metres > max(tolerance, LEAST):
        yield Remark.of(
            "All polygons lie {metres} m beside the version before: is the coordinate system right?",
            metres=Amount(round(metres, 1)),
        )


def _middle(shape: Shape) -> tuple[float, float]:
    """The middle of the bounds in metres."""
    west, east, south, north = shape.box
    return (west + east) / 2000, (south + north) / 2000


def _whole(square_metres: float) -> Amount:
    return Amount(round(square_metres))


def _listed(keys: Iterable[str], names: Mapping[str, str]) -> str:
    told = [f"{key} {names.get(key, '')}".strip() for key in keys]
    more = f" … (+{len(told) - NAMED})" if len(told) > NAMED else ""
    return ", ".join(told[:NAMED]) + more
