"""Rows that are sums though only their numbers say so: Bezirke below Stadtteile that have the same names.

A row counts as a sum where a second row claims its area, or where nobody knows whose it is, and the numbers
prove it: in at least two columns of numbers they add up exactly, or in the only one all other rows do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from ...remarks import Remark
from ...values import Numbers
from ..keys.key_index import KeyIndex, Target
from ..profiles.profile import ImportProfile
from .number_matrix import number_matrix
from .rows import FoundRows, Role, RowFinding, value_columns
from .table import Table

_NEEDED_COLUMNS = 2
_TOLERANCE = 1e-6
_FEWEST_PARTS = 2
_FEWEST_COUNTED = 9
"""Smaller sums are met by chance."""
_MOST_CLAIMED = 50
_LONGEST_RUN = 200
"""Upper areas are few; tables with more doubtful rows hold something else, and looking would take long."""


def with_sum_rows(table: Table, profile: ImportProfile, rows: FoundRows, index: KeyIndex) -> FoundRows:
    """The rows, those that are proved to be sums as totals, with a remark about them."""
    if profile.long or profile.dates.column or not _may_hold_sums(rows):
        return rows
    meant = [_meant(finding, index) for finding in rows.findings]
    counts = Counter(position for position in meant if position >= 0)
    claimed = frozenset(position for position, count in counts.items() if count > 1)
    few = 0 < len(claimed) <= _MOST_CLAIMED
    sums = _SumRows(table, profile, rows, meant, claimed).find() if few else frozenset()
    if not sums:
        return rows
    left = Counter(position for place, position in enumerate(meant) if place not in sums)
    findings = tuple(
        _as_total(finding, index)
        if place in sums
        else _as_area(finding, meant[place])
        if meant[place] in claimed and left[meant[place]] == 1
        else finding
        for place, finding in enumerate(rows.findings)
    )
    return replace(rows, findings=findings, remarks=(*rows.remarks, *_told(sums, rows)))


def _may_hold_sums(rows: FoundRows) -> bool:
    positions = [one.target.position for one in rows.of(Role.AREA) if one.target]
    shared = any(one.why == "ambiguous_name" for one in rows.of(Role.UNMATCHED))
    return shared or len(set(positions)) < len(positions)


def _meant(finding: RowFinding, index: KeyIndex) -> int:
    """The area a row belongs to, or would belong to by its name if it were no sum; -1 for none."""
    if finding.role is Role.AREA and finding.target:
        return finding.target.position
    if finding.role not in (Role.UNMATCHED, Role.TOTAL):
        return -1
    named = index.places.named(finding.key or finding.name)
    return named[0] if len(named) == 1 else -1


def _as_total(finding: RowFinding, index: KeyIndex) -> RowFinding:
    target = index.upper_named(finding.key or finding.name) or Target(is_total=True)
    return replace(finding, role=Role.TOTAL, target=target, why="adds_up")


def _as_area(finding: RowFinding, position: int) -> RowFinding:
    """The row that is left over of two with one name is the area's."""
    if finding.role is not Role.UNMATCHED:
        return finding
    return replace(finding, role=Role.AREA, target=Target(position, by_name=True), why="")


def _told(sums: frozenset[int], rows: FoundRows) -> list[Remark]:
    """One remark for each run of neighbouring rows."""
    told = []
    for _, group in groupby(enumerate(sorted(sums)), key=lambda pair: pair[1] - pair[0]):
        run = [rows.findings[place].row + 1 for _, place in group]
        if len(run) == 1:
            told.append(Remark.of("Row {row} is a sum: its numbers add up those of other rows.", row=run[0]))
            continue
        told.append(
            Remark.of(
                "Rows {first} to {last} are sums: their numbers add up those of other rows.",
                first=run[0],
                last=run[-1],
            )
        )
    return told


