"""Who speaks of one published column: numbers as every page prints them, in the words of the product."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from ...indicators.tableau import Indicator, Kind
from ...publication import PublishedColumn, PublishedTable
from ...series.change import is_percentage
from ...wording import Wording, rounded_half_up

NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True)
class Speaker:
    """Speaks of a column of a table."""

    table: PublishedTable
    column: PublishedColumn

    @cached_property
    def words(self) -> Wording:
        """The language of the table."""
        return Wording.of(self.table.language)

    @property
    def indicator(self) -> Indicator:
        """What the column holds."""
        return self.column.indicator

    @cached_property
    def is_count(self) -> bool:
        """Whether the numbers are of people or things: then areas have shares, and changes per cent.

        An area below zero shows that they are balances.
        """
        is_balance = any((values.numbers[values.present] < 0).any() for values in self.column.values)
        return self.indicator.kind is Kind.COUNT and not is_balance

    def text(self, key: str, **fields: object) -> str:
        """A phrase of findings."""
        return self.words.text(f"finding_{key}", **fields)

    def printed(self, number: float) -> Decimal:
        """The number as a reader sees it."""
        return rounded_half_up(number, self.indicator.decimals)

    def bare(self, number: float) -> str:
        """The number as it is printed, without its unit."""
        return self.words.number(number, self.indicator.decimals)

    def amount(self, number: float) -> str:
        """The number with its unit; stands where the unit is in the nominative or the accusative."""
        return NO_BREAK.join(filter(None, (self.bare(number), self.indicator.unit.replace(" ", NO_BREAK))))

    def amount_of(self, number: float, sharing: int) -> str:
        """The number that one area has, or each of several; "je 5,0 %", but not "je 5,0 je 1.000"."""
        is_each = sharing > 1 and not self._begins_with_preposition
        return self.text("each", value=self.amount(number)) if is_each else self.amount(number)

    def difference(self, one: float, other: float) -> Decimal:
        """One less the other, both as they are printed: what a reader who subtracts gets."""
        return self.printed(one) - self.printed(other)

    def per_cent(self, number: Decimal) -> str:
        """A part or a change: "9,9 %"."""
        return self.text("per_cent", number=self.words.number(float(number), 1))

    def apart(self, one: float, other: float) -> str:
        """By how much two printed values differ, without a sign: "1,2 Prozentpunkte"."""
        number = self.bare(abs(float(self.difference(one, other))))
        if is_percentage(self.indicator):
            return self.text("point" if number == "1" else "points", number=number)
        unit = self.indicator.unit.strip()
        return number if not unit or self._begins_with_preposition else f"{number}{NO_BREAK}{unit}"

    @property
    def _begins_with_preposition(self) -> bool:
        """Whether the unit is like "je 1.000"."""
        first = self.indicator.unit.split()[:1]
        return bool(first) and first[0] in self.words.text("unit_prepositions").split()
