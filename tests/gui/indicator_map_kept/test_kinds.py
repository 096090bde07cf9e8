"""Each kind of map has its own classes, also when its layer is opened again."""

from __future__ import annotations

import pytest
from qgis.core import QgsTemporalNavigationObject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QInputDialog

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.map_kinds import MapKind
from sozialmonitoring_plugin.gui.indicator_map.class_model import LABEL
from sozialmonitoring_plugin.gui.indicator_map.dialog import IndicatorMapDialog
from sozialmonitoring_plugin.gui.layer_menu import has_classes, is_ours
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.classifications import read_classifications

from ..conftest import said, settle
from .conftest import LEFT, choose, edited, kept_layers, kind, legend_of, run


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
