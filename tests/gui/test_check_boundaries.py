"""Faults of a layer looked at, explained and mended by clicking; the layer itself is never touched."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtTest import QTest

from sozialmonitoring_plugin.core.boundaries.faults import FaultKind, Rule
from sozialmonitoring_plugin.core.feedback import Feedback, stop_if_cancelled
from sozialmonitoring_plugin.gui.boundary_checks.dialog import CheckBoundariesDialog
from sozialmonitoring_plugin.gui.desk import Desk

from .conftest import said, settle

LEFT = Qt.MouseButton.LeftButton


def layer_of(kind: str, name: str, rows: list[tuple[list[str], QgsGeometry]], fields: str) -> QgsVectorLayer:
    columns = "&".join(f"field={field}:string" for field in fields.split())
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:25832&{columns}", name, "memory")
    for values, geometry in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        feature.setGeometry(geometry)
        assert layer.dataProvider().addFeature(feature)
    return layer


def box(x: float, y: float, width: float = 1000, height: float = 1000) -> QgsGeometry:
    return QgsGeometry.fromRect(
        QgsRectangle(300_000 + x, 5_650_000 + y, 300_000 + x + width, 5_650_000 + y + height)
    )


@pytest.fixture
def county(desk: Desk) -> QgsVectorLayer:
    """A in the north-west reaches 100 m over B, and two slivers of half a metre lie beside C."""
    rows = [
        (["A", "Altdorf"], box(0, 1000, 1100)),
        (["B", "Neudorf"], box(1000, 1000)),
        (["C", "Bergheim"], box(0, 0, 999.5, 999.5)),
        (["D", "Talheim"], box(1000, 0)),
    ]
    areas = layer_of("Polygon", "quartiere", rows, "key name")
    frame = layer_of("Polygon", "kreis", [(["K"], box(0, 0, 2000, 2000))], "ags")
    points = [(["Weg", "B"], QgsGeometry.fromWkt("POINT(301050 5651500)"))]
    addresses = layer_of("Point", "adressen", points, "strasse gebiet")
    desk.project.addMapLayers([areas, frame, addresses])
    return areas


@pytest.fixture
def dialog(qtbot, county: QgsVectorLayer, open_dialog: Callable, tmp_path: Path) -> CheckBoundariesDialog:
    opened = open_dialog(CheckBoundariesDialog)
    project = opened.desk.project
    boxes = (
        (opened.form.areas_box, "quartiere"),
        (opened.form.frame_box, "kreis"),
        (opened.form.addresses_box, "adressen"),
    )
    for box_, name in boxes:
        box_.setLayer(project.mapLayersByName(name)[0])
    opened.form.output_widget.setFilePath(str(tmp_path / "mended.gpkg"))
    wait(qtbot, opened)
    return opened


def wait(qtbot, dialog: CheckBoundariesDialog) -> None:
    settle(qtbot, dialog)
    qtbot.waitUntil(lambda: not dialog.source.is_busy, timeout=20_000)


def listed(dialog: CheckBoundariesDialog) -> dict[str, list[tuple[str, str]]]:
    model = dialog.panel.model
    kinds = [model.index(place, 0) for place in range(model.rowCount())]
    return {
        kind.data(): [
            (model.index(row, 0, kind).data(), model.index(row, 1, kind).data())
            for row in range(model.rowCount(kind))
        ]
        for kind in kinds
    }


def choose(dialog: CheckBoundariesDialog, kind: FaultKind, row: int = 0) -> QModelIndex:
    model = dialog.panel.model
    line = next(
        model.index(place, 0)
        for place in range(model.rowCount())
        if model.kind(model.index(place, 0)) is kind
    )
    dialog.panel.faults_view.setCurrentIndex(model.index(row, 0, line))
    return dialog.panel.faults_view.currentIndex()


def test_faults_are_listed_by_kind_with_areas_and_size(dialog: CheckBoundariesDialog) -> None:
    assert listed(dialog) == {
        "Overlap": [("A, B", "100,000 m²")],
        "Sliver": [("C, A, D", "1,000 m²")],
    }
    summary = dialog.form.summary_label.text()
    assert summary.startswith("Faults in 4 areas: 2, of these block a release: 2.")
    assert "Key: key." in summary
    assert "Addresses state their area in: gebiet." in summary
    assert dialog.panel.tabs.tabText(0) == "Faults (2)"


def test_a_fault_is_explained_and_its_repair_shown_before_anything_happens(
    dialog: CheckBoundariesDialog,
) -> None:
    choose(dialog, FaultKind.OVERLAP)
    assert "A Altdorf / B Neudorf both claim 100,000 m²" in dialog.panel.text_label.text()
    rules = [dialog.panel.rule_box.itemData(row) for row in range(dialog.panel.rule_box.count())]
    assert rules == [Rule.ADDRESSES.value, Rule.LARGER_SHARE.value]
    shown = dialog.panel.balance_label.text()
    assert "1,100,000.0" in shown
    assert "1,000,000.0" in shown
    assert dialog.source.repairs == ()


def test_next_goes_through_all_faults_and_brings_the_map_there(qtbot, dialog: CheckBoundariesDialog) -> None:
    panel, canvas = dialog.panel, dialog.desk.canvas
    panel.faults_view.setFocus()
    QTest.keyClick(panel.faults_view, Qt.Key.Key_F8)
    assert panel.fault.kind is FaultKind.OVERLAP
    assert canvas.extent().contains(QgsRectangle(301_000, 5_651_000, 301_100, 5_652_000))
    QTest.keyClick(panel.faults_view, Qt.Key.Key_F8)
    assert panel.fault.kind is FaultKind.SLIVER
    QTest.keyClick(panel.faults_view, Qt.Key.Key_F8)
    assert panel.fault.kind is FaultKind.OVERLAP
    QTest.keyClick(panel.faults_view, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert panel.fault.kind is FaultKind.SLIVER


def test_mending_and_undoing_one_fault(qtbot, dialog: CheckBoundariesDialog, county: QgsVectorLayer) -> None:
    choose(dialog, FaultKind.OVERLAP)
    qtbot.mouseClick(dialog.panel.repair_button, LEFT)
    wait(qtbot, dialog)
    assert list(listed(dialog)) == ["Sliver"]
    assert dialog.panel.tabs.tabText(1) == "Changes (1)"
    told = dialog.panel.done.index(0, 0).data()
    assert told == "100,000 m² go to B, whose addresses lie there or nearest."
    assert max(feature.geometry().area() for feature in county.getFeatures()) == 1_100_000

    qtbot.mouseClick(dialog.panel.undo_button, LEFT)
    assert list(listed(dialog)) == ["Overlap", "Sliver"]
    assert not dialog.panel.undo_button.isEnabled()


def test_all_of_a_kind_at_once(qtbot, dialog: CheckBoundariesDialog) -> None:
    choose(dialog, FaultKind.SLIVER)
    qtbot.mouseClick(dialog.panel.kind_button, LEFT)
    wait(qtbot, dialog)
    assert list(listed(dialog)) == ["Overlap"]


def test_everything_by_rule_is_saved_into_a_new_file(
    qtbot, dialog: CheckBoundariesDialog, county: QgsVectorLayer, tmp_path: Path
) -> None:
    qtbot.mouseClick(dialog.form.settle_button, LEFT)
    wait(qtbot, dialog)
    assert listed(dialog) == {}
    summary = dialog.form.summary_label.text()
    assert summary.startswith("No fault was found in 4 areas. Addresses that would change their area: 0.")
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    assert "mended.gpkg" in said(dialog.message_bar)
    mended = QgsVectorLayer(f"{tmp_path / 'mended.gpkg'}|layername=areas", "areas", "ogr")
    ground = {row["key"]: (row["name"], round(row.geometry().area())) for row in mended.getFeatures()}
    assert sum(size for _, size in ground.values()) == 4_000_000
    assert ground["B"] == ("Neudorf", 1_000_000)
    changes = QgsVectorLayer(f"{tmp_path / 'mended.gpkg'}|layername=repairs", "repairs", "ogr")
    assert changes.featureCount() == len(dialog.source.repairs) > 1
    assert {feature["key"] for feature in county.getFeatures()} == set("ABCD")


def test_the_tolerance_is_followed(qtbot, dialog: CheckBoundariesDialog) -> None:
    dialog.form.tolerance_box.setValue(0.1)
    wait(qtbot, dialog)
    assert list(listed(dialog)) == ["Overlap", "Gap"]


def test_faults_become_a_layer_of_the_map(qtbot, dialog: CheckBoundariesDialog) -> None:
    qtbot.mouseClick(dialog.form.layer_button, LEFT)
    (layer,) = dialog.desk.project.mapLayersByName("Faults of quartiere")
    assert sorted(feature["kind"] for feature in layer.getFeatures()) == ["overlap", "sliver"]


def test_the_same_as_a_command(dialog: CheckBoundariesDialog) -> None:
    call = dialog.call()
    assert call.algorithm == "checkboundaries"
    assert call.given["TOLERANCE"] == "1.0"
    assert call.given["REPAIRED"].endswith("mended.gpkg")


def test_a_layer_without_crs_is_refused_in_a_sentence(qtbot, dialog: CheckBoundariesDialog) -> None:
    nowhere = QgsVectorLayer("Polygon?field=key:string", "nirgends", "memory")
    nowhere.setCrs(type(nowhere.crs())())
    dialog.desk.project.addMapLayer(nowhere)
    dialog.form.areas_box.setLayer(nowhere)
    wait(qtbot, dialog)
    assert "nirgends has no coordinate reference system" in said(dialog.message_bar)
    assert listed(dialog) == {}


def test_the_mark_leaves_the_map_with_the_dialog(qtbot, dialog: CheckBoundariesDialog) -> None:
    before = len(dialog.desk.canvas.scene().items())
    choose(dialog, FaultKind.OVERLAP)
    assert len(dialog.desk.canvas.scene().items()) == before + 1
    dialog.close_button.click()
    assert len(dialog.desk.canvas.scene().items()) == before


def test_cancelling_a_repair_leaves_everything_as_it_was(
    qtbot, dialog: CheckBoundariesDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sozialmonitoring_plugin.gui.boundary_checks import layer_faults

    def endless(_state: object, feedback: Feedback) -> None:
        while True:
            stop_if_cancelled(feedback)

    monkeypatch.setattr(layer_faults, "settle_all", endless)
    before = listed(dialog)
    qtbot.mouseClick(dialog.form.settle_button, LEFT)
    assert dialog.is_working
    assert not dialog.panel.isEnabled()
    qtbot.mouseClick(dialog.cancel_button, LEFT)
    wait(qtbot, dialog)
    assert listed(dialog) == before
    assert dialog.form.settle_button.isEnabled()
    assert "Nothing was changed" in said(dialog.message_bar)


def test_the_window_fits_a_small_screen(dialog: CheckBoundariesDialog) -> None:
    assert dialog.minimumSizeHint().height() <= 640
    assert dialog.minimumSizeHint().width() <= 1000
