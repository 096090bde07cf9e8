"""Records of old Excel workbooks: a number for the kind, a length, and that many bytes, again and again.

What is longer than 8,224 bytes goes on in CONTINUE records; a text cut there says anew, in its first byte,
whether its characters have one byte or two. Excel 5 and 95 write BIFF5 with texts in a code page, Excel 97
to 2003 BIFF8 with Unicode. See [MS-XLS] 2.1.4 and 2.5.

>>> number_of_rk(1 << 2 | 2), number_of_rk(123 << 2 | 3)
(1, 1.23)
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

_HEAD = struct.Struct("<HH")
_WIDE, _PHONETIC, _RICH = 1, 4, 8
_MOST_RECORDS, _MOST_PARTS = 6_000_000, 20_000
_EXACT = 1e15
"""Below this every whole number is a float of its own."""

_ERRORS = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!",
    0x2A: "#N/A", 0x2B: "#GETTING_DATA",
}  # fmt: skip


class Kind(IntEnum):
    """The records that are read; all others are passed over."""

    FORMULA = 0x06
    EOF = 0x0A
    NOTE = 0x1C
    DATE_1904 = 0x22
    FILE_PASS = 0x2F
    CONTINUE = 0x3C
    CODE_PAGE = 0x42
    OBJECT = 0x5D
    UNCALCULATED = 0x5E
    COLUMN = 0x7D
    SHEET = 0x85
    MANY_RK = 0xBD
    RICH_LABEL = 0xD6
    FORMAT_OF_CELL = 0xE0
    MERGED = 0xE5
    SHARED_TEXTS = 0xFC
    SHARED_LABEL = 0xFD
    TEXT_BOX = 0x1B6
    NUMBER = 0x203
    LABEL = 0x204
    BOOL_OR_ERROR = 0x205
    STRING = 0x207
    ROW = 0x208
    RK = 0x27E
    FORMAT = 0x41E
    BEGIN = 0x809


class Record(NamedTuple):
    """One record: its bytes, and those of its CONTINUE records apart."""

    kind: int
    parts: tuple[bytes, ...]
    end: int

    @property
    def body(self) -> bytes:
        """The bytes of the record itself."""
        return self.parts[0]


def records(stream: bytes, start: int = 0) -> Iterator[Record]:
    """The records from a place on to the end of what begins there; that of charts inside it is left out.

    Raises ValueError where it does not begin with BOF or does not end with EOF.
    """
    depth = 0
    begin, end = int(Kind.BEGIN), int(Kind.EOF)
    for record in _all_records(stream, start):
        depth += record.kind == begin
        if depth == 0:
            raise ValueError("a sheet begins with another record")
        if depth == 1:
            yield record
        depth -= record.kind == end
        if depth == 0:
            return
    raise ValueError("the end is cut off")


def _all_records(stream: bytes, start: int) -> Iterator[Record]:
    position = start
    for _ in range(_MOST_RECORDS):
        if position + 4 > len(stream):
            return
        kind, length = _HEAD.unpack_from(stream, position)
        position += 4 + length
        parts = [stream[position - length : position]]
        while stream[position : position + 2] == b"\x3c\0" and position + 4 <= len(stream):
            length = _HEAD.unpack_from(stream, position)[1]
            position += 4 + length
            parts.append(stream[position - length : position])
            if len(parts) > _MOST_PARTS:
                raise ValueError("a record goes on for longer than any text")
        if position > len(stream):
            raise ValueError("a record is cut off")
        yield Record(kind, tuple(parts), position)
    raise ValueError("there are more records than cells in any table")


class Bytes:
    """The bytes of a record, taken one after the other, also across its CONTINUE records.

    Raises ValueError where there are not as many. `encoding` is that of texts in BIFF5, "" in BIFF8.
    """

    def __init__(self, parts: tuple[bytes, ...], encoding: str = "", start: int = 0) -> None:
        self._parts = parts
        self._encoding = encoding
        self._part = 0
        self._at = start

    def take(self, count: int) -> bytes:
        """So many bytes."""
        taken = b""
        while True:
            piece = self._parts[self._part][self._at : self._at + count - len(taken)]
            self._at += len(piece)
            taken += piece
            if len(taken) == count:
                return taken
            self._next_part()

    def number(self, size: int = 2) -> int:
        """An unsigned whole number."""
        return int.from_bytes(self.take(size), "little")

    def text(self, size: int = 2) -> str:
        """A text after the number of its characters, which has `size` bytes; formatting is passed over."""
        count = self.number(size)
        return self.take(count).decode(self._encoding, "replace") if self._encoding else self._unicode(count)

    def _unicode(self, count: int) -> str:
        flags = self.number(1)
        runs = self.number() if flags & _RICH else 0
        phonetic = self.number(4) if flags & _PHONETIC else 0
        text = self.characters(count, flags)
        self.skip(4 * runs + phonetic)
        return text

    def characters(self, count: int, flags: int) -> str:
        """So many characters of one or two bytes, by the flags before them and after each cut."""
        pieces: list[bytes] = []
        while True:
            size = 2 if flags & _WIDE else 1
            piece = self._parts[self._part][self._at : self._at + size * count]
            piece = piece[: len(piece) // size * size]
            self._at += len(piece)
            pieces.append(piece if size == 2 else piece.decode("latin-1").encode("utf-16-le"))
            count -= len(piece) // size
            if not count:
                return b"".join(pieces).decode("utf-16-le", "replace")
            self._next_part()
            flags = self.number(1)

    def skip(self, count: int) -> None:
        """Pass over so many bytes."""
        while count > len(self._parts[self._part]) - self._at:
            count -= len(self._parts[self._part]) - self._at
            self._next_part()
        self._at += count

    def _next_part(self) -> None:
        self._part, self._at = self._part + 1, 0
        if self._part >= len(self._parts):
            raise ValueError("a record has fewer bytes than it says")


def number_of_rk(packed: int) -> int | float:
    """The number in four bytes: the front of a float or a whole number, perhaps hundredths."""
    if packed & 2:
        number: float = (packed >> 2) - (1 << 30 if packed & 0x80000000 else 0)
    else:
        (number,) = struct.unpack("<d", struct.pack("<Q", (packed & 0xFFFFFFFC) << 32))
    return plain_number(number / 100 if packed & 1 else number)


def plain_number(number: float) -> int | float:
    """Whole numbers as int, as in newer workbooks. Raises ValueError for what is no number."""
    if not abs(number) < float("inf"):
        raise ValueError("a number is none")
    return int(number) if abs(number) < _EXACT and number == int(number) else number


def error_text(code: int) -> str:
    """What Excel shows for an error. Raises ValueError for an unknown one."""
    if code not in _ERRORS:
        raise ValueError(f"{code} is no error of Excel")
    return _ERRORS[code]
