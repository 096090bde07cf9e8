"""JSON of open-data portals and attribute tables of boundaries become sheets like any other."""

from __future__ import annotations

import json
import struct
from datetime import date

import pytest

from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_grid

from ..read_back import A, B, read, table


def written(tmp_path, content, name="data.txt"):
    path = tmp_path / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def test_a_list_of_records_is_a_row_for_each(tmp_path):
    path = written(tmp_path, [{"id": 1, "name": "Altstadt", "n": 2.5}, {"id": 2, "n": None, "open": True}])
    assert read_grid(path).rows == (
        ("id", "name", "n", "open"), (1, "Altstadt", 2.5, None), (2, None, None, "True"),
    )  # fmt: skip


def test_nested_names_are_rows_of_a_header_and_a_year_among_them_is_the_date(tmp_path, county):
    detail = {"2013": {"births": 3, "ages": {"under 3": 5}}, "2014": {"births": 4, "ages": {"under 3": 6}}}
    path = written(tmp_path, [{"key": A, "detail": detail}, {"key": B, "detail": detail}])
    assert read_grid(path).rows[:3] == (
        ("key", "2013", "2013", "2014", "2014"),
        ("key", "births", "ages", "births", "ages"),
        ("key", "births", "under 3", "births", "under 3"),
    )
    found = table(read(path, county))
    assert (found[A, "births", 2013], found[A, "ages_under_3", 2014]) == (3, 6)
    assert len(found) == 8


@pytest.mark.parametrize(
    "content",
    [
        {"title": "Kinder", "rows": [{"key": A, "n": 1}, {"key": B, "n": 2}]},
        {A: {"n": 1}, B: {"n": 2}},
        {"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"key": A, "n": 1}, "geometry": None},
            {"type": "Feature", "properties": {"key": B, "n": 2}, "geometry": None},
        ]},
    ],
)  # fmt: skip
def test_records_are_found_wherever_they_lie(tmp_path, content):
    assert read_grid(written(tmp_path, content, "data.json")).rows == (("key", "n"), (A, 1), (B, 2))


def test_json_that_is_no_table_is_a_sentence(tmp_path):
    with pytest.raises(DeliveryError, match=r"data\.json is not JSON"):
        read_grid(written(tmp_path, '[{"key": 1,', "data.json"))
    with pytest.raises(DeliveryError, match=r"data\.json is not JSON"):
        read_grid(written(tmp_path, "[" + '{"a":[' * 100_000, "data.json"))
    with pytest.raises(DeliveryError, match="holds no list of records"):
        read_grid(written(tmp_path, '{"a": []}', "data.json"))


def dbase(fields, records):
    """A dBase III file: fields as (name, type, width), records as lists of texts."""
    width = 1 + sum(field[2] for field in fields)
    head = struct.pack("<B3BIHH20x", 3, 120, 1, 1, len(records), 33 + 32 * len(fields), width)
    described = b"".join(
        struct.pack("<11sc4xBB14x", name.encode(), kind.encode(), size, 0) for name, kind, size in fields
    )
    sizes = [field[2] for field in fields]
    rows = b"".join(
        mark + b"".join(text.encode("cp1252").rjust(size) for text, size in zip(row, sizes, strict=True))
        for mark, row in records
    )
    return head + described + b"\r" + rows + b"\x1a"


def test_an_attribute_table_has_its_types_and_no_deleted_records(tmp_path):
    path = tmp_path / "areas.dbf"
    fields = [("KEY", "C", 5), ("NAME", "C", 8), ("N", "N", 4), ("SHARE", "N", 5), ("SINCE", "D", 8)]
    path.write_bytes(
        dbase(fields, [(b" ", ["01", "Höhe", "12", "1.5", "20180101"]), (b"*", ["02", "x", "1", "1", ""]),
                       (b" ", ["03", "", "", "", ""])])
    )  # fmt: skip
    assert read_grid(path).rows == (
        ("KEY", "NAME", "N", "SHARE", "SINCE"),
        ("01", "Höhe", 12, 1.5, date(2018, 1, 1)),
        ("03", None, None, None, None),
    )


def test_a_cut_attribute_table_is_a_sentence(tmp_path):
    path = tmp_path / "areas.dbf"
    path.write_bytes(b"\x03\x00\x00")
    with pytest.raises(DeliveryError, match=r"areas\.dbf is damaged"):
        read_grid(path)
