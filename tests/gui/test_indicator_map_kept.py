"""What becomes of a map: what is kept, applied or stored is what is chosen, and is seen to be so."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import sleep

import pytest
from qgis.core import QgsTemporalNavigationObject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QInputDialog

from sozialmonitoring_plugin.core.classification.scheme import Method
from sozialmonitoring_plugin.core.errors import Cancelled, UserError
from sozialmonitoring_plugin.core.feedback import Feedback, Silence
from sozialmonitoring_plugin.core.map_kinds import MapKind
from sozialmonitoring_plugin.gui.indicator_map.class_model import LABEL
from sozialmonitoring_plugin.gui.indicator_map.dialog import IndicatorMapDialog
from sozialmonitoring_plugin.gui.indicator_map.kinds.fitting import PAGE
from sozialmonitoring_plugin.gui.layer_menu import has_classes, is_ours
from sozialmonitoring_plugin.layers.map_legend import EntryKind
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.classifications import read_classifications
from sozialmonitoring_plugin.workflows.create_multiples import create_multiples
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau

from .conftest import TABLEAU, said, settle

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
EARLIER = {
    "2012": ("11;1000;30", "12;2000;80", "21;3000;90", "22;4000;40"),
    "2013": ("11;1000;40", "12;2000;100", "21;3000;60", "22;4000;80"),
}


@pytest.fixture
def years(filled: Monitoring, tmp_path: Path) -> Monitoring:
    """The monitoring with three Stichtage, and a second rate."""
    for year, rows in EARLIER.items():
        file = tmp_path / f"{year}.csv"
        lines = (f"Stand: 31.12.{year};;", "Schlüssel;Einwohner;Arbeitslose", *rows)
        file.write_text("\n".join(lines), encoding="utf-8")
        import_delivery(ImportRequest(filled, file, source="Agentur"), Silence())
    rate = {**TABLEAU["indicators"][1], "id": "al2", "title": "Zweite Quote"}
    tableau = tmp_path / "tableau.json"
    tableau.write_text(
        json.dumps({**TABLEAU, "indicators": [*TABLEAU["indicators"], rate]}), encoding="utf-8"
    )
    load_tableau(filled, tableau)
    return filled


@pytest.fixture
def dialog(qtbot, years: Monitoring, open_dialog: Callable) -> IndicatorMapDialog:
    """The share of unemployed with nothing hidden, of the latest Stichtag."""
    dialog = open_dialog(IndicatorMapDialog)
    choose(dialog.form.indicator_box, "al")
    dialog.form.minimum_box.setValue(1)
    settle(qtbot, dialog)
    return dialog


def choose(box, value: str) -> None:
    box.setCurrentIndex(box.findData(value))


def kind(qtbot, dialog: IndicatorMapDialog, name: str) -> None:
    qtbot.mouseClick(dialog.form.kinds.buttons[name], LEFT)
    settle(qtbot, dialog)


def run(qtbot, dialog: IndicatorMapDialog) -> None:
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)


def kept_layers(dialog: IndicatorMapDialog) -> list[QgsVectorLayer]:
    layers = [node.layer() for node in dialog.desk.project.layerTreeRoot().findLayers()]
    return [one for one in layers if one.fields().lookupField("value") >= 0]


def waiting(feedback: Feedback) -> None:
    """A job that runs until it is cancelled."""
    while not feedback.isCanceled():
        sleep(0.01)
    raise Cancelled


def is_usable(dialog: IndicatorMapDialog) -> bool:
    parts = (dialog.body, dialog.run_button, dialog.close_button, dialog.command_button)
    return not dialog.is_working and all(part.isEnabled() for part in parts)


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


def test_classes_of_a_change_are_not_kept_for_the_rate(
    qtbot, dialog: IndicatorMapDialog, years: Monitoring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args, **_named: ("X", True))
    button, tip = dialog.form.store_button, dialog.form.store_button.toolTip()
    for name, is_kept in (("change", False), ("bivariate", False), ("layered", True), ("time", True)):
        kind(qtbot, dialog, name)
        assert button.isEnabled() == dialog.form.stored_box.isEnabled() == is_kept
        assert (button.toolTip() == tip) == is_kept
    kind(qtbot, dialog, "change")
    with pytest.raises(UserError):
        dialog.editing.stored.keep(dialog.look, dialog.state.classes, "")
    assert not read_classifications(years).names


def test_the_stored_classes_of_a_rate_are_none_of_its_change(
    qtbot, dialog: IndicatorMapDialog, years: Monitoring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args, **_named: ("X", True))
    choose(dialog.form.indicator_box, "al2")
    settle(qtbot, dialog)
    qtbot.mouseClick(dialog.form.store_button, LEFT)
    settle(qtbot, dialog)
    assert dialog.state.classes.stored == "X"
    choose(dialog.form.indicator_box, "al")
    settle(qtbot, dialog)
    kind(qtbot, dialog, "change")
    choose(dialog.form.indicator_box, "al2")
    settle(qtbot, dialog)
    assert dialog.state.classes.stored == ""
    assert dialog.look.classification.scheme.centre == 0.0


def test_bounds_of_all_dates_are_those_of_rates(qtbot, dialog: IndicatorMapDialog) -> None:
    dialog.form.pooled_box.setChecked(True)
    settle(qtbot, dialog)
    # 0 % and 10 % are of 2014; in 2012 there were from 1 % to 4 %.
    assert (dialog.look.classification.bounds[0], dialog.look.classification.bounds[-1]) == (0.0, 10.0)
    kind(qtbot, dialog, "layered")
    assert dialog.form.pooled_box.isEnabled()
    assert dialog.look.asked.heap is not None
    kind(qtbot, dialog, "change")
    assert not dialog.form.pooled_box.isEnabled()
    assert dialog.look.asked.heap is None
    # From 4, 5, 2 and 2 per cent to 5, 10, 0.07 and 0.
    assert dialog.look.classification.bounds[0] < 0 < dialog.look.classification.bounds[-1] <= 5.0


def test_titles_are_in_every_legend_that_takes_them(qtbot, dialog: IndicatorMapDialog) -> None:
    dialog.form.classes_box.setValue(2)
    settle(qtbot, dialog)
    for name in ("layered", "time"):
        kind(qtbot, dialog, name)
        model = dialog.form.class_view.classes
        assert model.setData(model.index(0, LABEL), f"viel {name}")
        settle(qtbot, dialog)
        assert dialog.look.entries[0].label.startswith(f"viel {name}: ")
        assert dialog.call().parameters["CLASSIFICATION"]["titles"] == ("", f"viel {name}")
    kind(qtbot, dialog, "change")
    model = dialog.form.class_view.classes
    assert not model.setData(model.index(0, LABEL), "mehr")
    assert "titles" not in dialog.call().parameters["CLASSIFICATION"]


def test_a_time_map_switches_the_temporal_controller_on(qtbot, dialog: IndicatorMapDialog) -> None:
    controller = QgsTemporalNavigationObject()
    dialog.desk.canvas.setTemporalController(controller)
    kind(qtbot, dialog, "time")
    run(qtbot, dialog)
    begin = controller.dateTimeRangeForFrameNumber(controller.currentFrameNumber()).begin()
    assert begin.date().toString(Qt.DateFormat.ISODate) == "2014-12-31"
    assert controller.navigationMode() == controller.navigationMode().__class__.Animated
    assert "temporal controller" in said(dialog.message_bar)
    assert "3 reference dates" in said(dialog.desk.messages)


def edited(qtbot, dialog: IndicatorMapDialog, layer: QgsVectorLayer) -> None:
    """Choose something else, then edit the layer."""
    choose(dialog.form.indicator_box, "ew")
    settle(qtbot, dialog)
    dialog.edit_layer(layer)
    settle(qtbot, dialog)


def test_a_layer_of_changes_opens_and_stays_one_of_changes(qtbot, dialog: IndicatorMapDialog) -> None:
    kind(qtbot, dialog, "change")
    choose(dialog.form.findChild(QComboBox, "compare_box"), "2012-12-31")
    settle(qtbot, dialog)
    run(qtbot, dialog)
    (layer,) = kept_layers(dialog)
    before = legend_of(layer)
    edited(qtbot, dialog, layer)
    assert (dialog.state.kind, dialog.state.compare_date) == (MapKind.CHANGE, "2012-12-31")
    assert dialog.run_button.text() == "&Apply to layer"
    # From 3, 4, 3 and 1 per cent to 5, 10, 0.07 and 0.
    assert sorted(dialog.look.values.numbers.round(1)) == [-2.9, -1.0, 2.0, 6.0]

    choose(dialog.form.method_box, "manual")
    dialog.form.breaks_edit.setText("-3; -1.5; 0; 7")
    settle(qtbot, dialog)
    run(qtbot, dialog)
    assert [one for one, _ in legend_of(layer)] == [
        "0,0 bis +7,0",
        "−1,5 bis unter 0,0",
        "−3,0 bis unter −1,5",
    ]
    assert legend_of(layer) != before
    labels = {one["area_key"]: one["class_label"] for one in layer.getFeatures()}
    assert labels == {
        "11": "0,0 bis +7,0",
        "12": "0,0 bis +7,0",
        "21": "−3,0 bis unter −1,5",
        "22": "−1,5 bis unter 0,0",
    }
    assert len(kept_layers(dialog)) == 1


def legend_of(layer: QgsVectorLayer) -> list[tuple[str, str]]:
    ranges = sorted(layer.renderer().ranges(), key=lambda one: -one.upperValue())
    return [(one.label().split("  (")[0], one.symbol().color().name()) for one in ranges]


def test_the_areas_below_circles_keep_their_classes(qtbot, dialog: IndicatorMapDialog) -> None:
    kind(qtbot, dialog, "layered")
    run(qtbot, dialog)
    (layer,) = [one for one in kept_layers(dialog) if has_classes(one)]
    before = legend_of(layer)
    edited(qtbot, dialog, layer)
    assert dialog.run_button.text() == "&Apply to layer"
    run(qtbot, dialog)
    assert legend_of(layer) == before


@pytest.mark.parametrize("name", ["bivariate", "time"])
def test_classes_of_several_maps_are_not_offered_for_change(
    qtbot, dialog: IndicatorMapDialog, name: str
) -> None:
    kind(qtbot, dialog, name)
    run(qtbot, dialog)
    layers = [node.layer() for node in dialog.desk.project.layerTreeRoot().findLayers()]
    ours = [one for one in layers if is_ours(one)]
    assert ours
    assert not any(has_classes(one) for one in ours)
    for layer in ours:
        dialog.edit_layer(layer)
        assert said(dialog.message_bar)
        assert dialog.keeping.target is None


def test_the_maps_of_a_page_share_the_classes_that_are_shown(qtbot, dialog: IndicatorMapDialog) -> None:
    kind(qtbot, dialog, PAGE)
    assert not dialog.form.pooled_box.isEnabled()
    dialog.form.classes_box.setValue(2)
    dialog.form.weighted_box.setChecked(True)
    settle(qtbot, dialog)
    model = dialog.form.class_view.classes
    model.setData(model.index(0, LABEL), "viel")
    settle(qtbot, dialog)
    found = dialog.look.classification
    # 0 % and 10 % are of 2014; all numbers of the three dates are in a class.
    assert (found.bounds[0], found.bounds[-1]) == (0.0, 10.0)

    given = dialog.call().parameters["CLASSIFICATION"]
    assert given == {"classification": found.to_dict(), "titles": ("", "viel")}
    made = create_multiples(dialog.keeping._page(), Silence())
    assert len(made.panels) == 3
    shown = [one.label for one in dialog.look.entries if one.kind is EntryKind.CLASS]
    assert shown[0].startswith("viel: ")
    for panel in made.panels:
        entries = panel.indicator_map.entries
        assert [one.label for one in entries if one.kind is EntryKind.CLASS] == shown
        assert not [one for one in entries if one.kind is EntryKind.OUTSIDE]


def test_no_page_is_drawn_of_a_map_that_is_still_made(qtbot, dialog: IndicatorMapDialog) -> None:
    kind(qtbot, dialog, PAGE)
    choose(dialog.form.method_box, "manual")
    dialog.form.breaks_edit.setText("0; 4; 20")
    qtbot.mouseClick(dialog.run_button, LEFT)
    assert said(dialog.message_bar).startswith("The map is still being made.")
    settle(qtbot, dialog)
    assert dialog.call().parameters["CLASSIFICATION"]["bounds"] == [0.0, 4.0, 20.0]


def test_bounds_of_one_indicator_are_not_those_of_several(qtbot, dialog: IndicatorMapDialog) -> None:
    kind(qtbot, dialog, PAGE)
    choose(dialog.form.findChild(QComboBox, "page_box"), "indicators")
    settle(qtbot, dialog)
    assert dialog.call().parameters["CLASSIFICATION"] == ""
    assert dialog.call().parameters["INDICATORS"] == "ew,al,al2"
    choose(dialog.form.method_box, "quantiles")
    settle(qtbot, dialog)
    assert dialog.keeping._page().scheme.method is Method.QUANTILES
    with pytest.raises(UserError, match="cannot be told"):
        dialog.call()
    dialog.form.classes_box.setValue(2)
    choose(dialog.form.method_box, "manual")
    settle(qtbot, dialog)
    with pytest.raises(UserError, match="one indicator"):
        dialog.keeping._page()


def test_a_page_of_a_count_has_circles(qtbot, dialog: IndicatorMapDialog) -> None:
    choose(dialog.form.indicator_box, "ew")
    settle(qtbot, dialog)
    kind(qtbot, dialog, PAGE)
    assert dialog.call().parameters["CLASSIFICATION"] == ""
    assert dialog.keeping._page().classification is None
