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


@dataclass(frozen=True)
class People:
    """A published sum; not `complete` where a part of it is hidden or missing."""

    number: float
    complete: bool


@dataclass(frozen=True)
class ClassRow:
    """One line. `place` is the class, 0 the lowest, −1 for reasons and numbers outside of all classes.

    `share` is that of all areas of the map, 0 to 1; `people` is None where nobody counts them,
    `title` "" for a class without one.
    """

    entry: LegendEntry
    place: int
    count: int
    share: float
    people: People | None = None
    title: str = ""

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
    """Classes from the highest, numbers outside, reasons; `values` and `people` are of the map's areas."""
    found = classification.class_of(values.numbers)
    place = classification.classes
    rows = []
    for entry in (one for one in entries if one.kind in COUNTED):
        if entry.kind is EntryKind.CLASS:
            place -= 1
            mask, own = found == place, place
        else:
            mask, own = _others(entry, values, found), -1
        count = int(mask.sum())
        share = count / len(values) if len(values) else 0.0
        title = titles[own] if 0 <= own < len(titles) else ""
        rows.append(ClassRow(entry, own, count, share, _people(people, mask), title))
    return tuple(rows)


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


def counted_rows(entries: Sequence[LegendEntry], areas: int) -> tuple[ClassRow, ...]:
    """The lines of a kind without classes, with the counts of its legend, of so many areas together."""
    counted = ((one, one.count) for one in entries if one.kind in COUNTED)
    return tuple(
        ClassRow(entry, -1, count, count / areas if areas else 0.0)
        for entry, count in counted
        if count is not None
    )
