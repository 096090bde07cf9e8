"""The list of what is still to come, by looking and by clicking."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMessageBox

from sozialmonitoring_plugin.core.completeness.completeness import State
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.gui.completeness.dialog import CompletenessDialog
from sozialmonitoring_plugin.gui.completeness.looks import LOOKS
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.support.settings import MONITORING
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery

from .conftest import come_back, said, settle

LEFT = Qt.MouseButton.LeftButton
QUARTERS = ("11", "12", "21", "22")


def deliver(monitoring: Monitoring, source: str, year: int, variable: str, keys: Iterable[str]) -> None:
    file = monitoring.path.parent / f"{source} {year}.csv"
    rows = (f"Schlüssel;{variable}", *(f"{key};7" for key in keys))
    file.write_text("\n".join(rows), encoding="utf-8")
    day = date(year, 12, 31)
    import_delivery(ImportRequest(monitoring, file, source=source, reference_date=day), Silence())


@pytest.fixture
def offices(monitoring: Monitoring, open_dialog: Callable) -> CompletenessDialog:
    """The youth office failed in 2022 and lost Talheim (22) in 2023; the agency is complete."""
    for year in (2020, 2021, 2022, 2023):
        deliver(monitoring, "Agentur", year, "Arme", QUARTERS)
    for year, keys in ((2020, QUARTERS), (2021, QUARTERS), (2023, QUARTERS[:3])):
        deliver(monitoring, "Jugendamt", year, "Hilfen", keys)
    return open_dialog(CompletenessDialog)


def matrix(dialog: CompletenessDialog) -> list[tuple[str, ...]]:
    model = dialog.matrix
    return [
        (
            model.headerData(row, Qt.Orientation.Vertical).strip(),
            *(model.index(row, column).data() for column in range(model.columnCount())),
        )
        for row in range(model.rowCount())
    ]


def listed(dialog: CompletenessDialog) -> list[tuple[str, ...]]:
    model = dialog.gaps
    return [
        tuple(model.index(row, column).data() for column in range(1, model.columnCount()))
        for row in range(model.rowCount())
    ]


def test_the_matrix_shows_every_state_by_a_sign(offices: CompletenessDialog) -> None:
    assert said(offices.message_bar) == ""
    assert matrix(offices) == [
        ("▾ Agentur", "✓", "✓", "✓", "✓"),
        ("Weststadt", "✓", "✓", "✓", "✓"),
        ("Oststadt", "✓", "✓", "✓", "✓"),
        ("▾ Jugendamt", "✓", "✓", "✗", "◐ 3/4"),
        ("Weststadt", "✓", "✓", "✗", "✓"),
        ("Oststadt", "✓", "✓", "✗", "◐ 1/2"),
    ]


def test_signs_and_colours_tell_states_apart() -> None:
    assert len({look.sign for look in LOOKS.values()}) == len(State)
    assert len({look.ground for look in LOOKS.values()}) == len(State)


def test_at_first_everything_missing_is_listed(offices: CompletenessDialog) -> None:
    assert listed(offices) == [
        ("2022-12-31", "Weststadt", "Quartier: all (2)", "all (1)", "not delivered", "2"),
        ("2022-12-31", "Oststadt", "Quartier: all (2)", "all (1)", "not delivered", "2"),
        ("2023-12-31", "Oststadt", "Quartier: Talheim (22)", "all (1)", "not delivered", "1"),
    ]
    assert offices.form.gap_label.text() == "Everything shown. Missing values: 5"


def test_a_click_on_a_cell_names_what_is_missing_there(qtbot, offices: CompletenessDialog) -> None:
    view = offices.form.matrix_view
    place = view.visualRect(offices.matrix.index(5, 3)).center()
    qtbot.mouseClick(view.viewport(), LEFT, pos=place)
    assert listed(offices) == [
        ("2023-12-31", "Oststadt", "Quartier: Talheim (22)", "all (1)", "not delivered", "1")
    ]
    assert offices.form.gap_label.text() == "Jugendamt – Oststadt – 2023-12-31: 1 of 2. Missing values: 1"


def test_the_line_of_a_source_stands_for_its_municipalities_and_counts_nothing_twice(
    offices: CompletenessDialog,
) -> None:
    offices.form.matrix_view.selectAll()
    assert offices.gaps.missing == 5
    offices.form.matrix_view.setCurrentIndex(offices.matrix.index(3, 2))
    assert [row[1] for row in listed(offices)] == ["Weststadt", "Oststadt"]


def test_keys_walk_through_the_matrix_and_fold_a_source(offices: CompletenessDialog) -> None:
    view = offices.form.matrix_view
    view.setFocus()
    view.setCurrentIndex(offices.matrix.index(3, 1))
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert offices.gaps.missing == 4
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert [row[0] for row in matrix(offices)] == ["▾ Agentur", "Weststadt", "Oststadt", "▸ Jugendamt"]
    assert (view.currentIndex().row(), view.currentIndex().column()) == (3, 2)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert len(matrix(offices)) == 6


def test_all_municipalities_fold_at_once(offices: CompletenessDialog) -> None:
    offices.form.places_box.setChecked(False)
    assert [row[0] for row in matrix(offices)] == ["▸ Agentur", "▸ Jugendamt"]
    assert offices.gaps.missing == 5


def test_only_what_is_missing(offices: CompletenessDialog) -> None:
    offices.form.missing_box.setChecked(True)
    assert matrix(offices) == [
        ("▾ Jugendamt", "✗", "◐ 3/4"),
        ("Weststadt", "✗", "✓"),
        ("Oststadt", "✗", "◐ 1/2"),
    ]
    offices.form.matrix_view.setCurrentIndex(offices.matrix.index(2, 1))
    assert offices.gaps.missing == 1


def test_one_source_is_shown_copied_and_saved(qtbot, offices: CompletenessDialog, tmp_path: Path) -> None:
    box = offices.form.source_box
    assert [box.itemText(row) for row in range(box.count())] == ["all", "Agentur", "Jugendamt"]
    box.setCurrentIndex(1)
    assert len(matrix(offices)) == 3
    assert not offices.form.copy_button.isEnabled()
    box.setCurrentIndex(2)
    qtbot.mouseClick(offices.form.copy_button, LEFT)
    copied = QgsApplication.clipboard().text().splitlines()
    assert copied[0] == "Everything shown. Missing values: 5"
    assert copied[1].split("\t")[:3] == ["Source", "Reference date", "Municipality"]
    assert len(copied) == 2 + 3

    offices.form.output_widget.setFilePath(str(tmp_path / "list"))
    qtbot.mouseClick(offices.run_button, LEFT)
    settle(qtbot, offices)
    sheet = openpyxl.load_workbook(tmp_path / "list.xlsx")["Fehlendes"]
    assert {sheet.cell(row, 1).value for row in range(2, sheet.max_row + 1)} == {"Jugendamt"}
    assert "list.xlsx" in said(offices.message_bar)


def test_a_name_with_a_dot_is_not_that_of_another_workbook(
    qtbot, offices: CompletenessDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, typed = tmp_path / "Kreis.xlsx", tmp_path / "Kreis.2024.xlsx"
    other.write_text("other")
    asked = []
    answer = lambda *told: asked.append(told[-1]) or QMessageBox.StandardButton.No  # noqa: E731
    monkeypatch.setattr(QMessageBox, "question", answer)
    offices.form.output_widget.setFilePath(str(tmp_path / "Kreis.2024"))
    qtbot.mouseClick(offices.run_button, LEFT)
    settle(qtbot, offices)
    assert (other.read_text(), typed.exists(), asked) == ("other", True, [])

    typed.write_text("by now of somebody else")
    qtbot.mouseClick(offices.run_button, LEFT)
    settle(qtbot, offices)
    assert typed.read_text() == "by now of somebody else"
    assert "Kreis.2024.xlsx" in asked[0]


def test_the_same_as_a_command(offices: CompletenessDialog, monitoring: Monitoring) -> None:
    offices.form.source_box.setCurrentIndex(2)
    assert offices.call().text(windows=False) == (
        f"qgis_process run sozialmonitoring:checkcompleteness --MONITORING={monitoring.path}"
        f""" '--SOURCES=["Jugendamt"]' --OUTPUT={monitoring.path.with_name("county_completeness.xlsx")}"""
    )


def test_what_another_window_imported_is_seen_on_coming_back(
    qtbot, offices: CompletenessDialog, monitoring: Monitoring
) -> None:
    deliver(monitoring, "Jugendamt", 2022, "Hilfen", QUARTERS)

    come_back(qtbot, offices)
    assert offices.gaps.missing == 1


def test_without_a_monitoring_there_is_nothing_to_save(qtbot, open_dialog: Callable) -> None:
    MONITORING.write("")
    dialog = open_dialog(CompletenessDialog)
    assert matrix(dialog) == []
    qtbot.mouseClick(dialog.run_button, LEFT)
    assert "Choose a monitoring first" in said(dialog.message_bar)
