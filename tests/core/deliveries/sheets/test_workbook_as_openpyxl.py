"""Workbooks: read as openpyxl reads them in full mode, cell by cell, or refused: no silent difference."""

from __future__ import annotations

import io
import random
import zipfile
from datetime import datetime
from functools import cache

import openpyxl
import pytest
from hypothesis import given, settings, strategies as some
from openpyxl.comments import Comment
from openpyxl.utils.datetime import MAC_EPOCH

from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.deliveries.sheets.workbook import read_workbook
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.samplecounty.county import make_county
from sozialmonitoring_plugin.core.samplecounty.deliveries import write_deliveries
from tests.bad_files.parts import (
    packed,
)

from .independent import as_openpyxl_reads, as_read, read


def compare(content):
    """Our reading, which has to be openpyxl's as well."""
    grids = read(content)
    assert as_read(grids) == as_openpyxl_reads(content)
    return grids


REAL = [
    "berlin/3.IndexInd_z_WerteMSS2017.xlsx",
    "hamburg/Daten_fuer_die_Stadtteilprofile_2014.xlsx",
    "heinsberg/31122021_Auszug_GV.xlsx",
    "heinsberg/A_Arbeitslosigkeit.xlsx",
    "heinsberg/A_ErwerbsfaehigeBevoelkerung.xlsx",
]


@pytest.mark.parametrize("name", REAL)
def test_published_workbooks_are_read_as_openpyxl_reads_them(real_data, name):
    compare((real_data / name).read_bytes())


def test_the_sample_county_is_read_as_openpyxl_reads_it(tmp_path):
    write_deliveries(make_county(1), tmp_path)
    files = sorted(tmp_path.rglob("*.xlsx"))
    assert len(files) == 15
    for path in files:
        compare(path.read_bytes())


FORMATS_OF_NUMBERS = ["General", "0.00", "0%", "#,##0", "0;(0)", "@", "0.00E+00", '0" Std."', "[Red]0"]
FORMATS_OF_DATES = ["dd.mm.yyyy", "mm-dd-yy", "h:mm", "[h]:mm:ss", "yyyy-mm-dd h:mm:ss", "[$-407]mmm yyyy"]
TEXTS_OF_CELLS = some.text(
    some.characters(min_codepoint=32, max_codepoint=0x2FFF, blacklist_categories=("Cs", "Cn")), max_size=20
).filter(lambda text: not text.startswith("=") and "_x" not in text)
NUMBERS = some.one_of(
    some.integers(-(10**14), 10**14), some.floats(allow_nan=False, allow_infinity=False, width=64)
)
DATES = some.datetimes(datetime(1900, 3, 1), datetime(2100, 1, 1)).map(lambda day: day.replace(microsecond=0))  # noqa: DTZ001
CELLS = some.one_of(
    some.none(),
    some.tuples(NUMBERS, some.sampled_from(FORMATS_OF_NUMBERS)),
    some.tuples(some.integers(0, 60_000), some.sampled_from(FORMATS_OF_DATES)),
    some.tuples(some.one_of(TEXTS_OF_CELLS, some.booleans(), DATES), some.just("")),
    some.tuples(some.sampled_from(["#DIV/0!", "#N/A", "=1+1", "line\nbreak", " blank "]), some.just("")),
)
SHEETS = some.lists(some.lists(CELLS, max_size=6), max_size=8)


@settings(max_examples=60)
@given(rows=SHEETS, hidden=some.sets(some.integers(1, 8)), epoch=some.booleans(), note=TEXTS_OF_CELLS)
def test_whatever_is_written_is_read_as_openpyxl_reads_it(rows, hidden, epoch, note):
    book = openpyxl.Workbook()
    if epoch:
        book.epoch = MAC_EPOCH
    sheet = book.active
    for row, line in enumerate(rows, 1):
        for column, content in enumerate(line, 1):
            if content is not None:
                cell = sheet.cell(row, column, content[0])
                cell.number_format = content[1] or cell.number_format
    for line in hidden:
        sheet.row_dimensions[line].hidden = True
        sheet.column_dimensions["ABCDEFGH"[line - 1]].hidden = line % 2 == 0
    sheet["B2"].comment = Comment(note, "office")
    sheet.merge_cells("D1:E3")
    stream = io.BytesIO()
    book.save(stream)
    compare(stream.getvalue())


@cache
def sound_workbook():
    """A workbook with every kind of cell, as openpyxl writes it."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Schlüssel", "Zahl", "Anteil", "Stand", "ja"])
    for row in range(12):
        sheet.append([f"0537{row:04d}", row * 17, row / 7, datetime(2014, 12, 31 - row), row % 2 == 0])  # noqa: DTZ001
        sheet.cell(row + 2, 3).number_format = "0.0%"
    sheet.append(["Summe", "=SUM(B2:B13)", "#DIV/0!"])
    sheet.merge_cells("A16:C17")
    sheet.column_dimensions["C"].hidden = True
    sheet["A1"].comment = Comment("gezählt am Stichtag", "office")
    book.create_sheet("Zweites").append([1, 2])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def mutant(seed):
    """The sound workbook with one to three bytes of a part, or of the archive itself, changed at random."""
    chance = random.Random(seed)
    content = bytearray(sound_workbook())
    if seed % 4 == 0:
        return _scratched(content, chance)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        pieces = {name: bytearray(archive.read(name)) for name in archive.namelist()}
    part = chance.choice([name for name in pieces if "theme" not in name and "docProps" not in name])
    pieces[part] = _scratched(pieces[part], chance)
    return packed({name: bytes(piece) for name, piece in pieces.items()})


def _scratched(content, chance):
    """Bytes changed, lost or doubled."""
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(content))
        match chance.randrange(4):
            case 0:
                content[place] = chance.randrange(256)
            case 1:
                content[place] = chance.choice(b'0123456789<>/"= stvrABC')
            case 2:
                del content[place : place + chance.randint(1, 9)]
            case _:
                content[place:place] = content[place : place + chance.randint(1, 9)]
    return bytes(content)


def check_mutant(seed):
    """Refused, or what the sound workbook holds, or what openpyxl reads too."""
    content = mutant(seed)
    try:
        found = as_read(read_workbook("a.xlsx", content, Silence()))
    except DeliveryError:
        return False
    if found != as_openpyxl_reads(sound_workbook()):
        assert found == as_openpyxl_reads(content), f"mutant {seed}"
    return True


def test_some_mutants_are_refused_or_read_right():
    survived = sum(map(check_mutant, range(100)))
    assert 0 < survived < 100


@pytest.mark.prove
def test_two_thousand_mutants_are_refused_or_read_right():
    survived = sum(map(check_mutant, range(2000)))
    assert 0 < survived < 2000
