"""OpenDocument sheets that are locked, damaged or far too large are refused in a sentence."""

from __future__ import annotations

import random

import pytest

from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file

from .open_document import (
    SPACES,
    TALL,
    WIDE,
    archive,
    content_xml,
    date_cell,
    floating,
    read,
    refused,
    row,
    sheet,
    sheet_xml,
    time_cell,
    with_odfpy,
)  # fmt: skip

LOCKED = (
    f"<manifest:manifest {SPACES}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    "</manifest:manifest>"
)


def test_bombs_and_locks_are_a_sentence():
    password = "a.ods is protected with a password. Save it without password."
    assert refused(archive(b"\x8f\x11 not XML", manifest=LOCKED)) == password
    endless = sheet_xml(row(floating(1), attributes=TALL.format(1_048_576)))
    assert "a sheet of 1048576 rows" in refused(endless)
    wide = sheet_xml(row(floating(1, WIDE.format(999_999_999))))
    assert "and 999999999 columns" in refused(wide)
    both = row(floating(1, WIDE.format(2000)), attributes=TALL.format(400_000))
    assert "a sheet of 400000 rows" in refused(sheet_xml(both))
    many = [sheet(name, row(floating(1), attributes=TALL.format(400_000))) for name in range(20)]
    assert "can be imported" in refused(archive(content_xml("".join(many))))
    laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]>' + content_xml("").partition("?>")[2]
    assert "document type definition" in refused(archive(laughs))
    assert "no ordinary workbook" in refused(archive(content_xml("") + " " * 20_000_000))


@pytest.mark.parametrize(
    "inside",
    [
        row(floating("1,5")),
        row(floating("nan")),
        row('<table:table-cell office:value-type="float"/>'),
        row('<table:table-cell office:value-type="number" office:value="1"/>'),
        row(date_cell("31.12.2014")),
        row(date_cell("2014-13-31")),
        row(time_cell("12:30")),
        row(floating(1, 'table:number-columns-repeated="0"')),
        row(floating(1, 'table:number-columns-repeated="-1"')),
        row(floating(1), attributes='table:number-rows-repeated="x"'),
        row("<table:table-cell office:value-type='boolean' office:boolean-value='maybe'/>"),
        row(floating(1)) + "<table:table-row>",
    ],
)
def test_what_breaks_the_rules_is_damage(inside):
    assert "a.ods is damaged and cannot be read" in refused(sheet_xml(inside))


def test_documents_that_are_no_sheets():
    assert "is damaged" in refused(archive(f"<office:document-content {SPACES}/>"))
    assert "is damaged" in refused(archive(content_xml(2 * sheet("S", row(floating(1))))))
    assert "is damaged" in refused(archive(""))
    assert "is damaged" in refused(archive(content_xml("").replace("UTF-8", "UTF-99")))


def test_the_first_bytes_of_a_sheet_are_no_text(tmp_path):
    (tmp_path / "a.ods").write_bytes(b"PK")
    with pytest.raises(DeliveryError, match=r"a\.ods is of a type that cannot be imported"):
        read_file(tmp_path / "a.ods")


DIRECTORY = b"PK\1\2"
"""How the directory at the end of an archive begins."""


def test_flipped_bytes_and_cuts_change_nothing_in_silence(repetitions):
    """The archive has checksums: a damaged file reads as before or is refused."""
    cells = {(at, 0): ("Altstadt", "Neustadt", "Süd")[at % 3] for at in range(8)}
    cells.update({(at, column): at * column / 7 for at in range(8) for column in range(1, 5)})
    original = with_odfpy(cells)
    expected = read(original)
    chance = random.Random(7)
    refusals = 0
    for _ in range(repetitions(200, 2000)):
        content = bytearray(original)
        for _ in range(chance.choice([1, 1, 3, 30])):
            part = chance.choice([0, original.index(DIRECTORY)])
            content[chance.randrange(part, len(content))] = chance.choice(
                [0, 1, 8, 9, 255, chance.randrange(256)]
            )
        if chance.random() < 0.2:
            del content[chance.randrange(len(content)) :]
        try:
            assert read(bytes(content)) == expected
        except DeliveryError:
            refusals += 1
    assert refusals
