"""Total rows are not imported but compared with the sums of their parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ...indicators.tableau import Kind
from ...values import Indices, Numbers
from ..reports.report import TotalDifference
from ..sheets.grid import address
from .blocks import Block
from .rows import FoundRows, Role, RowFinding

_TOLERANCE = 1e-9


@dataclass(frozen=True)
class ComparedTotals:
    """How many totals could be compared, and those that are not the sum of their parts."""

    count: int
    differences: tuple[TotalDifference, ...]


def compare_totals(rows: FoundRows, blocks: list[Block], area_count: int) -> ComparedTotals:
    """Compare every total of a count whose parts are all there."""
    if not rows.count(Role.TOTAL):
        return ComparedTotals(0, ())
    checks = [check for block in blocks for check in _checks(rows, block, area_count)]
    differing = (check for check in checks if not _equal(check.stated, check.computed))
    return ComparedTotals(len(checks), tuple(differing))


def _checks(rows: FoundRows, block: Block, area_count: int) -> Iterator[TotalDifference]:
    findings = [rows.findings[row] for row in block.rows]
    totals = [place for place, finding in enumerate(findings) if finding.role is Role.TOTAL]
    if block.rule.kind is not Kind.COUNT or not totals:
        return
    parts = _Parts(findings, block, area_count)
    for place in totals:
        stated = float(block.values.numbers[place])
        computed = parts.sum_for(findings[place], place, stated)
        if not np.isnan(stated) and computed is not None:
            finding = findings[place]
            cell = address(finding.row, int(block.columns[place]))
            label = " ".join(filter(None, (finding.key, finding.name)))
            yield TotalDifference(cell, label, block.rule.id, block.day, stated, computed)


class _Parts:
    """The area rows of one block, to be summed for its totals."""

    def __init__(self, findings: list[RowFinding], block: Block, area_count: int) -> None:
        self._is_area = np.array([finding.role is Role.AREA for finding in findings], dtype=np.bool_)
        self._numbers: Numbers = block.values.numbers
        self._by_position: Numbers = np.full(area_count, np.nan)
        areas: Indices = np.array(
            [one.target.position if one.target else -1 for one in findings], dtype=np.intp
        )
        self._by_position[areas[self._is_area]] = self._numbers[self._is_area]

    def sum_for(self, finding: RowFinding, place: int, stated: float) -> float | None:
        """The sum of a total's parts; None where a part is missing or nobody knows the parts."""
        scope = finding.target.scope if finding.target else None
        if scope is not None:
            return _sum(self._by_position[list(scope)])
        if finding.why == "adds_up":
            return None
        everything = _sum(self._numbers[self._is_area])
        section = _sum(self._numbers[self._section(place)])
        return section if section is not None and _equal(stated, section) else everything

    def _section(self, place: int) -> Indices:
        """The area rows since the total row before."""
        above = np.flatnonzero(~self._is_area[:place])
        first = int(above[-1]) + 1 if len(above) else 0
        return np.arange(first, place, dtype=np.intp)


def _sum(numbers: Numbers) -> float | None:
    return None if not len(numbers) or np.isnan(numbers).any() else float(numbers.sum())


def _equal(one: float, other: float) -> bool:
    return abs(one - other) <= _TOLERANCE * max(1.0, abs(one), abs(other))
