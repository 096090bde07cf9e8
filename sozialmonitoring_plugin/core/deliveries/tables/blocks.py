"""From cells to blocks: all values of one variable at one date, with the cells they came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...indicators.tableau import Kind, Variable
from ...remarks import Remark
from ...values import Indices, Reason, Value, Values
from ..cells.cells import CellRules, LeftOut, ParsedColumn, parse_column
from ..cells.marks import note_flag
from ..cells.signs import Signs
from ..cells.texts import clean, unique_slugs
from ..profiles.profile import ImportProfile
from ..profiles.profile_rules import Certainty, LongRule, ReasonRule, VariableRule
from ..reports.cell_findings import CellFindings, ColumnContext
from ..reports.report import NamedColumn
from ..sheets.grid import address
from .column_kinds import guess_kind, is_measure
from .long_titles import line_title, named_lines, value_title
from .reference_dates import ReferenceDates
from .rows import FoundRows, Role, holds, value_columns
from .table import Column, Table
from .value_parts import replaced, stacked


@dataclass(frozen=True)
class Block:
    """Values of one variable at one date. `rows` point at the table's findings, area and total rows mixed."""

    rule: VariableRule
    day: date
    rows: Indices
    columns: Indices
    values: Values

    def where(self, mask: NDArray[np.bool_]) -> Block:
        """The part of the block for which `mask` is true."""
        if mask.all():
            return self
        return replace(self, rows=self.rows[mask], columns=self.columns[mask], values=self.values.taken(mask))


@dataclass
class Gathered:
    """The blocks of a table and what has to be told about its cells."""

    blocks: list[Block] = field(default_factory=list)
    doubts: list[Remark] = field(default_factory=list)
    cells: CellFindings = field(default_factory=CellFindings)
    kinds_open: list[NamedColumn] = field(default_factory=list)
    kinds_doubted: list[NamedColumn] = field(default_factory=list)
    undated: list[NamedColumn] = field(default_factory=list)
    because: list[Remark] = field(default_factory=list)

    @property
    def variables(self) -> tuple[VariableRule, ...]:
        """The rules of all variables met, each once, in their order."""
        return tuple({block.rule.id: block.rule for block in self.blocks}.values())


