"""What is shown is that of the chosen monitoring as it is now, by the rules as they are now."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt

from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.gui.tableau.dialog import TableauDialog
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.support.settings import MINIMUM_COUNT
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau
from sozialmonitoring_plugin.workflows.monitoring_location import open_monitoring

from ..conftest import DELIVERY, TABLEAU, settle

LEFT = Qt.MouseButton.LeftButton
DOUBLED = DELIVERY.replace("2014", "2015").replace("1000;50", "1000;302")
"""A year later; 504 of 10000 are without work."""
PER_1000 = "arbeitslose / einwohner per 1000"


def deliver(monitoring: Monitoring, folder: Path) -> None:
    file = folder / "later.csv"
    file.write_text(DOUBLED, encoding="utf-8")
    import_delivery(ImportRequest(monitoring, file, source="Agentur"), Silence())


def type_formula(dialog: TableauDialog, text: str) -> None:
    edit = dialog.form.properties.formula.edit
    edit.setText(text)
    edit.textEdited.emit(text)


@pytest.fixture
def copied(filled: Monitoring, tmp_path: Path) -> Monitoring:
    """Another monitoring, so far the same."""
    path = tmp_path / "copy.gpkg"
    shutil.copy(filled.path, path)
    return open_monitoring(str(path))


def choose(qtbot, dialog: TableauDialog, monitoring: Monitoring) -> None:
    dialog.form.monitoring_widget.setFilePath(str(monitoring.path))
    settle(qtbot, dialog)


def test_a_copy_with_a_newer_delivery_shows_its_own_number(
    qtbot, dialog: TableauDialog, copied: Monitoring, tmp_path: Path
) -> None:
    assert dialog.form.value_label.text() == "2.5 %"
    deliver(copied, tmp_path)
    choose(qtbot, dialog, copied)
    assert dialog.form.value_label.text() == "5.0 %"


def test_a_copy_with_another_formula_is_computed_to_the_end(
    qtbot, dialog: TableauDialog, copied: Monitoring, tmp_path: Path
) -> None:
    other = tmp_path / "other.json"
    changed = {**TABLEAU["indicators"][1], "numerator": "einwohner", "denominator": "arbeitslose"}
    other.write_text(json.dumps({**TABLEAU, "indicators": [changed]}), encoding="utf-8")
    load_tableau(copied, other)
    choose(qtbot, dialog, copied)
    assert dialog.form.gap_label.text() != "Computing …"
    assert dialog.form.value_label.text() == "3,968.3 %"  # 10000 of 252


def test_a_formula_that_is_saved_at_once_has_its_number(qtbot, dialog: TableauDialog) -> None:
    type_formula(dialog, PER_1000)
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    assert dialog.form.value_label.text() == "25.2 %"
    assert dialog.indicators.tree.item("al").text(1) == "●"


def test_an_import_meanwhile_is_no_reason_for_an_old_number(
    qtbot, dialog: TableauDialog, filled: Monitoring, tmp_path: Path
) -> None:
    deliver(filled, tmp_path)
    dialog.indicators.tree.select("ew")
    dialog.indicators.tree.select("al")
    settle(qtbot, dialog)
    assert dialog.form.value_label.text() == "5.0 %"


def test_an_import_meanwhile_leaves_the_draft_and_is_judged(
    qtbot, dialog: TableauDialog, filled: Monitoring, tmp_path: Path
) -> None:
    type_formula(dialog, PER_1000)
    settle(qtbot, dialog)
    deliver(filled, tmp_path)
    dialog.choice.refresh()
    settle(qtbot, dialog)
    assert dialog.draft.indicator("al").formula == PER_1000
    assert dialog.form.value_label.text() == "50.4 %"
    assert "computable for 2015-12-31" in dialog.indicators.tree.item("al").toolTip(0)


def test_another_minimum_count_hides_what_it_must(qtbot, dialog: TableauDialog) -> None:
    assert dialog.form.value_label.text() == "2.5 %"  # 252 of 10000
    MINIMUM_COUNT.write(1000)
    dialog.indicators.tree.select("ew")
    dialog.indicators.tree.select("al")
    settle(qtbot, dialog)
    assert dialog.form.value_label.text() == "* (confidential)"
