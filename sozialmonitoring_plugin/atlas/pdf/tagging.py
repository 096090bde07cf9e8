"""The drawing of a page with its parts marked, and the elements that they are. Format: ISO 32000-1, 14.6."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .elements import Content, Element
from .fonts import Letters
from .marked_parts import MarkedParts, artifact, marked_as
from .marks import parted
from .objects import Name
from .painted import Painted, Role, TableRow, reading_order
from .paper import POINTS, box_of
from .text_runs import TextRun, runs_of_cells, spoken, text_runs

_PAINTS = re.compile(rb"\s(?:Tj|TJ|Do|sh|f\*?|F|S|s|B\*?|b\*?)\s")
_SCALE = re.compile(rb"([\d.]+) 0 0 -[\d.]+ 0 ([\d.]+) cm\s")
_UNREAD = {Role.FURNITURE, Role.ORNAMENT, Role.TABLE}


@dataclass(frozen=True)
class TaggedPage:
    """The drawing of a page and its elements in reading order."""

    content: bytes
    elements: tuple[Element, ...]


def tagged(
    content: bytes, items: Sequence[Painted], fonts: Mapping[str, Letters], level: int
) -> TaggedPage | None:
    """Mark the drawing of each item; `level` is that of the page's heading, 0 where it repeats another.

    None where the drawing cannot be parted by items.
    """
    pieces = parted(content, len(items))
    scale = _SCALE.search(content)
    if pieces is None or scale is None:
        return None
    page = _Page(fonts, (float(scale[1]), float(scale[2])), level)
    drawn = [page.draw(item, piece) for item, piece in zip(items, pieces[1:-1], strict=True)]
    read = (drawn[place][1] for place in reading_order(items))
    elements = tuple(element for element in read if element is not None)
    around = [artifact(piece) if _PAINTS.search(piece) else piece for piece in (pieces[0], pieces[-1])]
    marked = b"".join([around[0], *(piece for piece, _ in drawn), around[1]])
    return TaggedPage(marked, elements)


class _Page:
    """Numbers the marked parts of one page."""

    def __init__(self, fonts: Mapping[str, Letters], scale: tuple[float, float], level: int) -> None:
        self._fonts = fonts
        self._millimetre = scale[0] / POINTS
        self._height = scale[1]
        self._level = level
        self._marks = 0

    def draw(self, item: Painted, piece: bytes) -> tuple[bytes, Element | None]:
        """The drawing of an item with its marks, and the element it is, None for an ornament."""
        if not _PAINTS.search(piece):
            return piece, None
        is_text = item.role in {Role.HEADING, Role.PARAGRAPH, Role.TABLE}
        runs = list(text_runs(piece, self._fonts)) if is_text else []
        if not runs and (item.role in _UNREAD or not item.told):
            return artifact(piece, item.role is Role.FURNITURE), None
        if item.role is Role.TABLE:
            return self._table(item.rows, piece, runs)
        x, y = (item.box.x, item.box.y) if not runs else self._place(runs[0])
        content = Content(self._number(), x, y)
        element = Element(self._tag(item.role), [content])
        if item.role is not Role.FIGURE:
            # Letters that are drawn as outlines are no text that could be read.
            element.spoken = spoken(runs) if runs else item.told
        else:
            element.told = item.told
            box = box_of(item.box, self._height)
            element.attributes = {"O": Name("Layout"), "Placement": Name("Block"), "BBox": box}
        return marked_as(element.tag, content.mark, piece), element

    def _table(
        self, rows: Sequence[TableRow], piece: bytes, runs: Sequence[TextRun]
    ) -> tuple[bytes, Element]:
        """A table by rows and cells; one paragraph for each text where they cannot be told apart."""
        found = runs_of_cells(runs, [cell for row in rows for cell in row.cells])
        parts = MarkedParts(piece)
        if found is None:
            texts = [self._cell(parts, "P", [run]) for run in runs]
            return parts.finished(), Element("Div", list(texts))
        table, ahead = Element("Table"), iter(found)
        for row in rows:
            cells = [runs[first:last] for first, last in (next(ahead) for _ in row.cells)]
            if any(cells):
                table.kids.append(Element("TR", [*self._cells(parts, row.is_header, cells)]))
        return parts.finished(), table

    def _cells(
        self, parts: MarkedParts, is_header: bool, cells: Sequence[Sequence[TextRun]]
    ) -> Iterator[Element]:
        """The cells of a row; the first names the row, those of a header their columns."""
        for column, runs in enumerate(cells):
            names = is_header or (column == 0 and runs)
            cell = self._cell(parts, "TH" if names else "TD", runs)
            if names:
                cell.attributes = {"O": Name("Table"), "Scope": Name("Column" if is_header else "Row")}
            yield cell

    def _cell(self, parts: MarkedParts, tag: str, runs: Sequence[TextRun]) -> Element:
        if not runs:
            return Element(tag)
        content = Content(self._number(), *self._place(runs[0]))
        parts.mark(tag, content.mark, runs[0].begin, runs[-1].end)
        return Element(tag, [content], spoken=spoken(runs))

    def _tag(self, role: Role) -> str:
        if role is Role.FIGURE:
            return "Figure"
        return f"H{self._level}" if role is Role.HEADING and self._level else "P"

    def _place(self, run: TextRun) -> tuple[float, float]:
        return run.x * self._millimetre, run.y * self._millimetre

    def _number(self) -> int:
        self._marks += 1
        return self._marks - 1
