"""The comparison as worded tables, for workbook, report and window alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ...values import Value
from ...wording import rounded_half_up
from .comparison import Municipality
from .deliverers import Task
from .fates import AreaFate, Content, Fate
from .house_texts import houses_text
from .report_texts import Told, detail_text
from .told import Counts

TableCell = str | Value | None


@dataclass(frozen=True)
class Column:
    """A column; `is_number` for values, which may be `signed` changes."""

    title: str
    is_number: bool = False
    signed: bool = False


@dataclass(frozen=True)
class WordedTable:
    """Texts and values in rows; `title` is worded, `id` names the table for programs."""

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[TableCell, ...], ...]


def overview_table(told: Told) -> WordedTable:
    """A row for each municipality in which something changed, and one for all."""
    comparison, words = told.comparison, told.words
    keys = ("municipality", "changed_areas", "move_count", "square_metres")
    heads = [_head(told, key, number=key != "municipality") for key in keys]
    if comparison.has_addresses:
        heads += [_head(told, "street_count", number=True), *_count_heads(told)]
    touched = [one for one in comparison.municipalities if comparison.changed_areas(one.key)]
    rows = [_overview_row(told, one) for one in touched]
    if len(rows) > 1:
        rows.append(_overview_row(told, Municipality("", words.text("changes_all"))))
    return WordedTable("overview", words.text("changes_overview"), tuple(heads), tuple(rows))


def area_table(told: Told, municipality: str = "", *, unchanged: bool = False) -> WordedTable:
    """What became of each area, with what lay in it before and lies in it now."""
    areas = [
        one
        for one in told.comparison.areas
        if municipality in ("", one.municipality) and (unchanged or one.kind is not Fate.UNCHANGED)
    ]
    keys = ("key", "area", "municipality", "kind", "detail")
    measures = [told.words.text("changes_square_metres")]
    if told.comparison.has_addresses:
        measures += [told.words.text("changes_addresses"), *told.count_titles]
    columns = [_head(told, key) for key in keys]
    for what in measures:
        columns += [
            Column(told.words.text(f"changes_{when}", what=what), is_number=True, signed=when == "change")
            for when in ("before", "after", "change")
        ]
    names = _municipality_names(told)
    rows = (_area_row(told, one, names[one.municipality]) for one in areas)
    return WordedTable("areas", told.words.text("changes_areas"), tuple(columns), tuple(rows))


def move_table(told: Told, municipality: str = "") -> WordedTable:
    """What passes from which area to which."""
    keys = ("number", "municipality", "from_key", "from", "to_key", "to")
    columns = [*(_head(told, key) for key in keys), _head(told, "square_metres", number=True)]
    columns += _count_heads(told) if told.comparison.has_addresses else []
    names = _municipality_names(told)
    rows: list[tuple[TableCell, ...]] = [
        (
            str(move.number),
            names[move.municipality],
            move.origin,
            told.place(told.comparison.old.name(move.origin)),
            move.to,
            told.place(told.comparison.new.name(move.to)),
            Value(move.square_metres),
            *_counts(told, move.addresses, told.counts.moves[move.number]),
        )
        for move in told.comparison.moves
        if municipality in ("", move.municipality)
    ]
    return WordedTable("moves", told.words.text("changes_moves"), tuple(columns), tuple(rows))


def street_table(told: Told, municipality: str = "") -> WordedTable:
    """Streets and house numbers that changed sides."""
    keys = ("number", "municipality", "street", "houses", "from", "to")
    columns = [*(_head(told, key) for key in keys), _head(told, "addresses", number=True)]
    if not told.counts.for_outside:
        columns += [Column(title, is_number=True) for title in told.count_titles]
    names = _municipality_names(told)
    rows: list[tuple[TableCell, ...]] = [
        (
            str(one.move.number),
            names[one.move.municipality],
            one.street or told.words.text("changes_nameless_street"),
            houses_text(told.words, one.ranges),
            told.place(told.comparison.old.name(one.move.origin)),
            told.place(told.comparison.new.name(one.move.to)),
            Value(float(one.addresses)),
            *counts,
        )
        for one, counts in zip(told.comparison.streets, told.counts.streets, strict=True)
        if municipality in ("", one.move.municipality)
    ]
    return WordedTable("streets", told.words.text("changes_streets"), tuple(columns), tuple(rows))


def task_table(told: Told, municipality: str = "") -> WordedTable:
    """Who delivers anew: a source and a level in each row, with the areas of a municipality or all."""
    keys = ("source", "level", "new_areas", "ended")
    numbers = ("new_area_count", "deliveries")
    columns = [_head(told, key) for key in keys] + [_head(told, key, number=True) for key in numbers]
    rows = filter(None, (_task_row(one, municipality) for one in told.comparison.tasks))
    return WordedTable("deliveries", told.words.text("changes_tasks"), tuple(columns), tuple(rows))


def _head(told: Told, key: str, *, number: bool = False) -> Column:
    return Column(told.words.text(f"changes_{key}"), number)


def _count_heads(told: Told) -> list[Column]:
    return [_head(told, "addresses", number=True), *(Column(one, True) for one in told.count_titles)]


def _counts(told: Told, addresses: int, counts: Counts) -> tuple[Value, ...]:
    return (Value(float(addresses)), *counts) if told.comparison.has_addresses else ()


def _overview_row(told: Told, one: Municipality) -> tuple[TableCell, ...]:
    comparison = told.comparison
    moves = comparison.moves_of(one.key) if one.key else comparison.moves
    streets = comparison.streets_of(one.key) if one.key else comparison.streets
    row: tuple[TableCell, ...] = (
        one.name,
        Value(float(len(comparison.changed_areas(one.key)))),
        Value(float(len(moves))),
        Value(sum(move.square_metres for move in moves)),
    )
    if not comparison.has_addresses:
        return row
    addresses = sum(move.addresses for move in moves)
    different = {(street.move.municipality, street.street) for street in streets}
    return (*row, Value(float(len(different))), *_counts(told, addresses, told.counts.sum_of(moves)))


def _area_row(told: Told, one: AreaFate, municipality: str) -> tuple[TableCell, ...]:
    kind = told.words.text(f"changes_kind_{one.kind.value}")
    row: list[TableCell] = [one.key, one.name, municipality, kind, detail_text(told, one)]
    # Rounded first, so that what is shown is the difference of what is shown.
    row += _compared(one, lambda content: Value(float(rounded_half_up(content.square_metres, 0))))
    if told.comparison.has_addresses:
        row += _compared(one, lambda content: Value(float(content.addresses)))
        before, after = told.counts.before.get(one.old), told.counts.after.get(one.new)
        for place in range(len(told.counts.columns)):
            row += _with_change(before[place] if before else None, after[place] if after else None)
    return tuple(row)


def _compared(one: AreaFate, measure: Callable[[Content], Value]) -> Sequence[Value | None]:
    before, after = (measure(content) if content else None for content in (one.before, one.after))
    return _with_change(before, after)


def _with_change(before: Value | None, after: Value | None) -> tuple[Value | None, ...]:
    """Before, after and the change, which is as hidden as either."""
    if before is None or after is None:
        return before, after, None
    reason = max(before.reason, after.reason)
    return before, after, Value.none(reason) if reason else Value(after.number - before.number)


def _task_row(task: Task, municipality: str) -> tuple[TableCell, ...] | None:
    areas = [one for one in task.areas if municipality in ("", one.municipality) or not one.municipality]
    if not areas:
        return None
    listed = ", ".join(f"{one.name} ({one.key})" for one in areas)
    ended = ", ".join(task.ended) if not municipality else ""
    counts = (Value(float(len(areas))), Value(float(task.deliveries)))
    return task.source, task.level_title, listed, ended, *counts


def _municipality_names(told: Told) -> dict[str, str]:
    known = {one.key: one.name for one in told.comparison.municipalities}
    return {"": told.place(""), **known}
