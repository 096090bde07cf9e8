"""What all sheets of an old Excel workbook share: names, texts, number formats, the calendar."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from ..errors import DeliveryError
from .biff import Bytes, Kind, Record, records
from .serial_dates import BUILTIN_FORMATS, EPOCH_1900, EPOCH_1904

_BIFF5, _BIFF8 = 0x0500, 0x0600
_WORKSHEET = 0
_UTF16, _LATIN = 1200, "cp1252"
_OTHER_NAMES = {32768: "mac_roman", 32769: "cp1252"}


@dataclass(frozen=True)
class SheetPlace:
    """A worksheet: its name and where in the stream it begins."""

    name: str
    start: int
    hidden: bool


@dataclass
class Book:
    """Collected from the records at the front of a workbook; `encoding` is "" where texts are Unicode."""

    file: str
    encoding: str = ""
    epoch: datetime = EPOCH_1900
    sheets: list[SheetPlace] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    codes: dict[int, str] = field(default_factory=lambda: dict(BUILTIN_FORMATS))
    used: list[int] = field(default_factory=list)

    def code(self, style: int) -> str:
        """Number format of cells with this style (XF). Raises IndexError for a style that is none."""
        return self.codes.get(self.used[style]) or BUILTIN_FORMATS[0]

    def bytes_of(self, record: Record, start: int = 0) -> Bytes:
        """The bytes of a record, whose texts are in the encoding of this workbook."""
        return Bytes(record.parts, self.encoding, start)


def read_book(file: str, stream: bytes) -> Book:
    """Read the front of a workbook. Raises ValueError for damage, DeliveryError for what is locked."""
    book = Book(file)
    for record in records(stream):
        reader = _READERS.get(record.kind)
        if reader:
            reader(book, record)
    return book


def _begin(book: Book, record: Record) -> None:
    version = book.bytes_of(record).number()
    if version == _BIFF5:
        book.encoding = _LATIN
    elif version != _BIFF8:
        raise ValueError(f"version {version:#x} of the workbook is unknown")


def _file_pass(book: Book, _record: Record) -> None:
    raise DeliveryError(
        "{file} is protected with a password.", hint="Save it without password.", file=book.file
    )


def _code_page(book: Book, record: Record) -> None:
    number = book.bytes_of(record).number()
    if not book.encoding or number == _UTF16:
        return
    name = _OTHER_NAMES.get(number, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError as error:
        raise ValueError(f"code page {number} is unknown") from error
    book.encoding = name


def _calendar(book: Book, record: Record) -> None:
    book.epoch = EPOCH_1904 if book.bytes_of(record).number() else EPOCH_1900


def _format(book: Book, record: Record) -> None:
    content = book.bytes_of(record)
    number = content.number()
    book.codes[number] = content.text(1 if book.encoding else 2)


def _format_of_cell(book: Book, record: Record) -> None:
    book.used.append(book.bytes_of(record, 2).number())


def _sheet(book: Book, record: Record) -> None:
    content = book.bytes_of(record)
    start, state, kind = content.number(4), content.number(1), content.number(1)
    if kind == _WORKSHEET:
        book.sheets.append(SheetPlace(content.text(1), start, hidden=bool(state & 3)))


def _shared_texts(book: Book, record: Record) -> None:
    content = book.bytes_of(record, 4)
    for _ in range(content.number(4)):
        book.texts.append(content.text())


_READERS: dict[int, Callable[[Book, Record], None]] = {
    Kind.BEGIN: _begin,
    Kind.FILE_PASS: _file_pass,
    Kind.CODE_PAGE: _code_page,
    Kind.DATE_1904: _calendar,
    Kind.FORMAT: _format,
    Kind.FORMAT_OF_CELL: _format_of_cell,
    Kind.SHEET: _sheet,
    Kind.SHARED_TEXTS: _shared_texts,
}
