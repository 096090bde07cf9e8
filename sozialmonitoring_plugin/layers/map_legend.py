"""What the legend of a map lists, apart from how QGIS draws it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np
from qgis.PyQt.QtGui import QColor

from ..core.classification.classification import Classification
from ..core.classification.frozen import entitled
from ..core.colours.grounds import NEIGHBOURS
from ..core.values import Reason, Values
from ..core.wording import Wording
from .palettes import class_colors
from .symbols import BOUNDARY

COUNT = re.compile(r"  \(\d+\)$")
"""The count behind a line of the legend."""


class EntryKind(Enum):
    """What a line of the legend stands for."""

    CLASS = "class"
    CATEGORY = "category"
    OUTSIDE = "outside"
    REASON = "reason"
    SIZE = "size"
    SIGN = "sign"
    PART = "part"
    GROUND = "ground"
    ZERO = "zero"
    NEIGHBOURS = "neighbours"
    BOUNDARY = "boundary"


@dataclass(frozen=True)
class LegendEntry:
    """One line of the legend.

    `color` is the fill of a class ("" for patterns), `low` and `high` are the bounds of a class; a SIZE has
    the number of its circle as `low`, the diameter in millimetres as `high`. `code` is the name of a
    category, `count` how many areas of the map it stands for, None where areas are not counted, `short` a
    label for where there is little room.
    """

    kind: EntryKind
    label: str
    count: int | None = None
    color: str = ""
    low: float = 0.0
    high: float = 0.0
    reason: Reason = Reason.NONE
    code: str = ""
    short: str = ""

    @property
    def text(self) -> str:
        """The label with the count behind it."""
        return self._counted(self.label)

    @property
    def short_text(self) -> str:
        """What a sheet has room for, with the count behind it."""
        return self._counted(self.short or self.label)

    def _counted(self, label: str) -> str:
        return label if self.count is None else f"{label}  ({self.count})"


@dataclass(frozen=True)
class ClassDress:
    """What a legend adds to the bounds: titles, the lowest class first, or none at all.

    `is_change` puts a sign before every number and the neutral colour of a diverging palette at zero.
    """

    titles: tuple[str, ...] = ()
    is_change: bool = False

    def labels(self, classification: Classification, words: Wording) -> tuple[str, ...]:
        """What the legend says of each class, the lowest first."""
        return entitled(classification.labels(words, signed=self.is_change), self.titles, words)

    def colors(self, classification: Classification, palette: str) -> tuple[QColor, ...]:
        """The colour of each class, the lowest first. Raises UserError for an unknown palette."""
        classes = classification.classes
        middle = middle_of(classification.bounds) if self.is_change and classes else None
        return class_colors(palette, classes, middle)

    def number(self, bound: float, decimals: int, words: Wording) -> str:
        """A bound as the legend prints it."""
        return words.signed(bound, decimals) if self.is_change else words.number(bound, decimals)


def middle_of(bounds: Sequence[float], centre: float = 0.0) -> float:
    """Where the centre lies among the classes: 2 in the third, 2.5 on the bound above it.

    It is below 0 or above the last class where all classes are on one side of the centre.

    >>> middle_of((-3, -1, 1, 3)), middle_of((-2, 0, 2)), middle_of((1, 2, 3)), middle_of((0, 0))
    (1, 0.5, -1, 0)
    """
    if bounds[0] == bounds[-1] == centre:
        return 0
    if centre in bounds:
        return bounds.index(centre) - 0.5
    return bisect_right(bounds, centre) - 1


def class_entries(
    classification: Classification,
    values: Values,
    palette: str,
    words: Wording,
    dress: ClassDress | None = None,
) -> tuple[LegendEntry, ...]:
    """Every class, the highest first, even where it is empty; then the numbers outside, if there are any."""
    dress = dress or ClassDress()
    colors, labels = dress.colors(classification, palette), dress.labels(classification, words)
    counts = classification.counts(values)
    bounds = classification.reaching(values.numbers)
    classes = [
        LegendEntry(
            EntryKind.CLASS,
            labels[index],
            counts[index],
            colors[index].name(),
            bounds[index],
            bounds[index + 1],
        )
        for index in reversed(range(classification.classes))
    ]
    if not classes:
        return ()
    low, high = (
        dress.number(bound, classification.decimals, words)
        for bound in (classification.bounds[0], classification.bounds[-1])
    )
    above, below = words.text("map_outside_above", high=high), words.text("map_outside_below", low=low)
    return (*classes, *_outside_entries(classification, values, colors, (below, above)))


def reason_entries(values: Values, words: Wording) -> tuple[LegendEntry, ...]:
    """The reasons that occur, the one that means least first."""
    codes, counts = np.unique(values.reasons[~values.present], return_counts=True)
    return tuple(
        LegendEntry(EntryKind.REASON, words.reason(Reason(code)), count, reason=Reason(code))
        for code, count in zip(codes.tolist(), counts.tolist(), strict=True)
    )


def neighbours_entry(words: Wording, color: str = NEIGHBOURS) -> LegendEntry:
    """The areas around, mostly grey."""
    return LegendEntry(EntryKind.NEIGHBOURS, words.text("map_neighbours"), color=color)


def boundary_entry(level_title: str, words: Wording) -> LegendEntry:
    """The outlines of a level."""
    return LegendEntry(EntryKind.BOUNDARY, words.text("map_boundary", level=level_title), color=BOUNDARY)


def of_kind(entries: Sequence[LegendEntry], *kinds: EntryKind) -> list[LegendEntry]:
    """The entries of some kinds, in their order."""
    return [entry for entry in entries if entry.kind in kinds]


def _outside_entries(
    classification: Classification, values: Values, colors: Sequence[QColor], labels: tuple[str, str]
) -> list[LegendEntry]:
    """The numbers above all classes, and those below; `labels` are what is said of the latter, the former."""
    lowest, highest = classification.bounds[0], classification.bounds[-1]
    # As the layer holds them: a range whose end had more digits would leave its most extreme area undrawn.
    numbers = classification.settled(values.numbers)
    numbers = numbers[values.present & (classification.class_of(numbers) < 0)]
    above, below = numbers[numbers > highest], numbers[numbers < lowest]
    found = []
    if len(above):
        bounds = (highest, float(above.max()))
        found.append(_outside(labels[1], colors[-1], bounds, len(above)))
    if len(below):
        bounds = (float(below.min()), lowest)
        found.append(_outside(labels[0], colors[0], bounds, len(below)))
    return found


def _outside(label: str, color: QColor, bounds: tuple[float, float], count: int) -> LegendEntry:
    return LegendEntry(EntryKind.OUTSIDE, label, count, color.name(), *bounds)
