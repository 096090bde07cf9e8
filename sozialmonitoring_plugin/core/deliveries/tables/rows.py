"""What each row of data is: an area's, a total, a note, left out by the profile, or nobody's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ...errors import Quoted
from ...remarks import Remark
from ...values import Indices
from ..cells.texts import clean
from ..errors import DeliveryError
from ..keys.aliases import Aliases
from ..keys.key_index import KeyIndex
from ..keys.matching import match_rows
from ..keys.targets import NoTarget, Outcome, RowText, Target
from ..profiles.profile import ImportProfile
from ..profiles.profile_rules import Condition
from ..sheets.grid import place_of
from .headings import column_numbers, repeated_headers
from .table import Column, Table


class Role(Enum):
    """What a row was taken for."""

    AREA = "area"
    TOTAL = "total"
    UNMATCHED = "unmatched"
    OUTSIDE = "outside"
    LEFT_OUT = "left_out"
    NOTE = "note"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class RowFinding:
    """A row of data: its number in the grid, key and name as they stand, and what it was taken for.

    A row without an area tells `why`, what stands in the column of upper areas, and the positions of the
    areas `among` which nobody may choose or that it names together.
    """

    row: int
    role: Role
    key: str = ""
    name: str = ""
    target: Target | None = None
    why: str = ""
    above: str = ""
    among: tuple[int, ...] = ()


@dataclass(frozen=True)
class FoundRows:
    """All rows of data of a table, and what their roles were guessed from."""

    findings: tuple[RowFinding, ...]
    remarks: tuple[Remark, ...] = ()

    @cached_property
    def areas(self) -> Indices:
        """By finding the position of its area in the level, −1 for every other role."""
        return np.array(
            [one.target.position if one.target and one.role is Role.AREA else -1 for one in self.findings],
            dtype=np.intp,
        )

    def of(self, *roles: Role) -> list[RowFinding]:
        """The rows with one of these roles."""
        return [finding for finding in self.findings if finding.role in roles]

    def count(self, role: Role) -> int:
        """How many rows have this role."""
        return sum(finding.role is role for finding in self.findings)


def find_rows(table: Table, profile: ImportProfile, index: KeyIndex) -> FoundRows:
    """Give every row of data its role. Raises DeliveryError where no row belongs to an area."""
    texts = row_texts(table, profile)
    passing = holds(table, profile.rows) & _wanted_rows(table, profile) & _rows_with_their_key(table, profile)
    again = repeated_headers(table.grid, table.header, table.data) | column_numbers(table.grid, table.data)
    blank = [table.grid.is_blank(row) or row in again for row in table.data]
    asked = [place for place in range(len(table.data)) if passing[place] and not blank[place]]
    aliases = Aliases(profile.aliases, profile.totals, index)
    matched = dict(zip(asked, match_rows(index, [texts[place] for place in asked], aliases), strict=True))
    findings = [
        RowFinding(row, Role.EMPTY) if blank[place] else _finding(row, texts[place], matched.get(place))
        for place, row in enumerate(table.data)
    ]
    found = FoundRows(tuple(_without_headings(findings, [text.has_values for text in texts])))
    if not found.count(Role.AREA):
        raise _nothing_matched(table, found, index)
    return found


def _without_headings(findings: list[RowFinding], has_values: Sequence[bool]) -> list[RowFinding]:
    """A row that only names an area is a heading where another row of the same area has the values."""
    filled = {
        finding.target.position
        for finding, has in zip(findings, has_values, strict=True)
        if has and finding.role is Role.AREA and finding.target
    }
    return [
        replace(finding, role=Role.NOTE)
        if not has and finding.role is Role.AREA and finding.target and finding.target.position in filled
        else finding
        for finding, has in zip(findings, has_values, strict=True)
    ]


def _finding(row: int, text: RowText, outcome: Outcome | None) -> RowFinding:
    pair = (text.key, text.name)
    if outcome is None:
        return RowFinding(row, Role.LEFT_OUT, *pair)
    if isinstance(outcome, NoTarget):
        if not text.has_values and outcome.why != "left_out":
            return RowFinding(row, Role.NOTE, *pair)
        role = _ROLES.get(outcome.why, Role.UNMATCHED)
        return RowFinding(row, role, *pair, why=outcome.why, above=text.above, among=outcome.among)
    return RowFinding(row, Role.TOTAL if outcome.is_total else Role.AREA, *pair, target=outcome)


_ROLES = {"outside": Role.OUTSIDE, "left_out": Role.LEFT_OUT}


def row_texts(table: Table, profile: ImportProfile) -> list[RowText]:
    """What every row of data says of itself."""
    columns = key_texts(table, profile), name_texts(table, profile), above_texts(table, profile)
    filled = _rows_with_values(table, profile).tolist()
    return [RowText(*texts) for texts in zip(*columns, filled, strict=True)]


def key_texts(table: Table, profile: ImportProfile) -> list[str]:
    """The key of every row of data; several key columns are joined, lost zeros restored by `widths`."""
    columns = [table.find(reference) for reference in profile.key.columns]
    if not columns:
        return [""] * len(table.data)
    widths = profile.key.widths or (0,) * len(columns)
    parts = [_texts(table, column, width) for column, width in zip(columns, widths, strict=False)]
    return parts[0] if len(parts) == 1 else ["".join(texts) for texts in zip(*parts, strict=True)]


def name_texts(table: Table, profile: ImportProfile) -> list[str]:
    """The name of every row of data, "" without a name column."""
    if not profile.key.name:
        return [""] * len(table.data)
    return _texts(table, table.find(profile.key.name), 0)


def above_texts(table: Table, profile: ImportProfile) -> list[str]:
    """The area above every row of data, "" without such a column."""
    if not profile.key.within:
        return [""] * len(table.data)
    return _texts(table, table.find(profile.key.within), 0)


def _texts(table: Table, column: Column, width: int) -> list[str]:
    texts = [clean(value) for value in table.cells(column)]
    return [text.zfill(width) if text else "" for text in texts] if width else texts


def holds(table: Table, conditions: Sequence[Condition]) -> NDArray[np.bool_]:
    """True for the rows of data for which all conditions hold."""
    mask = np.ones(len(table.data), dtype=np.bool_)
    for condition in conditions:
        wanted = {clean(text).casefold() for text in condition.equals}
        cells = table.cells(table.find(condition.column))
        mask &= np.array([clean(cell).casefold() in wanted for cell in cells], dtype=np.bool_)
    return mask


def _wanted_rows(table: Table, profile: ImportProfile) -> NDArray[np.bool_]:
    """In a long table the rows of the variables the profile names."""
    if not profile.long or not profile.variables:
        return np.ones(len(table.data), dtype=np.bool_)
    mask = np.zeros(len(table.data), dtype=np.bool_)
    for rule in profile.variables:
        mask |= holds(table, rule.when)
    return mask


def _rows_with_their_key(table: Table, profile: ImportProfile) -> NDArray[np.bool_]:
    """False for rows whose key or name is left out of this one file by its address."""
    mask = np.ones(len(table.data), dtype=np.bool_)
    places = [place_of(cell) for cell, _ in profile.cells]
    names = [name for name in (*profile.key.columns, profile.key.name) if name]
    columns = {table.find(name).index for name in names} if places else set()
    for row, column in places:
        if column in columns and row in table.data:
            mask[row - table.data.start] = False
    return mask


def _rows_with_values(table: Table, profile: ImportProfile) -> NDArray[np.bool_]:
    mask = np.zeros(len(table.data), dtype=np.bool_)
    for column in value_columns(table, profile):
        cells = table.grid.column(column.index, table.data)
        mask |= np.array([cell is not None and cell != "" for cell in cells], dtype=np.bool_)
    return mask


def value_columns(table: Table, profile: ImportProfile) -> list[Column]:
    """The columns with numbers that the profile names."""
    if profile.long:
        return [table.find(name) for name in profile.long.values]
    return [column for rule in profile.variables for column in table.find_all(rule.column)]


def _nothing_matched(table: Table, found: FoundRows, index: KeyIndex) -> DeliveryError:
    level = index.tree.levels[index.rank]
    shown = [finding.key or finding.name for finding in found.findings if finding.role is not Role.EMPTY]
    examples = list(dict.fromkeys(filter(None, shown)))
    return table.error(
        "{file}{sheet}: no row belongs to an area of the level {level}.",
        hint="The table has {theirs}; the monitoring has {ours}.",
        level=level.level.title,
        theirs=Quoted.of(text[:40] for text in examples[:3]),
        ours=Quoted.of(level.keys[:3]),
    )
