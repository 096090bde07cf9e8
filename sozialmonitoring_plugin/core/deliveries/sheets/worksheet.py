"""One sheet of a workbook, streamed. The extent it claims is never believed: what stands there counts.

What may stand where is known: anything else among the cells raises ValueError.
"""

from __future__ import annotations

import re
from typing import Any

from .grid import Merge, column_of
from .guard import MAX_CELLS, MAX_TEXT, MAX_UNCACHED, Mass, refuse_giants, too_many
from .ooxml import MAIN, Package, is_true, new_parser, refuse_strict, whole_number
from .rich_text import RichText
from .worksheet_rows import INLINE, LAST_COLUMN, LAST_ROW, RawCell, Rows, Workings

_SHEET, _DATA, _ROW, _CELL = f"{MAIN}worksheet", f"{MAIN}sheetData", f"{MAIN}row", f"{MAIN}c"
_VALUE, _FORMULA, _INLINE = f"{MAIN}v", f"{MAIN}f", f"{MAIN}is"
_MERGE, _COLUMN, _MORE = f"{MAIN}mergeCell", f"{MAIN}col", f"{MAIN}extLst"
_RANGE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?")
_MOST_ELEMENTS = 3 * MAX_CELLS // 2
_MOST_MERGES = 100_000


_OUTSIDE, _IN_SHEET, _IN_DATA, _IN_ROW, _IN_CELL, _IN_VALUE, _IN_FORMULA, _IN_TEXT = range(8)
"""Where in the part the parser is. Plain numbers: they are compared millions of times."""

_AROUND = (_OUTSIDE, _OUTSIDE, _IN_SHEET, _IN_DATA, _IN_ROW, _IN_CELL, _IN_CELL, _IN_CELL)


def parse_worksheet(package: Package, part: str, workings: Workings, cells_before: int) -> Worksheet:
    """Read the part of one sheet. Raises DAMAGE; DeliveryError for giants and foreign dialects."""
    sheet = Worksheet(workings, cells_before)
    parser = new_parser(package.file)
    sheet.listen(parser)
    package.feed(part, parser, sheet.check_size)
    sheet.close()
    return sheet


def cell_range(reference: str) -> Merge:
    """A block of cells by its name. Raises ValueError."""
    match = _RANGE.fullmatch(reference)
    if match is None:
        raise ValueError(f"{reference[:40]!r} is no block of cells")
    left, top = column_of(match[1]), int(match[2]) - 1
    right, bottom = (column_of(match[3]), int(match[4]) - 1) if match[3] else (left, top)
    if not (top <= bottom < LAST_ROW and left <= right < LAST_COLUMN):
        raise ValueError(f"{reference!r} is no block of cells")
    return Merge(top, left, bottom, right)


