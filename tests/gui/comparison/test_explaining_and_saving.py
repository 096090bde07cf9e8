"""Every number is explained; what is shown is copied, saved, and made again by a command."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox

from sozialmonitoring_plugin.gui.comparison.dialog import ComparisonDialog

from ..conftest import choose, said, settle
from .conftest import LEFT, select


@pytest.mark.parametrize("way", ["button", "enter", "double click"])
def test_every_number_is_explained(qtbot, dialog: ComparisonDialog, way: str) -> None:
    select(dialog, 1, 2)
    view = dialog.form.comparison_view
    if way == "button":
        qtbot.mouseClick(dialog.form.origin_button, LEFT)
    elif way == "enter":
        view.setFocus()
        qtbot.keyClick(view, Qt.Key.Key_Return)
    else:
        view.doubleClicked.emit(view.currentIndex())
    window = dialog.origins.window
    qtbot.waitUntil(lambda: window.found is not None, timeout=20_000)

    found = window.found
    assert (found.area_name, found.level) == ("Weststadt", "gemeinde")
    assert found.value.number == pytest.approx(100 * 250 / 3000)
    assert "Published: 8.3" in window.headline_label.text()


def test_enter_explains_only_where_a_table_has_the_focus(qtbot, dialog: ComparisonDialog) -> None:
    """And there the number of this table, of which there are two."""
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    select(dialog, 1, 2)
    dialog.form.area_box.setFocus()
    qtbot.keyClick(dialog.form.area_box, Qt.Key.Key_Return)
    assert dialog.origins.window is None

    view = dialog.form.dates_view
    dialog.form.tabs.setCurrentWidget(dialog.form.series_tab)
    view.setCurrentIndex(view.model().index(1, 1))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.origins.window.found is not None, timeout=20_000)
    assert dialog.origins.window.found.value.number == pytest.approx(6.0)


def test_a_number_of_the_past_is_explained_as_of_then(qtbot, dialog: ComparisonDialog) -> None:
    select(dialog, 1, 1)
    view = dialog.form.dates_view
    view.setCurrentIndex(view.model().index(2, 1))
    dialog.explain(view)
    qtbot.waitUntil(lambda: dialog.origins.window.found is not None, timeout=20_000)

    assert dialog.origins.window.found.value.number == pytest.approx(5.0)


def test_it_is_copied_as_text_and_saved_as_a_workbook(
    qtbot, dialog: ComparisonDialog, tmp_path: Path
) -> None:
    qtbot.mouseClick(dialog.form.copy_button, LEFT)
    assert QgsApplication.clipboard().text().startswith("Altdorf\nIndicator\t")

    dialog.save(tmp_path / "saved.xlsx")
    settle(qtbot, dialog)
    sheets = pd.read_excel(tmp_path / "saved.xlsx", sheet_name=None)
    assert list(sheets) == ["Vergleich", "Zeitreihen", "Trends", "Ähnliche Gebiete"]
    assert sheets["Vergleich"]["Gebiet"].unique().tolist() == ["Altdorf"]
    assert "saved.xlsx" in said(dialog.message_bar)


@pytest.mark.parametrize("name", ["saved", "saved.2024", "saved.csv"])
def test_a_name_with_another_ending_stays_whole(
    qtbot, dialog: ComparisonDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """And so does the workbook that is called like its beginning."""
    other = tmp_path / "saved.xlsx"
    other.write_text("of somebody else")
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.No)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / name), ""))

    dialog.start()
    settle(qtbot, dialog)
    assert other.read_text() == "of somebody else"
    assert (tmp_path / f"{name}.xlsx").exists()


def test_the_workbook_is_of_the_area_that_is_shown(qtbot, dialog: ComparisonDialog, tmp_path: Path) -> None:
    choose(dialog.form.area_box, "22")
    dialog.save(tmp_path / "saved.xlsx")
    settle(qtbot, dialog)

    saved = pd.read_excel(tmp_path / "saved.xlsx", sheet_name="Vergleich")
    assert saved["Gebiet"].unique().tolist() == ["Talheim"]


def test_the_command_does_the_same(dialog: ComparisonDialog) -> None:
    given = dialog.call().given
    assert (given["LEVEL"], given["AREAS"], given["INDICATORS"]) == ("quartier", "11", "ew,al")
    assert given["SIMILAR_BY"] == "al"
    assert given["OUTPUT"].endswith("county_11.xlsx")