class _SumRows:
    """Looks for rows whose numbers add up those of other rows."""

    def __init__(
        self,
        table: Table,
        profile: ImportProfile,
        rows: FoundRows,
        meant: Sequence[int],
        claimed: frozenset[int],
    ) -> None:
        self._roles = [finding.role for finding in rows.findings]
        self._places = [place for place, role in enumerate(self._roles) if role in _WITH_NUMBERS]
        self._meant = meant
        self._claimed = claimed
        lines = [rows.findings[place].row for place in self._places]
        self._numbers = number_matrix(table, value_columns(table, profile), lines, profile.numbers)

    def find(self) -> frozenset[int]:
        """The places of the rows that are sums, among those of doubtful areas."""
        return self._run_at(end=True) or self._run_at(end=False) or self._single_rows()

    def _run_at(self, *, end: bool) -> frozenset[int]:
        """The run of doubtful rows at one end of the table that sums all the others."""
        order = range(len(self._places) - 1, -1, -1) if end else range(len(self._places))
        run: list[int] = []
        for place in order:
            if not self._is_doubtful(place) or len(run) == _LONGEST_RUN:
                break
            run.append(place)
        for length in range(len(run), 0, -1):
            if self._sums_the_rest(run[:length]):
                return frozenset(self._places[place] for place in run[:length])
        return frozenset()

    def _sums_the_rest(self, run: Sequence[int]) -> bool:
        """Whether a run adds up to all rows outside of it; one of its rows may be the sum of all."""
        inside = set(run)
        rest = [place for place in range(len(self._places)) if place not in inside]
        rest = [place for place in rest if self._role(place) is not Role.TOTAL or self._is_claimed(place)]
        taken = [self._position(place) for place in run if self._is_claimed(place)]
        if len(rest) < _FEWEST_PARTS or sorted(taken) != sorted(self._claimed):
            return False
        whole = self._numbers[rest].sum(axis=0)
        parts = [place for place in run if not self._proves(self._numbers[place], whole)]
        return bool(parts) and self._proves(self._numbers[parts].sum(axis=0), whole)

    def _single_rows(self) -> frozenset[int]:
        """Of two rows of an area the one that adds up the rows directly below or above it.

        A single column proves nothing here: some rows of small counts always add up to a third.
        """
        found: set[int] = set()
        if self._numbers.shape[1] < _NEEDED_COLUMNS:
            return frozenset()
        for position in self._claimed:
            places = [place for place in range(len(self._places)) if self._position(place) == position]
            adding = [place for place in places if self._adds_neighbours(place)]
            if len(adding) == len(places) - 1:
                found.update(self._places[place] for place in adding)
        return frozenset(found)

    def _adds_neighbours(self, place: int) -> bool:
        """Whether a row adds up a section: some rows, down or up to another doubtful row or the end."""
        own, count = self._numbers[place], len(self._places)
        for order in (range(place + 1, count), range(place - 1, -1, -1)):
            sums = np.cumsum(self._numbers[list(order)], axis=0)
            ends = (row for row in range(1, len(sums)) if self._ends_section(place, order, row))
            if any(self._proves(own, sums[row], _FEWEST_COUNTED) for row in ends):
                return True
        return False

    def _ends_section(self, place: int, order: range, row: int) -> bool:
        following = order[row + 1 : row + 2]
        return not following or (
            self._is_doubtful(following[0]) and self._position(following[0]) != self._position(place)
        )

    def _is_doubtful(self, place: int) -> bool:
        return self._roles[self._places[place]] is not Role.AREA or self._position(place) in self._claimed

    def _is_claimed(self, place: int) -> bool:
        return self._position(place) in self._claimed

    def _position(self, place: int) -> int:
        return self._meant[self._places[place]]

    def _role(self, place: int) -> Role:
        return self._roles[self._places[place]]

    def _proves(self, sums: Numbers, parts: Numbers, least: float = 0) -> bool:
        """Whether the numbers of enough columns agree; gaps and numbers up to `least` prove nothing."""
        usable: NDArray[np.bool_] = np.isfinite(sums) & np.isfinite(parts) & (parts > least)
        equal = np.abs(sums[usable] - parts[usable]) <= _TOLERANCE * parts[usable]
        return bool(equal.sum() >= min(_NEEDED_COLUMNS, max(1, self._numbers.shape[1])))


_WITH_NUMBERS = (Role.AREA, Role.TOTAL, Role.UNMATCHED)
