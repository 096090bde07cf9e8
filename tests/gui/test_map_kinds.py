"""Kinds of map in the map dialog: what each needs, and what must not outlive it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.gui import QgsMapCanvas, QgsPreviewEffect
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QListWidget

from sozialmonitoring_plugin.core.classification.scheme import Method, Scheme
from sozialmonitoring_plugin.core.colours.kinds import PaletteKind
from sozialmonitoring_plugin.core.colours.own import OwnPalette
from sozialmonitoring_plugin.core.colours.vision import Vision
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.gui.indicator_map import job
from sozialmonitoring_plugin.gui.indicator_map.class_model import AREAS
from sozialmonitoring_plugin.gui.indicator_map.dialog import IndicatorMapDialog
from sozialmonitoring_plugin.gui.indicator_map.map_request import page_of
from sozialmonitoring_plugin.layers.map_legend import EntryKind
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau
from sozialmonitoring_plugin.workflows.palettes import delete_palette, save_palette

from .conftest import TABLEAU, said, settle

LEFT, Key = Qt.MouseButton.LeftButton, Qt.Key
EARLIER = ("11;1000;40", "12;2000;100", "21;3000;60", "22;4000;80")
SECOND_RATE = {
    "id": "al2",
    "title": "Zweite Quote",
    "numerator": "arbeitslose",
    "denominator": "einwohner",
    "unit": "%",
}


@pytest.fixture
def two_dates(filled: Monitoring, tmp_path: Path) -> Monitoring:
    """The monitoring with the Stichtage 2013 and 2014 and a second rate."""
    earlier = tmp_path / "earlier.csv"
    lines = ("Stand: 31.12.2013;;", "Schlüssel;Einwohner;Arbeitslose", *EARLIER)
    earlier.write_text("\n".join(lines), encoding="utf-8")
    import_delivery(ImportRequest(filled, earlier, source="Agentur"), Silence())
    tableau = tmp_path / "two.json"
    indicators = [*TABLEAU["indicators"], SECOND_RATE]
    tableau.write_text(json.dumps({**TABLEAU, "indicators": indicators}), encoding="utf-8")
    load_tableau(filled, tableau)
    return filled


@pytest.fixture
def between(two_dates: Monitoring, tmp_path: Path) -> Monitoring:
    """Between the two Stichtage nothing was counted but households."""
    summer = tmp_path / "summer.csv"
    summer.write_text(
        "Stand: 30.06.2014;\nSchlüssel;Haushalte\n11;400\n12;800\n21;900\n22;1500", encoding="utf-8"
    )
    import_delivery(ImportRequest(two_dates, summer, source="Agentur"), Silence())
    assert [day.isoformat() for day in two_dates.dates()] == ["2013-12-31", "2014-06-30", "2014-12-31"]
    return two_dates


@pytest.fixture
def dialog(qtbot, two_dates: Monitoring, open_dialog: Callable) -> IndicatorMapDialog:
    """The dialog with the share of unemployed in natural breaks."""
    dialog = open_dialog(IndicatorMapDialog)
    dialog.form.indicator_box.setCurrentIndex(dialog.form.indicator_box.findData("al"))
    dialog.form.minimum_box.setValue(1)
    settle(qtbot, dialog)
    return dialog


def kind(qtbot, dialog: IndicatorMapDialog, name: str) -> None:
    qtbot.mouseClick(dialog.form.kinds.buttons[name], LEFT)
    settle(qtbot, dialog)


def page(dialog: IndicatorMapDialog) -> QListWidget:
    return dialog.form.findChild(QListWidget, "page_list")


def ticked(widget: QListWidget) -> list[str]:
    items = (widget.item(row) for row in range(widget.count()))
    return [one.data(Qt.ItemDataRole.UserRole) for one in items if one.checkState() == Qt.CheckState.Checked]


def press_space(qtbot, widget: QListWidget, row: int) -> None:
    widget.setFocus()
    widget.setCurrentRow(row)
    qtbot.keyClick(widget, Key.Key_Space)


@pytest.mark.parametrize("by", ["dates", "indicators"])
def test_a_page_without_any_map_stays_one(qtbot, dialog: IndicatorMapDialog, by: str) -> None:
    kind(qtbot, dialog, "multiples")
    box = dialog.form.findChild(QComboBox, "page_box")
    box.setCurrentIndex(box.findData(by))
    for row in range(page(dialog).count()):
        press_space(qtbot, page(dialog), row)

    assert box.currentData() == by
    assert ticked(page(dialog)) == []
    qtbot.mouseClick(dialog.run_button, LEFT)
    assert said(dialog.message_bar).startswith("No map of the page is ticked.")
    dialog.editing.undo()
    assert len(ticked(page(dialog))) == 1


def test_a_page_begins_with_all_dates(qtbot, dialog: IndicatorMapDialog) -> None:
    kind(qtbot, dialog, "multiples")
    assert ticked(page(dialog)) == ["2014-12-31", "2013-12-31"]


def test_a_change_begins_at_a_date_with_numbers_and_says_which(
    qtbot, between: Monitoring, dialog: IndicatorMapDialog
) -> None:
    kind(qtbot, dialog, "change")
    box = dialog.form.findChild(QComboBox, "compare_box")
    assert [box.itemData(row) for row in range(box.count())] == ["2013-12-31"]
    assert dialog.state.compare_date == "2013-12-31"
    start, _ = dialog.look.made.theme.ends.dates
    assert start.isoformat() == box.currentData()

    # The numbers of that summer are those of the winter before, and nothing is older.
    dialog.form.date_box.setCurrentIndex(dialog.form.date_box.findData("2014-06-30"))
    settle(qtbot, dialog)
    assert box.count() == 0
    assert said(dialog.message_bar).startswith("There are no values of Arbeitslosenanteil before 2013-12-31")
    assert dialog.form.view.note.text() == "The map still shows what was chosen before."


def test_a_page_has_no_map_of_a_date_without_numbers(
    qtbot, between: Monitoring, dialog: IndicatorMapDialog
) -> None:
    kind(qtbot, dialog, "multiples")
    assert ticked(page(dialog)) == ["2014-12-31", "2013-12-31"]
    assert page(dialog).count() == 2
    assert dialog.form.view.note.text() == "The page has 2 such maps, in these classes."


def test_the_preview_of_a_page_has_the_classes_of_all_its_dates(qtbot, dialog: IndicatorMapDialog) -> None:
    alone = dialog.look.classification.bounds
    kind(qtbot, dialog, "multiples")
    shown = dialog.look.classification.bounds
    assert shown != alone
    assert page_of(dialog.look, dialog.state.page_of).classification.bounds == shown


def test_a_tick_leaves_the_keyboard_where_it_is(qtbot, dialog: IndicatorMapDialog) -> None:
    kind(qtbot, dialog, "multiples")
    press_space(qtbot, page(dialog), 1)
    assert page(dialog).currentRow() == 1
    choose(dialog, "ew")
    settle(qtbot, dialog)
    kind(qtbot, dialog, "diagrams")
    parts = dialog.form.findChild(QListWidget, "parts_list")
    press_space(qtbot, parts, 1)
    assert parts.currentRow() == 1


def choose(dialog: IndicatorMapDialog, indicator: str) -> None:
    dialog.form.indicator_box.setCurrentIndex(dialog.form.indicator_box.findData(indicator))


def test_terciles_of_a_square_do_not_outlive_it(qtbot, dialog: IndicatorMapDialog) -> None:
    kind(qtbot, dialog, "bivariate")
    assert dialog.state.classes.scheme.method is Method.QUANTILES
    choose(dialog, "ew")
    settle(qtbot, dialog)
    assert dialog.form.kinds.buttons["choropleth"].isChecked()
    assert dialog.state.classes.scheme == Scheme()


@pytest.mark.parametrize("wanted", ["multiples", "choropleth"])
def test_only_changes_are_mirrored_around_zero(qtbot, dialog: IndicatorMapDialog, wanted: str) -> None:
    kind(qtbot, dialog, "change")
    assert dialog.state.classes.scheme.centre == 0
    dialog.form.classes_box.setValue(4)  # no longer the usual scheme
    settle(qtbot, dialog)
    kind(qtbot, dialog, wanted)
    assert dialog.state.classes.scheme.centre is None


def test_a_palette_that_is_gone_gives_way_to_the_proposed_one(
    qtbot, dialog: IndicatorMapDialog, two_dates: Monitoring
) -> None:
    choice = dialog.form.palettes.choice
    save_palette(two_dates, OwnPalette("Haus", PaletteKind.SEQUENTIAL, ("#ffffff", "#004b8d"), ()))
    choice.set_monitoring(two_dates)
    choice.palette = "Haus"
    choice.palette = "BuPu"
    delete_palette(two_dates, "Haus")
    choice.set_monitoring(two_dates)
    dialog.editing.undo()
    settle(qtbot, dialog)
    assert dialog.state.classes.palette == ""
    assert dialog.form.palettes.key == ""
    dialog.editing.redo()
    assert dialog.state.classes.palette == "BuPu"


def test_the_button_that_turns_colours_round_is_taken_back_too(qtbot, dialog: IndicatorMapDialog) -> None:
    button = dialog.form.palettes.choice.reverse_button
    dialog.form.class_view.colour_chosen.emit(1, "#123456")
    spelled = dialog.state.classes.palette
    button.click()
    assert dialog.state.classes.palette != spelled
    dialog.editing.undo()
    assert dialog.form.palettes.key == spelled
    assert not button.isChecked()


def test_both_maps_are_seen_with_the_same_eyes(dialog: IndicatorMapDialog) -> None:
    view = dialog.form.view
    view.side_button.click()
    view.vision.vision = Vision.GREY
    grey = QgsPreviewEffect.PreviewMode.PreviewGrayscale
    for canvas in (view.canvas, view.other):
        assert (canvas.previewModeEnabled(), canvas.previewMode()) == (True, grey)
    view.vision.vision = Vision.NORMAL
    assert not view.other.previewModeEnabled()


def filled_share(dialog: IndicatorMapDialog, canvas: QgsMapCanvas) -> float:
    """How much of its canvas the map fills, in the direction in which it fills more."""
    whole = dialog.look.extent
    needed = max(whole.width() / canvas.width(), whole.height() / canvas.height())
    return needed / canvas.mapUnitsPerPixel()


def test_the_map_fills_its_canvas_beside_another_one_and_alone_again(
    qtbot, dialog: IndicatorMapDialog
) -> None:
    view = dialog.form.view
    for _ in range(2):
        view.side_button.click()
        qtbot.wait(50)
        assert filled_share(dialog, view.canvas) > 0.85
        assert filled_share(dialog, view.other) > 0.85
        view.side_button.click()
        qtbot.wait(50)
        assert filled_share(dialog, view.canvas) > 0.85


def test_who_has_zoomed_in_stays_there_beside_the_other_map(qtbot, dialog: IndicatorMapDialog) -> None:
    view = dialog.form.view
    view.canvas.zoomByFactor(0.25)
    unit, centre = view.canvas.mapUnitsPerPixel(), view.canvas.extent().center()
    for _ in range(3):
        view.side_button.click()
        qtbot.wait(50)
    assert view.canvas.mapUnitsPerPixel() == pytest.approx(unit, rel=0.02)
    assert view.other.mapUnitsPerPixel() == pytest.approx(unit, rel=0.02)
    assert view.canvas.extent().center().distance(centre) < 2 * unit


def test_names_are_in_the_preview_as_they_are_in_the_map(qtbot, dialog: IndicatorMapDialog) -> None:
    def written() -> set[str]:
        return {str(one["label"]) for one in dialog.look.shown.values_layer.getFeatures()}

    layer, extent = dialog.look.shown.values_layer, dialog.form.view.canvas.extent()
    assert layer.labelsEnabled()
    assert written() == {"Altdorf", "Neudorf", "Bergheim", "Talheim"}

    box = dialog.form.labels_box
    box.setCurrentIndex(box.findData("values"))
    settle(qtbot, dialog)
    assert written() == {"5,0", "10,0", "0,1", "0,0"}
    assert dialog.form.view.canvas.extent() == extent


def test_many_areas_are_shown_without_names(
    qtbot, dialog: IndicatorMapDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job, "MOST_LABELLED", 3)
    box = dialog.form.labels_box
    box.setCurrentIndex(box.findData("values"))
    settle(qtbot, dialog)
    assert not dialog.look.shown.values_layer.labelsEnabled()
    assert dialog.look.asked.request.labels.value == "values"


def test_two_indicators_are_read_in_the_dialog(qtbot, dialog: IndicatorMapDialog) -> None:
    """Nine pairs with colours and counts, the square in place of the histogram, no statistics."""
    kind(qtbot, dialog, "bivariate")
    rows = dialog.form.class_view.classes.rows
    pairs = [row for row in rows if row.entry.kind is EntryKind.CATEGORY]

    assert len(pairs) == 9
    assert not any(row.is_class for row in rows)
    assert len({row.entry.color for row in pairs}) == 9
    assert sum(row.count for row in rows if row.count is not None) == len(dialog.look.coloured)
    assert dialog.form.picture.isVisible()
    assert dialog.form.histogram.isHidden()
    assert not dialog.form.tabs.isTabEnabled(dialog.form.tabs.indexOf(dialog.form.statistics_tab))


def test_two_indicators_have_squares_of_colours(qtbot, dialog: IndicatorMapDialog) -> None:
    """The palette of the one indicator waits until it is alone again."""
    dialog.form.palettes.choice.palette = "Reds"
    settle(qtbot, dialog)
    kind(qtbot, dialog, "bivariate")
    box = dialog.form.findChild(QComboBox, "square_box")
    box.setCurrentIndex(box.findData("StevensBuPu"))
    settle(qtbot, dialog)

    assert dialog.form.palettes.isHidden()
    assert not box.isHidden()
    colours = {one.color for one in dialog.look.entries if one.kind is EntryKind.CATEGORY}
    assert colours >= {"#e8e8e8", "#be64ac", "#5ac8c8", "#3b4994"}

    kind(qtbot, dialog, "choropleth")
    assert dialog.state.classes.palette == "Reds"
    assert not dialog.form.palettes.isHidden()
    assert dialog.form.picture.isHidden()
    assert not dialog.form.histogram.isHidden()


def test_sizes_of_circles_are_in_the_table(qtbot, dialog: IndicatorMapDialog) -> None:
    dialog.form.indicator_box.setCurrentIndex(dialog.form.indicator_box.findData("einwohner"))
    kind(qtbot, dialog, "symbols")
    model = dialog.form.class_view.classes
    sizes = [row for row in model.rows if row.entry.kind is EntryKind.SIZE]

    assert len(sizes) > 1
    assert max(row.size for row in sizes) == 1
    assert {model.data(model.index(model.rows.index(row), AREAS)) for row in sizes} == {""}


def test_diagrams_ask_for_parts_and_leave_no_old_map(qtbot, dialog: IndicatorMapDialog) -> None:
    dialog.form.indicator_box.setCurrentIndex(dialog.form.indicator_box.findData("einwohner"))
    settle(qtbot, dialog)
    kind(qtbot, dialog, "diagrams")

    assert dialog.look is None
    assert not dialog.form.title_label.text()
    assert "Tick two or more parts" in said(dialog.message_bar)
