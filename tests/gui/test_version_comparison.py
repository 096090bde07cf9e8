"""The window that compares boundary versions and drafts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsGeometry

from sozialmonitoring_plugin.gui.boundaries.comparison.dialog import VersionsDialog
from sozialmonitoring_plugin.gui.desk import Desk
from sozialmonitoring_plugin.layers.boundaries.lattice import shape_of_geometry
from sozialmonitoring_plugin.layers.boundaries.region_edits import give
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.boundaries.drafts import BranchRequest, branch_draft
from sozialmonitoring_plugin.workflows.boundaries.opening import open_draft

from .conftest import choose, said, settle

OTHER_SIDE = "PROJ:+proj=ortho +lat_0=-50 +lon_0=-170 +datum=WGS84"
"""The half of the earth that Europe is not on."""


@pytest.fixture
def draft(filled: Monitoring) -> Path:
    """Neudorf (12) takes the northern tenth of Altdorf (11)."""
    path = branch_draft(BranchRequest(filled, "Szenario A"))
    opened = open_draft(filled, path)
    strip = QgsGeometry.fromWkt(
        "POLYGON((300000 5650900,301000 5650900,301000 5651000,300000 5651000,300000 5650900))"
    )
    session = opened.session
    session.apply(give(session.partition, session.rules, shape_of_geometry(strip), "12"), "give")
    opened.close()
    return path


@pytest.fixture
def dialog(qtbot, draft: Path, open_dialog: Callable) -> VersionsDialog:
    made = open_dialog(VersionsDialog)
    choose(made.form.old_box, "1")
    choose(made.form.new_box, str(draft))
    qtbot.waitUntil(lambda: not made.preview.is_pending and made.shown.model.rowCount() > 0)
    return made


def shown(dialog: VersionsDialog) -> list[list[str]]:
    return [line.split("\t") for line in dialog.shown.model.text().splitlines()]


def test_the_tables_tell_what_the_draft_moves(dialog: VersionsDialog) -> None:
    assert shown(dialog)[1][:4] == ["Weststadt", "2", "1", "100,000"]
    choose(dialog.form.table_box, "areas")
    rows = shown(dialog)[1:]
    assert [row[1] for row in rows] == ["Altdorf", "Neudorf"]
    assert [row[5:8] for row in rows] == [
        ["1,000,000", "900,000", "−100,000"],
        ["1,000,000", "1,100,000", "+100,000"],
    ]


def test_who_delivered_for_both_areas_delivers_anew(dialog: VersionsDialog) -> None:
    choose(dialog.form.table_box, "tasks")
    (row,) = shown(dialog)[1:]
    assert row[2] == "Altdorf (11), Neudorf (12)"


def test_only_municipalities_with_changes_are_offered(dialog: VersionsDialog) -> None:
    box = dialog.form.municipality_box
    assert [box.itemText(row) for row in range(box.count())] == ["all", "Weststadt"]


def test_streets_are_not_offered_without_addresses(dialog: VersionsDialog) -> None:
    assert dialog.form.table_box.findData("streets") == -1


def test_the_map_has_the_moved_ground_and_both_outlines(dialog: VersionsDialog, desk: Desk) -> None:
    dialog.form.map_button.click()
    (group,) = desk.project.layerTreeRoot().children()
    layers = {node.name(): node.layer() for node in group.children()}
    (moved,) = layers["Wechselnder Grund"].getFeatures()
    assert (moved["from_key"], moved["to_key"]) == ("11", "12")
    assert moved.geometry().area() == pytest.approx(100_000)
    assert layers["Grenze bisher"].featureCount() > 0
    assert not {"ew_gesamt", "inhabitants"} & set(layers["Wechselnder Grund"].fields().names())


def test_a_row_shows_its_place_in_the_map(dialog: VersionsDialog, desk: Desk) -> None:
    choose(dialog.form.table_box, "moves")
    assert desk.canvas is not None
    desk.canvas.setDestinationCrs(dialog.found.crs)
    dialog.form.view.activated.emit(dialog.shown.model.index(0, 0))
    assert desk.canvas.extent().contains(QgsGeometry.fromWkt("Point(300500 5650950)").boundingBox())


def test_a_map_that_does_not_reach_the_place_says_so(dialog: VersionsDialog, desk: Desk) -> None:
    choose(dialog.form.table_box, "moves")
    desk.canvas.setDestinationCrs(QgsCoordinateReferenceSystem(OTHER_SIDE))
    before = desk.canvas.extent()
    dialog.form.view.activated.emit(dialog.shown.model.index(0, 0))
    assert "does not reach" in said(dialog.message_bar)
    assert desk.canvas.extent() == before


def test_a_window_that_is_closed_compares_no_further(dialog: VersionsDialog) -> None:
    dialog.preview.ask_now()
    assert dialog.preview.is_pending
    dialog.done(0)
    assert not dialog.preview.is_pending


def test_workbook_and_report_are_written(qtbot, dialog: VersionsDialog, tmp_path: Path) -> None:
    dialog.save_workbook(dialog.found, tmp_path / "changes.xlsx")
    settle(qtbot, dialog)
    assert openpyxl.load_workbook(tmp_path / "changes.xlsx").sheetnames == [
        "Übersicht", "Gebiete", "Übergänge", "Neu zu liefern",
    ]  # fmt: skip
    dialog.save_report(dialog.found, tmp_path / "changes.pdf")
    settle(qtbot, dialog)
    assert (tmp_path / "changes.pdf").read_bytes().startswith(b"%PDF")
    assert "changes.pdf" in said(dialog.message_bar)


def test_the_same_state_twice_is_refused_and_can_be_mended(
    qtbot, dialog: VersionsDialog, draft: Path
) -> None:
    choose(dialog.form.new_box, "1")
    qtbot.waitUntil(lambda: "itself" in said(dialog.message_bar))
    assert dialog.shown.model.rowCount() == 0
    assert not dialog.form.map_button.isEnabled()
    choose(dialog.form.new_box, str(draft))
    qtbot.waitUntil(lambda: dialog.shown.model.rowCount() > 0)


def test_the_command_does_what_the_window_does(dialog: VersionsDialog, draft: Path) -> None:
    dialog.form.outside_box.setChecked(True)
    given = dialog.call().given
    assert (given["FROM"], given["TO"], given["FOR_OUTSIDE"]) == ("1", str(draft), "true")
    assert given["MAP"].endswith("county_changes.pdf")
    dialog.form.copy_button.click()
    assert "Weststadt" in QgsApplication.clipboard().text()
