"""Files: what can be read is read as it stands, everything else is one sentence."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import openpyxl
import pytest
from openpyxl.styles import PatternFill

from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.deliveries.sheets import guard
from sozialmonitoring_plugin.core.deliveries.sheets.grid import address, column_of, letter
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file, read_grid, sheet_names

LINES = ("Schlüssel;Name;Zahl", '05370012010;"Am\r\nMarkt; Süd";1.234', "05370012020;Hünshoven", "")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_text_in_every_usual_encoding(write_csv, encoding):
    grid = read_grid(write_csv(*LINES, encoding=encoding))
    assert grid.rows == (
        ("Schlüssel", "Name", "Zahl"),
        ("05370012010", "Am\r\nMarkt; Süd", "1.234"),
        ("05370012020", "Hünshoven", ""),
    )


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_text_with_every_usual_separator(write_csv, separator):
    rows = [["key", "name", "1,5"], ["1", "A;B", "2,5"], ["2", "C|D\tE", "3,5"]]
    lines = [separator.join(f'"{cell}"' for cell in row) for row in rows]
    assert [list(row) for row in read_grid(write_csv(*lines)).rows] == rows


def test_decimal_commas_do_not_pass_for_separators(write_csv):
    grid = read_grid(
        write_csv(
            "Titel des Blattes, Stand 2014, vorläufig", "key;a;b", "1;2,5;3,5", "2;4,5;6,5", "3;7,5;8,5"
        )
    )
    assert grid.rows[2] == ("1", "2,5", "3,5")


def test_a_workbook_keeps_values_formats_merges_and_what_is_hidden(tmp_path):
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.append(["Titel", None, None])
    sheet.append(["00012", 0.085, datetime.fromisoformat("2014-12-31")])
    sheet.append([7, "#DIV/0!", "8,5"])
    sheet["B2"].number_format = "0.0%"
    sheet.merge_cells("A1:C1")
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = True
    workbook.create_sheet("Zweites").sheet_state = "hidden"
    workbook.save(tmp_path / "a.xlsx")

    source = read_file(tmp_path / "a.xlsx")
    grid = source.grid("Sheet")
    assert list(source.grids) == ["Sheet", "Zweites"] == list(sheet_names(tmp_path / "a.xlsx"))
    assert source.grids["Zweites"].hidden
    assert source.grids["Zweites"].is_empty
    assert grid.rows[1] == ("00012", 0.085, datetime.fromisoformat("2014-12-31"))
    assert grid.rows[2] == (7, "#DIV/0!", "8,5")
    assert grid.format(1, 1) == "0.0%"
    assert [merge.name for merge in grid.merges] == ["A1:C1"]
    assert grid.spread(0, 2) == "Titel"
    assert (grid.hidden_rows, grid.hidden_columns) == ({2}, {1})


def test_formulas_without_result_are_known_by_their_cell(write_workbook):
    grid = read_grid(write_workbook([["key", "sum"], ["1", "=1+1"], ["2", 3]]))
    assert grid.rows[1] == ("1", None)
    assert grid.uncached == {(1, 1)}


def test_formatted_but_empty_cells_do_not_blow_up_the_sheet(tmp_path):
    workbook = openpyxl.Workbook()
    workbook.active["A1"] = "key"
    workbook.active["XFD9999"].fill = PatternFill("solid", fgColor="FFFF00")
    workbook.save(tmp_path / "a.xlsx")
    assert read_grid(tmp_path / "a.xlsx").rows == (("key",),)


def rewritten(path, change):
    """The workbook with parts changed by `change(name, bytes)`."""
    target = path.with_name("changed.xlsx")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as result:
        for name in source.namelist():
            result.writestr(name, change(name, source.read(name)))
    return target


def refused(path):
    with pytest.raises(DeliveryError) as caught:
        read_file(path)
    return str(caught.value)


def test_a_lying_dimension_hides_no_rows(write_workbook):
    path = write_workbook([["key", "n"], ["1", 2], ["3", 4]])
    lying = rewritten(
        path, lambda _, data: data.replace(b'<dimension ref="A1:B3"/>', b'<dimension ref="A1:B2"/>')
    )
    assert read_grid(lying).rows == (("key", "n"), ("1", 2), ("3", 4))


def test_a_stray_cell_far_away_is_a_sentence(write_workbook):
    path = write_workbook([["key", "n"], ["1", 2]])
    stray = rewritten(
        path,
        lambda _, data: (
            data.replace(b'<row r="2"', b'<row r="1048576"')
            .replace(b'r="A2"', b'r="A1048576"')
            .replace(b'r="B2"', b'r="XFD1048576"')
        ),
    )
    assert "a sheet of 1048576 rows" in refused(stray)


def test_a_cell_or_row_that_stands_twice_is_damage(write_workbook):
    """Readers would take the last one and say nothing."""
    path = write_workbook([["key", "n"], ["1", 2], ["3", 4]])
    for one, other in ((b'r="B3"', b'r="A3"'), (b'r="B3"', b'r="B2"'), (b'<row r="3"', b'<row r="2"')):
        broken = rewritten(path, lambda _, data, one=one, other=other: data.replace(one, other))
        assert "is damaged" in refused(broken)


def test_billion_laughs(write_workbook):
    laughs = b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><workbook>&c;</workbook>'
    path = rewritten(
        write_workbook([["a"]]), lambda name, data: laughs if name == "xl/workbook.xml" else data
    )
    assert "document type definition" in refused(path)


def test_a_bomb_is_not_unpacked(write_workbook, monkeypatch):
    path = rewritten(
        write_workbook([["a"]]),
        lambda name, data: data + b" " * 20_000_000 if name.endswith("sheet1.xml") else data,
    )
    assert "no ordinary workbook" in refused(path)
    monkeypatch.setattr(guard, "MAX_ENTRIES", 3)
    assert "no ordinary workbook" in refused(write_workbook([["a"]]))


def test_strict_open_xml_is_a_sentence(write_workbook):
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    strict = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
    path = rewritten(write_workbook([["a"]]), lambda _, data: data.replace(main, strict))
    assert "Strict Open XML" in refused(path)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_truncated_workbook_is_a_sentence(write_workbook, share):
    path = write_workbook([[str(row), row] for row in range(200)])
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    assert "delivery.xlsx is damaged" in refused(path)


def test_damaged_parts_are_a_sentence(write_workbook):
    path = write_workbook([["a", 1]])
    for part in ("xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"):
        broken = rewritten(path, lambda name, data, part=part: data[:-20] if name == part else data)
        assert "is damaged" in refused(broken)


WRONG_TYPE = "is of a type that cannot be imported. Save the table as .xlsx or .csv."
NO_TABLE = "not a table. Open it in the program it is from and save the table as .xlsx or .csv."
DAMAGED = "is damaged and cannot be read. Open it in Excel or LibreOffice, save it again, and import that."
WRONG_FILES = [
    ("a.pdf", b"%PDF-1.4", f"is in truth a PDF document, {NO_TABLE}"),
    ("a.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", f"is in truth a picture, {NO_TABLE}"),
    ("a.xls", b"<html><body><table><tr><td>1", f"is in truth a web page (HTML), {NO_TABLE}"),
    ("a.docx", b"key;n\n1;2\n", WRONG_TYPE),
    ("a.csv", b"key;n\0\1\2\3\4\5\6\7", "is no text file. Save it as .csv or .xlsx."),
    ("a.csv", b"", "is empty."),
    ("a.xlsx", b"   ", "is empty."),
    ("a.xlsx", b"PK\x03\x04 but no archive", DAMAGED),
    ("a.csv", b"PK\x03\x04 but no archive", DAMAGED),
]


@pytest.mark.parametrize(("name", "content", "sentence"), WRONG_FILES)
def test_wrong_types_are_told_in_a_sentence(tmp_path, name, content, sentence):
    (tmp_path / name).write_bytes(content)
    assert refused(tmp_path / name) == f"{name} {sentence}"


def test_another_archive_is_no_workbook(tmp_path):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", "<document/>")
    (tmp_path / "a.xlsx").write_bytes(stream.getvalue())
    assert "a.xlsx is no Excel workbook" in refused(tmp_path / "a.xlsx")


def test_no_file_a_folder_and_an_unknown_sheet(tmp_path, write_workbook):
    assert "There is no file" in refused(tmp_path / "nothing.xlsx")
    assert "is a folder" in refused(tmp_path)
    with pytest.raises(DeliveryError, match=r"has no sheet “Tabelle2”\. It has: Tabelle1\."):
        read_grid(write_workbook([["a"]]), "Tabelle2")
    assert read_grid(write_workbook([["a"]]), " tabelle1 ").rows == (("a",),)


def test_addresses():
    assert [letter(column) for column in (0, 25, 26, 51, 52, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]
    assert all(column_of(letter(column)) == column for column in range(2000))
    assert address(16, 3) == "D17"
