"""The editor of the county's own colours."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QDialogButtonBox, QMessageBox

from sozialmonitoring_plugin.core.colours.catalogue import palette_named
from sozialmonitoring_plugin.core.colours.kinds import PaletteKind
from sozialmonitoring_plugin.core.colours.own import OwnPalette
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from sozialmonitoring_plugin.gui.palette_choice.own_dialog import OwnPaletteDialog
from sozialmonitoring_plugin.store.documents import PALETTE
from sozialmonitoring_plugin.workflows.palettes import save_palette, stored_palettes

HOUSE = OwnPalette("Hausfarben", PaletteKind.SEQUENTIAL, ("#ffffff", "#004b8d"), (Polarity.GOOD,))


@pytest.fixture
def edit(qtbot, monitoring):
    def opened(start="RdBu", classes=3):
        dialog = OwnPaletteDialog(monitoring, palette_named(start, stored_palettes(monitoring)), classes)
        qtbot.addWidget(dialog)
        return dialog

    return opened


def press_save(dialog) -> None:
    dialog.button_box.button(QDialogButtonBox.StandardButton.Save).click()


def complaint(dialog) -> str:
    item = dialog.message_bar.currentItem()
    return item.text() if item is not None else ""


def choose_kind(dialog, kind: PaletteKind) -> None:
    dialog.kind_box.setCurrentIndex(dialog.kind_box.findData(kind.value))


def test_a_new_palette_begins_with_the_colours_of_the_map(edit, monitoring):
    dialog = edit()
    assert dialog.colours.texts == palette_named("RdBu").colours(3)
    dialog.name_edit.setText(" Wandel ")
    dialog.burden_check.setChecked(True)
    press_save(dialog)
    assert dialog.saved == "Wandel"
    (own,) = stored_palettes(monitoring)
    assert own == OwnPalette(
        "Wandel", PaletteKind.DIVERGING, ("#ef8a62", "#f7f7f7", "#67a9cf"), (Polarity.BURDEN,)
    )


def test_a_stored_palette_is_opened_changed_and_renamed(edit, monitoring):
    save_palette(monitoring, HOUSE)
    dialog = edit("Hausfarben")
    assert dialog.colours.texts == ("#ffffff", "#004b8d")
    assert dialog.good_check.isChecked()
    dialog.colour_list.setCurrentRow(1)
    dialog.colour_button.setColor(QColor("#00264a"))
    dialog.name_edit.setText("Dunkelblau")
    press_save(dialog)
    (own,) = stored_palettes(monitoring)
    assert (own.name, own.colours, own.default_for) == (
        "Dunkelblau",
        ("#ffffff", "#00264a"),
        (Polarity.GOOD,),
    )


def test_colours_are_typed_added_moved_and_taken_out(edit):
    dialog = edit("EvenGreys", 2)
    dialog.colour_list.setCurrentRow(0)
    dialog.add_button.click()
    dialog.colour_list.item(1).setText("#FF0000")
    assert dialog.colour_button.color().name() == "#ff0000"
    assert dialog.colours.texts == ("#f3f3f3", "#FF0000", "#7a7a7a")
    dialog.up_button.click()
    assert dialog.colours.texts == ("#FF0000", "#f3f3f3", "#7a7a7a")
    dialog.up_button.click()
    assert dialog.colours.texts[0] == "#FF0000"
    dialog.down_button.click()
    dialog.down_button.click()
    assert dialog.colours.texts == ("#f3f3f3", "#7a7a7a", "#FF0000")
    dialog.remove_button.click()
    assert dialog.own_palette().colours == ("#f3f3f3", "#7a7a7a")


def test_all_colours_may_go_and_come_back(edit):
    dialog = edit("EvenGreys", 2)
    for _ in range(3):
        dialog.remove_button.click()
    assert dialog.colours.texts == ()
    assert not dialog.colour_button.isEnabled()
    assert "fewer than two colours" in dialog.remarks_label.text()
    dialog.add_button.click()
    dialog.add_button.click()
    assert dialog.own_palette().colours == ("#808080", "#808080")


@pytest.mark.parametrize(
    ("name", "colour", "sentence"),
    [
        ("Rot", "rot", "“rot” is not a colour"),
        ("", "#ff0000", "cannot be called"),
        ("Blues", "#ff0000", "There is a palette Blues already"),
    ],
)
def test_bad_input_is_one_sentence_and_nothing_is_written(edit, monitoring, name, colour, sentence):
    dialog = edit()
    dialog.name_edit.setText(name)
    dialog.colour_list.item(0).setText(colour)
    press_save(dialog)
    assert sentence in complaint(dialog)
    assert dialog.saved == ""
    assert monitoring.documents(PALETTE) == {}


def test_remarks_follow_every_change(edit):
    dialog = edit("EvenBlues", 5)
    assert dialog.remarks_label.text().startswith("Everybody can tell the classes apart")
    dialog.colours.show_colours(["#ff0000", "#ff0000"])
    assert "look alike for everybody" in dialog.remarks_label.text()
    dialog.colour_list.item(1).setText("#xyz")
    assert "“#xyz” is not a colour" in dialog.remarks_label.text()
    choose_kind(dialog, PaletteKind.QUALITATIVE)
    assert not dialog.burden_check.isEnabled()


def test_a_palette_is_deleted_only_when_somebody_confirms(edit, monitoring, monkeypatch):
    save_palette(monitoring, HOUSE)
    dialog = edit("Hausfarben")
    answers = iter((QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes))
    monkeypatch.setattr(QMessageBox, "question", lambda *_: next(answers))
    dialog.delete_button.click()
    assert stored_palettes(monitoring) == (HOUSE,)
    dialog.delete_button.click()
    assert stored_palettes(monitoring) == ()
    assert not dialog.delete_button.isEnabled()
    dialog.name_edit.setText("Hausfarben")
    press_save(dialog)
    assert dialog.saved == "Hausfarben"


def test_a_damaged_palette_says_what_is_wrong_and_can_be_replaced(edit, monitoring):
    monitoring.change_documents(PALETTE, monitoring.revision, {"Alt": "{"})
    dialog = edit()
    dialog.which_box.setCurrentIndex(dialog.which_box.findData("Alt"))
    assert "Alt is not JSON" in complaint(dialog)
    assert dialog.name_edit.text() == "Alt"
    press_save(dialog)
    assert [one.name for one in stored_palettes(monitoring)] == ["Alt"]


def test_what_a_colleague_wrote_meanwhile_is_not_overwritten(edit, monitoring):
    save_palette(monitoring, HOUSE)
    dialog = edit("Hausfarben")
    monitoring.change_documents(PALETTE, monitoring.revision, {}, ["Hausfarben"])
    press_save(dialog)
    assert dialog.saved == ""
    assert complaint(dialog)
    assert stored_palettes(monitoring) == ()
