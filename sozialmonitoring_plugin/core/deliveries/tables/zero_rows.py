"""Areas with 0 or a dash for every rate: some offices write so where an area was not rated.

Nobody can tell by the numbers alone, so a person is asked, unless just these rows say it in words. The answer
is a rule of the profile: these rows have a reason instead of numbers, known by a column of words that is
empty just there, else by their keys.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from ...indicators.tableau import Kind
from ...values import Flag
from ..cells.texts import clean
from ..profiles.profile import ImportProfile
from ..profiles.profile_rules import Condition
from ..reports.report import UnratedRows
from ..sheets.grid import address
from .blocks import Block
from .columns import Column
from .rows import FoundRows, Role, RowFinding, value_columns
from .table import Table
from .variables import reference

_FEWEST_SCORES = 3
_SAYS_SO = re.compile(
    r"\bnicht\b.*\b(berücksichtigt|bewertet|einbezogen|klassifiziert|ausgewiesen)\b|\bausgeschlossen\b"
    r"|\bnot (rated|considered|classified)\b|\bexcluded\b",
    re.IGNORECASE | re.DOTALL,
)


def find_unrated(
    table: Table, profile: ImportProfile, rows: FoundRows, blocks: Sequence[Block]
) -> UnratedRows | None:
    """The rows with 0 for every rate and score; None where there are none or the profile knows of them."""
    scores = [block for block in blocks if block.rule.kind is Kind.GIVEN]
    if profile.real_zeros or len(scores) < _FEWEST_SCORES:
        return None
    zeros: Counter[int] = Counter()
    dashes: Counter[int] = Counter()
    for block in scores:
        is_zero = block.values.numbers == 0
        zeros.update(block.rows[is_zero].tolist())
        dashes.update(block.rows[is_zero & ((block.values.flags & Flag.NIL) != 0)].tolist())
    places = [
        row
        for row, count in sorted(zeros.items())
        if count == len(scores) and rows.findings[row].role is Role.AREA
    ]
    if not places:
        return None
    found = [rows.findings[row] for row in places]
    condition = _condition(table, profile, rows, found)
    only_dashes = all(dashes[row] == len(scores) for row in places)
    return UnratedRows(
        rows=tuple(finding.row + 1 for finding in found),
        cell=address(found[0].row, int(scores[0].columns[0])),
        column=condition.column,
        equals=condition.equals,
        variables=tuple(block.rule.id for block in scores),
        sign="–" if only_dashes else "0",
        is_said=_is_said(table, rows, found),
    )


def _is_said(table: Table, rows: FoundRows, found: Sequence[RowFinding]) -> bool:
    """Whether these rows, and no other area, have words for it."""
    saying = {
        one.row
        for one in rows.of(Role.AREA)
        if any(_SAYS_SO.search(clean(cell)) for cell in table.grid.rows[one.row] if isinstance(cell, str))
    }
    return saying == {finding.row for finding in found}


def _condition(
    table: Table, profile: ImportProfile, rows: FoundRows, found: Sequence[RowFinding]
) -> Condition:
    """What tells these rows from the others next year, too."""
    unrated = {finding.row for finding in found}
    used = {column.index for column in value_columns(table, profile)}
    for column in table.columns:
        if column.index not in used and _is_empty_just_there(table, column, rows, unrated):
            return Condition(reference(table, [column]), ("",))
    place = profile.key.columns[0] if profile.key.columns else profile.key.name
    column = table.find(place)
    return Condition(place, tuple(clean(table.grid.spread(finding.row, column.index)) for finding in found))


def _is_empty_just_there(table: Table, column: Column, rows: FoundRows, unrated: set[int]) -> bool:
    areas = rows.of(Role.AREA)
    empty = {one.row for one in areas if not clean(table.grid.rows[one.row][column.index])}
    return empty == unrated
