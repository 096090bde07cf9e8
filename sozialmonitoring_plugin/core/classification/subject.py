"""What a diagnosis looks at."""

from __future__ import annotations

from dataclasses import dataclass

from ..values import Numbers, Values
from ..wording import Wording
from .classes import Classification


@dataclass(frozen=True)
class Subject:
    """What is looked at, and the language labels and numbers are written in."""

    values: Values
    made: Classification
    weights: Numbers | None
    words: Wording

    @property
    def present(self) -> Numbers:
        """The numbers among the values."""
        return self.values.numbers[self.values.present]

    def number(self, number: float) -> str:
        """A number as the legend writes it."""
        return self.words.number(number, self.made.decimals)

    def number_beyond(self, number: float) -> str:
        """A number outside the bounds, with as many decimals as it takes to differ from them."""
        return self.words.number(number, self.made.decimals_outside(number))

    @property
    def labels(self) -> tuple[str, ...]:
        """What the legend says of each class."""
        return self.made.labels(self.words)

    @property
    def empty_side(self) -> int:
        """1 where no value is above the centre of mirrored classes, −1 where none is below, else 0."""
        scheme = self.made.scheme
        if not scheme.mirrored or scheme.centre is None or self.made.classes < 2:
            return 0
        if self.present.max() <= scheme.centre:
            return 1
        return -1 if self.present.min() >= scheme.centre else 0
