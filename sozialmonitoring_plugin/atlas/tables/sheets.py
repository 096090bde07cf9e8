"""Rows onto sheets: column groups side by side, rows over pages, a header on each, no row cut or lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ..errors import BookletError
from ..measuring import wrap
from .columns import column_groups
from .rows import RowStyle, TableRow
from .space import GUTTER, INDENT, Space

TIGHT = 0.25
"""Part of the template's margin that is left where that saves a page."""


@dataclass(frozen=True)
class SetRow:
    """A row with its line breaks; `height` in millimetres without the margins."""

    style: RowStyle
    cells: tuple[str, ...]
    height: float


@dataclass(frozen=True)
class Sheet:
    """What stands on one page: the header first. `columns` are positions of the indicators shown.

    `margin` is the one around the texts: narrower than the template's where that saves a page. `right` says
    which columns are set to the right; without it names and explanations are left, values right.
    """

    widths: tuple[float, ...]
    rows: tuple[SetRow, ...]
    margin: float
    columns: tuple[int, ...] = ()
    right: tuple[bool, ...] = ()

    def with_last(self, row: int, text: str) -> Sheet:
        """The same with another text in the last cell of a row; it must fit where the old one did."""
        old = self.rows[row]
        new = replace(old, cells=(*old.cells[:-1], text))
        return replace(self, rows=(*self.rows[:row], new, *self.rows[row + 1 :]))


def value_sheets(header: TableRow, rows: Sequence[TableRow], space: Space) -> tuple[Sheet, ...]:
    """Sheets of a table of values: as few column groups as fit, each over as many pages as it needs."""
    loose, tight = (_sheets(header, rows, space.with_margin(space.margin * part)) for part in (1.0, TIGHT))
    return tight if len(tight) < len(loose) else loose


def _sheets(header: TableRow, rows: Sequence[TableRow], space: Space) -> tuple[Sheet, ...]:
    sheets: list[Sheet] = []
    for group in column_groups(header, rows, space):
        shown = (0, *(position + 1 for position in group.indicators))
        pages = _pages(_chosen(header, shown), [_chosen(row, shown) for row in rows], group.widths, space)
        sheets += [Sheet(group.widths, page, space.margin, group.indicators) for page in pages]
    return tuple(sheets)


def text_sheets(rows: Sequence[TableRow], space: Space) -> tuple[Sheet, ...]:
    """Sheets of a list of terms and explanations, columns as in the template."""
    widths = (space.first_column, space.width - space.first_column)
    return tuple(Sheet(widths, part, space.margin) for part in _pages(None, rows, widths, space))


def _chosen(row: TableRow, columns: Sequence[int]) -> TableRow:
    return replace(row, cells=tuple(row.cells[column] for column in columns))


def _pages(
    header: TableRow | None, rows: Sequence[TableRow], widths: Sequence[float], space: Space
) -> Iterator[tuple[SetRow, ...]]:
    laid = [set_row(row, widths, space) for row in rows]
    start = 0
    while start < len(laid):
        above = [*([header] if header else []), *_continued(rows, start)]
        head = [set_row(row, widths, space) for row in above]
        room = space.height - sum(outer_height(row, space) for row in head) - space.line
        stop = _page_end(laid, start, room, space)
        yield (*head, *laid[start:stop])
        start = stop


def _continued(rows: Sequence[TableRow], start: int) -> list[TableRow]:
    """The groups that the first row of a page belongs to, without their values."""
    found: list[TableRow] = []
    indent = rows[start].indent
    for row in reversed(rows[:start]):
        if row.style is RowStyle.GROUP and row.indent < indent:
            indent = row.indent
            found.insert(0, replace(row, cells=(row.continued, *[""] * (len(row.cells) - 1))))
    return found


def _page_end(rows: Sequence[SetRow], start: int, room: float, space: Space) -> int:
    """First row of the next page; a group keeps its first area, the totals keep the last one."""
    stop, used = start, 0.0
    while stop < len(rows) and used + outer_height(rows[stop], space) <= room:
        used += outer_height(rows[stop], space)
        stop += 1
    if stop == start:
        raise BookletError(
            "The table in the layout template is too small for the row “{row}”.",
            hint="Make the item “table” higher or wider.",
            row=rows[start].cells[0].replace("\n", " ").strip(),
        )
    earlier = stop
    while earlier < len(rows) and earlier > start and _stays_with_next(rows, earlier - 1):
        earlier -= 1
    return earlier if earlier > start else stop


def _stays_with_next(rows: Sequence[SetRow], row: int) -> bool:
    totals = (RowStyle.HOME, RowStyle.COUNTY)
    return rows[row].style is RowStyle.GROUP or rows[row + 1].style in totals


def set_row(row: TableRow, widths: Sequence[float], space: Space) -> SetRow:
    """Break the texts of a row into lines that fit the columns."""
    cells = [_lines(row, column, width, space) for column, width in enumerate(widths)]
    height = max(space.measure(row.style, column).height(len(lines)) for column, lines in enumerate(cells))
    return SetRow(row.style, tuple("\n".join(lines) for lines in cells), height)


def _lines(row: TableRow, column: int, width: float, space: Space) -> list[str]:
    measure = space.measure(row.style, column)
    before = INDENT * row.indent if column == 0 else ""
    gutter = GUTTER if row.style is RowStyle.HEADER and column > 0 else 0.0
    inner = width - 2 * space.margin - gutter - measure.width(before)
    return [before + line for line in wrap(row.cells[column], inner, measure.width)]


def outer_height(row: SetRow, space: Space) -> float:
    """Millimetres that a row takes with its margins and its line."""
    return row.height + 2 * space.margin + space.line
