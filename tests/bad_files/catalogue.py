"""Every bad file by name, and what must come of it: a sentence, or the rows that truly stand there."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .parts import (
    OFFICE,
    ROWS,
    SHEET,
    STRINGS,
    STYLES,
    TABLE,
    TIES,
    WORKBOOK,
    changed,
    packed,
    parts,
    without,
    workbook,
)

DAMAGED = "is damaged and cannot be read"
GIANT = "at most 4000000 cells can be imported"
MASS = "that is no ordinary table"
BOMB = "that is no ordinary workbook"
TYPES = "contains a document type definition"
Rows = tuple[tuple[object, ...], ...]


@dataclass(frozen=True)
class BadFile:
    """A file and what comes of it: `sentence` where it is refused, else `rows` of its first sheet."""

    name: str
    make: Callable[[], bytes]
    sentence: str = ""
    rows: Rows = ()


def _cell(old: str, new: str) -> Callable[[], bytes]:
    return lambda: changed(SHEET, old, new)


def _truncated(share: float) -> Callable[[], bytes]:
    return lambda: workbook()[: int(len(workbook()) * share)]


def _flipped() -> bytes:
    """One bit of the packed sheet changed: the checksum of the archive knows."""
    content = bytearray(workbook())
    place = content.index(SHEET.encode()) + len(SHEET) + 40
    content[place] ^= 4
    return bytes(content)


def _said_to_be_short() -> bytes:
    """The directory of the archive claims that the sheet has 100 bytes."""
    content = bytearray(workbook())
    entry = content.rindex(SHEET.encode()) - 46
    content[entry + 24 : entry + 28] = struct.pack("<I", 100)
    return bytes(content)


def _encrypted() -> bytes:
    content = bytearray(workbook())
    place = content.index(b"PK\x01\x02") + 8
    content[place] |= 1
    return bytes(content)


def _laughs() -> bytes:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE lolz [<!ENTITY l0 "lol">{entities}]>' + parts()[SHEET].replace("<v>12", "<v>&l9;")
    return packed({**parts(), SHEET: bomb})


def _outside() -> bytes:
    entity = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    return packed({**parts(), STRINGS: entity + parts()[STRINGS].replace("key", "&x;")})


def _lines(count: int, cells: str = "") -> str:
    return "".join(f'<row r="{row}">{cells}</row>' for row in range(1, count + 1))


def _many(cell: str, rows: int, columns: int) -> Callable[[], bytes]:
    """`rows` rows of `columns` cells without addresses; numbers in place of “0” keep it from being a bomb."""

    def lines() -> Iterator[str]:
        for row in range(rows):
            number = str(row * 7919 % 1_000_003)
            yield "<row>" + cell.replace("0", number) * columns + "</row>"

    return lambda: workbook("".join(lines()))


def _commented() -> bytes:
    """A merge, a comment and hidden parts, all of the kind Excel writes."""
    return workbook(
        TABLE,
        before='<dimension ref="A1:XFD1048576"/><cols><col min="2" max="2" hidden="1"/></cols>',
        after='<mergeCells count="1"><mergeCell ref="A5:C6"/></mergeCells>',
    )


WORKBOOKS = (
    BadFile("a fair workbook", workbook, rows=ROWS),
    BadFile("the greatest dimension", _commented, rows=ROWS),
    BadFile("a dimension too small", lambda: workbook(before='<dimension ref="A1:B1"/>'), rows=ROWS),
    BadFile(
        "no addresses at all",
        lambda: workbook("<row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>"),
        rows=((1, None, 2), (None, None, None), (3, None, None)),
    ),
    BadFile("rows missing", _cell('<row r="3"', '<row r="5"'), DAMAGED),
    BadFile("truncated to a tenth", _truncated(0.1), DAMAGED),
    BadFile("truncated to a half", _truncated(0.5), DAMAGED),
    BadFile("truncated by its directory", _truncated(0.95), DAMAGED),
    BadFile("one bit changed", _flipped, DAMAGED),
    BadFile("a length that lies", _said_to_be_short, DAMAGED),
    BadFile("encrypted entries", _encrypted, "is protected with a password"),
    BadFile("billion laughs", _laughs, TYPES),
    BadFile("an entity from outside", _outside, TYPES),
    BadFile("no sheet part", lambda: without(SHEET), DAMAGED),
    BadFile("no texts", lambda: without(STRINGS), DAMAGED),
    BadFile("no styles", lambda: without(STYLES), DAMAGED),
    BadFile("no relations", lambda: without(TIES), DAMAGED),
    BadFile("no workbook", lambda: without(WORKBOOK), "is no Excel workbook"),
    BadFile("a text that is not there", _cell("<v>3</v>", "<v>4</v>"), DAMAGED),
    BadFile("a text before the first", _cell("<v>3</v>", "<v>-1</v>"), DAMAGED),
    BadFile("a style that is not there", _cell('s="1"', 's="3"'), DAMAGED),
    BadFile("a number format nobody describes", lambda: changed(STYLES, '"9"', '"199"'), DAMAGED),
    BadFile("an unknown kind of cell", _cell('r="B2"', 'r="B2" t="x"'), DAMAGED),
    BadFile("a kind under a wrong name", _cell('r="A3" t="s"', 'r="A3" u="s"'), DAMAGED),
    BadFile("an infinite number", _cell("<v>12</v>", "<v>1e999</v>"), DAMAGED),
    BadFile("not a number", _cell("<v>12</v>", "<v>nan</v>"), DAMAGED),
    BadFile("a number with an underscore", _cell("<v>12</v>", "<v>1_2</v>"), DAMAGED),
    BadFile("a number in Arabic digits", _cell("<v>12</v>", "<v>١٢</v>"), DAMAGED),
    BadFile("a number in German", _cell("<v>0.5</v>", "<v>0,5</v>"), DAMAGED),
    BadFile("two values in one cell", _cell("<v>12</v>", "<v>12</v><v>13</v>"), DAMAGED),
    BadFile("a cell twice", _cell('r="B3"', 'r="A3"'), DAMAGED),
    BadFile("a cell in the wrong row", _cell('r="B3"', 'r="B2"'), DAMAGED),
    BadFile("a row twice", _cell('<row r="3"', '<row r="2"'), DAMAGED),
    BadFile("row zero", _cell('<row r="1"', '<row r="0"'), DAMAGED),
    BadFile("cells beside the data", lambda: workbook(after=TABLE), DAMAGED),
    BadFile("data twice", lambda: workbook(after="<sheetData/>"), DAMAGED),
    BadFile("data in a foreign name", _cell("sheetData", "sheetDate"), DAMAGED),
    BadFile("an element nobody knows", _cell("<v>12</v>", "<w>12</w>"), DAMAGED),
    BadFile("overlapping merges", lambda: workbook(
        after='<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>'), DAMAGED),
    BadFile("a merge of nothing", lambda: workbook(
        after='<mergeCells><mergeCell ref="B2:A1"/></mergeCells>'), DAMAGED),
    BadFile("two sheets of one name", lambda: changed(
        WORKBOOK, "</sheets>", f'<sheet name="Daten" r:id="rId1" xmlns:r="{OFFICE}"/></sheets>'), DAMAGED),
    BadFile("a sheet of an unknown kind", lambda: changed(
        TIES, '/worksheet"', '/worksheat"'), DAMAGED),
    BadFile("a binary workbook", lambda: packed({"xl/workbook.bin": b"", "_rels/.rels": parts()[
        "_rels/.rels"].replace("workbook.xml", "workbook.bin")}), "is a binary workbook (.xlsb)"),
    BadFile("a text document", lambda: packed({"word/document.xml": "<document/>"}), "is no Excel workbook"),
    BadFile("a stray cell in the last corner", lambda: workbook(
        TABLE + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), GIANT),
    BadFile("a zip bomb of blanks", lambda: workbook(before=" " * 30_000_000), BOMB),
)  # fmt: skip
"""The name says what is wrong; the first three and the fourth are only unusual."""

HEAVY = (
    BadFile("a million rows of one cell", _many("<c><v>0</v></c>", 1_000_000, 1), GIANT),
    BadFile("five million cells", _many("<c><v>0</v></c>", 50_000, 100), GIANT),
    BadFile("nine million empty cells", _many('<c s="1" cm="0"/>', 90_000, 100), MASS),
    BadFile("a million formulas without a result", _many("<c><f>A0</f></c>", 10_000, 100), MASS),
    BadFile("a million merges", lambda: workbook(after="<mergeCells>" + "".join(
        f'<mergeCell ref="A{n}:B{n}"/>' for n in range(1, 1_000_001)) + "</mergeCells>"), MASS),
    BadFile("a merge over everything", lambda: workbook(
        f"<row>{'<c><v>1</v></c>' * 500}</row>" * 1000,
        after='<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'), MASS),
    BadFile("a text of sixty million signs", lambda: packed({**parts(), SHEET: parts()[SHEET].replace(
        '<c r="B2"><v>12</v></c>',
        '<c r="B2" t="str"><v>' + "".join(f"{n:09d}" for n in range(6_700_000)) + "</v></c>")}), MASS),
    BadFile("a picture of nothing but zeros", lambda: packed(
        {**parts(), "xl/media/image1.png": b"\0" * 200_000_000}), BOMB),
)  # fmt: skip
"""Files that take seconds to build."""

TEXT_FILES = (
    BadFile("an open quotation mark.csv", lambda: b'key;n\n1;"2\n3;4\n5;6\n', "cannot be cut into cells"),
    BadFile("text behind a quotation.csv", lambda: b'key;n\n1;"a"b\n', "cannot be cut into cells"),
    BadFile("zeros.csv", lambda: b"key;n\n1;2\0\n" + b"\0" * 30, "is no text file"),
    BadFile("two encodings.csv", lambda: "key;n\nBünde;1\n".encode() + "Köln;2\n".encode("cp1252"),
            "is written in two encodings"),
    BadFile("only blanks.csv", lambda: b" \n \n", "is empty"),
    BadFile("a web page.xls", lambda: b"<html><table><tr><td>1</td></tr></table>", "a web page (HTML)"),
    BadFile("a picture.csv", lambda: b"\x89PNG\r\n\x1a\n" + bytes(100), "a picture"),
    BadFile("a document.csv", lambda: b"%PDF-1.7 key;n", "a PDF document"),
    BadFile("200 columns of one name.csv", lambda: (b"n;" * 200 + b"\n" + b"1;" * 200),
            rows=(("n",) * 200 + ("",), ("1",) * 200 + ("",))),
    BadFile("3000 columns.csv", lambda: b"n;" * 3000 + b"\n", GIANT),
    BadFile("a million lines.csv", lambda: b"1;2\n" * 1_000_000, GIANT),
    BadFile("a cell without end.csv", lambda: b"key;n\n" + b"1" * 200_000 + b";1",
            "cannot be cut into cells"),
    BadFile("text called a workbook.xlsx", lambda: b"key;n\n1;2\n", rows=(("key", "n"), ("1", "2"))),
    BadFile("a workbook called text.csv", workbook, rows=ROWS),
    BadFile("letters of DOS.csv", lambda: "key;n\nMünster;1\nGöß;2\n".encode("cp850"),
            rows=(("key", "n"), ("Münster", "1"), ("Göß", "2"))),
    BadFile("a separator that is said.csv", lambda: b"sep=,\na,b;c\n", rows=(("sep=", ""), ("a", "b;c"))),
)  # fmt: skip
