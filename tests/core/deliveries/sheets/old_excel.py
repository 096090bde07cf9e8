"""Old Excel workbooks made by hand, record by record, for what xlwt cannot write."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterable

import pytest
import xlwt

from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.deliveries.sheets.xls import read_xls
from sozialmonitoring_plugin.core.feedback import Silence

Records = Iterable[tuple[int, bytes]]

FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
GLOBALS, WORKSHEET, CHART = 0x05, 0x10, 0x20
EXCEL_97, EXCEL_95 = 0x0600, 0x0500


def compound(shift: int = 9, **streams: bytes) -> bytes:
    """A compound file with these streams; short ones live together in the stream of the root.

    Sectors have two to the power of `shift` bytes.
    """
    size = 1 << shift
    short, small_table, places = b"", list[int](), dict[str, int]()
    for name, content in streams.items():
        if len(content) < 4096:
            places[name] = len(short) // 64
            count = -(-len(content) // 64)
            small_table += [*range(places[name] + 1, places[name] + count), END][:count]
            short += content.ljust(64 * count, b"\0")
    table, sectors = list[int](), b""

    def add(content: bytes) -> int:
        nonlocal sectors
        start, count = len(table), max(1, -(-len(content) // size))
        table.extend([*range(start + 1, start + count), END])
        sectors += content.ljust(size * count, b"\0")
        return start

    for name, content in streams.items():
        if name not in places:
            places[name] = add(content)
    small = add(struct.pack(f"<{len(small_table)}I", *small_table).ljust(size, b"\xff")) if short else END
    root = entry("Root Entry", 5, child=1, start=add(short) if short else END, size=len(short))
    entries = [
        entry(name, 2, number + 1 if number < len(streams) else FREE, start=places[name], size=len(content))
        for number, (name, content) in enumerate(streams.items(), 1)
    ]  # fmt: skip
    directory = add(b"".join([root, *entries]))
    table.append(FAT)
    assert len(table) <= size // 4
    sectors += struct.pack(f"<{size // 4}I", *table, *[FREE] * (size // 4 - len(table)))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack(
        "<HHHHH6xIII4xIIIII",
        62,
        3 if shift == 9 else 4,
        0xFFFE,
        shift,
        6,
        0,
        1,
        directory,
        4096,
        small,
        1,
        END,
        0,
    )
    return header + struct.pack("<109I", len(table) - 1, *[FREE] * 108).ljust(size - 76, b"\0") + sectors


def entry(
    name: str, kind: int, right: int = FREE, child: int = FREE, start: int = END, size: int = 0
) -> bytes:
    """One entry of the directory."""
    text = (name + "\0").encode("utf-16-le")
    front = struct.pack("<64sHBBIII", text, len(text), kind, 1, FREE, right, child)
    return front + bytes(36) + struct.pack("<IQ", start, size)


def joined(records: Records) -> bytes:
    """Records as bytes."""
    return b"".join(struct.pack("<HH", kind, len(body)) + body for kind, body in records)


def substream(kind: int, records: Records, version: int = EXCEL_97) -> bytes:
    """Records between their BOF and EOF."""
    return joined([(0x809, struct.pack("<HH12x", version, kind)), *records, (0x0A, b"")])


def unicode_text(text: str, size: int = 2) -> bytes:
    """A text of Excel 97 after its length."""
    return len(text).to_bytes(size, "little") + b"\1" + text.encode("utf-16-le")


def xf(number_format: int = 0) -> tuple[int, bytes]:
    """A cell style with a number format."""
    return 0xE0, struct.pack("<HH16x", 0, number_format)


def workbook(cells: Records, globals_: Records = (), version: int = EXCEL_97) -> bytes:
    """The stream of a workbook with one sheet called S; cells have the style 0, "General", or those given."""
    before = [*globals_]
    if not any(kind == 0xE0 for kind, _ in before):
        before.append(xf())
    name = b"\1\0S" if version == EXCEL_97 else b"\1S"
    length = len(substream(GLOBALS, [*before, (0x85, bytes(6) + name)], version))
    place = (0x85, struct.pack("<IH", length, 0) + name)
    return substream(GLOBALS, [*before, place], version) + substream(WORKSHEET, cells, version)


def cell(row: int, column: int, style: int = 0) -> bytes:
    """The front of every record of a cell."""
    return struct.pack("<HHH", row, column, style)


def formula(row: int, column: int, result: bytes, flags: int = 0) -> tuple[int, bytes]:
    """A formula with the eight bytes of its result."""
    return 0x06, cell(row, column) + result + struct.pack("<HIH", flags, 0, 0)


def special(kind: int, value: int = 0) -> bytes:
    """The result of a formula that is no number."""
    return bytes([kind, 0, value, 0, 0, 0, 0xFF, 0xFF])


ONE = (0x203, cell(0, 0) + struct.pack("<d", 1))


def read(content):
    return read_xls("a.xls", content, Silence())


def read_records(cells, globals_=()):
    return read(compound(Workbook=workbook(cells, globals_)))["S"]


def refused(content):
    with pytest.raises(DeliveryError) as caught:
        read(content)
    return str(caught.value)


def xlwt_saved(stream):
    written = io.BytesIO()
    xlwt.CompoundDoc.XlsDoc().save(written, stream)
    return written.getvalue()
