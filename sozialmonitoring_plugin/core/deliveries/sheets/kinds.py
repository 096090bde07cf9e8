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
    (b"%PDF", "{file} is in truth a PDF document, not a table."),
    (b"{\\rtf", "{file} is in truth a text document (RTF), not a table."),
    (b"Rar!", "{file} is in truth an archive (RAR), not a table."),
    (b"7z\xbc\xaf", "{file} is in truth an archive (7z), not a table."),
    (b"\x1f\x8b", "{file} is in truth an archive (gzip), not a table."),
    (b"\x89PNG", "{file} is in truth a picture, not a table."),
    (b"\xff\xd8\xff", "{file} is in truth a picture, not a table."),
    (b"SQLite format 3\0", "{file} is in truth a database, not a table."),
    (b"\x09\x00\x04\x00", "{file} is in truth a workbook of Excel 2, not a table."),
    (b"\x09\x02\x06\x00", "{file} is in truth a workbook of Excel 3, not a table."),
    (b"\x09\x04\x06\x00", "{file} is in truth a workbook of Excel 4, not a table."),
    (b"\x09\x08", "{file} is in truth an unfinished workbook of Excel 5, not a table."),
)
_MARKUP = (
    (
        b"urn:schemas-microsoft-com:office:spreadsheet",
        "{file} is in truth an XML spreadsheet of Excel 2003, not a table.",
    ),
    (b"<html", "{file} is in truth a web page (HTML), not a table."),
    (b"<!doctype html", "{file} is in truth a web page (HTML), not a table."),
    (b"<table", "{file} is in truth a web page (HTML), not a table."),
    (b"content-type: multipart", "{file} is in truth a web page (MHTML), not a table."),
    (b"<?xml", "{file} is in truth an XML file, not a table."),
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
    found = [sentence for start, sentence in _OTHERS if content.startswith(start)]
    if head.startswith((b"<", b"mime-version")):
        found += [sentence for word, sentence in _MARKUP if word in head]
    if found:
        message = found[0]
        hint = "Open it in the program it is from and save the table as .xlsx or .csv."
        raise DeliveryError(message, hint=hint, file=file)


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
