"""The contents are ordered by mouse and keyboard, stored, shared and taken back."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QModelIndex, QPoint, Qt
from qgis.PyQt.QtWidgets import QLineEdit, QMessageBox

from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.core.booklets.draft import Place
from sozialmonitoring_plugin.core.booklets.form import Orientation
from sozialmonitoring_plugin.gui.export_booklets.contents_model import ContentsModel
from sozialmonitoring_plugin.gui.export_booklets.dialog import ExportBookletsDialog
from sozialmonitoring_plugin.store.documents import BOOKLET
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.booklet_contents import STANDARD, keep_contents, load_contents
from tests.gui.conftest import said, settle

MOVE = Qt.DropAction.MoveAction
ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
CHECK = Qt.ItemDataRole.CheckStateRole
TICKED, OPEN = Qt.CheckState.Checked, Qt.CheckState.Unchecked
YES, NO = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No


def theme(model: ContentsModel, number: int = 0) -> QModelIndex:
    """A theme by its place among themes."""
    lines = [n for n, line in enumerate(model.draft.lines) if line.is_theme]
    return model.index(lines[number], 0)


def row(model: ContentsModel, number: int, of: int = 0) -> QModelIndex:
    """An indicator of a theme."""
    return model.index(number, 0, theme(model, of))


def kinds(dialog: ExportBookletsDialog) -> list[PartKind]:
    return [part.kind for part in dialog.contents.parts]


def drop(model: ContentsModel, what: QModelIndex, before: int, parent: QModelIndex) -> bool:
    """What the view does when something is dragged."""
    carried = model.mimeData([what])
    allowed = model.canDropMimeData(carried, MOVE, before, 0, parent)
    return allowed and model.dropMimeData(carried, MOVE, before, 0, parent)


def test_an_indicator_is_dragged_before_another(dialog: ExportBookletsDialog) -> None:
    model = dialog.tree.model
    assert drop(model, row(model, 1), 0, theme(model))
    assert dialog.contents.indicators == ("al", "ew")
    assert dialog.tree.current.data(Qt.ItemDataRole.ToolTipRole) == "al", "what was dragged stays chosen"
    assert dialog.form.contents_tree.isExpanded(theme(model))


def test_a_part_is_dragged_to_the_front(dialog: ExportBookletsDialog) -> None:
    model = dialog.tree.model
    last = model.index(model.rowCount() - 1, 0)
    assert drop(model, last, 0, QModelIndex())
    assert kinds(dialog)[:2] == [PartKind.INDEX, PartKind.COVER]


def test_an_indicator_cannot_lie_outside_of_themes_nor_come_from_elsewhere(
    dialog: ExportBookletsDialog,
) -> None:
    model = dialog.tree.model
    before = model.draft
    assert not drop(model, row(model, 0), 1, QModelIndex()), "behind the cover"
    stranger = ContentsModel()
    stranger.show(model.draft, {})
    assert not model.canDropMimeData(stranger.mimeData([row(stranger, 0)]), MOVE, 0, 0, theme(model))
    assert model.draft == before


def test_an_indicator_dropped_below_a_theme_is_its_last(dialog: ExportBookletsDialog) -> None:
    model = dialog.tree.model
    assert drop(model, row(model, 0), theme(model).row() + 1, QModelIndex())
    assert dialog.contents.indicators == ("al", "ew")


def test_a_part_dropped_below_the_last_row_of_a_theme_goes_behind_it(dialog: ExportBookletsDialog) -> None:
    model = dialog.tree.model
    cover = model.index(0, 0)
    assert drop(model, cover, model.rowCount(theme(model)), theme(model))
    there = theme(model).row()
    assert model.draft.lines[there + 1].part.kind is PartKind.COVER
    assert drop(model, model.index(there + 1, 0), 0, theme(model))
    assert model.draft.lines[theme(model).row() - 1].part.kind is PartKind.COVER, "above its rows: before it"


def test_a_view_that_ticks_by_numbers_is_understood(dialog: ExportBookletsDialog) -> None:
    model = dialog.tree.model
    model.setData(model.index(0, 0), 0, CHECK)
    assert PartKind.COVER not in kinds(dialog)
    model.setData(model.index(0, 0), 2, CHECK)
    assert PartKind.COVER in kinds(dialog)


def test_the_view_lets_drag_and_leaves_the_moving_to_the_model(dialog: ExportBookletsDialog) -> None:
    tree, model = dialog.form.contents_tree, dialog.tree.model
    assert tree.dragDropMode() == tree.DragDropMode.InternalMove
    assert tree.model() is model
    assert model.flags(row(model, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert model.flags(theme(model)) & Qt.ItemFlag.ItemIsDropEnabled
    assert not model.removeRows(0, 1, theme(model)), "a view that moved takes nothing away afterwards"


def test_the_keyboard_moves_ticks_renames_and_leaves_out(qtbot, dialog: ExportBookletsDialog) -> None:
    tree, model = dialog.form.contents_tree, dialog.tree.model
    tree.setFocus()
    tree.setCurrentIndex(row(model, 0))
    qtbot.keyClick(tree, Qt.Key.Key_Down, ALT)
    assert dialog.contents.indicators == ("al", "ew")
    qtbot.keyClick(tree, Qt.Key.Key_Up, ALT)
    assert dialog.contents.indicators == ("ew", "al")
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert dialog.contents.indicators == ("al",)
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    assert dialog.contents.indicators == ("al",)
    tree.setCurrentIndex(theme(model))
    qtbot.keyClick(tree, Qt.Key.Key_F2)
    editor = tree.findChild(QLineEdit)
    qtbot.keyClicks(editor, "Arbeit")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.contents.themes[0].title == "Arbeit")


def test_a_click_on_the_box_ticks(qtbot, dialog: ExportBookletsDialog) -> None:
    tree, model = dialog.form.contents_tree, dialog.tree.model
    place = tree.visualRect(model.index(0, 0))
    box = QPoint(place.left() + 8, place.center().y())
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, NONE, box)
    assert PartKind.COVER not in kinds(dialog)


def test_a_new_theme_takes_indicators(dialog: ExportBookletsDialog) -> None:
    model = dialog.tree.model
    dialog.form.contents_tree.setCurrentIndex(theme(model))
    dialog.form.theme_button.click()
    assert model.place(dialog.tree.current) == Place(theme(model).row() + 1)
    model.setData(dialog.tree.current, "Geld")
    assert drop(model, row(model, 1), -1, theme(model, 1))
    assert [(part.title, part.indicators) for part in dialog.contents.themes] == [
        ("", ("ew",)), ("Geld", ("al",)),
    ]  # fmt: skip
    dialog.form.contents_tree.setCurrentIndex(theme(model, 1))
    dialog.form.remove_button.click()
    assert dialog.contents.indicators == ("ew",)
    assert [line.name for line in model.draft.lines[theme(model).row()].rows] == ["ew", "al"]


def test_the_proposal_comes_back_in_the_look_chosen(qtbot, dialog: ExportBookletsDialog) -> None:
    proposed = dialog.contents
    qtbot.keyClicks(dialog.form.title_edit, "Bericht")
    dialog.tree.model.setData(dialog.tree.model.index(0, 0), OPEN, CHECK)
    dialog.form.reset_button.click()
    assert dialog.contents.parts == proposed.parts
    assert dialog.contents.title == "Bericht"


def test_contents_are_saved_and_there_in_the_next_window(
    qtbot, dialog: ExportBookletsDialog, filled: Monitoring
) -> None:
    dialog.tree.model.setData(dialog.tree.model.index(0, 0), OPEN, CHECK)
    dialog.form.orientation_box.setCurrentIndex(1)
    assert dialog.menu.is_changed
    assert not dialog.form.save_button.isEnabled(), "there is no name yet"
    dialog.menu.keep(STANDARD)
    assert not dialog.menu.is_changed
    assert load_contents(filled) == dialog.contents
    again = ExportBookletsDialog(dialog.desk)
    qtbot.addWidget(again)
    assert again.contents == dialog.contents
    assert again.contents.form.orientation is Orientation.LANDSCAPE
    assert again.menu.name == STANDARD
    again.preview.stop()


def test_saving_needs_no_question_where_the_name_is_known(
    qtbot, dialog: ExportBookletsDialog, filled: Monitoring
) -> None:
    dialog.menu.keep("Bericht")
    qtbot.keyClicks(dialog.form.publisher_edit, "Kreis")
    assert dialog.form.save_button.isEnabled()
    dialog.form.save_button.click()
    assert load_contents(filled, "Bericht").publisher == "Kreis"
    assert not dialog.form.save_button.isEnabled()


def test_changes_are_not_lost_unasked(
    dialog: ExportBookletsDialog, filled: Monitoring, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog.menu.keep("Bericht")
    dialog.tree.model.setData(dialog.tree.model.index(0, 0), OPEN, CHECK)
    asked = []
    monkeypatch.setattr(QMessageBox, "question", lambda *args: asked.append(args[2]) or NO)
    dialog.form.contents_box.setCurrentIndex(0)
    assert (dialog.menu.name, PartKind.COVER in kinds(dialog)) == ("Bericht", False)
    dialog.reject()
    assert dialog.isVisible()
    assert len(asked) == 2
    monkeypatch.setattr(QMessageBox, "question", lambda *args: YES)
    dialog.form.contents_box.setCurrentIndex(0)
    assert (dialog.menu.name, PartKind.COVER in kinds(dialog)) == ("", True)


def test_contents_go_to_a_colleague_and_come_back(dialog: ExportBookletsDialog, tmp_path: Path) -> None:
    from sozialmonitoring_plugin.workflows.booklet_contents import share_contents

    own = Contents("Bericht", parts=(Part(PartKind.COVER), Part(PartKind.THEME, "Arbeit", ("al",))))
    share_contents(own, tmp_path / "eigene.json")
    dialog.menu.take_file(str(tmp_path / "eigene.json"))
    assert dialog.contents == own
    assert dialog.form.contents_box.currentText() == "eigene.json (from a file)"
    assert not dialog.menu.is_changed


def test_a_damaged_standard_is_passed_over_and_an_indicator_that_is_gone_is_said(
    dialog: ExportBookletsDialog, filled: Monitoring
) -> None:
    filled.change_documents(BOOKLET, filled.revision, {STANDARD: "{"})
    dialog.choice.refresh()
    assert dialog.contents.indicators == ("ew", "al")
    box = dialog.form.contents_box
    assert "cannot be read" in box.itemText(box.findData(f"stored:{STANDARD}"))
    dialog.show_contents(Contents(parts=(Part(PartKind.THEME, "Alt", ("gone", "al")),)))
    assert row(dialog.tree.model, 0).data() == "gone (not in the tableau)"


def test_contents_are_deleted_but_what_is_shown_stays(
    dialog: ExportBookletsDialog, filled: Monitoring, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_contents(filled, "Weg", Contents(parts=(Part(PartKind.COVER),)))
    dialog.choice.refresh()
    dialog.form.contents_box.setCurrentIndex(dialog.form.contents_box.findData("stored:Weg"))
    assert kinds(dialog) == [PartKind.COVER]
    monkeypatch.setattr(QMessageBox, "question", lambda *args: YES)
    dialog.menu.delete.trigger()
    assert filled.documents(BOOKLET) == {}
    assert kinds(dialog) == [PartKind.COVER]
    assert dialog.menu.is_changed


def test_a_logo_is_a_picture_or_a_sentence(qtbot, dialog: ExportBookletsDialog, tmp_path: Path) -> None:
    from sozialmonitoring_plugin.core.booklets.errors import ContentsError

    broken = tmp_path / "kaputt.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n" + b"nothing")
    with pytest.raises(ContentsError, match=r"kaputt\.png is damaged"):
        dialog.look.take_file(broken)
    with pytest.raises(ContentsError, match="cannot be read"):
        dialog.look.take_file(tmp_path / "fehlt.png")
    assert dialog.contents.logo == ""
    logo = tmp_path / "wappen.svg"
    shape = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>"
    logo.write_text(shape, encoding="utf-8")
    dialog.look.take_file(logo)
    assert dialog.contents.logo.startswith("data:image/svg+xml;base64,")
    assert not dialog.form.logo_label.pixmap().isNull()
    dialog.form.logo_clear_button.click()
    assert dialog.contents.logo == ""


def test_a_logo_of_stored_contents_that_cannot_be_drawn_is_told(dialog: ExportBookletsDialog) -> None:
    broken = base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"nothing").decode()
    dialog.show_contents(Contents(logo=f"data:image/png;base64,{broken}"))
    assert "no picture that can be drawn" in said(dialog.message_bar)
    assert dialog.form.logo_label.text() == "none"


def test_a_monitoring_without_numbers_says_so(
    qtbot, monitoring: Monitoring, open_dialog, tmp_path: Path
) -> None:
    empty = open_dialog(ExportBookletsDialog)
    settle(qtbot, empty)
    assert empty.form.page_message.text() == "Every page is shown here once the monitoring has numbers."
    assert said(empty.message_bar) == ""
