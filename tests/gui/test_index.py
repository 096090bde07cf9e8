"""The social index, by choosing and looking."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from qgis.PyQt.QtCore import QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.index.cutoffs import Bound, Owner
from sozialmonitoring_plugin.core.index.options import Standardisation
from sozialmonitoring_plugin.core.index.presets import PRESETS, preset
from sozialmonitoring_plugin.core.index.spec_json import spec_from_json
from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.gui.index.cutoff_table import BOUND, OWNER
from sozialmonitoring_plugin.gui.index.dialog import IndexDialog
from sozialmonitoring_plugin.gui.index.indicator_table import POLARITY, WEIGHT
from sozialmonitoring_plugin.gui.language import interface_wording
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau

from .conftest import said, settle

TABLEAU = {
    "variables": [{"id": name, "title": name.title()} for name in ("einwohner", "arbeitslose", "kinder")],
    "indicators": [
        {"id": "al", "title": "Arbeitslosenanteil", "numerator": "arbeitslose", "denominator": "einwohner",
         "polarity": "burden"},
        {"id": "ki", "title": "Kinderarmut", "numerator": "kinder", "denominator": "einwohner",
         "polarity": "burden"},
        {"id": "quote", "title": "Quote", "numerator": "kinder", "denominator": "arbeitslose",
         "part_of_whole": False},
    ],
}  # fmt: skip
JOBLESS = {2022: (60, 150, 100, 40), 2024: (50, 200, 90, 40)}
CHILDREN = (30, 80, 150, 200)


@pytest.fixture
def two_years(monitoring: Monitoring, tmp_path: Path) -> Monitoring:
    """Four quarters of 1,000 to 4,000 people in 2022 and 2024."""
    for year, counts in JOBLESS.items():
        rows = zip(("11", "12", "21", "22"), (1000, 2000, 3000, 4000), counts, CHILDREN, strict=True)
        lines = [";".join(map(str, row)) for row in rows]
        file = tmp_path / f"{year}.csv"
        file.write_text(
            "\n".join([f"Stand 31.12.{year}", "Schlüssel;Einwohner;Arbeitslose;Kinder", *lines]),
            encoding="utf-8",
        )
        import_delivery(ImportRequest(monitoring, file, source="Amt"), Silence())
    tableau = tmp_path / "tableau.json"
    tableau.write_text(json.dumps(TABLEAU), encoding="utf-8")
    load_tableau(monitoring, tableau)
    return monitoring


@pytest.fixture
def dialog(two_years: Monitoring, open_dialog: Callable) -> IndexDialog:
    return open_dialog(IndexDialog)


def shown(dialog: IndexDialog) -> list[list[str]]:
    model = dialog.results.sorted
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def z_of(numbers):
    return (np.asarray(numbers) - np.mean(numbers)) / np.std(numbers)


def test_it_begins_with_every_indicator_of_known_polarity(dialog: IndexDialog) -> None:
    assert said(dialog.message_bar) == ""
    assert [one.id for one in dialog.spec().indicators] == ["al", "ki"]
    assert dialog.form.dynamics_box.isChecked()
    look = dialog.results.look
    people = np.array((1000, 2000, 3000, 4000))
    expected = z_of(z_of(np.array(JOBLESS[2024]) / people) + z_of(np.array(CHILDREN) / people))
    assert look.computed.result.status.index.numbers == pytest.approx(expected, abs=1e-12)
    assert [row[0] for row in shown(dialog)] == ["Altdorf", "Bergheim", "Neudorf", "Talheim"]


def test_unticking_weighting_and_mirroring_change_the_index_at_once(dialog: IndexDialog, qtbot) -> None:
    table = dialog.form.indicator_table
    table.item(1, 0).setCheckState(Qt.CheckState.Unchecked)
    settle(qtbot, dialog)
    one = z_of(np.array(JOBLESS[2024]) / np.array((1000, 2000, 3000, 4000)))
    status = dialog.results.look.computed.result.status
    assert status.index.numbers == pytest.approx(one, abs=1e-12)
    box = table.cellWidget(0, POLARITY)
    box.setCurrentIndex(box.findData("good"))
    settle(qtbot, dialog)
    assert dialog.results.look.computed.result.status.index.numbers == pytest.approx(-one, abs=1e-12)


def test_nothing_ticked_is_told(dialog: IndexDialog, qtbot) -> None:
    for row in (0, 1):
        dialog.form.indicator_table.item(row, 0).setCheckState(Qt.CheckState.Unchecked)
    settle(qtbot, dialog)
    assert "no indicators" in said(dialog.message_bar)
    assert shown(dialog) == []


def test_years_without_a_stichtag_are_told_with_those_there_are(dialog: IndexDialog, qtbot) -> None:
    dialog.form.years_box.setValue(3)
    settle(qtbot, dialog)
    assert "2021-12-31, 3 years before 2024-12-31" in said(dialog.message_bar)
    assert "2022-12-31, 2024-12-31" in said(dialog.message_bar)
    dialog.form.dynamics_box.setChecked(False)
    settle(qtbot, dialog)
    assert said(dialog.message_bar) == ""
    assert dialog.results.look.computed.result.dynamics is None
    assert not dialog.form.years_box.isEnabled()
    assert dialog.form.group_table.rowCount() == 0


def test_a_bound_belongs_to_the_class_that_is_chosen(dialog: IndexDialog, qtbot) -> None:
    status = dialog.results.look.computed.result.status
    highest = int(np.argmax(status.index.numbers))
    table = dialog.form.status_table
    table.cellWidget(2, BOUND).setValue(9)
    table.cellWidget(1, BOUND).setValue(8)
    settle(qtbot, dialog)
    assert dialog.results.look.computed.result.status.positions[highest] == 1
    table.cellWidget(0, BOUND).setValue(20)
    settle(qtbot, dialog)
    assert said(dialog.message_bar) != ""
    table.cellWidget(0, BOUND).setValue(-1)
    box = table.cellWidget(0, OWNER)
    box.setCurrentIndex(box.findData("below"))
    assert dialog.spec().status.bounds[0] == Bound(-1, Owner.BELOW)


def test_an_area_is_excluded_for_a_reason_and_taken_back(dialog: IndexDialog, qtbot) -> None:
    form = dialog.form
    form.area_box.setCurrentIndex(form.area_box.findText("Talheim (22)"))
    form.reason_edit.setText("Kaserne")
    form.exclude_button.click()
    settle(qtbot, dialog)
    assert dialog.spec().exclusions == {"22": "Kaserne"}
    row = {line[0]: line for line in shown(dialog)}["Talheim"]
    assert row[-1].endswith("Kaserne")
    assert dialog.results.look.computed.result.status.rated.tolist() == [True, True, True, False]
    form.exclusion_table.setCurrentCell(0, 0)
    form.include_button.click()
    settle(qtbot, dialog)
    assert dialog.results.look.computed.result.status.rated.all()
    form.area_box.setEditText("Nirgends")
    form.exclude_button.click()
    assert "Nirgends" in said(dialog.message_bar)


def test_numbers_sort_as_numbers_and_areas_without_one_come_first(dialog: IndexDialog, qtbot) -> None:
    dialog.form.exclusions.add("22", "Kaserne")
    settle(qtbot, dialog)
    column = [dialog.results.model.headerData(at, Qt.Orientation.Horizontal)
              for at in range(dialog.results.model.columnCount())].index("Index")  # fmt: skip
    dialog.form.result_view.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    index = dialog.results.look.computed.result.status.index.numbers
    expected = ["Talheim", *(("Altdorf", "Neudorf", "Bergheim")[at] for at in np.argsort(index[:3]))]
    assert [row[0] for row in shown(dialog)] == expected


def test_a_click_on_a_score_tells_where_the_rate_comes_from(dialog: IndexDialog, qtbot) -> None:
    view = dialog.form.result_view
    place = dialog.results.sorted.index(0, 1)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(place).center())
    window = dialog.origins.window
    qtbot.waitUntil(lambda: window.found is not None, timeout=20_000)
    found = window.found
    assert (found.indicator.id, found.area_key) == ("al", "11")
    assert found.value.number == pytest.approx(5.0)
    dialog.reject()
    assert not window.isVisible()


def test_a_specification_is_saved_and_chosen_again(dialog: IndexDialog, qtbot) -> None:
    dialog.form.population_box.setValue(1500)
    dialog.menu.keep("Bericht")
    assert dialog.form.spec_box.currentText() == "Bericht"
    assert dialog.choice.monitoring.documents("index").keys() == {"Bericht"}
    dialog.form.spec_box.setCurrentIndex(dialog.form.spec_box.findData("preset:rank_sum"))
    settle(qtbot, dialog)
    assert dialog.spec().standardisation is Standardisation.RANK
    assert [one.id for one in dialog.spec().indicators] == ["al", "ki"]
    assert dialog.form.population_box.value() == 300
    dialog.form.spec_box.setCurrentIndex(dialog.form.spec_box.findData("stored:Bericht"))
    settle(qtbot, dialog)
    assert dialog.spec().minimum_population == 1500
    assert dialog.results.look.computed.result.status.rated.tolist() == [False, True, True, True]


def test_every_preset_that_needs_no_more_can_be_shown_and_read_again(dialog: IndexDialog, qtbot) -> None:
    for name in PRESETS:
        dialog.form.spec_box.setCurrentIndex(dialog.form.spec_box.findData(f"preset:{name}"))
        expected = replace(preset(name, interface_wording()), indicators=dialog.spec().indicators)
        assert dialog.spec() == expected, name


def test_the_file_holds_what_was_shown_and_the_command_makes_the_same(
    dialog: IndexDialog, qtbot, tmp_path: Path
) -> None:
    output = tmp_path / "index.csv"
    dialog.form.output_widget.setFilePath(str(output))
    dialog.form.report_box.setChecked(True)
    dialog.run_button.click()
    settle(qtbot, dialog)
    with output.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    shown_index = dialog.results.look.computed.result.status.index.numbers
    assert [float(row["index"]) for row in rows] == pytest.approx(shown_index, abs=1e-12)
    assert (tmp_path / "index_robustness.xlsx").is_file()
    call = dialog.call()
    assert call.algorithm == "computeindex"
    assert spec_from_json(call.given["SPEC"]) == dialog.spec()
    assert call.given["OUTPUT"] == str(output)


def test_a_hidden_rate_is_not_shown_by_any_tab(filled: Monitoring, open_dialog: Callable) -> None:
    """Two of 3,000 are hidden, and with them what would give them away; two areas remain."""
    dialog = open_dialog(IndexDialog)
    computed = dialog.results.look.computed
    hidden = computed.published.column("al").values[-1].reasons == Reason.HIDDEN
    assert hidden.sum() == 2
    assert hidden[2]
    assert computed.result.status.rated.tolist() == (~hidden).tolist()
    intervals = dialog.results.intervals
    named = {intervals.index(row, 0).data() for row in range(intervals.rowCount())}
    assert named == {name for name, one in zip(computed.names, hidden, strict=True) if not one}
    of_names = dict(zip(computed.names, hidden, strict=True))
    signs = {row[1] for row in shown(dialog) if of_names[row[0]]}
    assert signs == {interface_wording().sign(Reason.NOT_RATED)}


def test_a_monitoring_without_rates_shows_nothing_and_says_nothing(
    monitoring: Monitoring, open_dialog: Callable, qtbot
) -> None:
    dialog = open_dialog(IndexDialog)
    assert said(dialog.message_bar) == ""
    assert shown(dialog) == []
    dialog.run_button.click()
    settle(qtbot, dialog)
    assert "no indicators" in said(dialog.message_bar)


def test_scrolling_over_a_weight_leaves_it_alone(dialog: IndexDialog, qtbot) -> None:
    spin = dialog.form.indicator_table.cellWidget(0, WEIGHT)
    point = QPointF(5, 5)
    event = QWheelEvent(
        point, QPointF(spin.mapToGlobal(point.toPoint())),
        QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(spin, event)
    assert spin.value() == 1.0
