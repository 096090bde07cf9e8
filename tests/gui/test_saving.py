"""A name without its ending must not overwrite a file that nobody asked about."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QWidget

from sozialmonitoring_plugin.gui.saving import save_path

KINDS = "XLSX (*.xlsx);;JSON (*.json)"
ANSWER = QMessageBox.StandardButton


class Person:
    """Types a name, chooses a filter, and answers what is asked."""

    def __init__(self) -> None:
        self.name, self.kind, self.answer = "", "", ANSWER.No
        self.asked: list[str] = []

    def question(self, _parent: QWidget, _title: str, text: str) -> QMessageBox.StandardButton:
        self.asked.append(text)
        return self.answer


@pytest.fixture
def person(qgis_app: object, monkeypatch: pytest.MonkeyPatch) -> Person:
    person = Person()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (person.name, person.kind))
    monkeypatch.setattr(QMessageBox, "question", person.question)
    return person


def saved(qtbot, person: Person, name: Path | str, kind: str = "") -> Path | None:
    person.name, person.kind = str(name), kind
    parent = QWidget()
    qtbot.addWidget(parent)
    return save_path(parent, "Save", "", KINDS, ".xlsx")


@pytest.mark.parametrize(
    ("name", "kind", "written"),
    [
        ("Kreis", "", "Kreis.xlsx"),
        ("Kreis.2024", "", "Kreis.2024.xlsx"),
        ("Kreis", "JSON (*.json)", "Kreis.json"),
        ("Kreis.json", "XLSX (*.xlsx)", "Kreis.json"),
        ("Kreis.XLSX", "", "Kreis.XLSX"),
    ],
)
def test_a_name_gets_the_ending_that_it_lacks(
    qtbot, person: Person, tmp_path: Path, name: str, kind: str, written: str
) -> None:
    assert saved(qtbot, person, tmp_path / name, kind) == tmp_path / written
    assert not person.asked


def test_a_file_that_the_ending_leads_to_is_asked_about(qtbot, person: Person, tmp_path: Path) -> None:
    (tmp_path / "Kreis.xlsx").touch()
    assert saved(qtbot, person, tmp_path / "Kreis") is None
    assert person.asked == ["Kreis.xlsx exists already. Replace it?"]
    person.answer = ANSWER.Yes
    assert saved(qtbot, person, tmp_path / "Kreis") == tmp_path / "Kreis.xlsx"


def test_nobody_is_asked_twice_about_the_name_he_chose(qtbot, person: Person, tmp_path: Path) -> None:
    (tmp_path / "Kreis.xlsx").touch()
    assert saved(qtbot, person, tmp_path / "Kreis.xlsx") == tmp_path / "Kreis.xlsx"
    assert not person.asked


def test_a_cancelled_choice_is_no_file(qtbot, person: Person) -> None:
    assert saved(qtbot, person, "") is None
