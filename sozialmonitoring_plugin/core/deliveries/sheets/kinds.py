"""What a file is, by what stands in it: names are often wrong, the first bytes are not."""

from __future__ import annotations

import io
import zipfile
from enum import Enum
from pathlib import PurePath

from ..errors import DeliveryError
from .dbase import VERSIONS
from .guard import OLE_MAGIC, ZIP_MAGIC
from .ooxml import DAMAGE

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
TEXT_FILES = (".csv", ".tsv", ".txt", ".json")
ATTRIBUTE_FILES = (".dbf", ".geojson")
"""Attributes of boundaries: read where somebody chooses them, not looked for."""

_RECORDS = (".json", ".geojson", ".txt", "")

_TEXT_LIKE = (".xlsx", ".xlsm", ".xls", *TEXT_FILES, ".tab", ".asc", ".dat", "")
"""Offices call tables of text by these names; programs that export "to Excel" often write plain text."""

_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
_HEAD = 4096
_OTHERS = (
    (b"%PDF", "a PDF document"),
    (b"{\\rtf", "a text document (RTF)"),
    (b"Rar!", "an archive (RAR)"),
    (b"7z\xbc\xaf", "an archive (7z)"),
    (b"\x1f\x8b", "an archive (gzip)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"SQLite format 3\0", "a database"),
    (b"\x09\x00\x04\x00", "a workbook of Excel 2"),
    (b"\x09\x02\x06\x00", "a workbook of Excel 3"),
    (b"\x09\x04\x06\x00", "a workbook of Excel 4"),
    (b"\x09\x08", "an unfinished workbook of Excel 5"),
)
_MARKUP = (
    (b"urn:schemas-microsoft-com:office:spreadsheet", "an XML spreadsheet of Excel 2003"),
    (b"<html", "a web page (HTML)"),
    (b"<!doctype html", "a web page (HTML)"),
    (b"<table", "a web page (HTML)"),
    (b"content-type: multipart", "a web page (MHTML)"),
    (b"<?xml", "an XML file"),
)


class FileKind(Enum):
    """Which reader a file is for."""

    WORKBOOK = "workbook"
    OPEN_DOCUMENT = "open document"
    OLE = "OLE"
    RECORDS = "records"
    DBASE = "dBase"
    TEXT = "text"


def kind_of(file: str, content: bytes) -> FileKind:
    """Which reader a file is for. Raises DeliveryError that says what it is instead of a table."""
    if content.startswith(OLE_MAGIC):
        return FileKind.OLE
    if content.startswith(ZIP_MAGIC):
        return FileKind.OPEN_DOCUMENT if _media_type(content) == _OPEN_DOCUMENT else FileKind.WORKBOOK
    suffix = PurePath(file).suffix.lower()
    if suffix == ".dbf" and content[0] in VERSIONS:
        return FileKind.DBASE
    _refuse_others(file, content)
    if suffix in _RECORDS and _is_json(content):
        return FileKind.RECORDS
    if suffix not in _TEXT_LIKE:
        raise DeliveryError(
            "{file} is of a type that cannot be imported.",
            hint="Save the table as .xlsx or .csv.",
            file=file,
        )
    return FileKind.TEXT


def _refuse_others(file: str, content: bytes) -> None:
    head = content[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    found = [name for start, name in _OTHERS if content.startswith(start)]
    if head.startswith((b"<", b"mime-version")):
        found += [name for word, name in _MARKUP if word in head]
    if found:
        raise DeliveryError(
            "{file} is in truth {kind}, not a table.",
            hint="Open it in the program it is from and save the table as .xlsx or .csv.",
            file=file,
            kind=found[0],
        )


def _is_json(content: bytes) -> bool:
    """Whether a list or an object of JSON begins here: no header of a table does."""
    head = content[:_HEAD].removeprefix(b"\xef\xbb\xbf").split()
    return b"".join(head)[:2] in (b"[{", b'{"')


def _media_type(content: bytes) -> bytes:
    """What an OpenDocument file says it is, b"" for any other archive."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive, archive.open("mimetype") as part:
            return part.read(len(_OPEN_DOCUMENT) + 1).strip()
    except DAMAGE:
        return b""
