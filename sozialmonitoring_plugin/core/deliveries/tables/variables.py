"""Variables out of the columns of numbers that were recognised, and how a profile speaks of columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from ..cells.dates import find_date
from ..cells.texts import clean, fold, unique_slugs
from ..errors import DeliveryError
from ..profiles.profile_rules import VariableRule
from .column_kinds import ColumnKind, joint_guess
from .columns import ONLY_DATES, Column
from .table import Table

_GENERAL = frozenset(
    "insgesamt gesamt zusammen summe total alle maennlich weiblich divers maenner frauen geschlecht anzahl "
    "zahl wert werte value count m w".split()
)
_NO_SUBJECT = re.compile(r"(?:genesis-)?tabelle\b|quelle\b|stand\b|©|\(c\)", re.IGNORECASE)


def variable_rules(
    table: Table, numbers: Sequence[ColumnKind], subject: str = ""
) -> tuple[VariableRule, ...]:
    """One variable per header; the same header with several dates is one variable.

    `subject` is what all columns are about, where only a title says so.
    """
    groups: dict[str, list[ColumnKind]] = {}
    for kind in numbers:
        dated = kind.column.moment != (None, None)
        name = kind.column.name or (ONLY_DATES if dated else f"[{kind.column.letter}]")
        groups.setdefault(name, []).append(kind)
    groups = {name: _without_copies(table, group) for name, group in groups.items()}
    _refuse_same_headers(table, groups)
    titles = [_title(table, name) for name in groups]
    subject = subject or (_subject(table) if all(map(_is_general, titles)) else "")
    if subject:
        titles = [f"{subject} {title}" for title in _without_common_start(titles)]
    named = zip(unique_slugs(titles), titles, groups.values(), strict=True)
    return tuple(_variable(table, identifier, title, group) for identifier, title, group in named)


def _variable(table: Table, identifier: str, title: str, group: Sequence[ColumnKind]) -> VariableRule:
    guess = joint_guess([kind.guess for kind in group])
    column = reference(table, [kind.column for kind in group])
    return VariableRule(identifier, column, title=title, kind=guess.kind, certainty=guess.certainty)


def _title(table: Table, name: str) -> str:
    if name == ONLY_DATES:
        return _subject(table) or table.grid.sheet or "value"
    return name if not name.startswith("[") else f"column {name.strip('[]')}"


def _subject(table: Table) -> str:
    """What the whole table is about: the first title that is no number of a table and no mere date."""
    rows = table.grid.rows[: table.header.start]
    texts = [text for row in rows for text in map(clean, row) if text and not _NO_SUBJECT.match(text)]
    titles = [found.rest if (found := find_date(text)) else text for text in texts]
    return next(filter(None, titles), "")


def _is_general(title: str) -> bool:
    """Whether a header says nothing but "insgesamt" or "männlich": many tables have such columns."""
    words = [fold(word) for word in title.split()]
    return all(word in _GENERAL for word in words if word)


def _without_common_start(titles: Sequence[str]) -> list[str]:
    """The titles without the words that all of them begin with; the last word stays."""
    words = [title.split() for title in titles]
    same = takewhile(lambda column: len(set(column)) == 1, zip(*(line[:-1] for line in words), strict=False))
    common = sum(1 for _ in same)
    return [" ".join(line[common:]) for line in words]


def _without_copies(table: Table, group: list[ColumnKind]) -> list[ColumnKind]:
    """A column that repeats another of the same header cell by cell is that column once more."""
    if len(group) == 1:
        return group
    kept: dict[tuple[object, ...], ColumnKind] = {}
    for kind in group:
        cells = (
            kind.column.moment,
            *(clean(cell) for cell in table.grid.column(kind.column.index, table.data)),
        )
        kept.setdefault(cells, kind)
    return list(kept.values())


def _refuse_same_headers(table: Table, groups: dict[str, list[ColumnKind]]) -> None:
    for name, group in groups.items():
        if len({kind.column.moment for kind in group}) < len(group):
            raise table.error(
                "{file}{sheet}: the columns {columns} are all called “{name}”.",
                hint="Rename them, or name them by their letters in an import profile.",
                columns=", ".join(kind.column.letter for kind in group),
                name=name,
            )


def reference(table: Table, columns: Sequence[Column]) -> str:
    """How a profile speaks of these columns: by header where that is clear, else by letter."""
    wanted = [column.index for column in columns]
    for name in (columns[0].name, columns[0].header, columns[0].bare, ONLY_DATES):
        try:
            if name and [column.index for column in table.find_all(name)] == wanted:
                return name
        except DeliveryError:
            continue
    return f"[{columns[0].letter}]"
