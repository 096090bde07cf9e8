"""Lists in several columns: rows that lead to pages, set side by side and over pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from qgis.core import QgsLayoutFrame

from ..errors import BookletError
from ..page import Link, Reference
from ..templates import PageTemplate
from .item import table_space
from .rows import RowStyle, TableRow
from .sheets import TIGHT, SetRow, Sheet, outer_height, set_row
from .space import GUTTER, Space

MOST_COLUMNS = 4
CLOSEST = 0.02
"""As `TIGHT`, where only a `FEW` entries would stand on a page."""
FEW = 6
_HEADS = (RowStyle.GROUP, RowStyle.PART)


@dataclass(frozen=True)
class Listed:
    """A row and the anchor of the page it leads to, "" for none.

    With `numbered` its last cell gets the number of that page; what stands there only keeps the room.
    """

    row: TableRow
    anchor: str = ""
    numbered: bool = False


@dataclass(frozen=True)
class Look:
    """How the columns of a list are set: `flexible` ones share the room that the others leave.

    `flexible` has the share of each by its position; `right` says which are set to the right; `header`
    stands above every column of the page.
    """

    flexible: Mapping[int, float]
    right: tuple[bool, ...]
    header: TableRow | None = None


@dataclass(frozen=True)
class ListedPage:
    """What a page of the list shows, in the fields of a `Page`; `shown` counts its entries."""

    tables: Mapping[str, Sheet] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    references: tuple[Reference, ...] = ()
    shown: int = 0


@dataclass(frozen=True)
class Column:
    """A table of the template: its item id, its place on the page and its room, in millimetres."""

    item_id: str
    x: float
    y: float
    space: Space


def tight(columns: Sequence[Column], part: float = TIGHT) -> tuple[Column, ...]:
    """The same with narrower margins around the texts, where that saves a page."""
    return tuple(replace(one, space=one.space.with_margin(one.space.margin * part)) for one in columns)


def list_columns(template: PageTemplate) -> tuple[Column, ...]:
    """The items "table", "table_2" … of a template. Raises TemplateError where there is none."""
    ids = ["table", *(f"table_{number}" for number in range(2, MOST_COLUMNS + 1))]
    first = _column(template, ids[0])
    others = (one for one in ids[1:] if template.item(one, QgsLayoutFrame) is not None)
    return (first, *(_column(template, one) for one in others))


def list_pages(entries: Sequence[Listed], columns: Sequence[Column], look: Look) -> tuple[ListedPage, ...]:
    """As many pages as the entries need, set closer where that saves one; the last one is balanced.

    A few entries alone on the last page are worth the closest setting.
    """
    loose, close = (tuple(_pages(entries, one, look)) for one in (columns, tight(columns)))
    if len(close) > 1 and close[-1].shown <= FEW:
        closest = tuple(_pages(entries, tight(columns, CLOSEST), look))
        close = closest if len(closest) < len(close) else close
    return close if len(close) < len(loose) else loose


def _pages(entries: Sequence[Listed], columns: Sequence[Column], look: Look) -> Iterator[ListedPage]:
    start = 0
    while start < len(entries):
        page = list_page(entries[start:], columns, look)
        yield page
        start += page.shown


def list_page(entries: Sequence[Listed], columns: Sequence[Column], look: Look) -> ListedPage:
    """The first of these pages. Raises BookletError where an entry is higher than the page."""
    laid = [_laid(entries, column, look) for column in columns]
    full = [column.space.height for column in columns]
    stops = _stops(laid, full)
    if stops[-1] == len(entries) and len(columns) > 1:
        stops = _balanced(laid, full)
    starts = [0, *stops[:-1]]
    pages = [
        _on_column(column, rows, entries, (start, stop), look)
        for column, rows, start, stop in zip(columns, laid, starts, stops, strict=True)
    ]
    return ListedPage(
        {column.item_id: page.tables[column.item_id] for column, page in zip(columns, pages, strict=True)},
        tuple(link for page in pages for link in page.links),
        tuple(one for page in pages for one in page.references),
        stops[-1],
    )


def _column(template: PageTemplate, item_id: str) -> Column:
    frame = template.table(item_id).frame(0)
    return Column(item_id, frame.pos().x(), frame.pos().y(), table_space(template, item_id, least=(40, 20)))


@dataclass(frozen=True)
class _Laid:
    widths: tuple[float, ...]
    header: SetRow | None
    rows: tuple[SetRow, ...]
    heights: tuple[float, ...]
    above: float


def _laid(entries: Sequence[Listed], column: Column, look: Look) -> _Laid:
    space = column.space
    widths = _widths([entry.row for entry in entries], space, look)
    header = set_row(look.header, widths, space) if look.header else None
    rows = tuple(set_row(entry.row, widths, space) for entry in entries)
    heights = tuple(outer_height(row, space) for row in rows)
    return _Laid(widths, header, rows, heights, (outer_height(header, space) if header else 0.0) + space.line)


def _widths(rows: Sequence[TableRow], space: Space, look: Look) -> tuple[float, ...]:
    """What is not flexible is as wide as its widest text, with a gutter before it."""
    shown = [*([look.header] if look.header else []), *rows]
    count = len(shown[0].cells)
    fixed = [0.0 if column in look.flexible else _widest(shown, column, space) for column in range(count)]
    rest = max(space.width - sum(fixed), 0.2 * space.width)
    whole = sum(look.flexible.values())
    return tuple(
        rest * look.flexible[column] / whole if column in look.flexible else fixed[column]
        for column in range(count)
    )


def _widest(rows: Sequence[TableRow], column: int, space: Space) -> float:
    texts = ((row.style, line) for row in rows for line in row.cells[column].split("\n"))
    widest = max((space.measure(style, column).width(line) for style, line in texts), default=0.0)
    return widest + 2 * space.margin + GUTTER if widest else 0.0


def _stops(laid: Sequence[_Laid], heights: Sequence[float]) -> list[int]:
    stops, start = [], 0
    for rows, height in zip(laid, heights, strict=True):
        start = _stop(rows, start, height - rows.above)
        stops.append(start)
    if not stops[-1]:
        raise BookletError(
            "The table in the layout template is too small for the row “{row}”.",
            hint="Make the item “table” higher or wider.",
            row=" ".join(laid[0].rows[0].cells).replace("\n", " ").strip(),
        )
    return stops


def _stop(laid: _Laid, start: int, room: float) -> int:
    """Where a column of so much room ends; a heading never stands last."""
    stop = start
    while stop < len(laid.rows) and laid.heights[stop] <= room:
        room -= laid.heights[stop]
        stop += 1
    if stop == len(laid.rows):
        return stop
    while stop > start and laid.rows[stop - 1].style in _HEADS:
        stop -= 1
    return stop


def _balanced(laid: Sequence[_Laid], full: Sequence[float]) -> list[int]:
    """Where the columns end if they are as short as the whole list allows."""
    for tenth in range(1, 51):
        stops, start = [], 0
        for rows, height in zip(laid, full, strict=True):
            start = _stop(rows, start, height * tenth / 50 - rows.above)
            stops.append(start)
        if stops[-1] == len(laid[0].rows):
            return stops
    return _stops(laid, full)


def _on_column(
    column: Column, laid: _Laid, entries: Sequence[Listed], part: tuple[int, int], look: Look
) -> ListedPage:
    start, stop = part
    above = [laid.header] if laid.header and start < stop else []
    shown = Sheet(laid.widths, (*above, *laid.rows[start:stop]), column.space.margin, right=look.right)
    links, references, y = [], [], column.y + laid.above
    for place in range(start, stop):
        entry, height = entries[place], laid.heights[place]
        if entry.anchor:
            links.append(Link(column.x, y, column.space.width, height, entry.anchor))
        if entry.numbered:
            references.append(Reference(column.item_id, len(above) + place - start, entry.anchor))
        y += height
    return ListedPage({column.item_id: shown}, tuple(links), tuple(references))