class Gatherer:
    """Reads the cells of a table as its profile says."""

    def __init__(
        self,
        table: Table,
        profile: ImportProfile,
        rows: FoundRows,
        requested: date | None,
        stored_signs: Mapping[str, Mapping[str, str]] | None = None,
        notes: Mapping[str, str] | None = None,
    ) -> None:
        self._table = table
        self._profile = profile
        self._signs = Signs.of(profile.sign_profile, profile.signs, stored_signs)
        self._notes = {mark: text for mark, text in (notes or {}).items() if self._signs.value(mark) is None}
        self._left_out = {cell: LeftOut(Reason.from_token(token)) for cell, token in profile.cells}
        used = [place for place, one in enumerate(rows.findings) if one.role in (Role.AREA, Role.TOTAL)]
        self._used = np.array(used, dtype=np.intp)
        self._areas = frozenset(place for place in used if rows.findings[place].role is Role.AREA)
        self._days = ReferenceDates(table, profile, self._used, requested)
        self._exceptions: dict[ReasonRule, NDArray[np.bool_]] = {}
        self._gathered = Gathered()

    def gather(self) -> Gathered:
        """All blocks. Raises DeliveryError where a date or a column is missing."""
        self._refuse_merged_values()
        groups: dict[tuple[str, date], list[Block]] = {}
        for block in self._long_blocks() if self._profile.long else self._wide_blocks():
            groups.setdefault((block.rule.id, block.day), []).append(block)
        self._gathered.blocks = [self._with_reasons(_joined(blocks)) for blocks in groups.values()]
        self._gathered.because = list(self._days.told())
        self._gathered.doubts.extend(self._days.doubts())
        return self._gathered

    def _wide_blocks(self) -> Iterator[Block]:
        for rule in self._profile.variables:
            for column in self._table.find_all(rule.column):
                titled = replace(rule, title=rule.title or column.bare)
                self._tell_guess(titled, column)
                values = self._parse(column, self._used, titled)
                yield from self._split_by_day(titled, column, self._used, values)

    def _long_blocks(self) -> Iterator[Block]:
        long = self._profile.long
        if long is None:
            return
        values = [self._table.find(name) for name in long.values]
        for rule, column, rows in self._long_rules(long, values):
            if len(rows):
                self._tell_guess(rule, column)
                yield from self._split_by_day(rule, column, rows, self._parse(column, rows, rule))

    def _long_rules(
        self, long: LongRule, values: Sequence[Column]
    ) -> Iterator[tuple[VariableRule, Column, Indices]]:
        """Each variable with its column and the used rows that belong to it."""
        for rule in self._profile.variables:
            column = self._table.find(rule.column) if rule.column else values[0]
            yield rule, column, self._used[holds(self._table, rule.when)[self._used]]
        if self._profile.variables:
            return
        groups = self._long_groups(long, values)
        for identifier, (title, column), places in zip(
            unique_slugs(title for title, _ in groups), groups, groups.values(), strict=True
        ):
            rows = np.array(places, dtype=np.intp)
            cells, formats = self._cells(column, rows)
            guess = guess_kind(title, parse_column(cells, formats, CellRules(self._signs)))
            rule = VariableRule(identifier, title=title, kind=guess.kind, certainty=guess.certainty)
            yield rule, column, rows

    def _long_groups(self, long: LongRule, values: Sequence[Column]) -> dict[tuple[str, Column], list[int]]:
        """The used rows of every title and column."""
        lines, groups = named_lines(self._table, long), dict[tuple[str, Column], list[int]]()
        titles = {line: line_title(self._table, long, line) for line in set(lines)}
        unnamed = "" if len(values) > 1 else clean(self._profile.title) or "value"
        for row in self._used:
            title = titles[lines[row]] if long.names else unnamed
            for column in values:
                groups.setdefault((value_title(title, column, values), column), []).append(int(row))
        return groups

    def _parse(self, column: Column, rows: Indices, rule: VariableRule) -> Values:
        cells, formats = self._cells(column, rows)
        style = rule.numbers or self._profile.numbers
        rules = CellRules(
            self._signs,
            style,
            may_be_negative=rule.kind is not Kind.COUNT,
            may_be_fraction=rule.kind is not Kind.COUNT or is_measure(rule.title, rule.unit),
            notes={mark: note_flag(text) for mark, text in self._notes.items()},
        )
        parsed = parse_column(
            cells, formats, rules, lambda: self._table.grid.column(column.index, self._table.data)
        )
        self._tell(column, rows, parsed)
        return parsed.values

    def _cells(self, column: Column, rows: Indices) -> tuple[list[Any], list[str]]:
        grid, start = self._table.grid, self._table.data.start
        cells = [grid.rows[start + row][column.index] for row in rows]
        formats = [grid.formats[start + row][column.index] for row in rows] if grid.formats else []
        if self._left_out:
            places = (address(start + int(row), column.index) for row in rows)
            cells = [self._left_out.get(place, cell) for place, cell in zip(places, cells, strict=True)]
        return cells, formats

    def _tell_guess(self, rule: VariableRule, column: Column) -> None:
        if rule.certainty is Certainty.DOUBTED:
            doubt = Remark.of(
                "Column {column}: “{name}” sounds like a rate, but its whole numbers were taken for counts.",
                column=column.letter, name=rule.title,
            )  # fmt: skip
            self._gathered.doubts.append(doubt)
            self._gathered.kinds_doubted.append(NamedColumn(column.letter, rule.title))
        elif rule.certainty is Certainty.OPEN:
            self._gathered.kinds_open.append(NamedColumn(column.letter, rule.title))

    def _tell(self, column: Column, rows: Indices, parsed: ParsedColumn) -> None:
        start, told = self._table.data.start, self._gathered.cells
        if parsed.tells_anything:
            cells = [address(start + int(row), column.index) for row in rows]
            context = ColumnContext(
                self._signs, self._notes, lambda place: address(start + place, column.index)
            )
            told.add(column.letter, cells, parsed, context)
        if self._table.grid.uncached:
            # What a sum would be is known from its parts: only the areas' own numbers are missed.
            places = [(start + int(row), column.index) for row in rows if int(row) in self._areas]
            told.add_uncached(
                column.letter, [address(*place) for place in places if place in self._table.grid.uncached]
            )

    def _split_by_day(
        self, rule: VariableRule, column: Column, rows: Indices, values: Values
    ) -> Iterator[Block]:
        columns = np.full(len(rows), column.index, dtype=np.intp)
        days = list(self._days.split(rule, column, rows))
        if not days:
            self._gathered.undated.append(NamedColumn(column.letter, column.header))
        for day, mask in days:
            yield Block(rule, day, rows, columns, values).where(mask)

    def _with_reasons(self, block: Block) -> Block:
        """The block with the reasons the profile gives for some rows, whatever stands there."""
        values = block.values
        for rule in self._profile.reasons:
            if not rule.variables or block.rule.id in rule.variables:
                if rule not in self._exceptions:
                    self._exceptions[rule] = holds(self._table, rule.when)
                values = replaced(values, self._exceptions[rule][block.rows], Value.none(rule.reason))
        return replace(block, values=values)

    def _refuse_merged_values(self) -> None:
        """Merged numbers belong to several rows or columns at once; nobody can tell to which."""
        start = self._table.data.start
        rows = {start + int(row) for row in self._used}
        columns = {column.index for column in value_columns(self._table, self._profile)}
        for merge in self._table.grid.merges:
            inside = columns.intersection(range(merge.left, merge.right + 1))
            if inside and rows.intersection(range(merge.top, merge.bottom + 1)):
                raise self._table.error(
                    "{file}{sheet}: the cells {cells} are merged across the data.",
                    hint="Unmerge them and write a value into each cell.",
                    cells=merge.name,
                )


def variables_of(gathered: Gathered, source: str) -> tuple[Variable, ...]:
    """The variables of a delivery."""
    return tuple(rule.variable(source) for rule in gathered.variables)


def _joined(blocks: Sequence[Block]) -> Block:
    if len(blocks) == 1:
        return blocks[0]
    return replace(
        blocks[0],
        rows=np.concatenate([block.rows for block in blocks]),
        columns=np.concatenate([block.columns for block in blocks]),
        values=stacked([block.values for block in blocks]),
    )
