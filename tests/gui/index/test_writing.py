"""Files of the index hold what was shown."""

from __future__ import annotations

import csv
from pathlib import Path

import openpyxl
import pytest

from sozialmonitoring_plugin.core.index.robustness import WeightDraws
from sozialmonitoring_plugin.core.index.spec_json import spec_from_json
from sozialmonitoring_plugin.gui.index.dialog import IndexDialog
from sozialmonitoring_plugin.workflows.index_robustness import robustness_of

from ..conftest import said, settle


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
