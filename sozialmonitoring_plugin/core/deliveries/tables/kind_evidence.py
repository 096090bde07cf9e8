"""What the numbers themselves say about their kind, where a header leaves it open.

A density is the quotient of two other columns; the total of a mean lies between its parts, that of a count
above them. Both are looked for only where a header doubts that its column holds counts, and in surfaces.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ...indicators.tableau import Kind
from ...remarks import Remark
from ...values import Numbers
from ..profiles.profile_rules import Certainty
from .column_kinds import ColumnKind, KindGuess
from .number_matrix import number_matrix
from .rows import FoundRows, Role
from .table import Table

_FACTORS = (1.0, 100.0, 1000.0)
_FEWEST_ROWS, _FEWEST_DIGITS = 5, 6
"""So many rows, and so many digits in all: small numbers are quotients of others by mere chance."""
_MOST_ROWS = 400
_HALF, _NOISE = 0.5, 1e-9
_MOST_FIT = 0.9
_FEWEST_PARTS = 3
_BELOW_SUM = 0.7


@dataclass(frozen=True)
class Evidence:
    """The kinds with what the numbers told about them, and the sentences that say so."""

    kinds: tuple[ColumnKind, ...]
    remarks: tuple[Remark, ...] = ()


def needs_evidence(kinds: Sequence[ColumnKind]) -> bool:
    """Whether the header of any column leaves open what its numbers are."""
    return any(map(_is_open, kinds))


def _is_open(kind: ColumnKind) -> bool:
    is_count = kind.guess.kind is Kind.COUNT
    return is_count and (kind.guess.certainty is not Certainty.SURE or kind.has_fractions)


def with_evidence(table: Table, kinds: Sequence[ColumnKind], rows: FoundRows) -> Evidence:
    """The kinds of columns of numbers, settled where the numbers settle them."""
    matrix = _Matrix(table, kinds, rows)
    settled, remarks = [], []
    for place, kind in enumerate(kinds):
        remark = None
        if _is_open(kind):
            is_doubted = kind.guess.certainty is not Certainty.SURE
            remark = (_quotient(matrix, kinds, place) if is_doubted else None) or _mean(matrix, kind, place)
        if remark:
            remarks.append(remark)
        settled.append(replace(kind, guess=KindGuess(Kind.GIVEN)) if remark else kind)
    return Evidence(tuple(settled), tuple(remarks))


class _Matrix:
    """The numbers of all columns: rows of areas, and totals with the rows they sum."""

    def __init__(self, table: Table, kinds: Sequence[ColumnKind], rows: FoundRows) -> None:
        self._areas = rows.of(Role.AREA)
        self._totals = rows.of(Role.TOTAL)
        self._places = {one.target.position: place for place, one in enumerate(self._areas) if one.target}
        columns = [kind.column for kind in kinds]
        self.areas = number_matrix(table, columns, [one.row for one in self._areas])
        self.sums = number_matrix(table, columns, [one.row for one in self._totals])

    def totals(self, column: int) -> Iterator[tuple[float, Numbers]]:
        """Every total of a column with its parts: those it names, else the rows since the total before it."""
        above = 0
        for total, finding in zip(self.sums[:, column], self._totals, strict=True):
            scope = finding.target.scope if finding.target else None
            section = [place for place, one in enumerate(self._areas) if above < one.row < finding.row]
            everything = range(len(self._areas) if len(self._totals) == 1 else 0)
            known = [self._places[one] for one in scope or () if one in self._places]
            parts = self.areas[known if scope else section or list(everything), column]
            above = finding.row
            if not np.isnan(total):
                yield float(total), parts[~np.isnan(parts)]


def _quotient(matrix: _Matrix, kinds: Sequence[ColumnKind], place: int) -> Remark | None:
    """Whether a column is one other column divided by a third, rounded to whole numbers."""
    numbers = matrix.areas[:_MOST_ROWS]
    own = numbers[:, place]
    own = own[np.isfinite(own)]
    if len(np.unique(own)) < _FEWEST_ROWS or np.log10(np.maximum(1, own)).sum() < _FEWEST_DIGITS:
        return None
    for lower in range(len(kinds)):
        upper = _divided_by(numbers, place, lower) if lower != place else -1
        if upper >= 0:
            return Remark.of(
                "Column {column} is column {upper} divided by column {lower}: a rate, never summed.",
                column=kinds[place].column.letter,
                upper=kinds[upper].column.letter,
                lower=kinds[lower].column.letter,
            )
    return None


def _divided_by(numbers: Numbers, place: int, lower: int) -> int:
    """The column that gives the one at `place` when it is divided by `lower`, -1 for none."""
    own, under = numbers[:, [place]], numbers[:, [lower]]
    usable = np.isfinite(numbers) & np.isfinite(own) & (numbers > 0) & (under > 0)
    counts = usable.sum(axis=0)
    for factor in _FACTORS:
        with np.errstate(divide="ignore", invalid="ignore"):
            fitting = usable & (np.abs(numbers * factor / under - own) <= _HALF + _NOISE)
        enough = (counts >= _FEWEST_ROWS) & (fitting.sum(axis=0) > _MOST_FIT * counts)
        enough[[place, lower]] = False
        if enough.any():
            return int(np.flatnonzero(enough)[0])
    return -1


def _mean(matrix: _Matrix, kind: ColumnKind, place: int) -> Remark | None:
    """Whether the totals of a column lie between their parts instead of being their sums."""
    checked = [(total, parts) for total, parts in matrix.totals(place) if len(parts) >= _FEWEST_PARTS]
    between = [
        parts.min() <= total <= parts.max() and total < _BELOW_SUM * parts.sum() for total, parts in checked
    ]
    if not checked or not all(between):
        return None
    return Remark.of(
        "The totals of column {column} lie between their parts: a mean or rate, never summed.",
        column=kind.column.letter,
    )
