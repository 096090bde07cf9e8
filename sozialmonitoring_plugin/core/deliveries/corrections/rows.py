"""What a row is, said by a person. It is remembered by the row's text, so that it holds next year too."""

from __future__ import annotations

from dataclasses import replace

from ...values import Reason
from ..cells.texts import clean
from ..errors import DeliveryError
from ..keys.folding import fold_place
from ..profiles.profile import ImportProfile
from ..profiles.profile_rules import Condition
from ..sheets.grid import address
from ..tables.rows import key_texts, name_texts
from ..tables.table import Table
from .naming import bound, named


def row_text(table: Table, profile: ImportProfile, row: int) -> str:
    """The text by which a row is remembered: its key, else its name. Raises DeliveryError for neither."""
    if row in table.data:
        place = row - table.data.start
        for texts in (key_texts, name_texts):
            text = texts(table, profile)[place]
            if text:
                return text
    raise table.error("{file}{sheet}: row {row} has neither a key nor a name.", row=row + 1)


def row_belongs_to(table: Table, profile: ImportProfile, row: int, key: str | None) -> ImportProfile:
    """Rows with this row's text are the area's with that key; None: they are left out on purpose."""
    return text_belongs_to(profile, row_text(table, profile, row), key)


def text_belongs_to(profile: ImportProfile, text: str, key: str | None) -> ImportProfile:
    """A text in the key or name column stands for an area, or (None) is left out on purpose."""
    rest = forgotten(profile, text)
    return replace(rest, aliases=(*rest.aliases, (clean(text), key)))


def row_left_out_here(table: Table, profile: ImportProfile, row: int) -> ImportProfile:
    """One row of this one file is left out, by the address of its key or name."""
    name = next(iter(profile.key.columns), profile.key.name)
    cell = address(row, table.find(name).index)
    return replace(profile, cells=(*profile.cells, (cell, Reason.MISSING.token)))


def row_is_total(table: Table, profile: ImportProfile, row: int) -> ImportProfile:
    """Rows with this row's text are sums: compared, not imported."""
    text = clean(row_text(table, profile, row))
    profile = forgotten(profile, text)
    return replace(profile, totals=(*profile.totals, text))


def row_as_recognised(table: Table, profile: ImportProfile, row: int) -> ImportProfile:
    """Nothing is said about rows with this row's text."""
    return forgotten(profile, row_text(table, profile, row))


def forgotten(profile: ImportProfile, text: str) -> ImportProfile:
    """Nothing is said about rows with this text, however it is written."""
    folded = fold_place(text)
    aliases = tuple(pair for pair in profile.aliases if fold_place(pair[0]) != folded)
    totals = tuple(one for one in profile.totals if fold_place(one) != folded)
    return replace(profile, aliases=aliases, totals=totals)


def only_rows_like(table: Table, profile: ImportProfile, row: int, column: int) -> ImportProfile:
    """Only rows with the same text in this column are read."""
    text = clean(table.cells(table.columns[column])[_place(table, row)])
    return _with_condition(table, profile, column, (text,))


def leave_out_rows_like(table: Table, profile: ImportProfile, row: int, column: int) -> ImportProfile:
    """Rows with the same text in this column are not read. Raises DeliveryError where none would be left."""
    texts = list(map(clean, table.cells(table.columns[column])))
    unwanted = texts[_place(table, row)]
    kept = tuple(dict.fromkeys(text for text in texts if text != unwanted))
    if not kept:
        raise table.error("{file}{sheet}: no row would be left.")
    return _with_condition(table, profile, column, kept)


def all_rows(profile: ImportProfile) -> ImportProfile:
    """No row is left out for what stands in one of its columns."""
    return replace(profile, rows=())


def _with_condition(
    table: Table, profile: ImportProfile, column: int, texts: tuple[str, ...]
) -> ImportProfile:
    name = named(table, column)
    others = tuple(one for one in profile.rows if one.column != name)
    return bound(table, replace(profile, rows=(*others, Condition(name, texts))))


def _place(table: Table, row: int) -> int:
    if row not in table.data:
        raise DeliveryError("Row {row} is not among the rows of data.", row=row + 1)
    return row - table.data.start
