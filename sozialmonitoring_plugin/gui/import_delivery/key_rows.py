"""Texts of the sheet beside the areas they were taken for, what needs a decision first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from ...core.deliveries.delivery import Look
from ...core.deliveries.keys.folding import fold_place
from ...core.deliveries.keys.targets import Target
from ...core.deliveries.reports.suggestions import alias_text
from ...core.deliveries.tables.rows import Role, RowFinding


class How(IntEnum):
    """How a text met its area; the order is that of the list, what needs a decision first."""

    TWICE = 0
    AMBIGUOUS = 1
    CONTRADICTION = 2
    ELSEWHERE = 3
    COMBINED = 4
    UNKNOWN = 5
    NO_KEY = 6
    MISSING = 7
    ALIAS = 8
    LOOSE = 9
    BY_NAME = 10
    PADDED = 11
    BY_KEY = 12
    TOTAL = 13
    OUTSIDE = 14
    LEFT_OUT = 15


DECIDE = frozenset(how for how in How if how < How.MISSING)
"""What a person has to look at."""

_WHY = {
    "ambiguous_name": How.AMBIGUOUS,
    "other_name": How.CONTRADICTION,
    "taken": How.CONTRADICTION,
    "other_above": How.ELSEWHERE,
    "unknown_above": How.ELSEWHERE,
    "combined": How.COMBINED,
    "no_key": How.NO_KEY,
}
_ROLES = {Role.TOTAL: How.TOTAL, Role.OUTSIDE: How.OUTSIDE, Role.LEFT_OUT: How.LEFT_OUT}


@dataclass(frozen=True)
class Candidate:
    """An area that may be meant, with a score from 0 to 1."""

    key: str
    name: str
    score: float


@dataclass(frozen=True)
class KeyRow:
    """One text of the sheet: its first row (from 1), in how many rows it stands, and the area.

    `text` is what a decision is remembered by.
    """

    row: int
    count: int
    key: str
    name: str
    text: str
    area_key: str
    area_name: str
    how: How
    candidates: tuple[Candidate, ...] = ()


def key_rows(look: Look, names: Mapping[str, str]) -> tuple[KeyRow, ...]:
    """The key rows of a look, then the areas no row belongs to."""
    if look.rows is None or look.profile is None:
        return ()
    grouped: dict[tuple[str, str, str, Role], list[RowFinding]] = {}
    for one in look.rows.findings:
        if one.role not in (Role.EMPTY, Role.NOTE):
            grouped.setdefault((one.key, one.name, one.above, one.role), []).append(one)
    make = _RowMaker(look, names)
    rows = [make.row(found) for found in grouped.values()] + _missing(look)
    return tuple(sorted(rows, key=lambda one: (one.how, one.row)))


class _RowMaker:
    """Knows what was found out about the rows of a look."""

    def __init__(self, look: Look, names: Mapping[str, str]) -> None:
        self._names, self._keys = names, tuple(names)
        report = look.report
        self._twice = {one.key for one in report.duplicates} if report else set()
        self._aliases = {fold_place(text) for text, _ in look.profile.aliases} if look.profile else set()
        self._candidates = _candidates(look)

    def row(self, found: list[RowFinding]) -> KeyRow:
        """The row of findings with the same texts."""
        first = found[0]
        area = self._keys[first.target.position] if first.role is Role.AREA and first.target else ""
        how = (
            How.TWICE if area in self._twice else _how(first, fold_place(alias_text(first)) in self._aliases)
        )
        return KeyRow(
            row=first.row + 1,
            count=len(found),
            key=first.key,
            name=" – ".join(filter(None, (first.name, first.above))),
            text=alias_text(first),
            area_key=area,
            area_name=self._names.get(area, ""),
            how=how,
            candidates=self._candidates.get(first.row + 1, ()),
        )


def _how(one: RowFinding, is_alias: bool) -> How:
    if one.role in _ROLES:
        return _ROLES[one.role]
    if one.role is Role.UNMATCHED:
        return _WHY.get(one.why, How.UNKNOWN)
    return How.ALIAS if is_alias else _how_matched(one.target)


def _how_matched(target: Target | None) -> How:
    if target is None:
        return How.UNKNOWN
    if target.padded:
        return How.PADDED
    if target.loose or target.lost_umlauts:
        return How.LOOSE
    return How.BY_NAME if target.by_name else How.BY_KEY


def _missing(look: Look) -> list[KeyRow]:
    pairs = look.report.areas_without_row if look.report else ()
    return [KeyRow(0, 0, "", "", "", key, name, How.MISSING) for key, name in pairs]


def _candidates(look: Look) -> dict[int, tuple[Candidate, ...]]:
    """The areas a row may mean, and those a row names together, by row (from 1)."""
    report = look.report
    if report is None:
        return {}
    found = {
        one.row: tuple(Candidate(area.key, area.name, area.score) for area in one.candidates)
        for one in report.suggestions
    }
    together = {
        one.row: tuple(Candidate(key, name, 0.0) for key, name in one.areas) for one in report.combined
    }
    return found | together
