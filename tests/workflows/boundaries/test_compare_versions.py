"""Versions and drafts of one county beside each other, with addresses on a street."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsGeometry

from sozialmonitoring_plugin.core.areas import Area, Level
from sozialmonitoring_plugin.core.boundaries.rings import Shape
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.layers.boundaries.region_edits import give, merge
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.store.records import AddressRecord, NewMonitoring, Shape as StoredShape
from sozialmonitoring_plugin.workflows.boundaries.compare_versions import (
    ChangeFiles,
    ComparedVersions,
    CompareVersionsRequest,
    compare_to_files,
    compare_versions,
)
from sozialmonitoring_plugin.workflows.boundaries.drafts import BranchRequest, branch_draft
from sozialmonitoring_plugin.workflows.boundaries.file_log import drawn
from sozialmonitoring_plugin.workflows.boundaries.opening import open_draft
from sozialmonitoring_plugin.workflows.boundaries.release import ReleaseRequest, release_draft
from sozialmonitoring_plugin.workflows.boundaries.states import state_names
from tests.atlas.pdf import Pdf
from tests.workflows.boundaries.conftest import accept, box, squares


def address(number: int, x: float, people: int) -> AddressRecord:
    """A house of Hauptstraße, which runs through the middle of the upper row of squares."""
    point = QgsGeometry.fromWkt(f"Point({x} 150)")
    counts: dict[str, object] = {"ew_gesamt": people, "haushalte": 1, "ew_0_2": people // 4}
    return AddressRecord(
        "Hauptstraße", number, "", "", counts, StoredShape(bytes(point.asWkb()), (x, x, 150, 150))
    )


@pytest.fixture
def houses(monitoring: Monitoring, tmp_path: Path) -> Monitoring:
    """House 1 stands at 10 m, each next one 10 m further on; up to 20 its number is that of its people."""
    tree = monitoring.tree(monitoring.versions()[0])
    areas = []
    for rank, entry in enumerate(tree.levels):
        if entry.level.id == "total":
            continue
        for place, (key, name) in enumerate(zip(entry.keys, entry.names, strict=True)):
            above = tree.levels[rank - 1]
            parent = "" if above.level.id == "total" else above.keys[entry.parents[place]]
            areas.append(Area(entry.level.id, key, name, parent))
    content = NewMonitoring(
        title="Kreis",
        language="de",
        crs=monitoring.crs(),
        levels=(Level("town", "Town"), Level("district", "District"), Level("quarter", "Quarter")),
        version_title="2020",
        valid_from=date(2020, 1, 1),
        areas=tuple(areas),
        shapes=drawn(squares()),
        addresses=tuple(address(number, 10.0 * number, (number - 1) % 20 + 1) for number in range(1, 30)),
    )
    return Monitoring.create(tmp_path / "houses.gpkg", content)


def moved_to(monitoring: Monitoring, title: str, region: Shape, to: str) -> Path:
    """A draft in which an area takes a region."""
    path = branch_draft(BranchRequest(monitoring, title))
    opened = open_draft(monitoring, path)
    opened.session.apply(give(opened.session.partition, opened.session.rules, region, to), "give")
    opened.close()
    return path


EAST_OF_11 = box(75_000, 100_000, 100_000, 200_000)
"""A quarter of the square 11, with the houses 8 and 9 inside, and 10 on its border to 12."""


def summary(found: ComparedVersions) -> list[tuple[str, str, int, int, float]]:
    return [
        (one.origin, one.to, one.addresses, int(one.groups[0]), one.square_metres)
        for one in found.comparison.moves
    ]


def ground(found: ComparedVersions) -> list[tuple[str, str, float]]:
    return [(one.origin, one.to, one.square_metres) for one in found.comparison.moves]


def test_a_draft_is_compared_with_the_version_it_was_branched_from(houses: Monitoring) -> None:
    path = moved_to(houses, "A", EAST_OF_11, "12")
    found = compare_versions(CompareVersionsRequest(houses, new=str(path)), Silence())
    (move,) = found.comparison.moves
    assert (move.origin, move.to, move.square_metres) == ("11", "12", 2500.0)
    counts = found.comparison.book.counts
    assert [counts.groups[counts.inhabitants].id, counts.groups[counts.households].id] == [
        "ew_gesamt",
        "haushalte",
    ]
    assert (move.addresses, int(move.groups[counts.inhabitants])) == (2, 8 + 9)
    (street,) = found.comparison.streets
    assert [str(one) for one in (*street.ranges.odd, *street.ranges.even)] == ["9", "8"]


def test_two_drafts_and_two_versions_are_compared_alike(houses: Monitoring) -> None:
    first = moved_to(houses, "A", EAST_OF_11, "12")
    second = moved_to(houses, "B", box(100_000, 100_000, 120_000, 200_000), "11")
    drafts = compare_versions(CompareVersionsRequest(houses, str(first), str(second)), Silence())
    assert [(one.origin, one.to, one.square_metres) for one in drafts.comparison.moves] == [
        ("12", "11", 4500.0)
    ]
    release_draft(ReleaseRequest(houses, accept(first), date(2025, 1, 1), "2025"), Silence())
    versions = compare_versions(CompareVersionsRequest(houses), Silence())
    assert [(one.origin, one.to, one.square_metres) for one in versions.comparison.moves] == [
        ("11", "12", 2500.0)
    ]
    by_name = compare_versions(CompareVersionsRequest(houses, "2020", "2025-01-01"), Silence())
    assert summary(by_name) == summary(versions)
    assert [one.title for one in state_names(houses)] == ["2020", "2025", "A", "B"]


def test_backwards_the_same_moves_the_other_way(houses: Monitoring) -> None:
    path = moved_to(houses, "A", EAST_OF_11, "12")
    forth = compare_versions(CompareVersionsRequest(houses, "1", str(path)), Silence())
    back = compare_versions(CompareVersionsRequest(houses, str(path), "1"), Silence())
    assert summary(back) == [(to, origin, *rest) for origin, to, *rest in summary(forth)]


def test_a_merged_area_vanishes_and_its_town_is_told(houses: Monitoring) -> None:
    path = branch_draft(BranchRequest(houses, "A"))
    opened = open_draft(houses, path)
    opened.session.apply(merge(opened.session.partition, opened.session.rules, "23", "22"), "merge")
    opened.close()
    found = compare_versions(CompareVersionsRequest(houses, new=str(path)), Silence())
    kinds = {one.old: one.kind.value for one in found.comparison.changed_areas()}
    assert kinds == {"22": "merged", "23": "vanished"}
    assert [one.name for one in found.comparison.municipalities] == ["T 1", "T 2"]
    assert not found.comparison.changed_areas("1")


def test_a_state_that_is_not_there_and_one_with_itself_are_refused(houses: Monitoring) -> None:
    with pytest.raises(UserError, match="no boundary version 1999"):
        compare_versions(CompareVersionsRequest(houses, "1999"), Silence())
    with pytest.raises(UserError, match="compared with itself"):
        compare_versions(CompareVersionsRequest(houses), Silence())


def test_a_draft_of_another_monitoring_is_refused(houses: Monitoring, monitoring: Monitoring) -> None:
    path = moved_to(houses, "A", EAST_OF_11, "12")
    stranger = replace(monitoring, created="another time")
    with pytest.raises(UserError, match="belongs to another monitoring"):
        compare_versions(CompareVersionsRequest(stranger, "1", str(path)), Silence())


def test_the_report_has_a_section_for_the_town_and_no_other(houses: Monitoring, tmp_path: Path) -> None:
    path = moved_to(houses, "A", EAST_OF_11, "12")
    files = ChangeFiles(tmp_path / "changes.xlsx", tmp_path / "changes.pdf")
    compare_to_files(CompareVersionsRequest(houses, new=str(path)), files, Silence())
    pdf = Pdf(tmp_path / "changes.pdf")
    assert pdf.pages == 3
    assert "nur für den Dienstgebrauch" in pdf.text(1)
    assert "Keine Änderung: T 2." in pdf.text(1)
    assert "2 Adressen mit 17 Einwohnern und 2.500 m²" in pdf.text(2)
    assert "9 (ungerade), 8 (gerade)" in " ".join(pdf.text(3).split())
    outline = json.loads(Pdf._run("qpdf", "--json", "--json-key=outlines", str(pdf.path)))["outlines"]
    assert [(one["title"], one["destpageposfrom1"]) for one in outline] == [("Übersicht", 1), ("T 1", 2)]
    below = [(one["title"], one["destpageposfrom1"]) for one in outline[1]["kids"]]
    assert below == [("Gebiete", 3), ("Übergänge", 3), ("Straßen und Hausnummern", 3)]


def test_for_outside_a_single_household_is_in_neither_file(houses: Monitoring, tmp_path: Path) -> None:
    import openpyxl

    path = moved_to(houses, "A", box(85_000, 100_000, 100_000, 200_000), "12")
    files = ChangeFiles(tmp_path / "changes.xlsx", tmp_path / "changes.pdf", for_outside=True)
    compare_to_files(CompareVersionsRequest(houses, new=str(path)), files, Silence())
    book = openpyxl.load_workbook(tmp_path / "changes.xlsx")
    head, row = list(book["Übergänge"].iter_rows(min_row=3, values_only=True))
    told = dict(zip(head, row, strict=True))
    assert (told["Adressen"], told["Einwohner"], told["Haushalte"]) == (1, "*", "*")
    assert "Haushalte" not in [cell.value for cell in book["Straßen und Hausnummern"][3]]
    assert "Dienstgebrauch" not in Pdf(tmp_path / "changes.pdf").text()


def test_without_addresses_both_files_tell_areas_and_ground(monitoring: Monitoring, tmp_path: Path) -> None:
    path = moved_to(monitoring, "A", EAST_OF_11, "12")
    files = ChangeFiles(tmp_path / "changes.xlsx", tmp_path / "changes.pdf")
    compare_to_files(CompareVersionsRequest(monitoring, new=str(path)), files, Silence())
    text = Pdf(tmp_path / "changes.pdf").text()
    assert "Adressen liegen nicht vor" in text
    assert "2.500 m² wechseln das Gebiet" in text
    assert "Straßen und Hausnummern" not in text


def test_what_cannot_be_written_leaves_nothing_behind(houses: Monitoring, tmp_path: Path) -> None:
    path = moved_to(houses, "A", EAST_OF_11, "12")
    files = ChangeFiles(tmp_path / "changes.xlsx", tmp_path / "changes.doc")
    with pytest.raises(UserError):
        compare_to_files(CompareVersionsRequest(houses, new=str(path)), files, Silence())
    assert not (tmp_path / "changes.xlsx").exists()
