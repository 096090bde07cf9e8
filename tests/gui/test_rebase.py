"""Two versions, ticks, another basis: the shares are shown, the numbers stored."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox

from sozialmonitoring_plugin.core.errors import Cancelled
from sozialmonitoring_plugin.core.feedback import Feedback, Silence
from sozialmonitoring_plugin.core.remarks import Remark
from sozialmonitoring_plugin.gui.rebase import dialog as rebase_dialog
from sozialmonitoring_plugin.gui.rebase.dialog import RebaseDialog
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.conversion_keys import (
    ConversionKeyRequest,
    ImportedKey,
    import_conversion_key,
)
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from tests.workflows.revised import redraw

from .conftest import said, settle

LEFT = Qt.MouseButton.LeftButton


def box(east: int, west: int, south: int, north: int) -> str:
    left, right, low, high = 300_000 + east, 300_000 + west, 5_650_000 + south, 5_650_000 + north
    return f"MULTIPOLYGON((({left} {low}, {right} {low}, {right} {high}, {left} {high}, {left} {low})))"


@pytest.fixture
def revised(filled: Monitoring) -> Monitoring:
    """A quarter of Altdorf goes to Neudorf."""
    outlines = {
        "11": (box(0, 1000, 0, 750), "1"),
        "12": (box(0, 1000, 750, 2000), "1"),
        "21": (box(1000, 2000, 0, 1000), "2"),
        "22": (box(1000, 2000, 1000, 2000), "2"),
    }
    redraw(filled, outlines, "2015-01-01", "quartier")
    return filled


@pytest.fixture
def dialog(revised: Monitoring, open_dialog: Callable) -> RebaseDialog:
    return open_dialog(RebaseDialog)


def rows(dialog: RebaseDialog) -> list[list[str]]:
    model = dialog.form.passages
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_latest_two_versions_are_compared_and_what_changes_is_shown(dialog: RebaseDialog) -> None:
    assert (dialog.form.old_box.currentText(), dialog.form.new_box.currentText()) == (
        "01.01.2014", "Stand 2015-01-01",
    )  # fmt: skip
    assert dialog.form.weights.ticked == ("einwohner", "arbeitslose")
    assert [row[:3] + row[4:] for row in rows(dialog)] == [
        ["11 Altdorf", "11 Q 11", "75.0%", "estimated"],
        ["11 Altdorf", "12 Q 12", "25.0%", "estimated"],
        ["12 Neudorf", "12 Q 12", "100.0%", ""],
    ]
    assert {row[3] for row in rows(dialog)[:2]} == {"area"}
    dialog.form.changes_check.setChecked(False)
    assert len(rows(dialog)) == 5


def test_the_numbers_are_stored_and_written_at_once(
    qtbot, dialog: RebaseDialog, revised: Monitoring, tmp_path: Path
) -> None:
    dialog.form.table_check.setChecked(True)
    dialog.form.output_widget.setFilePath(str(tmp_path / "out.csv"))
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    table = pd.read_csv(tmp_path / "out.csv", dtype={"area_key": str})
    people = table[table["variable"] == "einwohner"].set_index("area_key")["value"]
    assert people.to_dict() == {"11": 750, "12": 2250, "21": 3000, "22": 4000}
    assert len(revised.deliveries()) == 2
    assert revised.deliveries()[-1].version == revised.versions()[-1].id


def test_the_outcome_is_told(qtbot, dialog: RebaseDialog) -> None:
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    assert "Values carried over: 8, of them estimated: 4. Stored as deliveries: 2." in said(
        dialog.desk.messages
    )


def test_nothing_ticked_and_nothing_wanted_is_told(qtbot, dialog: RebaseDialog) -> None:
    dialog.form.store_check.setChecked(False)
    qtbot.mouseClick(dialog.run_button, LEFT)
    assert "Say whether" in said(dialog.message_bar)
    dialog.form.store_check.setChecked(True)
    dialog.form.weight_tree.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    qtbot.mouseClick(dialog.run_button, LEFT)
    assert "Tick the variables" in said(dialog.message_bar)


def test_a_conversion_key_is_imported_and_chosen_for_a_group(
    qtbot, dialog: RebaseDialog, revised: Monitoring, tmp_path: Path
) -> None:
    dialog.import_key(conversion_key(tmp_path))
    settle(qtbot, dialog)
    tree = dialog.form.weight_tree
    choice = tree.itemWidget(tree.topLevelItem(0), 1)
    assert isinstance(choice, QComboBox)
    choice.setCurrentText("Key key: Anteil")
    assert [row[2] for row in rows(dialog)] == ["60.0%", "40.0%", "100.0%"]
    call = dialog.call().given
    assert json.loads(call["WEIGHTS"])["variables"]["einwohner"] == {"key": "key", "column": "Anteil"}
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    new = revised.versions()[-1]
    found = revised.observed(revised.tree(new), new, "einwohner", revised.dates()[0])
    assert found is not None
    assert found.values.numbers.tolist() == [600, 2400, 3000, 4000]


def test_remarks_on_a_conversion_key_stay_to_be_read(
    qtbot, dialog: RebaseDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def with_remark(request: ConversionKeyRequest, feedback: Feedback) -> ImportedKey:
        found = import_conversion_key(request, feedback)
        return replace(found, remarks=(Remark.of("Column {column} holds the dates.", column="D"),))

    monkeypatch.setattr(rebase_dialog, "import_conversion_key", with_remark)
    dialog.import_key(conversion_key(tmp_path))
    settle(qtbot, dialog)
    assert dialog.form.weights.ticked == ("einwohner", "arbeitslose"), "the versions are compared again"
    assert "Column D holds the dates." in said(dialog.message_bar)


def test_what_was_carried_over_and_is_out_of_date_is_told(
    qtbot, dialog: RebaseDialog, revised: Monitoring, delivery_file: Path, open_dialog: Callable
) -> None:
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    import_delivery(
        ImportRequest(
            revised,
            delivery_file,
            source="Amt",
            again=True,
            level="quartier",
            reference_date=revised.dates()[0],
        ),
        Silence(),
    )
    text = said(open_dialog(RebaseDialog).message_bar)
    assert "Einwohner: what was carried over" in text
    assert "Carry it over again." in text


def test_what_was_chosen_is_kept_when_numbers_are_stored(
    qtbot, dialog: RebaseDialog, revised: Monitoring
) -> None:
    untick(dialog, "arbeitslose")
    basis(dialog, "einwohner").setCurrentIndex(2)
    weights = dialog.form.weights.wanted
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    assert "Values carried over" in said(dialog.message_bar), "the outcome stays to be read"
    assert dialog.form.weights.ticked == ("einwohner",)
    assert dialog.form.weights.wanted == weights
    assert "deliveries: 2" in dialog.form.monitoring_summary.text()


def test_a_version_released_meanwhile_is_offered_and_the_choice_is_kept(
    qtbot, dialog: RebaseDialog, revised: Monitoring
) -> None:
    untick(dialog, "arbeitslose")
    outlines = {"11": (box(0, 1000, 0, 2000), "1"), "21": (box(1000, 2000, 0, 2000), "2")}
    redraw(revised, outlines, "2016-01-01", "quartier")
    before = dialog.form.old_box.currentData(), dialog.form.new_box.currentData()
    dialog.choice.rewritten.emit()
    settle(qtbot, dialog)
    assert dialog.form.new_box.count() == 3
    assert (dialog.form.old_box.currentData(), dialog.form.new_box.currentData()) == before
    assert dialog.form.weights.ticked == ("einwohner",)


def test_a_comparison_that_was_cancelled_can_be_done_again(
    qtbot, dialog: RebaseDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cancelled(_chooser: object) -> None:
        raise Cancelled

    with monkeypatch.context() as patch:
        patch.setattr(rebase_dialog, "people_groups", cancelled)
        dialog.form.old_box.currentIndexChanged.emit(0)
        settle(qtbot, dialog)
    assert "were not compared" in dialog.form.passage_label.text()
    qtbot.mouseClick(dialog.run_button, LEFT)
    assert "were not compared" in said(dialog.message_bar)
    dialog.form.passage_label.linkActivated.emit("again")
    settle(qtbot, dialog)
    assert dialog.form.weights.ticked == ("einwohner", "arbeitslose")
    assert "not compared" not in dialog.form.passage_label.text()


def conversion_key(folder: Path) -> Path:
    key = folder / "key.csv"
    lines = ("alt;neu;Anteil", "11;11;0,6", "11;12;0,4", "12;12;1", "21;21;1", "22;22;1")
    key.write_text("\n".join(lines), encoding="utf-8")
    return key


def untick(dialog: RebaseDialog, variable: str) -> None:
    for item in dialog.form.weights._variables():
        if item.toolTip(0) == variable:
            item.setCheckState(0, Qt.CheckState.Unchecked)


def basis(dialog: RebaseDialog, variable: str) -> QComboBox:
    tree = dialog.form.weight_tree
    item = next(one for one in dialog.form.weights._variables() if one.toolTip(0) == variable)
    return tree.itemWidget(item.parent(), 1)


def test_with_a_single_version_there_is_nothing_to_compare(filled: Monitoring, open_dialog: Callable) -> None:
    dialog = open_dialog(RebaseDialog)
    assert "two different boundary versions" in dialog.form.passage_label.text()
    assert not dialog.form.key_button.isEnabled()
