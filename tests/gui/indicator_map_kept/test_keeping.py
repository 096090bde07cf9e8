"""What is kept, applied or stored is what is chosen, and afterwards the dialog can be used."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QInputDialog

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.gui.indicator_map.dialog import IndicatorMapDialog
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.classifications import read_classifications

from ..conftest import said, settle
from .conftest import CONTROL, LEFT, choose, is_usable, kept_layers, kind, run, waiting


def test_after_a_map_that_cannot_be_written_the_dialog_is_usable(
    qtbot, dialog: IndicatorMapDialog, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    dialog.form.output_widget.setFilePath(str(tmp_path / "file" / "al.gpkg"))
    with qtbot.waitSignal(dialog.ended):
        qtbot.mouseClick(dialog.run_button, LEFT)
    assert is_usable(dialog)
    assert said(dialog.message_bar)


def test_after_a_cancelled_map_the_dialog_is_usable(qtbot, dialog: IndicatorMapDialog) -> None:
    dialog.work("t", waiting, lambda _result: None)
    with qtbot.waitSignal(dialog.ended):
        qtbot.mouseClick(dialog.cancel_button, LEFT)
    assert is_usable(dialog)
    run(qtbot, dialog)
    assert len(kept_layers(dialog)) == 1


def test_bounds_are_not_stored_while_another_map_is_made(
    qtbot, dialog: IndicatorMapDialog, years: Monitoring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args, **_named: ("Y", True))
    dialog.form.minimum_box.setValue(2)
    qtbot.mouseClick(dialog.form.store_button, LEFT)
    assert said(dialog.message_bar).startswith("The map is still being made.")
    settle(qtbot, dialog)
    assert "Y" not in read_classifications(years).names


def test_no_command_is_copied_while_its_classes_are_not_known(qtbot, dialog: IndicatorMapDialog) -> None:
    choose(dialog.form.method_box, "manual")
    dialog.form.breaks_edit.setText("0; 4; 20")
    with pytest.raises(UserError, match="The map is still being made"):
        dialog.call()
    settle(qtbot, dialog)
    assert dialog.call().parameters["CLASSIFICATION"]["bounds"] == [0.0, 4.0, 20.0]


def test_an_earlier_date_that_is_none_any_more_is_another_in_map_and_command(
    qtbot, dialog: IndicatorMapDialog
) -> None:
    kind(qtbot, dialog, "change")
    box = dialog.form.findChild(QComboBox, "compare_box")
    assert box.currentData() == dialog.state.compare_date == "2013-12-31"
    choose(dialog.form.date_box, "2013-12-31")
    settle(qtbot, dialog)
    assert box.currentData() == dialog.state.compare_date == "2012-12-31"
    assert dialog.call().parameters["COMPARE_DATE"] == date(2012, 12, 31)
    # From 3, 4, 3 and 1 per cent to 4, 5, 2 and 2.
    assert sorted(dialog.look.values.numbers.round(1)) == [-1.0, 1.0, 1.0, 1.0]
    run(qtbot, dialog)
    assert len(kept_layers(dialog)) == 1


def test_a_second_indicator_that_becomes_the_first_gives_way(qtbot, dialog: IndicatorMapDialog) -> None:
    kind(qtbot, dialog, "bivariate")
    box = dialog.form.findChild(QComboBox, "second_box")
    assert box.currentData() == dialog.state.second == "al2"
    choose(dialog.form.indicator_box, "al2")
    settle(qtbot, dialog)
    assert box.currentData() == dialog.state.second == "al"
    assert dialog.look.asked.request.second == dialog.call().parameters["SECOND"] == "al"


def test_keys_rest_while_a_job_runs(qtbot, dialog: IndicatorMapDialog) -> None:
    choose(dialog.form.method_box, "quantiles")
    settle(qtbot, dialog)
    dialog.form.method_box.setFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_Z, CONTROL)
    assert dialog.form.method_box.currentData() == "natural_breaks"
    qtbot.keyClick(dialog, Qt.Key.Key_Y, CONTROL)
    assert dialog.form.method_box.currentData() == "quantiles"

    dialog.work("t", waiting, lambda _result: None)
    for part in (dialog, dialog.form.method_box, dialog.cancel_button):
        qtbot.keyClick(part, Qt.Key.Key_Z, CONTROL)
    assert dialog.form.method_box.currentData() == "quantiles"
    dialog.cancel()
    settle(qtbot, dialog)


def test_an_edited_layer_that_is_removed_is_edited_no_more(qtbot, dialog: IndicatorMapDialog) -> None:
    run(qtbot, dialog)
    (layer,) = kept_layers(dialog)
    dialog.edit_layer(layer)
    settle(qtbot, dialog)
    assert dialog.run_button.text() == "&Apply to layer"
    dialog.desk.project.removeMapLayer(layer)
    assert dialog.run_button.text() == "&Add to project"
    assert dialog.keeping.target is None


def test_another_monitoring_has_nothing_to_do_with_the_edited_layer(
    qtbot, dialog: IndicatorMapDialog, years: Monitoring, tmp_path: Path
) -> None:
    run(qtbot, dialog)
    (layer,) = kept_layers(dialog)
    dialog.edit_layer(layer)
    settle(qtbot, dialog)
    other = tmp_path / "other.gpkg"
    shutil.copyfile(years.path, other)
    state = dialog.state
    dialog.form.monitoring_widget.setFilePath(str(other))
    settle(qtbot, dialog)
    dialog.editing.begin(state)
    settle(qtbot, dialog)
    assert dialog.choice.monitoring.path == other
    assert dialog.run_button.text() == "&Add to project"


def test_an_applied_layer_makes_the_project_unsaved(qtbot, dialog: IndicatorMapDialog) -> None:
    run(qtbot, dialog)
    (layer,) = kept_layers(dialog)
    dialog.edit_layer(layer)
    settle(qtbot, dialog)
    dialog.desk.project.setDirty(False)
    run(qtbot, dialog)
    assert dialog.desk.project.isDirty()


def test_a_map_that_was_stopped_is_neither_stored_nor_told(qtbot, dialog: IndicatorMapDialog) -> None:
    dialog.form.minimum_box.setValue(2)
    qtbot.mouseClick(dialog.form.view.stop_button, LEFT)
    qtbot.mouseClick(dialog.form.store_button, LEFT)
    assert said(dialog.message_bar).startswith("The map that is chosen is not shown.")
