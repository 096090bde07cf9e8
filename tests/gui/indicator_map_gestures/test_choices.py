"""What is chosen, typed, pasted or taken from the statistics is seen at once and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer
from qgis.PyQt.QtWidgets import QComboBox

from sozialmonitoring_plugin.algorithms.create_map import CreateMap
from sozialmonitoring_plugin.core.classification.pasting import read_breaks
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.gui.indicator_map.class_model import HIGH, LABEL, LOW, PEOPLE
from sozialmonitoring_plugin.gui.indicator_map.dialog import IndicatorMapDialog
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery

from ..conftest import choose, legend, said, settle
from .conftest import LEFT, Key, bounds, drawn, focused, kind


def test_other_classes_and_colours_leave_layers_and_publication_alone(
    qtbot, dialog: IndicatorMapDialog
) -> None:
    look = dialog.look
    choose(dialog.form.method_box, "quantiles")
    dialog.form.classes_box.setValue(2)
    dialog.form.palettes.choice.palette = "BuPu"
    settle(qtbot, dialog)

    assert dialog.look.shown.layers() == look.shown.layers()
    assert dialog.look.session is look.session


def test_another_level_is_not_published_anew(qtbot, dialog: IndicatorMapDialog) -> None:
    session = dialog.look.session
    choose(dialog.form.level_box, "gemeinde")
    settle(qtbot, dialog)
    assert sum(map(int, legend(dialog).values())) == 2
    assert dialog.look.session is session


def test_other_rules_are_published_anew(qtbot, dialog: IndicatorMapDialog) -> None:
    session = dialog.look.session
    dialog.form.minimum_box.setValue(3)
    settle(qtbot, dialog)
    assert dialog.look.session is not session
    assert legend(dialog)["geheim zu halten"] == "2"  # the second protects the first


def test_bounds_and_titles_are_typed_in_the_table(qtbot, dialog: IndicatorMapDialog) -> None:
    model = dialog.form.class_view.classes
    assert model.setData(model.index(0, LOW), "7.5")
    assert bounds(dialog) == (0.0, 7.5, 20.0)
    assert model.setData(model.index(0, LABEL), "viel")
    assert legend(dialog) == {"viel: 7,5 bis 20,0": "1", "0,0 bis unter 7,5": "3"}

    assert model.setData(model.index(1, HIGH), "25")  # told, and not taken
    assert said(dialog.message_bar).startswith("The bounds must ascend")
    assert bounds(dialog) == (0.0, 7.5, 20.0)
    assert not model.setData(model.index(0, LOW), "seven")
    assert said(dialog.message_bar) == "“seven” is not a number."


def test_a_title_and_a_colour_of_ones_own_are_kept_in_the_layer(qtbot, dialog: IndicatorMapDialog) -> None:
    dialog.form.class_view.colour_chosen.emit(1, "#123456")
    model = dialog.form.class_view.classes
    model.setData(model.index(0, LABEL), "viel")
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    layers = [node.layer() for node in dialog.desk.project.layerTreeRoot().findLayers()]
    (values,) = [one for one in layers if one.fields().indexOf("value") >= 0]
    highest = values.renderer().ranges()[0]
    assert highest.label().startswith("viel")
    assert highest.symbol().color().name() == "#123456"


def test_inhabitants_of_each_class_are_added_up(dialog: IndicatorMapDialog) -> None:
    model = dialog.form.class_view.classes
    assert [model.index(row, PEOPLE).data() for row in range(2)] == ["3,000", "7,000"]


def test_before_and_after_count_the_areas_that_change(qtbot, dialog: IndicatorMapDialog) -> None:
    dialog.results.remember()
    dialog.form.breaks_edit.setText("0; 6; 20")
    settle(qtbot, dialog)
    told = "Areas in another class than before: 1 of 4 (0 higher, 1 lower)."
    assert dialog.form.view.note.text() == told

    view = dialog.form.view
    shown = view.canvas.layers()
    qtbot.mousePress(view.before_button, LEFT)
    assert view.canvas.layers() != shown
    qtbot.mouseRelease(view.before_button, LEFT)
    assert view.canvas.layers() == shown


def test_a_count_as_area_colour_is_warned_about(qtbot, dialog: IndicatorMapDialog) -> None:
    assert dialog.form.warning_frame.isHidden()
    choose(dialog.form.indicator_box, "ew")
    settle(qtbot, dialog)
    assert not dialog.form.warning_frame.isHidden()
    assert dialog.form.warning_label.text().startswith("“Einwohner” is a count")
    assert dialog.form.method_box.currentData() == "natural_breaks"  # bounds by hand were another's


def test_a_method_is_taken_from_the_statistics(qtbot, dialog: IndicatorMapDialog) -> None:
    dialog.form.tabs.setCurrentWidget(dialog.form.statistics_tab)
    page = dialog.form.statistics
    qtbot.waitUntil(lambda: not page.preview.is_pending and page.table.methods.rowCount() > 5)
    rows = {row.contender.method.value: row.contender for row in page.table.methods.rows}
    assert rows["quantiles"].smallest == rows["quantiles"].largest == 2
    # {0; 0.0667} and {5; 10}: squares of 0.0022 + 12.5 within, 68.2533 around the mean of 3.7667.
    assert rows["natural_breaks"].fit == pytest.approx(1 - 12.50222 / 68.25333, abs=1e-5)
    page.taken.emit("quantiles")
    assert dialog.form.method_box.currentData() == "quantiles"


def test_pasted_bounds_are_manual_ones(qtbot, dialog: IndicatorMapDialog) -> None:
    choose(dialog.form.method_box, "quantiles")
    QgsApplication.clipboard().setText("0\n2,5\n20\n")
    qtbot.mouseClick(dialog.form.paste_button, LEFT)
    assert bounds(dialog) == (0.0, 2.5, 20.0)
    QgsApplication.clipboard().setText("nothing here")
    qtbot.mouseClick(dialog.form.paste_button, LEFT)
    assert said(dialog.message_bar).startswith("“nothing here” is not a number.")


def test_the_command_follows_the_inputs(qtbot, dialog: IndicatorMapDialog) -> None:
    qtbot.mouseClick(dialog.form.command_toggle, LEFT)
    assert '"bounds": [0.0, 5.0, 20.0]' in dialog.form.command_edit.text()
    qtbot.keyClick(focused(dialog, 1), Key.Key_Right)
    assert '"bounds": [0.0, 5.1, 20.0]' in dialog.form.command_edit.text()


def test_what_stands_out_is_told_beside_the_classes(qtbot, dialog: IndicatorMapDialog) -> None:
    dialog.form.breaks_edit.setText("0; 5; 8")
    settle(qtbot, dialog)
    texts = [dialog.form.remarks_list.item(row).text() for row in range(dialog.form.remarks_list.count())]
    assert any(text.startswith("Areas outside the bounds: 1") for text in texts)
    assert dialog.form.tabs.tabText(2) == f"Remarks ({len(texts)})"


def test_the_command_makes_the_same_map(qtbot, dialog: IndicatorMapDialog, tmp_path: Path) -> None:
    model = dialog.form.class_view.classes
    dialog.form.class_view.colour_chosen.emit(1, "#123456")
    model.setData(model.index(0, LABEL), "viel")
    qtbot.keyClick(focused(dialog, 1), Key.Key_Right)
    given = {**dialog.call().given, "OUTPUT": str(tmp_path / "again.gpkg")}
    algorithm = CreateMap()
    algorithm.initAlgorithm()
    result, is_good = algorithm.run(given, QgsProcessingContext(), QgsProcessingFeedback())
    assert is_good, result
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    layers = [node.layer() for node in dialog.desk.project.layerTreeRoot().findLayers()]
    (kept,) = [one for one in layers if one.fields().indexOf("value") >= 0]
    made = QgsVectorLayer(str(tmp_path / "again.gpkg"), "again", "ogr")
    made.loadDefaultStyle()
    assert drawn(made) == drawn(kept)
    assert drawn(kept)[0][2].startswith("viel: 5,1 bis 20,0")


def test_a_kind_that_does_not_fit_says_why_and_changes_nothing(qtbot, dialog: IndicatorMapDialog) -> None:
    before = dialog.state
    kind(qtbot, dialog, "symbols")
    assert said(dialog.message_bar).startswith("Circles show counts, and “Arbeitslosenanteil” is none")
    assert dialog.state == before
    assert dialog.form.kinds.buttons["choropleth"].isChecked()
    kind(qtbot, dialog, "change")
    assert said(dialog.message_bar) == "There is no earlier reference date."


def test_the_better_map_of_a_count_is_one_click_away(qtbot, dialog: IndicatorMapDialog) -> None:
    choose(dialog.form.indicator_box, "ew")
    settle(qtbot, dialog)
    qtbot.mouseClick(dialog.form.better_button, LEFT)
    settle(qtbot, dialog)
    assert dialog.form.kinds.buttons["symbols"].isChecked()
    assert dialog.form.warning_frame.isHidden()
    assert dialog.call().parameters["KIND"] == "symbols"
    dialog.editing.undo()
    settle(qtbot, dialog)
    assert dialog.form.kinds.buttons["choropleth"].isChecked()


def test_what_a_kind_needs_is_asked_for_by_that_kind_alone(qtbot, dialog: IndicatorMapDialog) -> None:
    second = dialog.form.findChild(QComboBox, "second_box")
    assert not second.isVisible()
    kind(qtbot, dialog, "layered")
    assert second.isVisible()
    assert second.currentData() == "ew"
    assert dialog.call().parameters["SECOND"] == "ew"
    assert bounds(dialog) == (0.0, 5.0, 20.0)
    qtbot.keyClick(focused(dialog, 1), Key.Key_Right)
    assert dialog.look.classification.bounds == (0.0, 5.1, 20.0)
    kind(qtbot, dialog, "choropleth")
    assert not second.isVisible()
    assert dialog.call().parameters["SECOND"] == ""


def test_a_map_of_changes_classifies_the_changes(
    qtbot, dialog: IndicatorMapDialog, filled: Monitoring, tmp_path: Path
) -> None:
    earlier = tmp_path / "earlier.csv"
    rows = ("11;1000;40", "12;2000;100", "21;3000;60", "22;4000;80")
    lines = ("Stand: 31.12.2013;;", "Schlüssel;Einwohner;Arbeitslose", *rows)
    earlier.write_text("\n".join(lines), encoding="utf-8")
    import_delivery(ImportRequest(filled, earlier, source="Agentur"), Silence())
    dialog.choice.refresh()
    settle(qtbot, dialog)
    choose(dialog.form.indicator_box, "al")
    dialog.form.minimum_box.setValue(1)
    settle(qtbot, dialog)
    kind(qtbot, dialog, "change")
    # From 4, 5, 2 and 2 per cent to 5, 10, 0.07 and 0.
    assert sorted(dialog.look.values.numbers.round(1)) == [-2.0, -1.9, 1.0, 5.0]
    rows = [row for row in dialog.form.class_view.classes.rows if row.is_class]
    assert sum(row.count for row in rows) == 4
    assert dialog.form.histogram.bounds == dialog.look.classification.bounds


def test_numbers_between_open_ends_are_the_inner_bounds(qtbot, dialog: IndicatorMapDialog) -> None:
    """Under 3, 3 to 5, 5 to 7, 7 and more: four classes; closed ends reach around all values."""
    form = dialog.form
    form.method_box.setCurrentIndex(form.method_box.findData("manual"))
    form.breaks_edit.setText("3; 5; 7")
    settle(qtbot, dialog)
    form.open_box.setChecked(True)
    settle(qtbot, dialog)

    low, *inner, high = dialog.look.classification.bounds
    present = dialog.look.values.numbers[dialog.look.values.present]
    assert low <= present.min()
    assert high >= present.max()
    assert form.breaks_edit.text() == "; ".join(f"{one:g}" for one in inner)
    assert set(inner) == {one for one in (3, 5, 7) if present.min() < one < present.max()}

    form.breaks_edit.setText("3; 5; 7")
    settle(qtbot, dialog)
    assert dialog.look.classification.classes == 4
    form.open_box.setChecked(False)
    settle(qtbot, dialog)
    assert dialog.look.classification.bounds[1:-1] == (3, 5, 7)


def test_the_bounds_in_use_stand_in_the_grey_line(qtbot, dialog: IndicatorMapDialog) -> None:
    form = dialog.form
    form.method_box.setCurrentIndex(form.method_box.findData("manual"))
    form.breaks_edit.setText("1; 50")
    settle(qtbot, dialog)
    form.method_box.setCurrentIndex(form.method_box.findData("equal_intervals"))
    settle(qtbot, dialog)

    assert not form.breaks_edit.isEnabled()
    assert read_breaks(form.breaks_edit.text()) == dialog.look.classification.bounds
    assert not dialog.look.classification.scheme.breaks
