"""The sheets of an OpenDocument workbook, streamed out of its content.xml."""

from __future__ import annotations

from .draft import Draft
from .grid import Grid
from .guard import MAX_CELLS, Mass, too_many
from .ods_modes import Modes
from .ods_rows import Rows
from .ods_styles import OFFICE, TABLE, Styles
from .ods_text import CellText

_SPREADSHEET, _AUTOMATIC_STYLES = f"{OFFICE}spreadsheet", f"{OFFICE}automatic-styles"
_SHEET, _COLUMN, _ROW = f"{TABLE}table", f"{TABLE}table-column", f"{TABLE}table-row"
_CELLS = frozenset({f"{TABLE}table-cell", f"{TABLE}covered-table-cell"})
_FRAMES = frozenset(
    {f"{OFFICE}document-content", f"{OFFICE}body", _SPREADSHEET}
    | {f"{TABLE}table-{name}" for name in ("header-rows", "rows", "row-group")}
    | {f"{TABLE}table-{name}" for name in ("header-columns", "columns", "column-group")}
)
"""Elements that only hold others together."""

_MOST_ELEMENTS = 3 * MAX_CELLS // 2


class Sheets:
    """Follows content.xml; `grids` are the sheets read so far, in their order."""

    def __init__(self, file: str, styles: Styles, modes: Modes) -> None:
        self.grids: dict[str, Grid] = {}
        self._file = file
        self._styles = styles
        self._modes = modes
        self._text = CellText(modes)
        self._cell: dict[str, str] = {}
        self._rows: Rows | None = None
        self._is_spreadsheet = False
        self._before = self._elements = 0
        modes.enter(self._start, self._end)

    def close(self) -> None:
        """The part has ended. Raises ValueError where it held no sheets."""
        if not self._is_spreadsheet:
            raise ValueError("the content is no spreadsheet")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == _AUTOMATIC_STYLES:
            self._modes.enter(self._styles.start, self._end_in_styles, self._styles.text)
        elif name == _SHEET and not self._rows:
            self._begin_sheet(attributes)
        elif self._rows and name == _ROW:
            self._rows.begin_row(attributes)
            self._modes.enter(self._start_in_row, self._end_of_row)
        elif self._rows and name == _COLUMN:
            self._rows.add_column(attributes)
        elif name in _FRAMES:
            self._is_spreadsheet = self._is_spreadsheet or name == _SPREADSHEET
        else:
            self._modes.skip()

    def _end(self, name: str) -> None:
        if name == _SHEET and self._rows:
            self._rows.finish()
            draft = self._rows.draft
            self.grids[draft.sheet] = draft.grid()
            self._before += draft.cells
            self._rows = None

    def _end_in_styles(self, name: str) -> None:
        self._styles.end(name)
        if name == _AUTOMATIC_STYLES:
            self._modes.leave()

    def _begin_sheet(self, attributes: dict[str, str]) -> None:
        name = attributes[f"{TABLE}name"]
        if name in self.grids or not self._is_spreadsheet:
            raise ValueError(f"sheet {name} stands twice or in a wrong place")
        hidden = self._styles.is_hidden_table(attributes.get(f"{TABLE}style-name", ""))
        self._rows = Rows(Draft(self._file, name, hidden, self._before), self._styles)

    def _start_in_row(self, name: str, attributes: dict[str, str]) -> None:
        if name not in _CELLS:
            self._modes.skip()
            return
        self._elements += 1
        if self._elements > _MOST_ELEMENTS:
            raise too_many(self._file, Mass.CELLS, _MOST_ELEMENTS)
        self._cell = attributes
        self._text.begin()
        self._modes.enter(self._text.start, self._end_of_cell)

    def _end_of_cell(self, _name: str) -> None:
        self._modes.leave()
        if self._rows:
            self._rows.add_cell(self._cell, self._text.content, self._text.comment)

    def _end_of_row(self, _name: str) -> None:
        self._modes.leave()
        if self._rows:
            self._rows.end_row()
