"""The lines of the class table: what each stands for, and how many areas and people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...core.classification.classification import Classification
from ...core.values import Values
from ...layers.map_legend import EntryKind, LegendEntry

COUNTED = (EntryKind.CLASS, EntryKind.OUTSIDE, EntryKind.REASON)
AROUND = (EntryKind.NEIGHBOURS, EntryKind.BOUNDARY)
"""What surrounds the areas that a map is about, and is no line of the table."""
CIRCLES = (EntryKind.SIZE, EntryKind.SIGN, EntryKind.ZERO)
"""The lines that circles begin with, above colours."""


@dataclass(frozen=True)
class People:
    """A published sum; not `complete` where a part of it is hidden or missing."""

    number: float
    complete: bool


@dataclass(frozen=True)
class ClassRow:
    """One line. `place` is the class, 0 the lowest, −1 for reasons and numbers outside of all classes.

    `count` is None for a line that no areas are counted for. `share` is that of all areas of the map, 0 to
    1; `people` is None where nobody counts them, `title` "" for a class without one. `size` is the diameter
    of a circle as a share of the largest; `is_sign` says that a small sign stands in the area for it.
    """

    entry: LegendEntry
    place: int
    count: int | None
    share: float
    people: People | None = None
    title: str = ""
    size: float = 0.0
    is_sign: bool = False

    @property
    def is_class(self) -> bool:
        """Whether it is a class."""
        return self.place >= 0


def class_rows(
    entries: Sequence[LegendEntry],
    classification: Classification,
    values: Values,
    people: Values | None = None,
    titles: tuple[str, ...] = (),
) -> tuple[ClassRow, ...]:
    """Classes from the highest, numbers outside, reasons, then what circles on them mean.

    `values` and `people` are of the map's areas.
    """
    coloured, circles = _parted(entries)
    found = classification.class_of(values.numbers)
    place = classification.classes
    rows = []
    for entry in (one for one in coloured if one.kind in COUNTED):
        if entry.kind is EntryKind.CLASS:
            place -= 1
            mask, own = found == place, place
        else:
            mask, own = _others(entry, values, found), -1
        count = int(mask.sum())
        share = count / len(values) if len(values) else 0.0
        title = titles[own] if 0 <= own < len(titles) else ""
        rows.append(ClassRow(entry, own, count, share, _people(people, mask), title))
    return (*rows, *listed_rows(circles, len(values), with_signs=True))


def _parted(
    entries: Sequence[LegendEntry],
) -> tuple[Sequence[LegendEntry], Sequence[LegendEntry]]:
    """The lines of colours, and those of the circles above them."""
    places = (place for place, one in enumerate(entries) if one.kind in CIRCLES)
    first = next(places, len(entries))
    return entries[:first], entries[first:]


def _others(entry: LegendEntry, values: Values, found: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Which areas a line of a reason, or of numbers above or below all classes, stands for."""
    if entry.kind is EntryKind.REASON:
        return np.asarray(values.reasons == entry.reason)
    inside = (values.numbers >= entry.low) & (values.numbers <= entry.high)
    return np.asarray(values.present & (found < 0) & inside)


def _people(people: Values | None, mask: NDArray[np.bool_]) -> People | None:
    if people is None:
        return None
    there = people.taken(mask)
    return People(float(there.numbers[there.present].sum()), bool(there.present.all()))


def listed_rows(
    entries: Sequence[LegendEntry], areas: int, *, with_signs: bool = False
) -> tuple[ClassRow, ...]:
    """The lines of a legend without classes, with the counts it has, of so many areas together.

    `with_signs` says that areas without a circle have a small sign in place of a pattern.
    """
    listed = [one for one in entries if one.kind not in AROUND]
    largest = max((one.high for one in listed if one.kind is EntryKind.SIZE), default=0.0)
    return tuple(
        ClassRow(
            one,
            -1,
            one.count,
            one.count / areas if one.count and areas else 0.0,
            size=one.high / largest if one.kind is EntryKind.SIZE and largest else 0.0,
            is_sign=with_signs and one.kind in (EntryKind.ZERO, EntryKind.REASON),
        )
        for one in listed
    )
