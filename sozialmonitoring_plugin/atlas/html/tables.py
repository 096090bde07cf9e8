"""Tables that a screen reader can walk through: caption, heads of columns and rows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from .elements import Markup, element, lines, paragraphs


@dataclass(frozen=True)
class TableLine:
    """Cells of a row, that at `named` is its head; `kind` is "", "group", "home" or "county"."""

    cells: tuple[str, ...]
    kind: str = ""
    indent: int = 0
    named: int = 0


def data_table(
    caption: str, head: Sequence[str], rows: Iterable[TableLine], texts: Collection[int] = ()
) -> Markup:
    """A table in a box that scrolls by itself, also by keyboard, where the screen is narrow.

    `texts` are the columns, counted from 0, that hold words instead of numbers.
    """
    heads = (
        element("th", paragraphs(text), scope="col", class_="text" if place in texts else None)
        for place, text in enumerate(head)
    )
    columns = element("tr", *heads)
    table = element(
        "table",
        element("caption", caption),
        element("thead", columns),
        element("tbody", lines(_row(row, texts) for row in rows)),
    )
    return element("div", table, class_="scroll", tabindex="0", role="group", aria_label=caption)


def plain_table(
    caption: str,
    head: Sequence[str],
    rows: Iterable[Sequence[str]],
    texts: Collection[int] = (),
    named: int = 0,
) -> Markup:
    """The same from rows of texts; the cell at `named` says what a row is about."""
    return data_table(caption, head, (TableLine(tuple(row), named=named) for row in rows), texts)


def _row(row: TableLine, texts: Collection[int]) -> Markup:
    cells = (_cell(row, place, text, texts) for place, text in enumerate(row.cells))
    return element("tr", *cells, class_=row.kind or None)


def _cell(row: TableLine, place: int, text: str, texts: Collection[int]) -> Markup:
    if place == row.named:
        return element("th", text, scope="row", class_=f"indent-{row.indent}" if row.indent else None)
    return element("td", text, class_="text" if place in texts else None)
