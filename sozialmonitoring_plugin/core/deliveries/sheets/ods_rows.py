"""Rows of an OpenDocument sheet. Rows and cells may say how often they are repeated.

Empty cells repeated a million times are stepped over; full ones are counted before they are made.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .draft import Draft
from .guard import MAX_COLUMNS
from .ods_cells import FORMULA, TYPE, cell_value, is_uncached
from .ods_formats import GENERAL
from .ods_styles import TABLE, Styles
from .ooxml import whole_number

_CELL_STYLE, _DEFAULT_STYLE = f"{TABLE}style-name", f"{TABLE}default-cell-style-name"
_COLUMNS_REPEATED, _ROWS_REPEATED = f"{TABLE}number-columns-repeated", f"{TABLE}number-rows-repeated"
_COLUMNS_SPANNED, _ROWS_SPANNED = f"{TABLE}number-columns-spanned", f"{TABLE}number-rows-spanned"
_VISIBILITY = f"{TABLE}visibility"
_HIDDEN = ("collapse", "filter")
_DEFAULT = "Default"
_PERCENT, _PERCENTAGE = "0.00%", "percentage"


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell with content and the columns it stands in."""

    columns: range
    value: Any
    code: str


@dataclass(frozen=True, slots=True)
class _Span:
    """A merged cell, which may stand in several rows and columns."""

    rows: range
    columns: range
    height: int
    width: int


@dataclass
class Rows:
    """Fills a draft, row by row."""

    draft: Draft
    styles: Styles
    _row: int = 0
    _repeat: int = 1
    _style: str = ""
    _column: int = 0
    _cells: list[_Cell] = field(default_factory=list)
    _spans: list[_Span] = field(default_factory=list)
    _column_styles: list[str] = field(default_factory=list)
    _columns: int = 0

    def add_column(self, attributes: dict[str, str]) -> None:
        """The columns one element describes: their style, and whether they are hidden."""
        repeat = _times(attributes, _COLUMNS_REPEATED)
        if attributes.get(_VISIBILITY) in _HIDDEN:
            self.draft.hide_columns(self._columns, self._columns + repeat)
        style = attributes.get(_DEFAULT_STYLE, "")
        self._column_styles += [style] * min(repeat, MAX_COLUMNS - len(self._column_styles))
        self._columns += repeat

    def begin_row(self, attributes: dict[str, str]) -> None:
        """A row begins."""
        self._repeat = _times(attributes, _ROWS_REPEATED)
        self._style = attributes.get(_DEFAULT_STYLE, "")
        self._column = 0
        if attributes.get(_VISIBILITY) in _HIDDEN:
            self.draft.hide_rows(self._row, self._row + self._repeat)

    def add_cell(self, attributes: dict[str, str], text: str, comment: str) -> None:
        """A cell, as often as it is repeated."""
        columns = range(self._column, self._column + _times(attributes, _COLUMNS_REPEATED))
        self._column = columns.stop
        if _COLUMNS_SPANNED in attributes or _ROWS_SPANNED in attributes:
            height, width = _times(attributes, _ROWS_SPANNED), _times(attributes, _COLUMNS_SPANNED)
            self._spans.append(_Span(range(self._row, self._row + self._repeat), columns, height, width))
        if comment:
            self.draft.comment(self._row, columns.start, comment)
        if not text and TYPE not in attributes and FORMULA not in attributes:
            return
        code = self._code(attributes, columns.start)
        value = cell_value(attributes, text, code)
        if value is not None:
            self._cells.append(_Cell(columns, value, code))
        elif is_uncached(attributes, text):
            self._cells.append(_Cell(columns, None, ""))

    def end_row(self) -> None:
        """The row is complete: make it as often as it is repeated."""
        if self._cells:
            self.draft.reserve(self._row + self._repeat, self._cells[-1].columns.stop)
            for row in range(self._row, self._row + self._repeat):
                for cell in self._cells:
                    self._put(row, cell)
            self._cells = []
        self._row += self._repeat

    def finish(self) -> None:
        """Make the merged cells, as far as the sheet has content."""
        height, width = len(self.draft.rows), self.draft.width
        for span in self._spans:
            for row in range(span.rows.start, min(span.rows.stop, height)):
                for column in range(span.columns.start, min(span.columns.stop, width)):
                    self.draft.merge(row, column, row + span.height - 1, column + span.width - 1)

    def _put(self, row: int, cell: _Cell) -> None:
        for column in cell.columns:
            if cell.value is None:
                self.draft.put_formula_without_result(row, column)
            elif type(cell.value) is str:
                self.draft.put_text(row, column, cell.value, cell.code)
            else:
                self.draft.put(row, column, cell.value, cell.code)

    def _code(self, attributes: dict[str, str], column: int) -> str:
        """Number format of a cell: its own, its row's or its column's; percentages have one in any case."""
        of_column = self._column_styles[column] if column < len(self._column_styles) else ""
        code = self.styles.code(attributes.get(_CELL_STYLE) or self._style or of_column or _DEFAULT)
        return _PERCENT if code == GENERAL and attributes.get(TYPE) == _PERCENTAGE else code


def _times(attributes: dict[str, str], name: str) -> int:
    """How often something is repeated. Raises ValueError for no number and for none at all."""
    text = attributes.get(name)
    times = 1 if text is None else whole_number(text)
    if not times:
        raise ValueError("a part of a table is repeated 0 times")
    return times
