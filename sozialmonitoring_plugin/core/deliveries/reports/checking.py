"""What is told about a delivery that was read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

import numpy as np

from ...remarks import Remark
from ...values import Flag, Reason
from ..cells.texts import clean
from ..keys.key_index import KeyIndex
from ..profiles.lasting import says_its_date
from ..profiles.profile import ImportProfile
from ..sheets.grid import address, place_of
from ..tables.blocks import Gathered
from ..tables.misplaced_names import misplaced_names
from ..tables.rows import FoundRows, Role, value_columns
from ..tables.table import Table
from ..tables.totals import compare_totals
from ..tables.zero_rows import find_unrated
from .left_out import columns_left_out, perhaps_values
from .report import DeliveryReport, DuplicateKey, LeftOutCell, RowCounts, UnmatchedRow
from .suggestions import combined_areas, suggestions_for

_MOST_NAMES = 10


@dataclass(frozen=True)
class Reading:
    """All that came out of reading one table."""

    table: Table
    profile: ImportProfile
    index: KeyIndex
    rows: FoundRows
    gathered: Gathered
    because: tuple[Remark, ...] = ()
    doubts: tuple[Remark, ...] = ()


def examine(reading: Reading, requested: date | None) -> DeliveryReport:
    """The report of a reading; its numbers are not compared with what is known before."""
    rows, gathered, level = reading.rows, reading.gathered, reading.index.tree.levels[reading.index.rank]
    totals = compare_totals(rows, gathered.blocks, len(level))
    reasons, flags = _counted(reading)
    return DeliveryReport(
        file=reading.table.grid.file,
        sheet=reading.table.grid.sheet,
        level=level.level.title,
        counts=_row_counts(rows),
        values=sum(count for _, count in reasons),
        reasons=tuple((token, count) for token, count in reasons if token),
        flags=flags,
        variables=tuple(rule.id for rule in gathered.variables),
        dates=tuple(sorted({block.day for block in gathered.blocks})),
        unmatched=tuple(
            UnmatchedRow(one.row + 1, one.key, one.name, one.why) for one in rows.of(Role.UNMATCHED)
        ),
        suggestions=suggestions_for(rows, reading.index),
        combined=combined_areas(rows, reading.index),
        duplicates=tuple(_duplicates(reading)),
        areas_without_row=_areas_without_row(reading),
        totals_compared=totals.count,
        differences=totals.differences,
        columns_left_out=tuple(
            f"{column.letter} {column.header}".strip() for column in columns_left_out(reading)
        ),
        unread=tuple(gathered.cells.unread),
        undecided=tuple(gathered.cells.undecided),
        negative=tuple(gathered.cells.negative),
        fractions=tuple(gathered.cells.fractions),
        cells_left_out=tuple(_cells_left_out(reading)),
        signs=tuple(gathered.cells.signs.values()),
        sign_profile=reading.profile.sign_profile,
        kinds_open=tuple(gathered.kinds_open),
        kinds_doubted=tuple(gathered.kinds_doubted),
        unrated=find_unrated(reading.table, reading.profile, rows, gathered.blocks),
        undated=tuple(gathered.undated),
        source=reading.profile.source,
        doubts=(
            *gathered.doubts,
            *gathered.cells.doubts,
            *reading.doubts,
            *rows.remarks,
            *_doubts(reading, requested),
        ),
        because=(
            *reading.profile.because,
            *reading.because,
            *gathered.cells.because,
            *gathered.because,
            *_file_date(reading, requested),
        ),
    )


def _file_date(reading: Reading, requested: date | None) -> Iterator[Remark]:
    """That the date was read from the name of the file, where it was."""
    profile, table = reading.profile, reading.table
    if requested is None and "file" in profile.dates.trust and not says_its_date(profile, table):
        yield Remark.of("The reference date was read from the name of the file.")


def _row_counts(rows: FoundRows) -> RowCounts:
    return RowCounts(
        read=len(rows.findings) - rows.count(Role.EMPTY),
        matched=rows.count(Role.AREA),
        totals=rows.count(Role.TOTAL),
        unmatched=rows.count(Role.UNMATCHED),
        outside=rows.count(Role.OUTSIDE),
        left_out=rows.count(Role.LEFT_OUT),
        notes=rows.count(Role.NOTE),
    )


def _counted(reading: Reading) -> tuple[list[tuple[str, int]], tuple[tuple[str, int], ...]]:
    """How many imported values have which reason ("" for a number) and which flag."""
    reasons: Counter[str] = Counter()
    flags: Counter[str] = Counter()
    for block in reading.gathered.blocks:
        mask = reading.rows.areas[block.rows] >= 0
        codes, counts = np.unique(block.values.reasons[mask], return_counts=True)
        for code, count in zip(codes, counts, strict=True):
            reasons[Reason(int(code)).token] += int(count)
        for flag in Flag:
            count = int(np.count_nonzero(block.values.flags[mask] & flag))
            if count:
                flags[flag.token] += count
    return sorted(reasons.items()), tuple(sorted(flags.items()))


def _duplicates(reading: Reading) -> Iterator[DuplicateKey]:
    keys = reading.index.tree.levels[reading.index.rank].keys
    for block in reading.gathered.blocks:
        areas = reading.rows.areas[block.rows]
        if np.unique(areas[areas >= 0]).size == np.count_nonzero(areas >= 0):
            continue
        seen: dict[int, str] = {}
        for area, row, column in zip(
            areas.tolist(), block.rows.tolist(), block.columns.tolist(), strict=True
        ):
            if area >= 0:
                cell = address(reading.rows.findings[row].row, column)
                first = seen.setdefault(area, cell)
                if first != cell:
                    yield DuplicateKey(keys[area], block.rule.id, block.day, (first, cell))


def _cells_left_out(reading: Reading) -> Iterator[LeftOutCell]:
    grid = reading.table.grid
    for cell, token in reading.profile.cells:
        row, column = place_of(cell)
        inside = row < len(grid.rows) and column < grid.width
        yield LeftOutCell(cell, clean(grid.rows[row][column]) if inside else "", token)


def _areas_without_row(reading: Reading) -> tuple[tuple[str, str], ...]:
    level = reading.index.tree.levels[reading.index.rank]
    seen = {one.target.position for one in reading.rows.of(Role.AREA) if one.target}
    pairs = zip(level.keys, level.names, strict=True)
    return tuple(pair for position, pair in enumerate(pairs) if position not in seen)


def _doubts(reading: Reading, requested: date | None) -> Iterator[Remark]:
    areas = reading.rows.of(Role.AREA)
    hidden = [one for one in areas if one.row in reading.table.grid.hidden_rows]
    if hidden:
        yield Remark.of(
            "{count} hidden rows were read too, the first is row {row}.",
            count=len(hidden),
            row=hidden[0].row + 1,
        )
    for column in value_columns(reading.table, reading.profile):
        if column.index in reading.table.grid.hidden_columns:
            yield Remark.of("Column {column} is hidden and was read too.", column=column.letter)
        if not column.header:
            yield Remark.of("Column {column} holds numbers but has no header.", column=column.letter)
    padded = [one.key for one in areas if one.target and one.target.padded]
    if padded:
        yield Remark.of(
            "{count} keys were known only with other leading zeros, for example {example}.",
            count=len(padded), example=padded[0],
        )  # fmt: skip
    by_name = [one for one in areas if one.target and one.target.by_name]
    if by_name:
        yield Remark.of("{count} rows were matched by their name.", count=len(by_name))
    used = frozenset(column.index for column in value_columns(reading.table, reading.profile))
    yield from misplaced_names(reading.table, reading.rows, reading.gathered.blocks, used)
    yield from _loosely(reading)
    yield from _other_names(reading)
    yield from perhaps_values(reading)
    yield from _odd_dates({block.day for block in reading.gathered.blocks}, requested)


def _odd_dates(days: set[date], requested: date | None) -> Iterator[Remark]:
    if requested and days - {requested}:
        yield Remark.of(
            "The table has dates of its own; the reference date {date} was not used.", date=requested
        )
    later = max(days, default=date.min)
    if later > datetime.now().astimezone().date():
        yield Remark.of("The reference date {date} lies in the future.", date=later)


def _loosely(reading: Reading) -> Iterator[Remark]:
    """Names that are not ours letter by letter: abbreviated, turned round, without brackets."""
    level = reading.index.level
    seen: set[int] = set()
    for one in reading.rows.of(Role.AREA):
        target = one.target
        if target is None or not target.loose or target.position in seen:
            continue
        if len(seen) == _MOST_NAMES:
            yield Remark.of("Further names were matched loosely as well.")
            return
        seen.add(target.position)
        yield Remark.of(
            "Row {row}: “{text}” was taken for {key} {name}.",
            row=one.row + 1, text=one.key or one.name, key=level.keys[target.position],
            name=level.names[target.position],
        )  # fmt: skip


def _other_names(reading: Reading) -> Iterator[Remark]:
    level = reading.index.tree.levels[reading.index.rank]
    seen: set[int] = set()
    for one in reading.rows.of(Role.AREA):
        position = one.target.position if one.target else -1
        if position in seen or not one.name or reading.index.names_agree(position, one.name):
            continue
        seen.add(position)
        if len(seen) > _MOST_NAMES:
            yield Remark.of("Further names differ as well.")
            return
        yield Remark.of(
            "{key} is called “{theirs}” in row {row}, but “{ours}” here.",
            key=level.keys[position], theirs=one.name, row=one.row + 1, ours=level.names[position],
        )  # fmt: skip
