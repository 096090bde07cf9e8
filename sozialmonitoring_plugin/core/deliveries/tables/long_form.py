"""Long tables: areas repeat, and other columns say which number a row holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..cells.texts import clean, fold
from ..profiles.profile_rules import LongRule
from .anchor import Anchor
from .column_kinds import ColumnKind, Content
from .table import Column, Table

_VALUE_WORDS = ("zahl", "anzahl", "wert", "value", "count", "menge", "einwohner", "personen")


@dataclass(frozen=True)
class LongForm:
    """The columns of a long table: where the numbers are, and what names them."""

    value: Column
    names: tuple[Column, ...]

    def rule(self, table: Table, reference: Callable[[Table, Sequence[Column]], str]) -> LongRule:
        """The rule for a profile."""
        return LongRule(
            value=reference(table, [self.value]),
            names=tuple(reference(table, [column]) for column in self.names),
        )


def recognise_long(
    table: Table, anchor: Anchor, day: Column | None, kinds: Sequence[ColumnKind]
) -> LongForm | None:
    """The long form of a table; None where area and date alone tell the rows apart."""
    rows = anchor.rows
    fixed = [_texts(table, column, rows) for column in ([day] if day else [])]
    keys: list[list[str]] = [[str(anchor.positions[row]) for row in rows], *fixed]
    if _all_differ(keys):
        return None
    naming = [kind for kind in kinds if kind.content in (Content.TEXT, Content.CODES) and not kind.is_unique]
    varying = [kind for kind in naming if _varies(table, anchor, kind.column)]
    value = _value_column(kinds)
    if value is None or not varying:
        return None
    return LongForm(value, _needed(table, varying, rows))


def _needed(table: Table, kinds: Sequence[ColumnKind], rows: Sequence[int]) -> tuple[Column, ...]:
    """The columns that name a number, words before codes; one that adds no distinction is left out."""
    chosen: list[Column] = []
    texts: list[list[str]] = []
    distinct = 1
    for kind in sorted(kinds, key=lambda kind: (not kind.has_words, kind.column.index)):
        lines = _texts(table, kind.column, rows)
        combined = len(set(zip(*texts, lines, strict=True)))
        if combined > distinct:
            chosen, texts, distinct = [*chosen, kind.column], [*texts, lines], combined
    return tuple(sorted(chosen, key=lambda column: column.index))


def _value_column(kinds: Sequence[ColumnKind]) -> Column | None:
    numbers = [kind for kind in kinds if kind.content is Content.NUMBERS]
    named = [kind for kind in numbers if fold(kind.column.lowest).startswith(_VALUE_WORDS)]
    best = max(named or numbers, key=lambda kind: (kind.distinct, kind.column.index), default=None)
    return best.column if best else None


def _varies(table: Table, anchor: Anchor, column: Column) -> bool:
    """Whether a column differs between rows of the same area: else it describes the area."""
    seen: dict[int, str] = {}
    for row in anchor.rows:
        text = clean(table.grid.rows[row][column.index])
        if seen.setdefault(anchor.positions[row], text) != text:
            return True
    return False


def _texts(table: Table, column: Column, rows: Sequence[int]) -> list[str]:
    return [clean(table.grid.rows[row][column.index]) for row in rows]


def _all_differ(columns: list[list[str]]) -> bool:
    rows = list(zip(*columns, strict=True))
    return len(set(rows)) == len(rows)
