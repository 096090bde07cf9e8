"""One sheet of an old Excel workbook: its records become cells."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any

from .biff import Kind, Record, error_text, number_of_rk, plain_number, records
from .draft import Draft
from .xls_book import Book

_CELL = struct.Struct("<HHH")
_RK = struct.Struct("<HI")
_FLOAT = struct.Struct("<d")
_FORMULA = struct.Struct("<HHH8sH")
_COLUMN = struct.Struct("<HH4xH")
_ROW = struct.Struct("<H10xB")
_MERGE = struct.Struct("<HHHH")
_TEXT, _BOOL, _ERROR, _NOTHING = range(4)
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x20, 1
_COMPUTE_ON_LOAD = 2
_NOTE_GOES_ON = 0xFFFF
_NUMBER_OF_OBJECT = 6
_LENGTH_OF_TEXT = 10
"""Where in the records of a shape its number stands, and where the length of its text."""

_BETWEEN = frozenset({0x21, 0x36, 0x221, 0x236, 0x37, 0x4BC})
"""Records that may stand between a formula and its text: arrays, tables and shared formulas."""


def read_sheet(stream: bytes, start: int, book: Book, draft: Draft) -> int:
    """Fill the draft with the cells of the sheet that begins there; say where it ends.

    Raises ValueError, IndexError, OverflowError and struct.error for damage.
    """
    reader = _SheetReader(book, draft)
    end = start
    for record in records(stream, start):
        reader.read(record)
        end = record.end
    reader.finish()
    return end


class _SheetReader:
    """One method for each kind of record; the text of a formula comes in a record of its own."""

    def __init__(self, book: Book, draft: Draft) -> None:
        self._book = book
        self._draft = draft
        self._awaited: tuple[int, int, str] | None = None
        self._uncalculated = False
        self._object = -1
        self._notes: dict[int, tuple[int, int]] = {}
        self._note_cell: tuple[int, int] | None = None
        self._boxes: dict[int, str] = {}
        self._readers: dict[int, Callable[[Record], None]] = {
            Kind.RK: self._rk,
            Kind.MANY_RK: self._many_rk,
            Kind.NUMBER: self._number,
            Kind.SHARED_LABEL: self._shared_label,
            Kind.LABEL: self._label,
            Kind.RICH_LABEL: self._label,
            Kind.BOOL_OR_ERROR: self._bool_or_error,
            Kind.FORMULA: self._formula,
            Kind.STRING: self._string,
            Kind.ROW: self._row,
            Kind.COLUMN: self._column,
            Kind.MERGED: self._merged,
            Kind.UNCALCULATED: self._uncalculated_sheet,
            Kind.NOTE: self._note,
            Kind.OBJECT: self._object_of_note,
            Kind.TEXT_BOX: self._text_box,
        }

    def read(self, record: Record) -> None:
        if self._awaited and record.kind != Kind.STRING and record.kind not in _BETWEEN:
            raise ValueError("a formula's text is missing")
        reader = self._readers.get(record.kind)
        if reader:
            reader(record)

    def finish(self) -> None:
        """Join notes and the boxes that hold their texts."""
        for number, cell in self._notes.items():
            if number in self._boxes:
                self._draft.comment(*cell, self._boxes[number])

    def _rk(self, record: Record) -> None:
        row, column = _CELL.unpack_from(record.body)[:2]
        style, packed = _RK.unpack_from(record.body, 4)
        self._put(row, column, style, number_of_rk(packed))

    def _many_rk(self, record: Record) -> None:
        row, first = _MERGE.unpack_from(record.body)[:2]
        for offset in range(4, len(record.body) - 7, 6):
            style, packed = _RK.unpack_from(record.body, offset)
            self._put(row, first + (offset - 4) // 6, style, number_of_rk(packed))

    def _number(self, record: Record) -> None:
        row, column, style = _CELL.unpack_from(record.body)
        self._put(row, column, style, plain_number(_FLOAT.unpack_from(record.body, 6)[0]))

    def _shared_label(self, record: Record) -> None:
        row, column, style = _CELL.unpack_from(record.body)
        text = self._book.texts[self._book.bytes_of(record, 6).number(4)]
        self._draft.put_text(row, column, text, self._book.code(style))

    def _label(self, record: Record) -> None:
        row, column, style = _CELL.unpack_from(record.body)
        text = self._book.bytes_of(record, 6).text()
        self._draft.put_text(row, column, text, self._book.code(style))

    def _bool_or_error(self, record: Record) -> None:
        row, column, style = _CELL.unpack_from(record.body)
        value, is_error = record.body[6], record.body[7]
        self._put(row, column, style, error_text(value) if is_error else bool(value))

    def _formula(self, record: Record) -> None:
        row, column, style, result, flags = _FORMULA.unpack_from(record.body)
        if self._uncalculated:
            self._draft.put_formula_without_result(row, column)
        elif result[6:] != b"\xff\xff":
            number = plain_number(_FLOAT.unpack(result)[0])
            if number == 0 and flags & _COMPUTE_ON_LOAD:
                self._draft.put_formula_without_result(row, column)
            else:
                self._put(row, column, style, number)
        elif result[0] == _TEXT:
            self._awaited = (row, column, self._book.code(style))
        elif result[0] == _NOTHING:
            self._draft.put_formula_without_result(row, column)
        elif result[0] in (_BOOL, _ERROR):
            self._put(row, column, style, error_text(result[2]) if result[0] == _ERROR else bool(result[2]))
        else:
            raise ValueError("a formula has a result of an unknown kind")

    def _string(self, record: Record) -> None:
        if self._awaited:
            (row, column, code), self._awaited = self._awaited, None
            self._draft.put_text(row, column, self._book.bytes_of(record).text(), code)

    def _put(self, row: int, column: int, style: int, value: Any) -> None:
        code = self._book.code(style)
        if type(value) is int or type(value) is float:
            self._draft.put_serial(row, column, value, code, self._book.epoch)
        else:
            self._draft.put(row, column, value, code)

    def _row(self, record: Record) -> None:
        row, flags = _ROW.unpack_from(record.body)
        if flags & _HIDDEN_ROW:
            self._draft.hide_rows(row, row + 1)

    def _column(self, record: Record) -> None:
        first, last, flags = _COLUMN.unpack_from(record.body)
        if flags & _HIDDEN_COLUMN:
            self._draft.hide_columns(first, last + 1)

    def _merged(self, record: Record) -> None:
        for offset in range(2, len(record.body) - 7, _MERGE.size):
            top, bottom, left, right = _MERGE.unpack_from(record.body, offset)
            self._draft.merge(top, left, bottom, right)

    def _uncalculated_sheet(self, _record: Record) -> None:
        self._uncalculated = True

    def _note(self, record: Record) -> None:
        """BIFF8 names the object that holds the text; BIFF5 holds it itself, long ones in several records."""
        content = self._book.bytes_of(record)
        row, column = content.number(), content.number()
        if not self._book.encoding:
            content.skip(2)
            self._notes[content.number()] = (row, column)
            return
        text = record.body[6:].decode(self._book.encoding, "replace")
        if row == _NOTE_GOES_ON and self._note_cell:
            self._draft.comments[self._note_cell] += text
        else:
            self._note_cell = (row, column)
            self._draft.comments[self._note_cell] = text

    def _object_of_note(self, record: Record) -> None:
        self._object = self._book.bytes_of(record, _NUMBER_OF_OBJECT).number()

    def _text_box(self, record: Record) -> None:
        length = self._book.bytes_of(record, _LENGTH_OF_TEXT).number()
        if length and not self._book.encoding:
            content = self._book.bytes_of(Record(record.kind, record.parts[1:], record.end))
            self._boxes[self._object] = content.characters(length, content.number(1))
