"""Compound files: streams long and short come out as they went in, damage is an error and never a hang."""

from __future__ import annotations

import io
import random
import struct

import pytest
import xlwt.CompoundDoc
from hypothesis import given, strategies as st
from xlrd.compdoc import CompDoc

from sozialmonitoring_plugin.core.deliveries.sheets.ole import CompoundFile

from .old_excel import compound

NAMES = st.text(alphabet="ABCxyz_ 1", min_size=1, max_size=20)


@given(
    st.dictionaries(NAMES.map(str.strip).filter(bool), st.integers(0, 9000), max_size=5),
    st.randoms(),
    st.sampled_from([9, 12]),
)
def test_streams_come_out_as_they_went_in(sizes, chance, shift):
    streams = {name: chance.randbytes(size) for name, size in sizes.items()}
    if len({name.lower() for name in streams}) < len(streams):
        return
    found = CompoundFile(compound(shift, **streams)) if streams else None
    for name, content in streams.items():
        assert found.stream(name.swapcase()) == content


def test_a_table_of_sectors_too_long_for_the_header():
    """Above 7 MB the FAT has sectors that are named in sectors of their own."""
    content = random.Random(1).randbytes(9 << 20)
    written = io.BytesIO()
    xlwt.CompoundDoc.XlsDoc().save(written, content)
    file = written.getvalue()
    found = CompoundFile(file).stream("Workbook")
    assert found.rstrip(b"\0") == content.rstrip(b"\0")  # filled up by the writer
    assert found == CompDoc(file).get_named_stream("Workbook")


def test_streams_of_embedded_objects_are_not_those_of_the_file():
    content = bytearray(compound(Workbook=b"a" * 5000, Object=b"b" * 5000))
    place = content.index("Object".encode("utf-16-le"))
    content[place + 66] = 1  # a folder now
    struct.pack_into("<I", content, place + 76, 1)  # with the workbook inside
    content[content.index("Workbook".encode("utf-16-le")) + 72 :][:4] = bytes(4)
    assert CompoundFile(bytes(content)).names == {"workbook"}


def damaged(content: bytes, place: int, number: int) -> bytes:
    return content[:place] + struct.pack("<I", number) + content[place + 4 :]


GOOD = compound(Workbook=bytes(9000), Small=bytes(300))
TABLE = 512 + 512 * struct.unpack_from("<I", GOOD, 76)[0]
DIRECTORY = 512 + 512 * struct.unpack_from("<I", GOOD, 48)[0]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (GOOD[:300], "header is cut off"),
        (damaged(GOOD, 28, 0), "header is damaged"),
        (damaged(GOOD, 48, 500), "leaves the file"),
        (damaged(GOOD, 68, 0), "circle"),
        (damaged(GOOD, TABLE, 0), "circle"),
        (damaged(GOOD, TABLE, 200), "leaves the file"),
        (damaged(GOOD, TABLE + 8, 0xFFFFFFFE), "cut off"),
        (damaged(GOOD, DIRECTORY + 128 + 72, 1), "directory turns in a circle"),
        (damaged(GOOD, DIRECTORY + 128 + 68, 77), "directory turns in a circle"),
        (damaged(GOOD, DIRECTORY + 66, 0), "no root"),
        (GOOD[:3000], "behind the end"),
    ],
)
def test_damage_is_an_error(content, problem):
    with pytest.raises(ValueError, match=problem):
        CompoundFile(content).stream("Workbook")