class Worksheet:
    """Follows the elements of one sheet and collects what is in it."""

    def __init__(self, workings: Workings, cells_before: int) -> None:
        self.rows = Rows(workings)
        self.merges: list[Merge] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self._file = workings.file
        self._cells_before = cells_before
        self._place = _OUTSIDE
        self._inner = 0
        self._has_data = False
        self._row = -1
        self._elements = 0
        self._cells: list[RawCell] = []
        self._attributes: dict[str, str] = {}
        self._text: str | None = None
        self._has_formula = False
        self._texts: list[str] = []
        self._rich = RichText()

    def listen(self, parser: Any) -> None:
        """Take the events of a parser."""
        self._parser = parser
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._texts.append

    def close(self) -> None:
        """The part has ended. Raises ValueError where it held no data."""
        if not self._has_data:
            raise ValueError("a sheet without its data")
        self.check_size()

    def check_size(self) -> None:
        """Refuse what grows beyond all measure; asked between two blocks of the file."""
        rows = self.rows
        refuse_giants(self._file, len(rows.values), rows.width, self._cells_before)
        if self._elements > _MOST_ELEMENTS:
            raise too_many(self._file, Mass.CELLS, _MOST_ELEMENTS)
        if rows.text_size + sum(map(len, self._texts)) + self._rich.size > MAX_TEXT:
            raise too_many(self._file, Mass.CHARACTERS, MAX_TEXT)
        if len(self.merges) > _MOST_MERGES:
            raise too_many(self._file, Mass.MERGES, _MOST_MERGES)
        if len(rows.uncached) > MAX_UNCACHED:
            raise too_many(self._file, Mass.UNCACHED, MAX_UNCACHED)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        place = self._place
        if self._inner:
            self._start_inner(name, attributes)
        elif place == _IN_CELL and name == _VALUE:
            self._place = _IN_VALUE
            self._texts.clear()
        elif place == _IN_ROW and name == _CELL:
            self._place = _IN_CELL
            self._attributes = attributes
        elif place == _IN_DATA and name == _ROW:
            self._begin_row(attributes)
        elif place == _IN_CELL and name == _FORMULA:
            self._has_formula = True
            self._place = _IN_FORMULA
        else:
            self._start_rare(name)

    def _start_rare(self, name: str) -> None:
        place = self._place
        if place == _IN_CELL and name == _INLINE:
            self._rich.begin()
            self._place = _IN_TEXT
            self._parser.CharacterDataHandler = self._rich.text
        elif place == _IN_TEXT:
            self._inner = 1
            self._rich.start(name)
        elif place == _IN_SHEET:
            self._start_beside(name)
        elif place in (_IN_ROW, _IN_CELL) and name == _MORE:
            self._inner = 1
        elif place == _OUTSIDE and name == _SHEET:
            self._place = _IN_SHEET
        else:
            refuse_strict(self._file, name)
            raise ValueError(f"{name.rpartition(' ')[2]} stands in a wrong place")

    def _start_beside(self, name: str) -> None:
        """An element beside the data: its columns, merges, and much that says nothing about cells."""
        if name in (_ROW, _CELL, _VALUE) or (name == _DATA and self._has_data):
            raise ValueError(f"{name.rpartition(' ')[2]} stands beside the data")
        if name == _DATA:
            self._has_data, self._place = True, _IN_DATA
        else:
            self._inner = 1

    def _start_inner(self, name: str, attributes: dict[str, str]) -> None:
        self._inner += 1
        if self._place == _IN_TEXT:
            self._rich.start(name)
        elif self._place != _IN_SHEET:
            return
        elif name == _MERGE:
            self.merges.append(cell_range(attributes["ref"]))
        elif name == _COLUMN and is_true(attributes.get("hidden")):
            first, last = whole_number(attributes["min"]), whole_number(attributes["max"])
            self.hidden_columns.update(range(first - 1, min(last, LAST_COLUMN)))
        elif name in (_DATA, _ROW, _CELL):
            raise ValueError(f"{name.rpartition(' ')[2]} stands beside the data")

    def _begin_row(self, attributes: dict[str, str]) -> None:
        row = whole_number(attributes["r"]) - 1 if "r" in attributes else self._row + 1
        if not self._row < row < LAST_ROW:
            raise ValueError(f"row {row + 1} stands twice or out of order")
        if is_true(attributes.get("hidden")):
            self.hidden_rows.add(row)
        self._row, self._place = row, _IN_ROW

    def _end(self, _name: str) -> None:
        place = self._place
        if self._inner:
            self._end_inner()
            return
        if place == _IN_VALUE:
            if self._text is not None:
                raise ValueError("a cell with two values")
            self._text = "".join(self._texts)
        elif place == _IN_CELL:
            if self._has_formula and self._text == "0" and self.rows.workings.to_be_computed:
                self._text = None
            self._cells.append((self._attributes, self._text, self._has_formula))
            self._text, self._has_formula = None, False
        elif place == _IN_TEXT:
            self._end_inline()
        elif place == _IN_ROW:
            self.rows.add(self._row, self._cells)
            self._elements += len(self._cells)
            self._cells.clear()
        self._place = _AROUND[place]

    def _end_inner(self) -> None:
        self._inner -= 1
        if self._place == _IN_TEXT:
            self._rich.end()

    def _end_inline(self) -> None:
        self._parser.CharacterDataHandler = self._texts.append
        if self._attributes.get("t") != "inlineStr":
            raise ValueError("a text inside a cell of another kind")
        self._attributes["t"] = INLINE
        if self._text is not None:
            raise ValueError("a cell with two values")
        self._text = self._rich.content
