"""Indicators that say nearly the same: a rate and its mean of two years, a count and its rate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...indicators.calculation import delivered_variables
from ...publication import PublishedTable
from .finding import Finding


@dataclass(frozen=True)
class Kinship:
    """Who is kin among some indicators of a table."""

    table: PublishedTable
    indicators: tuple[str, ...]

    @classmethod
    def among(cls, table: PublishedTable, indicators: Iterable[str]) -> Kinship:
        """The kinship of some indicators."""
        return cls(table, tuple(indicators))

    def are_kin(self, one: str, other: str) -> bool:
        """Whether one is made from the counts of the other, the same ones above the line of both."""
        if one == other or one not in self._made_of or other not in self._made_of:
            return False
        (above, whole), (other_above, other_whole) = self._made_of[one], self._made_of[other]
        return above == other_above and (whole <= other_whole or other_whole <= whole)

    def distinct_first(self, found: Sequence[Finding], told: Sequence[Finding] = ()) -> list[Finding]:
        """Findings in their order, last those of indicators whose kin is told or stands before them."""
        first: list[Finding] = []
        behind: list[Finding] = []
        known: dict[frozenset[str], set[str]] = defaultdict(set)
        for one in told:
            known[self._above(one)].add(one.indicator)
        for one in found:
            others = known[self._above(one)]
            if any(self.are_kin(one.indicator, other) for other in others):
                behind.append(one)
            else:
                first.append(one)
                others.add(one.indicator)
        return [*first, *behind]

    def _above(self, finding: Finding) -> frozenset[str]:
        above, _ = self._made_of.get(finding.indicator, (frozenset(), None))
        return above

    @cached_property
    def _made_of(self) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
        """By indicator the variables above the line, and all of them."""
        calculations = {name: self.table.column(name).calculation for name in self.indicators}
        return {
            name: (frozenset(delivered_variables(one, above=True)), frozenset(delivered_variables(one)))
            for name, one in calculations.items()
        }
