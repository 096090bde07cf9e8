"""Bad workbooks of Excel before 2007 and of LibreOffice, and what must come of them."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable

from tests.core.deliveries.sheets.old_excel import (
    EXCEL_95,
    GLOBALS,
    cell,
    compound,
    formula,
    special,
    substream,
    workbook,
)
from tests.core.deliveries.sheets.open_document import (
    SPACES,
    archive,
    content_xml,
    date_cell,
    floating,
    row,
    sheet_xml,
    string,
    time_cell,
)

from .catalogue import BOMB, DAMAGED, GIANT, TYPES, BadFile

LOCKED = "is protected with a password"
ONE = (0x203, cell(0, 0) + struct.pack("<d", 1))
TALL, WIDE = 'table:number-rows-repeated="{}"', 'table:number-columns-repeated="{}"'


def _old(*records: tuple[int, bytes], before: tuple[tuple[int, bytes], ...] = ()) -> Callable[[], bytes]:
    return lambda: compound(Workbook=workbook(records, before))


def _overwritten(place: int, content: bytes) -> Callable[[], bytes]:
    def made() -> bytes:
        whole = _old(ONE)()
        return whole[:place] + content + whole[place + len(content) :]

    return made


def _turning_fat() -> bytes:
    """Every sector is followed by itself."""
    whole = bytearray(_old(ONE)())
    table = (struct.unpack_from("<I", whole, 76)[0] + 1) * 512
    whole[table : table + 512] = struct.pack("<128I", *range(128))
    return bytes(whole)


def _turning_directory() -> bytes:
    """The first stream is its own neighbour."""
    whole = bytearray(_old(ONE)())
    entry = whole.index("Workbook".encode("utf-16-le"))
    whole[entry + 68 : entry + 72] = struct.pack("<I", 1)
    return bytes(whole)


def _open(inside: str, **others: str) -> Callable[[], bytes]:
    return lambda: sheet_xml(inside, **others)


MANIFEST = (
    f"<manifest:manifest {SPACES}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    "</manifest:manifest>"
)

OLD_WORKBOOKS = (
    BadFile("a fair old workbook.xls", _old(ONE), rows=((1,),)),
    BadFile("an old workbook called new.xlsx", _old(ONE), rows=((1,),)),
    BadFile("cut to its header.xls", lambda: _old(ONE)()[:512], DAMAGED),
    BadFile("cut in its header.xls", lambda: _old(ONE)()[:100], DAMAGED),
    BadFile("cut to a half.xls", lambda: _old(*[ONE] * 500)()[:2048], DAMAGED),
    BadFile("without its end.xls", lambda: compound(Workbook=workbook([ONE])[:-4]), DAMAGED),
    BadFile("sectors that turn in a circle.xls", _turning_fat, DAMAGED),
    BadFile("a directory that turns in a circle.xls", _turning_directory, DAMAGED),
    BadFile("a directory far away.xls", _overwritten(48, struct.pack("<I", 999_999)), DAMAGED),
    BadFile("a table of sectors far away.xls", _overwritten(76, struct.pack("<I", 999_999)), DAMAGED),
    BadFile("sectors of an unknown size.xls", _overwritten(30, struct.pack("<H", 31)), DAMAGED),
    BadFile("an order of bytes nobody uses.xls", _overwritten(28, b"\xff\xfe"), DAMAGED),
    BadFile("locked.xls", _old(before=((0x2F, bytes(6)),)), LOCKED),
    BadFile("locked the new way.xlsx", lambda: compound(EncryptionInfo=bytes(9), EncryptedPackage=bytes(9)),
            LOCKED),
    BadFile("a letter.xls", lambda: compound(WordDocument=bytes(9)), "is no Excel workbook"),
    BadFile("an empty stream.xls", lambda: compound(Workbook=b""), DAMAGED),
    BadFile("of an unknown version.xls", lambda: compound(Workbook=substream(GLOBALS, [], 0x0400)), DAMAGED),
    BadFile("a code page nobody knows.xls", lambda: compound(
        Workbook=workbook([ONE], [(0x42, struct.pack("<H", 12345))], EXCEL_95)), DAMAGED),
    BadFile("a cell twice.xls", _old(ONE, ONE), DAMAGED),
    BadFile("a number that is none.xls", _old((0x203, cell(0, 0) + struct.pack("<d", math.nan))), DAMAGED),
    BadFile("an infinite number.xls", _old((0x203, cell(0, 0) + struct.pack("<d", math.inf))), DAMAGED),
    BadFile("a style that is not there.xls", _old((0x203, cell(0, 0, 9) + bytes(8))), DAMAGED),
    BadFile("a shared text that is not there.xls", _old((0xFD, cell(0, 0) + bytes(4))), DAMAGED),
    BadFile("texts that end too early.xls", _old(ONE, before=((0xFC, struct.pack("<II", 5, 5)),)), DAMAGED),
    BadFile("a merge that ends before it begins.xls", _old(
        (0xE5, struct.pack("<H4H", 1, 3, 0, 0, 0)), ONE), DAMAGED),
    BadFile("a result of no kind.xls", _old(formula(0, 0, special(9))), DAMAGED),
    BadFile("a cell in the last corner.xls", _old((0x203, cell(65535, 200) + bytes(8))), GIANT),
    BadFile("of Excel 2.xls", lambda: bytes.fromhex("0900040002001000") + bytes(40), "a workbook of Excel 2"),
)  # fmt: skip

OPEN_DOCUMENTS = (
    BadFile("a fair document.ods", _open(row(string("key"), floating(12))), rows=(("key", 12),)),
    BadFile("a document called a workbook.xlsx", _open(row(floating(1))), rows=((1,),)),
    BadFile("cut to a half.ods", lambda: (whole := _open(row(floating(1)))())[: len(whole) // 2], DAMAGED),
    BadFile("without its directory.ods", lambda: _open(row(floating(1)))()[:-30], DAMAGED),
    BadFile("a document without content.ods", lambda: archive(""), DAMAGED),
    BadFile("a document of nothing.ods", lambda: archive(f"<office:document-content {SPACES}/>"), DAMAGED),
    BadFile("locked.ods", _open(row(floating(1)), manifest=MANIFEST), LOCKED),
    BadFile("a document of laughs.ods", lambda: archive(
        '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]>' + content_xml("").partition("?>")[2]), TYPES),
    BadFile("a document that unpacks without end.ods", lambda: archive(content_xml("") + " " * 20_000_000),
            BOMB),
    BadFile("a row for ever.ods", _open(row(floating(1), attributes=TALL.format(1_048_576))), GIANT),
    BadFile("a cell for ever.ods", _open(row(floating(1, WIDE.format(999_999_999)))), GIANT),
    BadFile("a row of cells for ever.ods", _open(
        row(floating(1, WIDE.format(2000)), attributes=TALL.format(400_000))), GIANT),
    BadFile("a number in German.ods", _open(row(floating("1,5"))), DAMAGED),
    BadFile("a number that is none.ods", _open(row(floating("nan"))), DAMAGED),
    BadFile("a day in German.ods", _open(row(date_cell("31.12.2014"))), DAMAGED),
    BadFile("a thirteenth month.ods", _open(row(date_cell("2014-13-31"))), DAMAGED),
    BadFile("a time that is none.ods", _open(row(time_cell("12:30"))), DAMAGED),
    BadFile("a cell no times.ods", _open(row(floating(1, WIDE.format(0)))), DAMAGED),
    BadFile("a cell of an unknown kind.ods", _open(
        row('<table:table-cell office:value-type="number" office:value="1"/>')), DAMAGED),
    BadFile("a row that never ends.ods", _open(row(floating(1)) + "<table:table-row>"), DAMAGED),
    BadFile("two sheets of one name.ods", lambda: archive(content_xml(
        2 * f'<table:table table:name="S">{row(floating(1))}</table:table>')), DAMAGED),
    BadFile("an encoding nobody knows.ods", lambda: archive(content_xml("").replace("UTF-8", "UTF-99")),
            DAMAGED),
    BadFile("the first two letters.ods", lambda: b"PK", "is of a type that cannot be imported"),
)  # fmt: skip
