"""Breaks: days from which a series means something else, so that what lies across one needs a note."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum


class BreakKind(Enum):
    """What changed: the formula or the law behind it, the outlines of the areas, who counts."""

    DEFINITION = "definition"
    BOUNDARY = "boundary"
    SOURCE = "source"


@dataclass(frozen=True)
class Break:
    """From `since` on, that day included, the numbers are no longer made as before."""

    since: date
    kind: BreakKind
    text: str

    def is_between(self, one: date, other: date) -> bool:
        """Whether the two dates lie on different sides, in whatever order they are named."""
        return min(one, other) < self.since <= max(one, other)


BreaksOf = Mapping[str, Sequence[Break]]
"""By the id of an indicator what parts its numbers in time."""


def in_order(breaks: Iterable[Break]) -> tuple[Break, ...]:
    """The breaks from the oldest on, each once."""
    return tuple(sorted(set(breaks), key=lambda entry: (entry.since, entry.kind.value, entry.text)))


def breaks_between(breaks: Iterable[Break], one: date, other: date) -> tuple[Break, ...]:
    """The breaks that part two dates, in the order given."""
    return tuple(entry for entry in breaks if entry.is_between(one, other))
