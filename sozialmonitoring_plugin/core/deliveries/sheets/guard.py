"""Looks at a workbook before it is unpacked into memory: bombs, locks, wrong types, giants.

Only the standard library's streaming parser touches the archive here. What it learns about each
sheet (extent, formulas without a result) is handed to the reader.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import Any, NoReturn
from xml.parsers import expat

from ..errors import DeliveryError
from .grid import column_of

MEGABYTE = 1 << 20
MAX_FILE = 100 * MEGABYTE
MAX_UNPACKED = 1000 * MEGABYTE
MAX_RATIO = 250
MAX_ENTRIES = 5_000
MAX_ROWS = 500_000
MAX_COLUMNS = 2_000
MAX_CELLS = 4_000_000

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_MAGIC = b"PK\x03\x04"
_STRICT = "http://purl.oclc.org/ooxml/"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ADDRESS = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_DAMAGE = (
    EOFError, KeyError, NotImplementedError, OSError, ValueError, expat.ExpatError, zipfile.BadZipFile,
    zlib.error,
)  # fmt: skip
_BROKEN = "{file} is damaged and cannot be read."
_BROKEN_HINT = "Open it in Excel or LibreOffice, save it again, and import that."


@dataclass
class SheetFacts:
    """What the guard saw in a sheet: extent of the cells with content, formulas without a result."""

    rows: int = 0
    columns: int = 0
    cells: int = 0
    uncached: set[tuple[int, int]] = field(default_factory=set)


def inspect_workbook(file: str, content: bytes) -> dict[str, SheetFacts]:
    """Facts per sheet name. Raises DeliveryError for whatever should not be opened."""
    if content.startswith(OLE_MAGIC):
        raise DeliveryError(
            "{file} is protected with a password or an old .xls workbook.",
            hint="Save it without password as .xlsx.",
            file=file,
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_entries(file, archive)
            return _Inspection(file, archive).facts()
    except _DAMAGE as error:
        raise DeliveryError(_BROKEN, hint=_BROKEN_HINT, details=str(error), file=file) from error


def _check_entries(file: str, archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    if any(entry.flag_bits & 1 for entry in entries):
        raise DeliveryError(
            "{file} is protected with a password.", hint="Save it without password.", file=file
        )
    unpacked = sum(entry.file_size for entry in entries)
    packed = max(1, sum(entry.compress_size for entry in entries))
    dense = unpacked > 10 * MEGABYTE and unpacked / packed > MAX_RATIO
    if len(entries) > MAX_ENTRIES or unpacked > MAX_UNPACKED or dense:
        raise DeliveryError(
            "{file} unpacks to {size} MB in {entries} parts; that is no ordinary workbook.",
            file=file,
            size=unpacked // MEGABYTE,
            entries=len(entries),
        )
    if "xl/workbook.xml" not in archive.namelist() and "[Content_Types].xml" not in archive.namelist():
        raise DeliveryError("{file} is no Excel workbook.", hint="Save it as .xlsx or .csv.", file=file)


class _Inspection:
    """Streams the parts of one workbook that matter."""

    def __init__(self, file: str, archive: zipfile.ZipFile) -> None:
        self._file = file
        self._archive = archive
        self._sheets: dict[str, str] = {}
        self._parts: dict[str, str] = {}

    def facts(self) -> dict[str, SheetFacts]:
        names = self._archive.namelist()
        if "xl/workbook.xml" not in names:
            raise DeliveryError(
                "{file} is no Excel workbook.", hint="Save it as .xlsx or .csv.", file=self._file
            )
        self._parse("xl/workbook.xml", self._workbook_element)
        self._parse("xl/_rels/workbook.xml.rels", self._relation_element)
        parts = {
            sheet: self._parts[relation]
            for sheet, relation in self._sheets.items()
            if relation in self._parts
        }
        for name in names:
            if name.endswith((".xml", ".rels", ".vml")) and name not in parts.values():
                self._parse(name)
        return {sheet: self._scan(part) for sheet, part in parts.items()}

    def _workbook_element(self, name: str, attributes: dict[str, str]) -> None:
        if name.startswith(_STRICT):
            raise DeliveryError(
                "{file} is saved as “Strict Open XML”.", hint="Save it as an ordinary .xlsx.", file=self._file
            )
        if name.endswith(" sheet"):
            self._sheets[attributes["name"]] = attributes[f"{_OFFICE} id"]

    def _relation_element(self, name: str, attributes: dict[str, str]) -> None:
        if name.endswith(" Relationship") and attributes["Type"].endswith("/worksheet"):
            target = attributes["Target"]
            absolute = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
            self._parts[attributes["Id"]] = absolute

    def _scan(self, part: str) -> SheetFacts:
        scanner = _SheetScanner(self._file)
        self._parse(part, scanner.start, scanner.end, scanner.text)
        return scanner.facts

    def _parse(self, part: str, start: Any = None, end: Any = None, text: Any = None) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse_dtd
        parser.StartElementHandler, parser.EndElementHandler = start, end
        parser.CharacterDataHandler = text
        with self._archive.open(part) as stream:
            while block := stream.read(MEGABYTE):
                parser.Parse(block, False)
        parser.Parse(b"", True)

    def _refuse_dtd(self, *_: object) -> NoReturn:
        raise DeliveryError(
            "{file} contains a document type definition; no workbook needs one.", file=self._file
        )


class _SheetScanner:
    """Counts the cells with content and finds formulas without a result."""

    def __init__(self, file: str) -> None:
        self.facts = SheetFacts()
        self._file = file
        self._row = self._column = -1
        self._formula = self._filled = self._inside = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        if tag == "c":
            self._begin_cell(attributes.get("r"))
        elif tag == "f":
            self._formula = True
        elif tag in ("v", "is"):
            self._inside = True
        elif tag == "row":
            self._begin_row(attributes.get("r"))

    def text(self, data: str) -> None:
        if self._inside and data:
            self._filled = True

    def end(self, name: str) -> None:
        tag = name.rpartition(" ")[2]
        if tag in ("v", "is"):
            self._inside = False
        elif tag == "c" and (self._filled or self._formula):
            self._count_cell()

    def _begin_row(self, number: str | None) -> None:
        row = int(number) - 1 if number else self._row + 1
        if row <= self._row:
            raise ValueError(f"row {row + 1} stands twice or out of order")
        self._row, self._column = row, -1

    def _begin_cell(self, reference: str | None) -> None:
        self._formula = self._filled = False
        match = _ADDRESS.fullmatch(reference) if reference else None
        column = column_of(match[1]) if match else self._column + 1
        if column <= self._column or (match and int(match[2]) != self._row + 1):
            raise ValueError(f"cell {reference} stands twice or out of order")
        self._column = column

    def _count_cell(self) -> None:
        facts = self.facts
        facts.cells += 1
        facts.rows = max(facts.rows, self._row + 1)
        facts.columns = max(facts.columns, self._column + 1)
        if not self._filled:
            facts.uncached.add((self._row, self._column))
        refuse_giants(self._file, facts.rows, facts.columns)


def refuse_giants(file: str, rows: int, columns: int) -> None:
    """Raise DeliveryError for a table that no office of a county would send."""
    if rows > MAX_ROWS or columns > MAX_COLUMNS or rows * columns > MAX_CELLS:
        raise DeliveryError(
            "{file} has a sheet of {rows} rows and {columns} columns; at most {most} cells can be imported.",
            hint="Look for a stray cell far below or to the right of the table and delete it.",
            file=file,
            rows=rows,
            columns=columns,
            most=MAX_CELLS,
        )
