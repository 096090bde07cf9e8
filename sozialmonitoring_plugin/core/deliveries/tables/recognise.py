"""Recognise a table without a profile: the areas betray the keys, the keys betray the rest.

Every guess leaves a sentence in the profile's `because`, and the profile can be corrected.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...areas import AreaTree
from ...indicators.tableau import Kind
from ..cells.dates import find_date
from ..cells.texts import clean, fold_name
from ..errors import DeliveryError
from ..keys.key_index import KeyIndex, Target, is_total
from ..profiles.profile import ImportProfile
from ..profiles.profile_rules import DateRule, KeyRule, VariableRule
from ..remarks import Remark
from ..sheets.grid import Grid
from .anchor import Anchor, find_anchor, side_by_side
from .blocks import unique_slugs
from .column_kinds import ColumnKind, Content, column_kind, joint_guess
from .kind_evidence import Evidence, needs_evidence, with_evidence
from .layout import data_rows, header_rows
from .long_form import recognise_long
from .rows import find_rows, key_texts, name_texts
from .sum_rows import with_sum_rows
from .table import ONLY_DATES, Column, Table, cut_table

_EXAMPLES = 3


def recognise(grid: Grid, tree: AreaTree, level: str = "") -> ImportProfile:
    """The profile by which the table of a sheet can be read. Raises DeliveryError where there is none."""
    if grid.is_empty:
        raise grid.error("{file}{sheet} is empty.")
    anchor = find_anchor(grid, tree, level)
    if anchor is None:
        raise _no_keys(grid, tree, level)
    beside = side_by_side(grid, anchor, tree)
    if beside:
        raise grid.error(
            "{file}{sheet} holds two tables side by side; the second has its keys in column {column}.",
            hint="Put them below each other or into sheets of their own.",
            column=beside,
        )
    data = data_rows(grid, anchor)
    table = cut_table(grid, header_rows(grid, data), data)
    profile = _with_keys(table, anchor, tree)
    return _with_values(table, profile, anchor, KeyIndex(tree, anchor.rank))


def recognised_variables(table: Table, profile: ImportProfile, tree: AreaTree) -> tuple[VariableRule, ...]:
    """All columns of numbers of a table whose profile names the keys but no variables."""
    index = KeyIndex(tree, tree.rank(profile.level))
    pairs = list(zip(key_texts(table, profile), name_texts(table, profile), strict=True))
    known = {pair: index.find(*pair) for pair in set(pairs)}
    rows = [
        row
        for row, pair in zip(table.data, pairs, strict=True)
        if isinstance(target := known[pair], Target) and not target.is_total
    ]
    kinds = [column_kind(table, column, rows) for column in _free_columns(table, profile)]
    numbers = [kind for kind in kinds if kind.content is Content.NUMBERS]
    return _variables(table, _settled(table, profile, numbers, index).kinds)


def _settled(
    table: Table, profile: ImportProfile, numbers: Sequence[ColumnKind], index: KeyIndex
) -> Evidence:
    """The kinds, those that the header leaves open settled by the numbers where these can."""
    if not needs_evidence(numbers):
        return Evidence(tuple(numbers))
    variables = tuple(
        VariableRule(f"column_{kind.column.letter}", f"[{kind.column.letter}]") for kind in numbers
    )
    drafted = replace(profile, variables=variables)
    try:
        rows = find_rows(table, drafted, index)
    except DeliveryError:
        return Evidence(tuple(numbers))
    return with_evidence(table, numbers, with_sum_rows(table, drafted, rows, index))


def _with_keys(table: Table, anchor: Anchor, tree: AreaTree) -> ImportProfile:
    level = tree.levels[anchor.rank]
    columns = [table.columns[column] for column in anchor.columns]
    name = None if anchor.by_name else _name_column(table, anchor, tree)
    return ImportProfile(
        level=level.level.id,
        sheet=table.grid.sheet,
        header=(table.header.start + 1, table.header.stop) if len(table.header) else (0, 0),
        data=(table.data.start + 1, 0),
        key=KeyRule(
            columns=tuple(reference(table, [column]) for column in columns),
            widths=anchor.widths if len(columns) > 1 else (),
            name=reference(table, [name]) if name else "",
        ),
        because=(
            Remark.of(
                "Column {columns} names {count} of {all} areas of the level {level}.",
                columns=" + ".join(column.letter for column in columns),
                count=anchor.matched,
                all=len(level),
                level=level.level.title,
            ),
            Remark.of(
                "Rows {first} to {last} are the header: data begin in row {data}.",
                first=table.header.start + 1,
                last=table.header.stop,
                data=table.data.start + 1,
            ),
        ),
    )


def _with_values(table: Table, profile: ImportProfile, anchor: Anchor, index: KeyIndex) -> ImportProfile:
    kinds = [column_kind(table, column, anchor.rows) for column in _free_columns(table, profile)]
    numbers = [kind for kind in kinds if kind.content is Content.NUMBERS]
    dates = [kind for kind in kinds if kind.content is Content.DATES]
    if not numbers:
        raise table.error("{file}{sheet} has keys but no column of numbers.")
    if dates:
        profile = replace(profile, dates=DateRule(column=reference(table, [dates[0].column])))
        told = Remark.of("Column {column} holds the dates.", column=dates[0].column.letter)
        profile = replace(profile, because=(*profile.because, told))
    long = recognise_long(table, anchor, dates[0].column if dates else None, kinds)
    if long is not None:
        told = Remark.of(
            "Areas repeat, so it is a long table: column {value} holds the numbers, {names} their names.",
            value=long.value.letter, names=", ".join(column.letter for column in long.names) or "–",
        )  # fmt: skip
        return replace(profile, long=long.rule(table, reference), because=(*profile.because, told))
    settled = _settled(table, profile, numbers, index)
    because = (*profile.because, *_told_kinds(settled.kinds, kinds), *settled.remarks)
    return replace(profile, variables=_variables(table, settled.kinds), because=because)


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
    names = [*profile.key.columns, profile.key.name, profile.key.within, profile.dates.column]
    taken = {table.find(name).index for name in names if name}
    return [column for column in table.columns if column.index not in taken]


def _variables(table: Table, numbers: Sequence[ColumnKind]) -> tuple[VariableRule, ...]:
    """One variable per header; the same header with several dates is one variable."""
    groups: dict[str, list[ColumnKind]] = {}
    for kind in numbers:
        dated = kind.column.moment != (None, None)
        name = kind.column.name or (ONLY_DATES if dated else f"[{kind.column.letter}]")
        groups.setdefault(name, []).append(kind)
    groups = {name: _without_copies(table, group) for name, group in groups.items()}
    _refuse_same_headers(table, groups)
    titles = [_title(table, name) for name in groups]
    named = zip(unique_slugs(titles), titles, groups.values(), strict=True)
    return tuple(_variable(table, identifier, title, group) for identifier, title, group in named)


def _variable(table: Table, identifier: str, title: str, group: Sequence[ColumnKind]) -> VariableRule:
    guess = joint_guess([kind.guess for kind in group])
    column = reference(table, [kind.column for kind in group])
    return VariableRule(identifier, column, title=title, kind=guess.kind, certainty=guess.certainty)


def _title(table: Table, name: str) -> str:
    if name != ONLY_DATES:
        return name if not name.startswith("[") else f"column {name.strip('[]')}"
    rows = table.grid.rows[: table.header.start]
    texts = [text for row in rows for text in map(clean, row) if text]
    titles = [found.rest if (found := find_date(text)) else text for text in texts]
    return next(filter(None, titles), "") or table.grid.sheet or "value"


def _without_copies(table: Table, group: list[ColumnKind]) -> list[ColumnKind]:
    """A column that repeats another of the same header cell by cell is that column once more."""
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


def _name_column(table: Table, anchor: Anchor, tree: AreaTree) -> Column | None:
    """The column whose texts are the names of the areas."""
    names = tree.levels[anchor.rank].names
    rows = anchor.rows[:500]
    best, best_share = None, 0.3
    for column in table.columns:
        if column.index in anchor.columns:
            continue
        texts = [fold_name(clean(table.grid.rows[row][column.index])) for row in rows]
        ours = [fold_name(names[anchor.positions[row]]) for row in rows]
        share = sum(bool(one) and one == other for one, other in zip(texts, ours, strict=True)) / len(rows)
        if share > best_share:
            best, best_share = column, share
    return best or _total_column(table, anchor)


def _total_column(table: Table, anchor: Anchor) -> Column | None:
    """Where no column has our names: the one with the words beside sums, in rows without a key."""
    rows = [row for row in table.data if anchor.positions[row] < 0]
    for column in table.columns:
        texts = (clean(table.grid.rows[row][column.index]) for row in rows)
        if column.index not in anchor.columns and any(map(is_total, texts)):
            return column
    return None


def _no_keys(grid: Grid, tree: AreaTree, level: str) -> DeliveryError:
    levels = [tree.level(level)] if level else tree.levels[-1:]
    texts = [clean(row[0]) if row else "" for row in grid.rows]
    candidates = [clean(value) for row in grid.rows for value in row if _may_be_key(clean(value))]
    theirs = list(dict.fromkeys(candidates or filter(None, texts)))[-_EXAMPLES:]
    return grid.error(
        "{file}{sheet} has no column with keys or names of the level {level}.",
        hint="The sheet has for example {theirs}; the monitoring has {ours}.",
        level=levels[0].level.title,
        theirs=", ".join(f"“{text[:40]}”" for text in theirs) or "–",
        ours=", ".join(f"“{key}”" for key in levels[0].keys[:_EXAMPLES]),
    )


def _may_be_key(text: str) -> bool:
    return text.isdigit() and len(text) >= 2
