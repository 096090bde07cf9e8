"""Booklets of a small county: names, rights, cancelling."""

from __future__ import annotations

import getpass
import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from openpyxl import load_workbook

from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_grid
from sozialmonitoring_plugin.core.errors import Cancelled, UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.series.breaks import Break, BreakKind
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.booklet_workers.ledger import NAME
from sozialmonitoring_plugin.workflows.create_monitoring import create_monitoring
from sozialmonitoring_plugin.workflows.export_atlas import ExportAtlasRequest, export_atlas, plan_booklets
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery

from .conftest import TWO_LEVELS, quarters, request

NASTY = ("../x", "a/b:c", "CON", "..", "Über 60 Zeichen " + "lang " * 20)


def named(tmp_path: Path, name: str) -> Monitoring:
    """The county of squares, its first town called `name`, with a delivery."""
    literal = name.replace("'", "''")
    levels = ({**TWO_LEVELS[0], "name": f"if(town = '1', '{literal}', 'Süd')"}, TWO_LEVELS[1])
    made = create_monitoring(request(tmp_path / "k.gpkg", quarters(), levels), Silence()).monitoring
    file = tmp_path / "amt.csv"
    rows = [f"{town}{number};{10 + number}" for town in (1, 2) for number in range(3 * (town - 1), 3 * town)]
    file.write_text("Schlüssel;Arme\n" + "\n".join(rows), encoding="utf-8")
    profile = tmp_path / "profile.json"
    profile.write_text(
        json.dumps({"key": "Schlüssel", "variables": [{"id": "poor", "column": "Arme", "title": "Arme"}]})
    )
    import_delivery(
        ImportRequest(made, file, profile=str(profile), level="quarter", reference_date=date(2024, 12, 31)),
        Silence(),
    )
    return made


@pytest.mark.parametrize("name", NASTY)
def test_no_name_of_a_municipality_leaves_the_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "out" / "booklets"
    files = export_atlas(ExportAtlasRequest(named(tmp_path, name), folder), Silence())
    assert len(files) == 2
    assert {file.resolve().parent for file in files} == {folder.resolve()}
    assert sorted(folder.iterdir()) == sorted(files)
    assert list((tmp_path / "out").iterdir()) == [folder]


def test_a_municipality_is_found_by_name_or_key(tmp_path: Path) -> None:
    monitoring = named(tmp_path, "Nord")
    for wanted in ("Süd", "2"):
        (file,) = export_atlas(ExportAtlasRequest(monitoring, tmp_path / wanted, (wanted,)), Silence())
        assert file.name == "Süd_2.pdf"


@pytest.mark.parametrize("formats", [("pdf",), ("html",)])
def test_contents_without_parts_are_refused(tmp_path: Path, formats: tuple[str, ...]) -> None:
    gone = Contents(parts=(Part(PartKind.THEME, "Alt", ("gone",)),))
    asked = ExportAtlasRequest(named(tmp_path, "Nord"), tmp_path / "out", contents=gone, formats=formats)
    with pytest.raises(UserError, match="contents of the booklets have no parts"):
        export_atlas(asked, Silence())
    assert list((tmp_path / "out").iterdir()) == []


def test_booklets_without_pages_are_told_and_no_disk_is_blamed(tmp_path: Path) -> None:
    change = Contents(parts=(Part(PartKind.CHANGE),))
    asked = ExportAtlasRequest(named(tmp_path, "Nord"), tmp_path / "out", contents=change)
    with pytest.raises(UserError) as told:
        export_atlas(asked, Silence())
    assert str(told.value) == (
        "2 booklets were not written: Nord, Süd. The first one: The booklet of Nord has no pages."
    )
    with pytest.raises(UserError, match=r"of Süd has no pages\. Tick other parts"):
        export_atlas(replace(asked, municipalities=("2",)), Silence())


class CancelAfter(Silence):
    """Somebody presses cancel after so many questions."""

    def __init__(self, questions: int) -> None:
        self.left = questions

    def isCanceled(self) -> bool:
        self.left -= 1
        return self.left < 0


def test_a_cancelled_run_leaves_whole_booklets_and_no_half_one(tmp_path: Path) -> None:
    """Cancelled at the first question, at the last one, and at some between."""
    monitoring = named(tmp_path, "Nord")
    whole = CancelAfter(sys.maxsize)
    export_atlas(ExportAtlasRequest(monitoring, tmp_path / "whole"), whole)
    asked = sys.maxsize - whole.left
    finished = []

    for questions in (0, 1, asked // 2, asked - 1):
        folder = tmp_path / f"cancelled after {questions}"
        with pytest.raises(Cancelled):
            export_atlas(ExportAtlasRequest(monitoring, folder), CancelAfter(questions))
        files = [file for file in folder.iterdir() if file.name != NAME]
        finished.append(len(files))
        for file in files:
            assert file.suffix == ".pdf"
            assert file.read_bytes().rstrip().endswith(b"%%EOF")
    assert (finished[0], finished[-1]) == (0, 1)


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    monitoring = named(tmp_path, "Nord")
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="cannot be written"):
        export_atlas(ExportAtlasRequest(monitoring, tmp_path / "file"), Silence())


