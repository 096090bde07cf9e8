"""Rows onto sheets: column groups side by side, rows over pages, a header on each, no row cut or lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from .errors import BookletError
from .measuring import TextMeasure, longest_word, wrap
from .table_rows import NO_BREAK, RowStyle, TableRow

NARROWEST_VALUE, WIDEST_VALUE, WIDEST_WORD = 17.0, 34.0, 40.0
NARROWEST_NAME, WIDEST_NAME_SHARE = 38.0, 0.4
INDENT = NO_BREAK * 4
TIGHT = 0.25
LIKED_LINES = 3
GUTTER = 2.5
"""Millimetres that the heading of a column leaves free beside its neighbour."""


class Setting(Enum):
    """The three ways a cell is set."""

    BODY = "body"
    STRONG = "strong"
    HEADER = "header"


def setting_of(style: RowStyle, column: int) -> Setting:
    """How a cell of a row is set: sums and terms are strong."""
    if style is RowStyle.HEADER:
        return Setting.HEADER
    if style is RowStyle.AREA or (style is RowStyle.ENTRY and column > 0):
        return Setting.BODY
    return Setting.STRONG


@dataclass(frozen=True)
class Space:
    """Room for a table in the template, in millimetres, and how its texts measure.

    `first_column` is the width of the first column there, `line` that of the rules.
    """

    width: float
    height: float
    margin: float
    line: float
    first_column: float
    measures: Mapping[Setting, TextMeasure]

    def with_margin(self, margin: float) -> Space:
        """The same room with another margin around the texts."""
        return replace(self, margin=margin)

    def measure(self, style: RowStyle, column: int) -> TextMeasure:
        """How the texts of a cell measure."""
        return self.measures[setting_of(style, column)]


@dataclass(frozen=True)
class SetRow:
    """A row with its line breaks; `height` in millimetres without the margins."""

    style: RowStyle
    cells: tuple[str, ...]
    height: float


@dataclass(frozen=True)
class Sheet:
    """What stands on one page: the header first. `columns` are positions of the indicators shown.

    `margin` is the one around the texts: narrower than the template's where that saves a page.
    """

    widths: tuple[float, ...]
    rows: tuple[SetRow, ...]
    margin: float
    columns: tuple[int, ...] = ()


def value_sheets(header: TableRow, rows: Sequence[TableRow], space: Space) -> tuple[Sheet, ...]:
    """Sheets of a table of values: as few column groups as fit, each over as many pages as it needs."""
    loose, tight = (_sheets(header, rows, space.with_margin(space.margin * part)) for part in (1.0, TIGHT))
    return tight if len(tight) < len(loose) else loose


def _sheets(header: TableRow, rows: Sequence[TableRow], space: Space) -> tuple[Sheet, ...]:
    name_width = _name_width([header, *rows], space)
    wanted = [_value_width(position, [header, *rows], space) for position in range(1, len(header.cells))]
    sheets: list[Sheet] = []
    liked = [_liked_width(width, header.cells[position], space) for position, width in enumerate(wanted, 1)]
    for group in _column_groups(wanted, space.width - name_width):
        widths = _spread(
            name_width,
            [wanted[position] for position in group],
            [liked[position] for position in group],
            space,
        )
        columns = (0, *(position + 1 for position in group))
        parts = _pages(_chosen(header, columns), [_chosen(row, columns) for row in rows], widths, space)
        sheets += [Sheet(widths, part, space.margin, tuple(group)) for part in parts]
    return tuple(sheets)


def text_sheets(rows: Sequence[TableRow], space: Space) -> tuple[Sheet, ...]:
    """Sheets of a list of terms and explanations, columns as in the template."""
    widths = (space.first_column, space.width - space.first_column)
    return tuple(Sheet(widths, part, space.margin) for part in _pages(None, rows, widths, space))


def _chosen(row: TableRow, columns: Sequence[int]) -> TableRow:
    return TableRow(row.style, tuple(row.cells[column] for column in columns), row.indent, row.continued)


def _name_width(rows: Sequence[TableRow], space: Space) -> float:
    widths = [
        space.measure(row.style, 0).width(line)
        for row in rows
        for line in (INDENT * row.indent + row.cells[0]).split("\n")
    ]
    return min(max(NARROWEST_NAME, *widths) + 2 * space.margin + 0.1, WIDEST_NAME_SHARE * space.width)


def _value_width(column: int, rows: Sequence[TableRow], space: Space) -> float:
    """Wide enough for the longest word of the header and the widest value."""
    header, *others = rows
    values = [space.measure(row.style, column).width(row.cells[column]) for row in others]
    heading = space.measure(RowStyle.HEADER, column).width
    word = min(longest_word(header.cells[column], heading), WIDEST_WORD) + GUTTER
    return (
        max(NARROWEST_VALUE, word + 2 * space.margin, *(value + 2 * space.margin for value in values)) + 0.1
    )


def _column_groups(wanted: Sequence[float], room: float) -> list[list[int]]:
    """Positions per group: as few groups as possible, about equally many columns in each."""
    for count in range(1, len(wanted) + 1):
        bounds = [round(part * len(wanted) / count) for part in range(count + 1)]
        groups = [list(range(start, stop)) for start, stop in pairwise(bounds)]
        if all(sum(wanted[position] for position in group) <= room for group in groups):
            return groups
    return [[position] for position in range(len(wanted))]


def _liked_width(narrowest: float, heading: str, space: Space) -> float:
    """The least width at which a heading with its unit is no more than three lines high."""
    measure = space.measure(RowStyle.HEADER, 1)
    width = narrowest
    while width < WIDEST_VALUE:
        if len(wrap(heading, width - 2 * space.margin - GUTTER, measure.width)) <= LIKED_LINES:
            return width
        width += 1.0
    return max(narrowest, WIDEST_VALUE)


def _spread(name: float, wanted: list[float], liked: list[float], space: Space) -> tuple[float, ...]:
    """Widths that fill the table: what columns like, then alike up to a limit, the rest to the names."""
    free = max(0.0, space.width - name - sum(wanted))
    lacking = sum(liked) - sum(wanted)
    part = min(1.0, free / lacking) if lacking else 0.0
    widths = [width + (like - width) * part for width, like in zip(wanted, liked, strict=True)]
    share = max(0.0, space.width - name - sum(widths)) / (len(wanted) + 1)
    values = [max(width, min(width + share, WIDEST_VALUE)) for width in widths]
    return (space.width - sum(values), *values)


def _pages(
    header: TableRow | None, rows: Sequence[TableRow], widths: Sequence[float], space: Space
) -> Iterator[tuple[SetRow, ...]]:
    laid = [_set(row, widths, space) for row in rows]
    start = 0
    while start < len(laid):
        above = [*([header] if header else []), *_continued(rows, start)]
        head = [_set(row, widths, space) for row in above]
        room = space.height - sum(_outer(row, space) for row in head) - space.line
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
    while stop < len(rows) and used + _outer(rows[stop], space) <= room:
        used += _outer(rows[stop], space)
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


def _set(row: TableRow, widths: Sequence[float], space: Space) -> SetRow:
    cells = [_lines(row, column, width, space) for column, width in enumerate(widths)]
    height = max(space.measure(row.style, column).height(len(lines)) for column, lines in enumerate(cells))
    return SetRow(row.style, tuple("\n".join(lines) for lines in cells), height)


def _lines(row: TableRow, column: int, width: float, space: Space) -> list[str]:
    measure = space.measure(row.style, column)
    before = INDENT * row.indent if column == 0 else ""
    gutter = GUTTER if row.style is RowStyle.HEADER and column > 0 else 0.0
    inner = width - 2 * space.margin - gutter - measure.width(before)
    return [before + line for line in wrap(row.cells[column], inner, measure.width)]


def _outer(row: SetRow, space: Space) -> float:
    return row.height + 2 * space.margin + space.line
