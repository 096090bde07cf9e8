"""Excel workbooks (.xlsx, .xlsm), read with the standard library alone; macros are never looked at."""

from __future__ import annotations

from ...feedback import Feedback
from ..errors import DeliveryError
from .grid import Grid
from .guard import MAX_TEXT, Mass, damaged, open_archive, too_many
from .merged import covered_cells, uncovered
from .ooxml import DAMAGE, MAIN, Package
from .rich_text import RichText
from .serial_dates import BUILTIN_FORMATS, DateKind
from .workbook_comments import read_comments
from .workbook_sheets import SheetEntry, SheetList, no_workbook
from .workbook_styles import Style, read_styles
from .worksheet import parse_worksheet
from .worksheet_rows import Workings

_STRINGS, _STRING = f"{MAIN}sst", f"{MAIN}si"
_UNSTYLED = {"0": Style(BUILTIN_FORMATS[0], DateKind.NONE)}


def read_workbook(file: str, content: bytes, feedback: Feedback) -> dict[str, Grid]:
    """Every sheet in the order of the workbook. Raises DeliveryError, and Cancelled on demand."""
    try:
        with open_archive(file, content) as archive:
            return _Workbook(Package(file, archive, feedback)).grids()
    except DAMAGE as error:
        raise damaged(file, repr(error)) from error


class _Workbook:
    """Knows where the parts of one workbook are."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._part = self._find()
        self._relations = package.relations(self._part)

    def grids(self) -> dict[str, Grid]:
        """The grids by the names of their sheets."""
        sheets = SheetList(self._package.file, self._relations)
        self._package.parse(self._part, sheets.start, sheets.end)
        sheets.close()
        strings, styles = self._strings(), self._styles()
        workings = Workings(self._package.file, strings, styles, sheets.epoch, sheets.to_be_computed)
        grids: dict[str, Grid] = {}
        cells = 0
        for entry in sheets.entries:
            grids[entry.name] = self._grid(entry, workings, cells)
            cells += len(grids[entry.name].rows) * grids[entry.name].width
        return grids

    def _find(self) -> str:
        found = [tie.part for tie in self._package.relations("").values() if tie.kind == "officeDocument"]
        if found and found[0].endswith("workbook.bin"):
            raise DeliveryError(
                "{file} is a binary workbook (.xlsb).", hint="Save it as .xlsx.", file=self._package.file
            )
        if not found or not self._package.has(found[0]):
            raise no_workbook(self._package.file)
        return found[0]

    def _part_of_kind(self, kind: str) -> str:
        return next((tie.part for tie in self._relations.values() if tie.kind == kind), "")

    def _styles(self) -> dict[str, Style]:
        part = self._part_of_kind("styles")
        return read_styles(self._package, part) if part else _UNSTYLED

    def _strings(self) -> list[str]:
        part = self._part_of_kind("sharedStrings")
        strings = _SharedStrings(self._package.file)
        if part:
            self._package.parse(part, strings.start, strings.end, strings.text)
        return strings.found

    def _grid(self, entry: SheetEntry, workings: Workings, cells_before: int) -> Grid:
        sheet = parse_worksheet(self._package, entry.part, workings, cells_before)
        rows, formats = sheet.rows.filled()
        covered = covered_cells(self._package.file, sheet.merges, len(rows), sheet.rows.width)
        return Grid(
            file=self._package.file,
            sheet=entry.name,
            rows=uncovered(rows, covered, None),
            formats=uncovered(formats, covered, ""),
            merges=tuple(sheet.merges),
            hidden_rows=frozenset(sheet.hidden_rows),
            hidden_columns=frozenset(sheet.hidden_columns),
            uncached=frozenset(sheet.rows.uncached),
            hidden=entry.hidden,
            comments=read_comments(self._package, self._package.relations(entry.part)),
        )


class _SharedStrings:
    """The texts that cells refer to by number."""

    def __init__(self, file: str) -> None:
        self.found: list[str] = []
        self._file = file
        self._rich = RichText()
        self._depth = 0
        self._size = 0

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > 2:
            self._rich.start(name)
        elif self._depth == 2 and name == _STRING:
            self._rich.begin()
        elif self._depth == 1 and name != _STRINGS:
            raise ValueError("the texts are none")

    def text(self, data: str) -> None:
        self._rich.text(data)

    def end(self, name: str) -> None:
        self._depth -= 1
        if self._depth > 1:
            self._rich.end()
        elif self._depth == 1 and name == _STRING:
            self.found.append(self._rich.content)
            self._size += len(self.found[-1])
            if self._size > MAX_TEXT:
                raise too_many(self._file, Mass.CHARACTERS, MAX_TEXT)