def test_a_page_for_the_screen_each_map_as_a_picture_and_the_table_beside_them(tmp_path: Path) -> None:
    formats = ("svg", "png", "xlsx", "html")
    request_ = ExportAtlasRequest(named(tmp_path, "Nord"), tmp_path / "b", ("1",), formats=formats)
    files = export_atlas(request_, Silence())
    names = [file.relative_to(tmp_path / "b").as_posix() for file in files]
    assert names == ["Nord_1/index.html", "Nord_1.xlsx", "Nord_1_poor.png", "Nord_1_poor.svg"]
    assert {file.name for file in (tmp_path / "b").iterdir()} == {"Nord_1", *names[1:]}
    assert [row[2] for row in read_grid(files[1], "Kennzahlen").rows[7:11]] == ["1", "10", "11", "12"]


def test_a_picture_of_a_map_has_real_text_and_names_nobody(tmp_path: Path) -> None:
    request_ = ExportAtlasRequest(named(tmp_path, "Nord"), tmp_path / "b", ("1",), formats=("svg",))
    (file,) = export_atlas(request_, Silence())
    text = file.read_text(encoding="utf-8")
    root = ET.fromstring(text)
    written = " ".join(
        "".join(one.itertext()).strip() for one in root.iter("{http://www.w3.org/2000/svg}text")
    )
    for part in ("Arme", "Nord", "31.12.2024"):
        assert part in written
    assert not [
        one.tag for one in root.iter() if one.tag.rpartition("}")[2] in {"metadata", "creator", "RDF"}
    ]
    assert getpass.getuser() not in text.replace("currentColor", "")
    assert str(tmp_path) not in text


def test_the_publisher_answers_for_the_workbook(tmp_path: Path) -> None:
    contents = Contents(publisher="Sozialplanung", parts=(Part(PartKind.THEME, "", ("poor",)),))
    request_ = ExportAtlasRequest(
        named(tmp_path, "Nord"), tmp_path / "b", ("1",), contents=contents, formats=("xlsx",)
    )
    (file,) = export_atlas(request_, Silence())
    properties = load_workbook(file).properties
    assert (properties.creator, properties.lastModifiedBy) == ("Sozialplanung", "Sozialplanung")
    again = tmp_path / "again"
    assert (
        export_atlas(replace(request_, output_folder=again), Silence())[0].read_bytes() == file.read_bytes()
    )


def test_what_came_for_municipalities_only_is_drawn_for_municipalities(tmp_path: Path) -> None:
    monitoring = named(tmp_path, "Nord")
    file = tmp_path / "towns.csv"
    file.write_text("Schlüssel;Plätze\n1;120\n2;230\n", encoding="utf-8")
    profile = tmp_path / "towns.json"
    profile.write_text(
        json.dumps(
            {"key": "Schlüssel", "variables": [{"id": "places", "column": "Plätze", "title": "Plätze"}]}
        )
    )
    import_delivery(
        ImportRequest(
            monitoring, file, profile=str(profile), level="town", reference_date=date(2024, 12, 31)
        ),
        Silence(),
    )
    request_ = ExportAtlasRequest(monitoring, tmp_path / "b", ("1",), indicators=("places",))
    (booklet,) = export_atlas(request_, Silence())
    text = subprocess.run(["pdftotext", "-layout", booklet, "-"], check=True, capture_output=True, text=True)
    assert "Gebiet mit Symbol" in text.stdout
    assert "350" in text.stdout  # the county's sum


def test_a_booklet_knows_what_parts_its_numbers_in_time(tmp_path: Path) -> None:
    made = named(tmp_path, "Nord")
    tableau = made.tableau()
    broken = tuple(replace(one, breaks="2022-07-01: neu gezählt") for one in tableau.variables)
    made.store_tableau(replace(tableau, variables=broken), made.revision)
    (booklet, _) = plan_booklets(ExportAtlasRequest(made, tmp_path / "out"), Silence())
    (indicator,) = booklet.contents.indicators
    assert booklet.breaks[indicator] == (Break(date(2022, 7, 1), BreakKind.DEFINITION, "Arme: neu gezählt"),)
