"""Two columns in classes at once: each pair of classes is a class of its own.

>>> halves = Classification(Scheme(classes=2), (0.0, 5.0, 10.0), 0)
>>> crossed = Crossed(halves, halves)
>>> [pair.code for pair in crossed.pairs]
['2-2', '2-1', '1-2', '1-1']
>>> crossed.codes(Values.of([1.0, 7.0]), Values.of([8.0, 11.0]))
('1-2', 'x')
"""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import UserError
from ..values import Reason, Values
from ..wording import Wording
from .classification import Classification
from .scheme import Scheme

__all__ = ["OUTSIDE", "Classification", "Crossed", "Pair", "Scheme"]

MOST_A_SIDE = 4
OUTSIDE = "x"
"""Code of an area whose number lies outside the bounds of one of the classifications."""


@dataclass(frozen=True)
class Pair:
    """A class of the first column and one of the second, both counted from 0, the lowest."""

    first: int
    second: int

    @property
    def code(self) -> str:
        """Both classes, counted from 1."""
        return f"{self.first + 1}-{self.second + 1}"


@dataclass(frozen=True)
class Crossed:
    """The classes of two columns. Raises UserError where one has more than 4: nobody can tell those apart."""

    first: Classification
    second: Classification

    def __post_init__(self) -> None:
        for one in (self.first, self.second):
            if one.classes > MOST_A_SIDE:
                raise UserError(
                    "{classes} classes of one indicator are too many for a map of two.",
                    hint="Choose 2 to {most} classes for each of the two.",
                    classes=one.classes,
                    most=MOST_A_SIDE,
                )

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """All pairs, the highest classes first."""
        seconds = range(self.second.classes - 1, -1, -1)
        return tuple(Pair(one, other) for one in range(self.first.classes - 1, -1, -1) for other in seconds)

    def codes(self, first: Values, second: Values) -> tuple[str, ...]:
        """The code of each area's pair, OUTSIDE where a number is in no class, "" where there is none."""
        present = (first.present & second.present).tolist()
        ones = self.first.class_of(first.numbers).tolist()
        others = self.second.class_of(second.numbers).tolist()
        return tuple(
            "" if not known else OUTSIDE if min(one, other) < 0 else Pair(one, other).code
            for known, one, other in zip(present, ones, others, strict=True)
        )


def level_words(classes: int, wording: Wording) -> tuple[str, ...]:
    """Words for so many classes (1 to 4) of a column, the lowest first."""
    return tuple(wording.text(f"level_{classes}_{index}") for index in range(1, classes + 1))


def joined(first: Values, second: Values) -> Values:
    """The first column, where both have a number; elsewhere the greater reason of the two."""
    return first.plus(second, 0.0)


def why_missing(first: Values, second: Values, reason: Reason) -> tuple[bool, bool]:
    """In which of the two columns a reason occurs that keeps an area from a pair."""
    wins = joined(first, second).reasons == reason
    return bool((first.reasons[wins] == reason).any()), bool((second.reasons[wins] == reason).any())
