"""Comparing areas by clicking."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.gui.comparison.cells import CELL_ROLE
from sozialmonitoring_plugin.gui.comparison.dialog import ComparisonDialog
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau

from .conftest import DELIVERY, TABLEAU, choose, come_back, said, settle

LEFT = Qt.MouseButton.LeftButton
# Jobless per area: 5 %, 10 % and, in 2014, a hidden 2 of 3000 and nil.
LATER = {
    "2015": ("60", "200", "300", "400"),
    "2017": ("70", "180", "300", "-"),
}


def deliver(monitoring: Monitoring, folder: Path, year: str, jobless: tuple[str, ...]) -> None:
    text = DELIVERY.replace("31.12.2014", f"31.12.{year}")
    for old, new in zip(("1000;50", "2000;200", "3000;2", "4000;-"), jobless, strict=True):
        text = text.replace(f";{old}\n", f";{old.split(';')[0]};{new}\n")
    file = folder / f"{year}.csv"
    file.write_text(text, encoding="utf-8")
    import_delivery(ImportRequest(monitoring, file, source="Agentur"), Silence())


@pytest.fixture
def dialog(qtbot, filled: Monitoring, tmp_path: Path, open_dialog: Callable) -> ComparisonDialog:
    """Three Stichtage, a year missing, a break in 2015; the area is Altdorf."""
    for year, jobless in LATER.items():
        deliver(filled, tmp_path, year, jobless)
    broken = json.loads(json.dumps(TABLEAU))
    broken["indicators"][1]["breaks"] = "2015-06-30: mit Geflüchteten"
    file = tmp_path / "broken.json"
    file.write_text(json.dumps(broken), encoding="utf-8")
    load_tableau(filled, file)
    dialog = open_dialog(ComparisonDialog)
    choose(dialog.form.area_box, "11")
    return dialog


def select(dialog: ComparisonDialog, row: int, column: int) -> None:
    view = dialog.form.comparison_view
    view.setCurrentIndex(view.model().index(row, column))


def table(dialog: ComparisonDialog) -> list[list[str]]:
    return [line.split("\t") for line in dialog.pages.comparison.text().splitlines()]


def test_an_area_stands_beside_what_contains_it(dialog: ComparisonDialog) -> None:
    headings, residents, share = table(dialog)

    assert headings[:4] == ["Indicator", "Altdorf", "Gemeinde", "Vierkreis"]
    assert residents[1:4] == ["1,000", "3,000", "10,000"]
    # 70 of 1000; 250 of 3000; 550 of 10000.
    assert share[1:4] == ["7.0", "8.3", "5.5"]
    # 10 % (Bergheim) and 9 % are above 7 %; of the two in the town the other.
    assert share[4:6] == ["3 of 4", "2 of 2"]
    assert share[6] == "a burden"
    assert share[7].startswith("From 0.0 to 10.0")


def test_equal_areas_share_their_ranks(qtbot, filled: Monitoring, tmp_path: Path, open_dialog) -> None:
    deliver(filled, tmp_path, "2015", ("50", "100", "300", "400"))
    dialog = open_dialog(ComparisonDialog)
    choose(dialog.form.area_box, "12")

    assert table(dialog)[2][4] == "3–4 of 4"
    index = dialog.pages.comparison.index(1, 4)
    assert "2 areas have the same value" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_hidden_number_is_a_sign_with_words(qtbot, filled: Monitoring, open_dialog) -> None:
    dialog = open_dialog(ComparisonDialog)
    choose(dialog.form.area_box, "21")
    select(dialog, 1, 1)

    value, rank = (dialog.pages.comparison.index(1, column) for column in (1, 4))
    assert (value.data(), rank.data()) == ("*", "*")
    assert value.data(Qt.ItemDataRole.ToolTipRole) == "confidential"
    # Its town and the county would give it away and are hidden too, or stand there alone.
    assert "Bergheim" not in dialog.form.histogram.accessibleDescription()
    assert "0.1" not in dialog.form.position_text.toPlainText()
    assert "takes no part" in dialog.form.similar_label.text()


def test_typing_a_part_of_a_name_finds_the_area(qtbot, dialog: ComparisonDialog) -> None:
    box = dialog.form.area_box
    box.completer().setCompletionPrefix("heim")

    model = box.completer().completionModel()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Bergheim (21)",
        "Talheim (22)",
    ]
    box.setEditText("nowhere")
    with pytest.raises(UserError, match="Choose an area"):
        dialog.request()


def test_an_area_chosen_after_half_a_name_is_shown(qtbot, dialog: ComparisonDialog) -> None:
    """Meanwhile another input changed, when no area was chosen."""
    dialog.form.area_box.setEditText("Berg")
    dialog.form.nearest_box.setValue(1)
    assert dialog.pages.view is None

    choose(dialog.form.area_box, "21")
    assert table(dialog)[0][1] == "Bergheim"
    assert len(dialog.pages.similar.text().splitlines()) == 2


def test_the_level_changes_areas_and_ranks(qtbot, dialog: ComparisonDialog) -> None:
    choose(dialog.form.level_box, "gemeinde")
    choose(dialog.form.area_box, "1")

    headings, _, share = table(dialog)
    assert headings[1:4] == ["Weststadt", "Vierkreis", "Rank"]
    assert share[1:4] == ["8.3", "5.5", "1 of 2"]


def test_only_ticked_indicators_are_compared(qtbot, dialog: ComparisonDialog) -> None:
    dialog.indicators.tick(("al",))
    assert [row[0] for row in table(dialog)[1:]] == ["Arbeitslosenanteil (%)"]
    assert dialog.request().indicators == ("al",)

    dialog.indicators.tick(())
    assert dialog.pages.view is None
    with pytest.raises(UserError, match="Tick at least one indicator"):
        dialog.request()


def test_the_series_keeps_its_gap_and_tells_its_break(qtbot, dialog: ComparisonDialog) -> None:
    dialog.form.minimum_box.setValue(1)
    settle(qtbot, dialog)
    select(dialog, 1, 1)

    rows = [line.split("\t") for line in dialog.pages.dates.text().splitlines()]
    assert rows[0] == ["Date", "Value", "Change", "in %", "Note"]
    assert rows[1][:4] == ["2017-12-31", "7.0", "+1.0", "+16.7"]
    assert rows[2][:4] == ["2015-12-31", "6.0", "+1.0", "+20.0"]
    assert rows[2][4] == "2015-06-30: new definition (mit Geflüchteten)"
    assert rows[3][:4] == ["2014-12-31", "5.0", "", ""]
    chart = dialog.form.chart._chart
    # The yearly series misses 2016 and breaks in 2015: no point is connected with another one.
    assert [day.year for day in chart.dates] == [2014, 2015, 2016, 2017]
    assert [[day.year for day in one.dates] for one in chart.lines[0].segments] == [[2014], [2015], [2017]]
    assert [line.name for line in chart.lines] == ["Altdorf", "Weststadt", "Vierkreis"]
    assert [entry.text for entry in chart.breaks] == [rows[2][4]]
    trend = dialog.form.trend_label.text()
    assert "Trend: rising" in trend
    assert "Since the last break: No trend: three numbers are needed, there are 2." in trend


def test_a_change_from_a_hidden_number_is_hidden(qtbot, dialog: ComparisonDialog) -> None:
    select(dialog, 1, 1)

    rows = [line.split("\t") for line in dialog.pages.dates.text().splitlines()]
    # In 2014 the 5 % are hidden with the 2 of Bergheim, which totals would give away otherwise.
    assert rows[3][:2] == ["2014-12-31", "*"]
    assert rows[2][1:4] == ["6.0", "*", "*"]
    assert "2014" not in dialog.form.chart.accessibleDescription().split(";")[0]


def test_similar_areas_follow_what_is_ticked(qtbot, dialog: ComparisonDialog) -> None:
    similar = [line.split("\t") for line in dialog.pages.similar.text().splitlines()]

    # By the share alone: 7 % is nearest to 9 %, then 10 %, then 0 %.
    assert dialog.alike.ticked == ("al",)
    assert [row[0] for row in similar[1:]] == ["Neudorf", "Bergheim", "Talheim"]
    assert [row[1] for row in similar[1:]] == ["Weststadt", "Oststadt", "Oststadt"]
    dialog.form.nearest_box.setValue(1)
    assert len(dialog.pages.similar.text().splitlines()) == 2


def test_what_a_person_ticked_stays_when_indicators_change(qtbot, dialog: ComparisonDialog) -> None:
    dialog.alike.tick(("ew", "al"))
    dialog.indicators.tick(("al",))
    dialog.indicators.tick(("ew", "al"))
    assert dialog.alike.ticked[-1] == "al"
    assert dialog.request().similar_by == dialog.alike.ticked


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


def test_the_bar_says_in_words_what_it_shows(qtbot, dialog: ComparisonDialog) -> None:
    index = dialog.pages.comparison.index(1, 7)
    spread = index.data(CELL_ROLE).spread
    assert (spread.distribution.minimum.number, spread.distribution.maximum.number) == (0.0, 10.0)
    assert spread.number == pytest.approx(7.0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("From 0.0 to 10.0")


def test_the_bars_and_charts_are_painted(qtbot, dialog: ComparisonDialog) -> None:
    """A blank place has one colour; so had a chart that failed to paint."""
    select(dialog, 1, 1)
    dialog.form.tabs.setCurrentWidget(dialog.form.series_tab)
    for part in (dialog.form.chart, dialog.form.comparison_view.viewport()):
        image = part.grab().toImage()
        colours = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
        assert len(colours) > 5


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


def test_another_minimum_is_another_publication(qtbot, filled: Monitoring, open_dialog) -> None:
    dialog = open_dialog(ComparisonDialog)
    choose(dialog.form.area_box, "21")
    dialog.form.minimum_box.setValue(1)
    settle(qtbot, dialog)

    assert table(dialog)[2][1] == "0.1"


def test_a_delivery_of_another_window_is_seen_on_coming_back(
    qtbot, dialog: ComparisonDialog, filled: Monitoring, tmp_path: Path
) -> None:
    """What a person chose stays; the latest date is another one now."""
    choose(dialog.form.area_box, "12")
    dialog.indicators.tick(("al",))
    deliver(filled, tmp_path, "2018", ("70", "100", "300", "400"))

    come_back(qtbot, dialog)
    assert dialog.form.date_box.findData("2018-12-31") > 0
    headings, share = table(dialog)
    assert headings[1] == "Neudorf"
    assert share[:2] == ["Arbeitslosenanteil (%)", "5.0"]
    assert dialog.choice._label.text().endswith("deliveries: 4")


def test_a_monitoring_without_deliveries_shows_nothing(qtbot, monitoring, open_dialog) -> None:
    dialog = open_dialog(ComparisonDialog)
    assert dialog.pages.view is None
    assert not dialog.form.copy_button.isEnabled()
    with pytest.raises(UserError):
        dialog.save(Path("never.xlsx"))
