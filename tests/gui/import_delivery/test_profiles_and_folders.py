"""Profiles, sign profiles, whole folders, and what was delivered before."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QFileDialog, QInputDialog, QMessageBox

from sozialmonitoring_plugin.gui.import_delivery.folder_dialog import FolderDialog
from sozialmonitoring_plugin.gui.import_delivery.signs_dialog import SignsDialog
from sozialmonitoring_plugin.store.documents import PROFILE
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.sign_profiles import list_sign_profiles

from ..conftest import said, settle
from .conftest import LEFT, TABLE


@pytest.fixture
def imported(qtbot, understood: Callable):
    """The dialog after an import, its profile kept as Meldeamt and chosen."""
    dialog = understood(*TABLE)
    dialog.form.source_edit.setText("Meldeamt")
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    dialog.form.choose_profile("Meldeamt")
    settle(qtbot, dialog)
    return dialog


def test_a_profile_goes_to_a_colleague_and_comes_back(
    imported, monitoring: Monitoring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "meldeamt.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    imported.profiles.save.trigger()
    assert json.loads(file.read_text(encoding="utf-8"))["key"] == ["Schlüssel"]

    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    imported.profiles.delete.trigger()
    assert monitoring.documents(PROFILE) == {}

    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    imported.profiles.take.trigger()
    assert list(monitoring.documents(PROFILE)) == ["meldeamt"]
    assert imported.form.profile_box.currentData() == "meldeamt"


def test_a_profile_is_renamed(imported, monitoring: Monitoring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Einwohneramt", True))

    imported.profiles.rename.trigger()

    assert list(monitoring.documents(PROFILE)) == ["Einwohneramt"]
    assert imported.form.profile_box.currentData() == "Einwohneramt"


def test_another_table_of_the_same_source_keeps_a_profile_of_its_own(
    qtbot, imported, monitoring: Monitoring, tmp_path: Path
) -> None:
    other = tmp_path / "haushalte.csv"
    other.write_text(
        "Stand: 31.12.2014;\nQuartier;Haushalte\nAltdorf;1\nNeudorf;2\nBergheim;3\nTalheim;4\n", "utf-8"
    )
    imported.form.profile_box.setCurrentIndex(0)
    imported.form.file_widget.setFilePath(str(other))
    assert imported.form.source_edit.text() == "", "who sent the former file need not have sent this one"
    imported.form.source_edit.setText("Meldeamt")
    settle(qtbot, imported)
    qtbot.mouseClick(imported.run_button, LEFT)
    settle(qtbot, imported)

    assert list(monitoring.documents(PROFILE)) == ["Meldeamt", "Meldeamt – haushalte"]


def test_nothing_is_kept_where_nobody_wants_it(qtbot, understood, monitoring: Monitoring) -> None:
    dialog = understood(*TABLE)
    dialog.form.save_box.setChecked(False)
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    assert len(monitoring.deliveries()) == 1
    assert monitoring.documents(PROFILE) == {}


def test_signs_of_an_office_get_a_profile(qtbot, understood, monitoring: Monitoring) -> None:
    dialog = understood(*TABLE)
    signs = SignsDialog(dialog)
    qtbot.addWidget(signs)
    signs.name_box.setEditText("Jugendamt")
    signs.table.item(0, 0).setText("k.A.")
    signs.add("~", "hidden")
    signs.save()

    assert dict(list_sign_profiles(monitoring)["Jugendamt"].signs) == {"k.A.": "missing", "~": "hidden"}
    dialog.form.offer_signs(list_sign_profiles(monitoring))
    assert dialog.form.signs_box.findData("Jugendamt") > 0

    signs.delete()
    assert list_sign_profiles(monitoring) == {}


def test_a_folder_shows_what_can_be_imported_and_what_is_asked(
    qtbot, understood, monitoring: Monitoring, tmp_path: Path
) -> None:
    dialog = understood(*TABLE)
    folder = tmp_path / "post"
    folder.mkdir()
    (folder / "good.csv").write_text("\n".join(TABLE), "utf-8")
    (folder / "undated.csv").write_text("\n".join(TABLE[1:]), "utf-8")
    (folder / "letter.txt.bak").write_text("Dear colleagues", "utf-8")

    listed = FolderDialog(dialog, folder)
    qtbot.addWidget(listed)
    settle(qtbot, listed)
    outcomes = {listed.model.file(row).file: listed.model.index(row, 1).data() for row in range(3)}
    assert outcomes == {
        "good.csv": "can be imported",
        "undated.csv": "has questions",
        "letter.txt.bak": "no table",
    }
    assert monitoring.deliveries() == ()

    qtbot.mouseClick(listed.run_button, LEFT)
    settle(qtbot, listed)
    assert [one.file_name for one in monitoring.deliveries()] == ["good.csv"]

    listed.view.activated.emit(listed.model.index(2, 0))
    settle(qtbot, dialog)
    assert dialog.form.file.name == "undated.csv"


def test_what_was_said_of_one_file_and_holds_for_all_is_shown(qtbot, understood, tmp_path: Path) -> None:
    dialog = understood(*TABLE)
    dialog.form.source_edit.setText("Meldeamt")
    dialog.form.date_edit.setDate(QDate(2014, 12, 31))
    (tmp_path / "post").mkdir()

    listed = FolderDialog(dialog, tmp_path / "post")
    qtbot.addWidget(listed)
    settle(qtbot, listed)

    assert "Meldeamt, " in listed.given_label.text()
    assert "2014" in listed.given_label.text()


def test_taking_a_delivery_out_says_before_what_is_gone(
    qtbot, imported, monitoring: Monitoring, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    monkeypatch.setattr(
        QMessageBox, "question", lambda *args: asked.append(args[2]) or QMessageBox.StandardButton.Yes
    )
    imported.form.tabs.setCurrentIndex(1)
    imported.form.deliveries_view.selectRow(0)
    qtbot.mouseClick(imported.form.remove_button, LEFT)
    settle(qtbot, imported)

    assert "8 values are gone then, for 0 values" in asked[0]
    assert monitoring.deliveries() == ()
    assert "was taken out" in said(imported.desk.messages)


def test_the_profile_of_a_delivery_is_saved(
    qtbot, imported, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "read_by.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    imported.form.tabs.setCurrentIndex(1)
    imported.form.deliveries_view.selectRow(0)

    qtbot.mouseClick(imported.form.profile_of_button, LEFT)

    assert json.loads(file.read_text(encoding="utf-8"))["source"] == "Meldeamt"
