"""The social index, by choosing and looking."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import openpyxl
import pytest
from qgis.PyQt.QtCore import QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.index.cutoffs import Bound, Owner
from sozialmonitoring_plugin.core.index.options import Standardisation
from sozialmonitoring_plugin.core.index.presets import PRESETS, preset
from sozialmonitoring_plugin.core.index.robustness import WeightDraws
from sozialmonitoring_plugin.core.index.scales import BaseScales, Scale, Scales
from sozialmonitoring_plugin.core.index.spec import Base, IndexIndicator, IndexSpec
from sozialmonitoring_plugin.core.index.spec_json import spec_from_json, spec_to_json
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.gui.index.cutoff_table import BOUND, OWNER, TITLE
from sozialmonitoring_plugin.gui.index.dialog import IndexDialog
from sozialmonitoring_plugin.gui.index.indicator_table import CHANGE, POLARITY, WEIGHT
from sozialmonitoring_plugin.gui.language import interface_wording
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.index_robustness import robustness_of
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau

from .conftest import come_back, said, settle

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


def test_a_delivery_of_another_window_is_seen_and_the_specification_stays(
    dialog: IndexDialog, qtbot, two_years: Monitoring, tmp_path: Path
) -> None:
    dialog.form.indicator_table.item(1, 0).setCheckState(Qt.CheckState.Unchecked)
    dialog.form.dynamics_box.setChecked(False)
    settle(qtbot, dialog)
    before = dialog.spec()
    jobless = (90, 100, 210, 400)
    rows = zip(("11", "12", "21", "22"), (1000, 2000, 3000, 4000), jobless, strict=True)
    file = tmp_path / "2026.csv"
    lines = [
        "Stand 31.12.2026",
        "Schlüssel;Einwohner;Arbeitslose",
        *(";".join(map(str, row)) for row in rows),
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    import_delivery(ImportRequest(two_years, file, source="Amt"), Silence())

    come_back(qtbot, dialog)
    assert dialog.spec() == before
    assert dialog.form.date_box.findData("2026-12-31") > 0
    status = dialog.results.look.computed.result.status
    assert status.index.numbers == pytest.approx(z_of([9, 5, 7, 10]), abs=1e-12)


def test_an_index_begins_as_soon_as_something_is_delivered(
    qtbot, monitoring: Monitoring, open_dialog: Callable, tmp_path: Path, delivery_file: Path
) -> None:
    dialog = open_dialog(IndexDialog)
    assert dialog.results.look is None
    import_delivery(ImportRequest(monitoring, delivery_file, source="Amt"), Silence())
    tableau = tmp_path / "tableau.json"
    tableau.write_text(json.dumps(TABLEAU), encoding="utf-8")
    load_tableau(monitoring, tableau)

    come_back(qtbot, dialog)
    assert "al" in [one.id for one in dialog.spec().indicators]


def test_nothing_ticked_is_told(dialog: IndexDialog, qtbot) -> None:
    for row in (0, 1):
        dialog.form.indicator_table.item(row, 0).setCheckState(Qt.CheckState.Unchecked)
    settle(qtbot, dialog)
    assert "no indicators" in said(dialog.message_bar)
    assert "Tick those that count in “Indicators”." in said(dialog.message_bar)
    assert "INDICATORS" not in said(dialog.message_bar)
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


def unusual_spec(shown_first: IndexSpec) -> IndexSpec:
    """What a file may say although the form neither offers nor rounds to it."""
    low, high = shown_first.status.bounds[0], shown_first.status.bounds[1:]
    return replace(
        shown_first,
        indicators=(
            IndexIndicator("ki", Polarity.BURDEN, 1 / 3, "ki_delta"),
            IndexIndicator("al", Polarity.GOOD, 4e-10),
            IndexIndicator("fremd", Polarity.BURDEN, 12_345.678_912_3),
        ),
        status=replace(shown_first.status, bounds=(replace(low, at=-1.123_456_789), *high)),
        dynamics=replace(shown_first.dynamics, years=99),
        base=Base("2010-12-31"),
        inhabitants="leute",
        minimum_population=10**12,
        exclusions={"999": "Kaserne"},
    )


def test_showing_a_specification_leaves_it_as_it_was(dialog: IndexDialog) -> None:
    spec = unusual_spec(dialog.spec())
    dialog.show_spec(spec)
    assert dialog.spec() == spec
    assert dialog.form.base_box.currentText() == "2010-12-31 (nothing delivered)"
    assert dialog.form.people_box.currentText() == "leute"
    assert dialog.form.years_box.value() == 99
    assert not dialog.form.indicator_table.isColumnHidden(CHANGE)


def test_what_is_edited_is_read_and_the_rest_stays(dialog: IndexDialog) -> None:
    spec = unusual_spec(dialog.spec())
    dialog.show_spec(spec)
    form = dialog.form
    form.years_box.setValue(3)
    form.population_box.setValue(500)
    form.base_box.setCurrentIndex(form.base_box.findData(""))
    form.people_box.setCurrentIndex(form.people_box.findData("einwohner"))
    form.indicator_table.cellWidget(0, WEIGHT).setValue(0.25)
    changed = replace(
        spec,
        indicators=(spec.indicators[0], replace(spec.indicators[1], weight=0.25), spec.indicators[2]),
        dynamics=replace(spec.dynamics, years=3),
        base=None,
        inhabitants="einwohner",
        minimum_population=500,
    )
    assert dialog.spec() == changed


def test_a_base_of_given_numbers_has_an_entry_and_can_be_left_out(dialog: IndexDialog) -> None:
    scales = Scales({"al": Scale(5, 2), "ki": Scale(4, 1)}, Scale(0, 1.5))
    given = replace(dialog.spec(), dynamics=None, base=Base(scales=BaseScales(scales)))
    dialog.show_spec(given)
    assert dialog.spec() == given
    box = dialog.form.base_box
    assert box.currentText() == "means and deviations given as numbers"
    box.setCurrentIndex(box.findData(""))
    assert dialog.spec() == replace(given, base=None)
    dialog.show_spec(replace(given, base=None))
    assert box.findText("means and deviations given as numbers") < 0


def test_the_report_varies_the_weights_as_the_box_says(dialog: IndexDialog, qtbot, tmp_path: Path) -> None:
    dialog.form.share_box.setValue(90)
    dialog.form.output_widget.setFilePath(str(tmp_path / "index.csv"))
    assert "WEIGHT_SHARE" not in dialog.call().given
    dialog.form.report_box.setChecked(True)
    settle(qtbot, dialog)
    assert dialog.call().given["WEIGHT_SHARE"] == "90"
    dialog.run_button.click()
    settle(qtbot, dialog)
    sheet = openpyxl.load_workbook(tmp_path / "index_robustness.xlsx")["areas"]
    titles = [cell.value for cell in sheet[1]]
    written = [row[titles.index("same_class")] for row in sheet.iter_rows(min_row=2, values_only=True)]
    computed = dialog.results.look.computed
    expected = robustness_of(computed, WeightDraws(share=0.9)).intervals.same_class
    assert written == pytest.approx(expected)
    assert written != pytest.approx(robustness_of(computed).intervals.same_class)


def test_what_was_changed_just_before_writing_is_shown_after_it(
    dialog: IndexDialog, qtbot, tmp_path: Path
) -> None:
    dialog.form.output_widget.setFilePath(str(tmp_path / "index.csv"))
    dialog.form.population_box.setValue(1500)
    dialog.run_button.click()
    settle(qtbot, dialog)
    assert dialog.results.look.computed.result.status.rated.tolist() == [False, True, True, True]
    assert "index.csv" in said(dialog.message_bar)


def test_a_failure_to_write_stays_told_while_the_preview_catches_up(
    dialog: IndexDialog, qtbot, tmp_path: Path
) -> None:
    (tmp_path / "no folder").touch()
    dialog.form.output_widget.setFilePath(str(tmp_path / "no folder" / "index.csv"))
    dialog.form.population_box.setValue(1500)
    dialog.run_button.click()
    settle(qtbot, dialog)
    assert dialog.results.look.computed.result.status.rated.tolist() == [False, True, True, True]
    assert "no folder" in said(dialog.message_bar)
    assert "Written" not in said(dialog.message_bar)


def test_another_monitoring_shows_nothing_of_the_one_before(dialog: IndexDialog, tmp_path: Path) -> None:
    copy = tmp_path / "copy.gpkg"
    shutil.copyfile(dialog.choice.path, copy)
    dialog.form.spec_box.setCurrentIndex(dialog.form.spec_box.findData("preset:rank_sum"))
    dialog.form.monitoring_widget.setFilePath(str(copy))
    assert dialog.results.look is None
    assert shown(dialog) == []
    assert dialog.form.spec_box.currentData() == "preset:berlin_mss"
    assert dialog.spec().standardisation is Standardisation.POPULATION_SD


def test_a_number_that_cannot_be_explained_is_told_in_the_dialog(
    dialog: IndexDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise UserError("There is no area {name}.", name="11")

    monkeypatch.setattr(dialog.origins, "explain", refuse)
    dialog.results.asked.emit("al", "11")
    assert "There is no area 11" in said(dialog.message_bar)


def test_newer_numbers_keep_what_was_chosen(dialog: IndexDialog, qtbot) -> None:
    dialog.form.spec_box.setCurrentIndex(dialog.form.spec_box.findData("preset:rank_sum"))
    dialog.form.population_box.setValue(1500)
    dialog.choice.refresh()
    settle(qtbot, dialog)
    assert dialog.form.spec_box.currentData() == "preset:rank_sum"
    assert dialog.spec().standardisation is Standardisation.RANK
    assert dialog.spec().minimum_population == 1500
    assert dialog.results.look.computed.result.spec.standardisation is Standardisation.RANK


def test_the_box_names_the_file_that_a_specification_came_from(
    dialog: IndexDialog, qtbot, tmp_path: Path
) -> None:
    file = tmp_path / "nachbarkreis.json"
    spec = replace(dialog.spec(), title="Nachbarkreis", minimum_population=700)
    file.write_text(spec_to_json(spec), encoding="utf-8")
    dialog.menu.take_file(str(file))
    box = dialog.form.spec_box
    assert box.currentText() == "nachbarkreis.json (from a file)"
    dialog.choice.refresh()
    assert box.currentText() == "nachbarkreis.json (from a file)"
    assert dialog.spec() == spec
    box.setCurrentIndex(box.findData("preset:rank_sum"))
    box.setCurrentIndex(box.findText("nachbarkreis.json (from a file)"))
    assert dialog.spec() == spec


def test_a_stored_specification_that_cannot_be_read_says_why(dialog: IndexDialog, qtbot) -> None:
    monitoring = dialog.choice.monitoring
    monitoring.change_documents("index", monitoring.revision, {"Alt": '{"title": "Alt", "status": 7}'})
    dialog.choice.refresh()
    settle(qtbot, dialog)
    box = dialog.form.spec_box
    place = box.findData("stored:Alt")
    assert box.itemText(place) == "Alt (cannot be read)"
    assert "status" in box.itemData(place, Qt.ItemDataRole.ToolTipRole)
    box.setCurrentIndex(place)
    settle(qtbot, dialog)
    assert "status" in said(dialog.message_bar)
    assert dialog.results.look is None
    box.setCurrentIndex(box.findData("preset:berlin_mss"))
    settle(qtbot, dialog)
    assert said(dialog.message_bar) == ""
    assert dialog.results.look is not None


def test_exclusions_keep_the_names_of_their_areas_on_every_level(dialog: IndexDialog) -> None:
    form = dialog.form
    form.exclusions.add("22", "Kaserne")
    form.level_box.setCurrentIndex(form.level_box.findData("gemeinde"))
    form.exclusions.add("1", "Neubau")
    names = [form.exclusion_table.item(row, 0).text() for row in range(2)]
    assert names == ["Talheim (22)", "Weststadt (1)"]
    assert [form.area_box.itemText(at) for at in range(form.area_box.count())] == [
        "Weststadt (1)", "Oststadt (2)",
    ]  # fmt: skip


def test_a_renamed_class_is_called_so_where_its_bounds_are(dialog: IndexDialog) -> None:
    table = dialog.form.status_table
    table.item(1, TITLE).setText("eher niedrig")
    above, below = table.cellWidget(0, OWNER), table.cellWidget(1, OWNER)
    assert above.itemText(above.findData("above")) == "eher niedrig"
    assert below.itemText(below.findData("below")) == "eher niedrig"
    for row in (0, 1):
        for column in (BOUND, OWNER):
            assert "eher niedrig" in table.cellWidget(row, column).accessibleName()
    assert "eher niedrig" not in table.cellWidget(2, BOUND).accessibleName()


def test_charts_and_signs_can_be_heard(dialog: IndexDialog, qtbot) -> None:
    form = dialog.form
    assert form.status_histogram.accessibleName() == "Distribution of the status index"
    assert form.dynamics_histogram.accessibleName() == "Distribution of the dynamics index"
    form.exclusions.add("22", "Kaserne")
    settle(qtbot, dialog)
    model = dialog.results.model
    sign, number = model.index(3, 1), model.index(0, 1)
    assert sign.data() == interface_wording().sign(Reason.NOT_RATED)
    assert sign.data(Qt.ItemDataRole.AccessibleTextRole) == interface_wording().reason(Reason.NOT_RATED)
    assert number.data(Qt.ItemDataRole.AccessibleTextRole) == number.data()
