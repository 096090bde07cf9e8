"""Recognise a table without a profile: the areas betray the keys, the keys betray the rest.

Every guess leaves a sentence in the profile's `because`, and the profile can be corrected.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...areas import AreaTree
from ...errors import Quoted
from ...indicators.tableau import Kind
from ...remarks import Remark
from ..cells.dates import find_date
from ..cells.texts import clean
from ..errors import DeliveryError
from ..keys.key_index import KeyIndex, KnownAreas, Target
from ..profiles.profile import ImportProfile
from ..profiles.profile_rules import DateRule, KeyRule, VariableRule, numbered
from ..sheets.grid import Grid
from .anchor import Anchor, find_anchor, row_of_areas, side_by_side
from .column_kinds import ColumnKind, Content, column_kind
from .headings import text_column, title_reference
from .judged_columns import judged_columns
from .key_columns import ABOVE, told_header, with_keys
from .layout import data_rows, header_rows
from .long_form import recognise_long
from .rows import key_texts, name_texts
from .settled_kinds import settled_kinds
from .table import Column, Table, cut_table
from .titled import TitledTable, find_titled
from .variables import reference, variable_rules

__all__ = ["recognise", "recognised_variables", "reference"]

_EXAMPLES = 3


def recognise(grid: Grid, known: KnownAreas, level: str = "") -> ImportProfile:
    """The profile by which the table of a sheet can be read. Raises DeliveryError where there is none."""
    if grid.is_empty:
        raise grid.error("{file}{sheet} is empty.")
    anchor = find_anchor(grid, known, level)
    across = row_of_areas(grid, anchor, known, level)
    if across:
        raise grid.error(
            "{file}{sheet} has its areas side by side, in row {row}.",
            hint="Turn the table round so that every area has a row of its own: in Excel copy it, then Paste "
            "Special, Transpose.",
            row=across,
        )
    if anchor is None:
        raise _no_keys(grid, known.tree, level)
    index = known.at(anchor.rank)
    titled = find_titled(grid, anchor)
    if titled is not None:
        return _with_titles(titled, index)
    beside = side_by_side(grid, anchor, index)
    if beside:
        raise grid.error(
            "{file}{sheet} holds two tables side by side; the second has its keys in column {column}.",
            hint="Put them below each other or into sheets of their own.",
            column=beside,
        )
    data = data_rows(grid, anchor)
    table = cut_table(grid, header_rows(grid, data), data)
    return _with_values(table, with_keys(table, anchor, index), anchor, index)


def _with_titles(titled: TitledTable, index: KeyIndex) -> ImportProfile:
    """The profile of a table whose areas stand in the titles above its blocks."""
    level, header = index.level.level, titled.table.header
    profile = ImportProfile(
        level=level.id,
        sheet=titled.table.grid.sheet,
        header=numbered(header),
        data=(titled.table.data.start + 1, 0),
        key=KeyRule((title_reference(titled.line),)),
        because=(
            Remark.of(
                "The area stands in the title: row {row} names one of the level {level}.",
                row=titled.row + 1,
                level=level.title,
            ),
            told_header(titled.table),
        ),
    )
    return _with_values(titled.table, profile, titled.anchor, index, titled.subject)


def recognised_variables(table: Table, profile: ImportProfile, index: KeyIndex) -> tuple[VariableRule, ...]:
    """All columns of numbers of a table whose profile names the keys but no variables."""
    pairs = list(zip(key_texts(table, profile), name_texts(table, profile), strict=True))
    known = {pair: index.find(*pair) for pair in set(pairs)}
    rows = [
        row
        for row, pair in zip(table.data, pairs, strict=True)
        if isinstance(target := known[pair], Target) and not target.is_total
    ]
    kinds = [column_kind(table, column, rows) for column in _free_columns(table, profile)]
    numbers = [kind for kind in kinds if kind.content is Content.NUMBERS]
    return variable_rules(table, settled_kinds(table, profile, numbers, index, rows).kinds)


def _with_values(
    table: Table, profile: ImportProfile, anchor: Anchor, index: KeyIndex, subject: str = ""
) -> ImportProfile:
    kinds = judged_columns(table, _free_columns(table, profile), anchor, index)
    numbers = [kind for kind in kinds if kind.content is Content.NUMBERS]
    dates = [kind for kind in kinds if kind.content is Content.DATES]
    if not numbers:
        raise table.error("{file}{sheet} has keys but no column of numbers.")
    if dates:
        profile = replace(profile, dates=DateRule(column=reference(table, [dates[0].column])))
        told = Remark.of("Column {column} holds the dates.", column=dates[0].column.letter)
        profile = replace(profile, because=(*profile.because, told))
    elif _areas_repeat(anchor):
        profile = _with_title_dates(table, profile, anchor)
    day = table.find(profile.dates.column) if profile.dates.column else None
    long = recognise_long(table, anchor, day, kinds)
    if long is not None:
        told = Remark.of(
            "Areas repeat, so it is a long table: column {value} holds the numbers, {names} their names.",
            value=", ".join(column.letter for column in long.values),
            names=", ".join(column.letter for column in long.names),
        )  # fmt: skip
        return replace(profile, long=long.rule(table, reference), because=(*profile.because, told))
    settled = settled_kinds(table, profile, numbers, index, anchor.rows)
    because = (*profile.because, *_told_kinds(settled.kinds, kinds), *settled.remarks)
    return replace(profile, variables=variable_rules(table, settled.kinds, subject), because=because)


def _areas_repeat(anchor: Anchor) -> bool:
    return len(anchor.rows) > anchor.matched


def _with_title_dates(table: Table, profile: ImportProfile, anchor: Anchor) -> ImportProfile:
    """The profile with the line of titles that gives every block of rows a date of its own."""
    for line in ABOVE:
        column = text_column(line)
        texts = table.cells(column) if column else ()
        days = [find_date(texts[row - table.data.start]) for row in anchor.rows]
        if all(days) and len({one.day for one in days if one}) > 1:
            told = Remark.of("The dates stand in the titles of the blocks.")
            return replace(profile, dates=DateRule(column=line), because=(*profile.because, told))
    return profile


def _told_kinds(numbers: Sequence[ColumnKind], kinds: Sequence[ColumnKind]) -> list[Remark]:
    given = [kind.column.letter for kind in numbers if kind.guess.kind is Kind.GIVEN]
    left = [kind.column.letter for kind in kinds if kind.content in (Content.TEXT, Content.CODES)]
    told = [Remark.of("{count} columns hold numbers.", count=len(numbers))]
    if given:
        told.append(Remark.of("Rates and scores, never summed: columns {columns}.", columns=", ".join(given)))
    if left:
        told.append(Remark.of("Texts and codes, left out: columns {columns}.", columns=", ".join(left)))
    return told


def _free_columns(table: Table, profile: ImportProfile) -> list[Column]:
    names = (*profile.key.references, profile.dates.column)
    taken = {table.find(name).index for name in names if name}
    return [column for column in table.columns if column.index not in taken]


def _no_keys(grid: Grid, tree: AreaTree, level: str) -> DeliveryError:
    levels = [tree.level(level)] if level else tree.levels[-1:]
    texts = [clean(row[0]) if row else "" for row in grid.rows]
    candidates = [clean(value) for row in grid.rows for value in row if _may_be_key(clean(value))]
    theirs = list(dict.fromkeys(candidates or filter(None, texts)))[-_EXAMPLES:]
    return grid.error(
        "{file}{sheet} has no column with keys or names of the level {level}.",
        hint="The sheet has for example {theirs}; the monitoring has {ours}.",
        level=levels[0].level.title,
        theirs=Quoted.of(text[:40] for text in theirs),
        ours=Quoted.of(levels[0].keys[:_EXAMPLES]),
    )


def _may_be_key(text: str) -> bool:
    return text.isdigit() and len(text) >= 2
