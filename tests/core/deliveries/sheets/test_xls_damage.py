"""Old Excel workbooks that are locked, foreign, damaged or far too large are refused in a sentence."""

from __future__ import annotations

import random
import struct

import pytest

from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file

from .old_excel import (
    EXCEL_95,
    GLOBALS,
    ONE,
    cell,
    compound,
    formula,
    read,
    refused,
    special,
    substream,
    workbook,
    xf,
    xlwt_saved,
)  # fmt: skip


def test_locked_and_foreign_files_are_a_sentence():
    locked = workbook([], [(0x2F, bytes(6))])
    assert (
        refused(compound(Workbook=locked)) == "a.xls is protected with a password. Save it without password."
    )
    newer = compound(EncryptionInfo=bytes(9), EncryptedPackage=bytes(9))
    assert refused(newer) == "a.xls is protected with a password. Save it without password."
    assert "a.xls is no Excel workbook" in refused(compound(WordDocument=bytes(9)))


@pytest.mark.parametrize(
    ("begin", "kind"),
    [("0900040002001000", "Excel 2"), ("0902060000001000", "Excel 3"), ("0904060000001000", "Excel 4"),
     ("0908080000001000", "an unfinished workbook of Excel 5")],
)  # fmt: skip
def test_workbooks_older_than_excel_5_are_a_sentence(tmp_path, begin, kind):
    (tmp_path / "a.xls").write_bytes(bytes.fromhex(begin) + bytes(40))
    with pytest.raises(DeliveryError, match=rf"a\.xls is in truth .*{kind}, not a table"):
        read_file(tmp_path / "a.xls")


def test_old_and_new_workbooks_under_each_others_names(tmp_path, write_workbook):
    new = write_workbook([["key", 1]])
    new.rename(tmp_path / "neu.xls")
    assert read_file(tmp_path / "neu.xls").grid("Tabelle1").rows == (("key", 1),)
    (tmp_path / "alt.xlsx").write_bytes(compound(Workbook=workbook([(0x203, cell(0, 0) + bytes(8))])))
    assert read_file(tmp_path / "alt.xlsx").grid("S").rows == ((0,),)
    (tmp_path / "text.xls").write_bytes("Schlüssel;n\r\n1;2".encode("cp1252"))
    assert read_file(tmp_path / "text.xls").grid("").rows == (("Schlüssel", "n"), ("1", "2"))


@pytest.mark.parametrize(
    "stream",
    [
        workbook([ONE, ONE]),  # a cell that stands twice
        workbook([ONE])[:-4],  # without its end
        workbook([ONE])[:-9],
        workbook([(0x203, cell(0, 0) + struct.pack("<d", float("nan")))]),
        workbook([(0x203, cell(0, 0, 9) + bytes(8))]),  # an unknown style
        workbook([(0xFD, cell(0, 0) + bytes(4))]),  # a shared text where there is none
        workbook([ONE], [(0xFC, struct.pack("<II", 5, 5))]),
        workbook([(0xE5, struct.pack("<H4H", 1, 3, 0, 0, 0)), ONE]),  # a block that ends before it begins
        workbook([ONE], [(0x85, struct.pack("<IH", 4, 0) + b"\1\0T"), xf()]),  # a sheet inside the front
        workbook([formula(0, 0, special(9))]),
        workbook([ONE], [(0x42, struct.pack("<H", 12345)), xf()], EXCEL_95),
        substream(GLOBALS, [], 0x0400),
        b"",
    ],
)
def test_damage_is_a_sentence(stream):
    assert "a.xls is damaged and cannot be read" in refused(compound(Workbook=stream))


def test_sheets_that_share_their_records_are_damage():
    """Thousands of sheets that are all the same one would be read for hours."""
    stream = workbook([ONE] + [(0x201, cell(0, 0))] * 500)
    place = struct.unpack("<I", stream[stream.index(b"\x85\0") + 4 :][:4])[0]
    names = [(0x85, struct.pack("<IH", 0, 0) + b"\1\0" + bytes([65 + number])) for number in range(9)]
    start = len(substream(GLOBALS, [xf(), *names]))
    names = [(kind, struct.pack("<I", start) + body[4:]) for kind, body in names]
    assert "is damaged" in refused(compound(Workbook=substream(GLOBALS, [xf(), *names]) + stream[place:]))


def test_masses_of_records_are_damage():
    endless = [(0xFC, struct.pack("<II", 1, 1)), *[(0x3C, b"")] * 30_000]
    assert "is damaged" in refused(xlwt_saved(workbook([ONE], endless)))


def test_giants_are_refused():
    assert "a sheet of 65536 rows" in refused(
        compound(Workbook=workbook([(0x203, cell(65535, 200) + bytes(8))]))
    )
    columns = [(0x7D, struct.pack("<HH4xH", number, 65535, 1)) for number in range(9000)]
    assert read(xlwt_saved(workbook([ONE, *columns])))["S"].hidden_columns == {0}


def test_flipped_bytes_and_cuts_never_crash(real_data, repetitions):
    """Without a checksum a changed digit cannot be noticed; whatever else happens is a sentence."""
    original = (real_data / "koeln/33111-02ir.xls").read_bytes()
    chance = random.Random(7)
    for _ in range(repetitions(150, 2000)):
        content = bytearray(original)
        for _ in range(chance.choice([1, 1, 3, 30])):
            content[chance.randrange(len(content))] = chance.randrange(256)
        if chance.random() < 0.2:
            del content[chance.randrange(len(content)) :]
        try:
            read(bytes(content))
        except DeliveryError:
            continue
