"""Rows that claim an area more clearly than others: one row may make another row's name doubtful."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .folding import has_umlauts
from .key_index import KeyIndex
from .targets import NoTarget, Outcome, RowText, Target


def without_rivals(index: KeyIndex, rows: Sequence[RowText], outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes without names that the rest of the sheet makes doubtful.

    A loose match gives way to a row with the exact name, and a for ä counts only where the sheet has no
    umlauts. An exact name is asked where another area has the same but for a designation ("Ansbach, Stadt")
    or for lost umlauts, and no row of the sheet is clearly that one.
    """
    named = [one for one in outcomes if isinstance(one, Target) and one.by_name and not one.is_total]
    if not named:
        return list(outcomes)
    sheet = _Sheet(index)
    for row, one in zip(rows, outcomes, strict=True):
        sheet.add(row, one)
    known: dict[tuple[str, int, bool], Outcome] = {}
    return [sheet.checked(row, one, known) for row, one in zip(rows, outcomes, strict=True)]


@dataclass
class _Sheet:
    """What the rows of a sheet claim."""

    index: KeyIndex
    exact: set[int] = field(default_factory=set)
    loose: dict[int, set[str]] = field(default_factory=dict)
    knows_umlauts: bool = False
    lost_umlauts: bool = False

    def add(self, row: RowText, one: Outcome) -> None:
        """Take a row into account."""
        self.knows_umlauts = self.knows_umlauts or has_umlauts(row.key) or has_umlauts(row.name)
        if isinstance(one, NoTarget) or one.is_total:
            return
        if one.loose:
            self.loose.setdefault(one.position, set()).add(row.key or row.name)
            self.lost_umlauts |= one.lost_umlauts
        else:
            self.exact.add(one.position)

    def checked(self, row: RowText, one: Outcome, known: dict[tuple[str, int, bool], Outcome]) -> Outcome:
        """The outcome of a row, or why it is doubtful."""
        if isinstance(one, NoTarget) or one.is_total or not one.by_name:
            return one
        claim = (row.key or row.name, one.position, one.loose)
        if claim not in known:
            known[claim] = self._loose(one) if one.loose else self._exact(one)
        return known[claim]

    def _loose(self, one: Target) -> Outcome:
        if one.position in self.exact or len(self.loose[one.position]) > 1:
            return NoTarget("taken", (one.position,))
        if one.lost_umlauts and self.knows_umlauts:
            return NoTarget("unknown_name", (one.position,))
        return one

    def _exact(self, one: Target) -> Outcome:
        names = self.index.places.own
        twins = names.twins(one.position)
        if self.lost_umlauts and not self.knows_umlauts:
            twins += names.dotted_twins(one.position)
        missing = [twin for twin in twins if twin not in self.exact]
        return NoTarget("ambiguous_name", (one.position, *twins)) if missing else one
