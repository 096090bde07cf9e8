"""A map of an indicator by clicking."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import Qt

from sozialmonitoring_plugin.core.classification.classification import classification_from_dict
from sozialmonitoring_plugin.gui.indicator_map.dialog import IndicatorMapDialog
from sozialmonitoring_plugin.store.monitoring import Monitoring

from .conftest import choose, legend, said, settle

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(qtbot, filled: Monitoring, open_dialog: Callable) -> IndicatorMapDialog:
    """The dialog with the share of unemployed: 5.0 %, 10.0 %, a hidden 2 of 3000, and nil."""
    dialog = open_dialog(IndicatorMapDialog)
    choose(dialog.form.indicator_box, "al")
    settle(qtbot, dialog)
    return dialog


def test_the_legend_counts_classes_and_reasons(dialog: IndicatorMapDialog) -> None:
    counts = legend(dialog)

    assert "geheim zu halten" in counts
    assert sum(map(int, counts.values())) == 4
    assert "Arbeitslosenanteil" in dialog.form.title_label.text()


def test_nothing_is_hidden_where_the_rule_says_so(qtbot, dialog: IndicatorMapDialog) -> None:
    dialog.form.minimum_box.setValue(1)
    settle(qtbot, dialog)

    assert "geheim zu halten" not in legend(dialog)
    assert dialog.form.rule_label.text() == "Nothing is hidden: for use inside the office only."


def test_manual_bounds_make_the_classes(qtbot, dialog: IndicatorMapDialog) -> None:
    dialog.form.minimum_box.setValue(1)
    choose(dialog.form.method_box, "manual")
    dialog.form.breaks_edit.setText("0; 5; 20")
    settle(qtbot, dialog)
    assert legend(dialog) == {"5,0 bis 20,0": "2", "0,0 bis unter 5,0": "2"}

    choose(dialog.form.closed_box, "right")  # now 5.0 belongs to the lower class
    settle(qtbot, dialog)
    assert legend(dialog) == {"über 5,0 bis 20,0": "1", "0,0 bis 5,0": "3"}


def test_manual_bounds_start_with_those_found_before(qtbot, dialog: IndicatorMapDialog) -> None:
    choose(dialog.form.method_box, "equal_intervals")
    settle(qtbot, dialog)
    before = legend(dialog)
    assert not dialog.form.breaks_edit.isEnabled()

    choose(dialog.form.method_box, "manual")
    settle(qtbot, dialog)
    assert dialog.form.breaks_edit.isEnabled()
    assert legend(dialog) == before


def test_bounds_that_are_no_numbers_are_told(qtbot, dialog: IndicatorMapDialog) -> None:
    choose(dialog.form.method_box, "manual")
    dialog.form.breaks_edit.setText("0; five")
    settle(qtbot, dialog)
    assert said(dialog.message_bar).startswith("“five” is not a number.")

    dialog.form.breaks_edit.setText("0; 50")
    settle(qtbot, dialog)
    assert "0,0 bis 50,0" in legend(dialog)


def test_the_layers_are_grouped_in_the_project_and_kept_in_a_file(
    qtbot, dialog: IndicatorMapDialog, filled: Monitoring
) -> None:
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    (group,) = dialog.desk.project.layerTreeRoot().findGroups()
    layers = [node.layer() for node in group.findLayers()]
    file = filled.path.parent / "county_maps" / "al.gpkg"
    assert group.name() == "Arbeitslosenanteil (%) – Vierkreis"
    assert file.is_file()
    assert all(layer.isValid() and str(file) in layer.source() for layer in layers)
    assert all(layer.thread() == dialog.thread() for layer in layers)
    assert said(dialog.desk.messages).startswith("Arbeitslosenanteil")


def test_a_second_map_takes_a_file_of_its_own(qtbot, dialog: IndicatorMapDialog, filled: Monitoring) -> None:
    for _ in range(2):
        qtbot.mouseClick(dialog.run_button, LEFT)
        settle(qtbot, dialog)

    files = (filled.path.parent / "county_maps").glob("*.gpkg")
    assert {path.name for path in files} == {"al.gpkg", "al 2.gpkg"}


def test_a_folder_of_ones_own_is_kept_when_the_name_changes(
    qtbot, dialog: IndicatorMapDialog, tmp_path: Path
) -> None:
    dialog.form.output_widget.setFilePath(str(tmp_path / "mine" / "al.gpkg"))
    choose(dialog.form.indicator_box, "ew")
    assert dialog.form.output_widget.filePath() == str(tmp_path / "mine" / "ew.gpkg")


def test_one_municipality_has_grey_neighbours(qtbot, dialog: IndicatorMapDialog) -> None:
    choose(dialog.form.place_box, "1")
    settle(qtbot, dialog)
    assert sum(map(int, legend(dialog).values())) == 2

    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    (group,) = dialog.desk.project.layerTreeRoot().findGroups()
    assert group.name().endswith("Weststadt")
    assert any(isinstance(node.layer(), QgsVectorLayer) for node in group.findLayers())


def test_indicators_of_the_tableau_come_before_variables(dialog: IndicatorMapDialog) -> None:
    box = dialog.form.indicator_box
    assert [box.itemData(row) for row in range(box.count())] == ["ew", "al", "einwohner", "arbeitslose"]


def test_an_empty_monitoring_says_what_is_missing(
    qtbot, monitoring: Monitoring, open_dialog: Callable
) -> None:
    dialog = open_dialog(IndicatorMapDialog)
    qtbot.mouseClick(dialog.run_button, LEFT)
    assert said(dialog.message_bar) == "The monitoring holds no delivery yet. Import one first."


def test_the_same_as_a_command(dialog: IndicatorMapDialog, filled: Monitoring) -> None:
    parameters = dialog.call().parameters

    assert parameters["INDICATOR"] == "al"
    assert parameters["OUTPUT"] == filled.path.parent / "county_maps" / "al.gpkg"
    assert classification_from_dict(parameters["CLASSIFICATION"]).scheme.classes == 5
