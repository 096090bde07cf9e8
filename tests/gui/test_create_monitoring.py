"""Making a monitoring from polygons by clicking."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.core import QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, Qt

from sozialmonitoring_plugin.gui.create_monitoring.dialog import CreateMonitoringDialog
from sozialmonitoring_plugin.gui.create_monitoring.level_guess import guess_levels
from sozialmonitoring_plugin.gui.create_monitoring.level_table import KEY, LEVEL, NAME, TITLE
from sozialmonitoring_plugin.gui.desk import Desk
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.support.settings import MONITORING

from .conftest import said, settle

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(
    qtbot, desk: Desk, quarters: QgsVectorLayer, open_dialog: Callable, tmp_path: Path
) -> CreateMonitoringDialog:
    """The dialog with the quarters of the project, two levels in words."""
    desk.project.addMapLayer(quarters)
    dialog = open_dialog(CreateMonitoringDialog)
    dialog.form.title_edit.setText("Vierkreis")
    dialog.form.date_edit.setDate(QDate(2014, 1, 1))
    dialog.form.output_widget.setFilePath(str(tmp_path / "new.gpkg"))
    write_levels(
        dialog,
        [("gemeinde", "Gemeinde", 'left("key",1)', "gemeinde"), ("quartier", "Quartier", "key", "name")],
    )
    settle(qtbot, dialog)
    return dialog


def write_levels(dialog: CreateMonitoringDialog, rows: list[tuple[str, str, str, str]]) -> None:
    """Type the levels into the table."""
    table = dialog.form.level_table
    while table.rowCount() > len(rows):
        dialog.form.remove_button.click()
    while table.rowCount() < len(rows):
        dialog.form.add_button.click()
    for row, (level, title, key, name) in enumerate(rows):
        table.cellWidget(row, LEVEL).setText(level)
        table.cellWidget(row, TITLE).setText(title)
        table.cellWidget(row, KEY).setField(key)
        table.cellWidget(row, NAME).setField(name)
    dialog.preview.ask()


def shown(dialog: CreateMonitoringDialog) -> str:
    return dialog.form.preview_browser.toPlainText()


def test_the_preview_counts_the_areas_and_writes_nothing(
    dialog: CreateMonitoringDialog, tmp_path: Path
) -> None:
    assert shown(dialog).split()[:4] == ["Gemeinde", "2", "Quartier", "4"]
    assert list(tmp_path.glob("*.gpkg")) == []


def test_create_writes_the_monitoring_and_remembers_it(
    qtbot, dialog: CreateMonitoringDialog, tmp_path: Path
) -> None:
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    monitoring = Monitoring.open(tmp_path / "new.gpkg")
    tree = monitoring.tree(monitoring.versions()[0])
    assert monitoring.title == "Vierkreis"
    assert tree.level("gemeinde").names == ("Weststadt", "Oststadt")
    assert tree.level("quartier").keys == ("11", "12", "21", "22")
    assert MONITORING.read() == str(tmp_path / "new.gpkg")
    assert "new.gpkg" in said(dialog.desk.messages)


def test_overlapping_polygons_are_named_before_anything_is_written(
    qtbot, dialog: CreateMonitoringDialog, quarters: QgsVectorLayer, tmp_path: Path
) -> None:
    wide = QgsGeometry.fromWkt(
        "POLYGON((300000 5650000, 301500 5650000, 301500 5651000, 300000 5651000, 300000 5650000))"
    )
    assert quarters.dataProvider().changeGeometryValues({1: wide})  # 500 m into its neighbour
    quarters.dataChanged.emit()
    settle(qtbot, dialog)
    assert "11 / 21" in shown(dialog).replace(" Altdorf", "")

    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    assert "overlap" in said(dialog.message_bar)
    assert list(tmp_path.glob("*.gpkg")) == []
    assert dialog.run_button.isEnabled()


def test_a_field_that_is_not_there_is_told(qtbot, dialog: CreateMonitoringDialog) -> None:
    dialog.form.level_table.cellWidget(0, KEY).setField("left(nothing, 1)")
    dialog.preview.ask()
    settle(qtbot, dialog)
    assert "nothing" in said(dialog.message_bar)


def test_without_polygons_the_dialog_asks_for_them(qtbot, open_dialog: Callable) -> None:
    dialog = open_dialog(CreateMonitoringDialog)
    qtbot.mouseClick(dialog.run_button, LEFT)
    assert said(dialog.message_bar) == "Choose the polygons of the lowest level first."


def test_levels_are_moved_and_removed(qtbot, dialog: CreateMonitoringDialog) -> None:
    dialog.form.level_table.selectRow(1)
    dialog.form.up_button.click()
    assert [spec.level for spec in dialog.levels.specs()] == ["quartier", "gemeinde"]

    dialog.form.down_button.click()
    assert [spec.level for spec in dialog.levels.specs()] == ["gemeinde", "quartier"]

    dialog.form.level_table.selectRow(0)
    dialog.form.remove_button.click()
    dialog.form.remove_button.click()  # the last one stays
    assert [spec.level for spec in dialog.levels.specs()] == ["quartier"]


def test_the_same_as_a_command(dialog: CreateMonitoringDialog, tmp_path: Path) -> None:
    parameters = dialog.call().parameters
    assert parameters["LEVELS"][1] == {
        "level": "quartier",
        "title": "Quartier",
        "key": '"key"',
        "name": '"name"',
    }
    assert str(parameters["MONITORING"]) == str(tmp_path / "new.gpkg")


def levels(columns: dict[str, list[str]]) -> list[tuple[str, str, str]]:
    return [(guess.level, guess.key, guess.name) for guess in guess_levels(columns)]


def test_levels_are_guessed_from_the_names_of_fields() -> None:
    columns = {
        "quartier": ["010101", "010102"],
        "quartier_name": ["Nord", "Süd"],
        "sozialraum": ["0101", "0101"],
        "sozialraum_name": ["Mitte", "Mitte"],
        "gemeinde": ["01", "01"],
        "gemeinde_name": ["Aach", "Aach"],
    }
    assert levels(columns) == [
        ("gemeinde", '"gemeinde"', '"gemeinde_name"'),
        ("sozialraum", '"sozialraum"', '"sozialraum_name"'),
        ("quartier", '"quartier"', '"quartier_name"'),
    ]


def test_levels_are_guessed_from_a_key_whose_beginnings_nest() -> None:
    columns = {
        "gml_id": ["lor.01011101", "lor.01011102", "lor.02030401"],
        "spatial_na": ["01011101", "01011102", "02030401"],
        "PLRNAME": ["Stülerstraße", "Großer Tiergarten", "Thomasiusstraße"],
        "BEZNAME": ["Mitte", "Mitte", "Kreuzberg"],
    }
    assert levels(columns) == [
        ("ebene1", 'left("spatial_na", 2)', '"BEZNAME"'),
        ("ebene2", 'left("spatial_na", 4)', '"BEZNAME"'),
        ("ebene3", 'left("spatial_na", 6)', '"BEZNAME"'),
        ("quartier", '"spatial_na"', '"PLRNAME"'),
    ]


def test_a_key_of_five_digits_has_one_for_its_first_level() -> None:
    columns = {"NUMMER": ["10101", "10102", "90901"], "NAME": ["a", "b", "c"]}
    assert levels(columns) == [
        ("ebene1", 'left("NUMMER", 1)', 'left("NUMMER", 1)'),
        ("ebene2", 'left("NUMMER", 3)', 'left("NUMMER", 3)'),
        ("quartier", '"NUMMER"', '"NAME"'),
    ]


def test_a_name_needs_no_speaking_header() -> None:
    columns = {
        "AGS": ["05370004", "05370008", "05370012"],
        "BEZ": ["Stadt", "Gemeinde", "Stadt"],
        "GEN": ["Erkelenz", "Gangelt", "Geilenkirchen"],
    }
    assert levels(columns) == [("gemeinde", '"AGS"', '"GEN"')]


def test_a_name_may_begin_with_its_number() -> None:
    columns = {"AREA_ID": ["STBZ011", "STBZ012"], "AREA_NAME": ["011 St. Nikolai", "012 Sandberg"]}
    assert levels(columns) == [("quartier", '"AREA_ID"', '"AREA_NAME"')]


def test_something_is_proposed_for_any_table() -> None:
    assert levels({"fid": ["1", "2"], "bezeichnung": ["a", "b"]}) == [("quartier", '"fid"', '"bezeichnung"')]
    assert levels({}) == [("quartier", "", "")]
