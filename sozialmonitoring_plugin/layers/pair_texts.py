"""What a map of two indicators says of them in words."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.classification.classification import Classification
from ..core.classification.crossed import Crossed, Pair, level_words
from ..core.publication import PublishedColumn
from ..core.values import Values
from ..core.wording import Wording
from .map_texts import column_title, pair_notes


@dataclass(frozen=True)
class PairTexts:
    """Two indicators and their classes; a side is 0 for the first and 1 for the second."""

    columns: tuple[PublishedColumn, PublishedColumn]
    crossed: Crossed
    words: Wording

    @property
    def title(self) -> str:
        """Both indicators with their units."""
        one, other = (column_title(column) for column in self.columns)
        return self.words.text("map_pair_title", first=one, second=other)

    @property
    def names(self) -> tuple[str, str]:
        """Titles of both without number and unit."""
        first, second = self.columns
        return first.indicator.title, second.indicator.title

    def heading(self, *, counts: bool) -> str:
        """In which order the lines of the legend name the two, as the title does."""
        first, second = self.names
        key = "map_pair_heading" if counts else "map_pair_heading_plain"
        return self.words.text(key, first=first, second=second)

    @property
    def notes(self) -> tuple[str, ...]:
        """What low and high mean, then dates and sources on one line."""
        return self._ranges(0), self._ranges(1), " · ".join(pair_notes(self.columns, self.words))

    def label(self, pair: Pair) -> str:
        """What is said of a pair, with the numbers."""
        first, second = self._said(0, pair.first), self._said(1, pair.second)
        return self.words.text("map_pair", first=first, second=second)

    def short_label(self, pair: Pair) -> str:
        """What is said of a pair where notes tell what is high and low."""
        first, second = self._levels(0)[pair.first], self._levels(1)[pair.second]
        return self.words.text("map_pair_short", first=first, second=second)

    def numbers(self, first: Values, second: Values) -> list[str]:
        """Both numbers of each area as a table prints them, or the signs of their reasons."""
        one, other = (column.indicator.decimals for column in self.columns)
        return [
            f"{self.words.value(first[row], one)} | {self.words.value(second[row], other)}"
            for row in range(len(first))
        ]

    def _ranges(self, side: int) -> str:
        told = [
            self.words.text("map_pair_level", level=level, range=one)
            for level, one in zip(self._levels(side), self._side(side).labels(self.words), strict=True)
        ]
        return self.words.text("map_pair_levels", indicator=self.names[side], levels=" · ".join(told))

    def _said(self, side: int, index: int) -> str:
        found = {
            "title": self.names[side],
            "level": self._levels(side)[index],
            "range": self._side(side).labels(self.words)[index],
        }
        return self.words.text("map_pair_class", **found)

    def _levels(self, side: int) -> tuple[str, ...]:
        return level_words(self._side(side).classes, self.words)

    def _side(self, side: int) -> Classification:
        return self.crossed.second if side else self.crossed.first
