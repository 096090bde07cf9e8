"""Long tables: areas repeat, and other columns or the titles of blocks say which number a row holds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..cells.texts import clean, fold
from ..profiles.profile_rules import LongRule
from .anchor import Anchor
from .column_kinds import ColumnKind, Content
from .headings import text_column, title_reference
from .table import Column, Table

_CALLED = {"wert", "zahl", "value", "obsvalue"}
_FEWEST_AREAS = 3
"""So many areas with the same numbers in a column show that it numbers groups and holds no values."""


@dataclass(frozen=True)
class LongForm:
    """The columns of a long table: where the numbers are, and what names them."""

    values: tuple[Column, ...]
    names: tuple[Column, ...]

    def rule(self, table: Table, reference: Callable[[Table, Sequence[Column]], str]) -> LongRule:
        """The rule for a profile."""
        return LongRule(
            values=tuple(reference(table, [column]) for column in self.values),
            names=tuple(
                column.header if column.index < 0 else reference(table, [column]) for column in self.names
            ),
        )


def recognise_long(
    table: Table, anchor: Anchor, day: Column | None, kinds: Sequence[ColumnKind]
) -> LongForm | None:
    """The long form of a table; None where area and date alone tell most rows apart.

    An area or two that come twice are slips of the pen, and asked about.
    """
    rows = anchor.rows
    fixed = [_texts(table, column, rows) for column in ([day] if day else [])]
    counts = Counter(zip((anchor.positions[row] for row in rows), *fixed, strict=True))
    if sum(count > 1 for count in counts.values()) * 2 < len(counts):
        return None
    naming = [kind for kind in kinds if _may_name(table, anchor, kind)]
    told = [tuple(map(str, (anchor.positions[row] for row in rows))), *fixed]
    names = _needed(table, [kind for kind in naming if _varies(table, anchor, kind.column)], rows, told)
    names = names or _naming_title(table, rows)
    if not names:
        return None
    values = _value_columns(table, rows, [kind for kind in kinds if kind not in naming], names)
    return LongForm(values, names) if values else None


def _may_name(table: Table, anchor: Anchor, kind: ColumnKind) -> bool:
    """Words and codes that come again, and numbers that are the same ones for every area: ages, classes."""
    if kind.content in (Content.TEXT, Content.CODES):
        return not kind.is_unique
    if kind.content is not Content.NUMBERS or kind.has_fractions or anchor.matched < _FEWEST_AREAS:
        return False
    groups: dict[int, set[str]] = defaultdict(set)
    for row, text in zip(anchor.rows, _texts(table, kind.column, anchor.rows), strict=True):
        groups[anchor.positions[row]].add(text)
    return kind.distinct > 1 and all(len(texts) == kind.distinct for texts in groups.values())


def _needed(
    table: Table, kinds: Sequence[ColumnKind], rows: Sequence[int], told: Sequence[Sequence[str]]
) -> tuple[Column, ...]:
    """The columns that name a number, words before codes, until they and `told` tell all rows apart.

    A column that would give half of the rows a name of their own lists things inside the areas.
    """
    chosen: list[Column] = []
    texts: list[list[str]] = []
    apart = len(set(zip(*told, strict=True)))
    for kind in sorted(kinds, key=lambda kind: (not kind.has_words, kind.column.index)):
        lines = _texts(table, kind.column, rows)
        further = len(set(zip(*told, *texts, lines, strict=True)))
        if further > apart and len(set(zip(*texts, lines, strict=True))) <= len(rows) // 2:
            chosen, texts, apart = [*chosen, kind.column], [*texts, lines], further
    return tuple(sorted(chosen, key=lambda column: column.index))


def _naming_title(table: Table, rows: Sequence[int]) -> tuple[Column, ...]:
    """The titles of blocks, where they differ: "Männer" above one, "Frauen" above the next."""
    column = text_column(title_reference(1))
    texts = set(_texts(table, column, rows)) if column else set()
    return (column,) if column and 1 < len(texts) <= len(rows) // 2 and "" not in texts else ()


def _value_columns(
    table: Table, rows: Sequence[int], kinds: Sequence[ColumnKind], names: Sequence[Column]
) -> tuple[Column, ...]:
    """The columns of numbers: the one that is called so, else all that are no codes of the names."""
    lines = list(zip(*(_texts(table, column, rows) for column in names), strict=True))
    count = len(set(lines))

    def says_more(column: Column) -> bool:
        return len(set(zip(lines, _texts(table, column, rows), strict=True))) > count

    numbers = [kind.column for kind in kinds if kind.content is Content.NUMBERS]
    called = [column for column in numbers if fold(column.header) in _CALLED]
    if len(called) == 1:
        return tuple(called)
    return tuple(filter(says_more, numbers)) or tuple(numbers)


def _varies(table: Table, anchor: Anchor, column: Column) -> bool:
    """Whether a column differs between rows of the same area: else it describes the area."""
    seen: dict[int, str] = {}
    for row, text in zip(anchor.rows, _texts(table, column, anchor.rows), strict=True):
        if seen.setdefault(anchor.positions[row], text) != text:
            return True
    return False


def _texts(table: Table, column: Column, rows: Sequence[int]) -> list[str]:
    cells = table.cells(column)
    return [clean(cells[row - table.data.start]) for row in rows]
