"""How long the arrows of changes are: a scale for percentage points, another for per cent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from ..booklets.changes import ChangeRow
from ..series.change import is_percentage
from ..wording import Wording, rounded_half_up


class Length(Enum):
    """What the length of an arrow is measured in."""

    POINTS = "points"
    PER_CENT = "per_cent"


_PER_CENT_DECIMALS = 1
_POINTS = {"prozentpunkt", "prozentpunkte", "percentage point", "percentage points"}


def length_of(row: ChangeRow) -> tuple[Length, float] | None:
    """The change that an arrow shows; None where none is printed, or where it has neither measure."""
    if row.difference is None or not rounded_half_up(row.difference, row.indicator.decimals):
        return None
    if _in_points(row):
        return Length.POINTS, row.difference
    return None if row.per_cent is None else (Length.PER_CENT, row.per_cent)


def _in_points(row: ChangeRow) -> bool:
    """Whether values are per cent, or differences of such."""
    return is_percentage(row.indicator) or row.indicator.unit.strip().casefold() in _POINTS


@dataclass(frozen=True)
class ChangeScale:
    """The change of the longest arrow of each measure, above zero; those that occur."""

    full: dict[Length, float]
    decimals: int

    @classmethod
    def of(cls, rows: Sequence[ChangeRow]) -> ChangeScale:
        """The scale that all rows of a chart share."""
        full: dict[Length, float] = {}
        for length, number in filter(None, map(length_of, rows)):
            full[length] = max(abs(number), full.get(length, 0.0))
        points = [row.indicator.decimals for row in rows if _in_points(row)]
        return cls({length: number for length, number in full.items() if number}, max(points, default=0))

    def part(self, row: ChangeRow) -> float:
        """How long the arrow of a row is, -1 to 1; 0 for none."""
        found = length_of(row)
        if found is None or found[0] not in self.full:
            return 0.0
        return found[1] / self.full[found[0]]

    def sentence(self, words: Wording) -> str:
        """What the arrows begin at and how much the longest stand for; "" without any."""
        told = []
        if Length.POINTS in self.full:
            told.append(
                words.text(
                    "chart_percentage_points", number=words.number(self.full[Length.POINTS], self.decimals)
                )
            )
        if Length.PER_CENT in self.full:
            number = words.number(self.full[Length.PER_CENT], _PER_CENT_DECIMALS)
            told.append(words.text("chart_per_cent", number=number))
        key = f"chart_change_scale_{len(told)}"
        return words.text(key, first=told[0], last=told[-1]) if told else ""
