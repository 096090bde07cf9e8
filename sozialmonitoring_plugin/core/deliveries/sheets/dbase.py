"""The attribute tables of shapefiles (dBase III and its kin) as sheets: field names above the records."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from datetime import date
from typing import Any

from ...feedback import Feedback, stop_if_cancelled
from ..errors import DeliveryError
from .grid import Grid, Row
from .guard import refuse_giants

VERSIONS = (0x03, 0x30, 0x83, 0x8B)
"""First byte of a file: dBase III, Visual FoxPro, and both dBases with memo fields."""

_FIELD = 32
_END_OF_FIELDS = 0x0D
_DELETED = b"*"
_DAY = 8


@dataclass(frozen=True)
class _Field:
    """A field of every record: its name, type, and bytes."""

    name: str
    kind: str
    first: int
    last: int


def read_dbase(file: str, content: bytes, feedback: Feedback) -> dict[str, Grid]:
    """The one sheet of a table, without a name; deleted records are none. Raises DeliveryError."""
    try:
        count, start, width = struct.unpack("<IHH", content[4:12])
        fields = _fields(content[_FIELD:start])
        refuse_giants(file, count + 1, len(fields))
        stop_if_cancelled(feedback)
        records = (content[place : place + width] for place in range(start, start + count * width, width))
        rows = [_row(record, fields) for record in records if len(record) == width and record[:1] != _DELETED]
    except (ValueError, struct.error) as error:
        raise DeliveryError("{file} is damaged and cannot be read.", details=str(error), file=file) from error
    if not fields:
        raise DeliveryError("{file} is damaged and cannot be read.", file=file)
    return {"": Grid(file, "", (tuple(field.name for field in fields), *rows), text_only=True)}


def _fields(content: bytes) -> list[_Field]:
    fields, first = [], 1
    for place in range(0, len(content) - 1, _FIELD):
        part = content[place : place + _FIELD]
        if part[0] == _END_OF_FIELDS or len(part) < _FIELD:
            break
        last = first + part[16]
        fields.append(_Field(_text(part[:11].split(b"\0")[0]), chr(part[11]), first, last))
        first = last
    return fields


def _row(record: bytes, fields: list[_Field]) -> Row:
    return tuple(_cell(record[field.first : field.last], field.kind) for field in fields)


def _cell(content: bytes, kind: str) -> Any:
    text = _text(content).strip(" \0")
    if not text:
        return None
    if kind in "NF":
        return float(text) if "." in text or "e" in text.lower() else int(text)
    if kind == "D" and len(text) == _DAY:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    return text


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")
