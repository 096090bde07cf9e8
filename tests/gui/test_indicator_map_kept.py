"""What becomes of a map: what is kept, applied or stored is what is chosen, and is seen to be so."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QInputDialog, QShortcut

from sozialmonitoring_plugin.core.errors import Cancelled, UserError
from sozialmonitoring_plugin.core.feedback import Feedback, Silence
from sozialmonitoring_plugin.gui.indicator_map.dialog import IndicatorMapDialog
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau

from .conftest import TABLEAU, said, settle

LEFT = Qt.MouseButton.LeftButton
EARLIER = {
    "2012": ("11;1000;30", "12;2000;80", "21;3000;90", "22;4000;40"),
    "2013": ("11;1000;40", "12;2000;100", "21;3000;60", "22;4000;80"),
}


@pytest.fixture
def years(filled: Monitoring, tmp_path: Path) -> Monitoring:
    """The monitoring with three Stichtage, and a second rate."""
    for year, rows in EARLIER.items():
        file = tmp_path / f"{year}.csv"
        lines = (f"Stand: 31.12.{year};;", "Schlüssel;Einwohner;Arbeitslose", *rows)
        file.write_text("\n".join(lines), encoding="utf-8")
        import_delivery(ImportRequest(filled, file, source="Agentur"), Silence())
    rate = {**TABLEAU["indicators"][1], "id": "al2", "title": "Zweite Quote"}
    tableau = tmp_path / "tableau.json"
    tableau.write_text(json.dumps({**TABLEAU, "indicators": [*TABLEAU["indicators"], rate]}), encoding="utf-8")
    load_tableau(filled, tableau)
    return filled


@pytest.fixture
def dialog(qtbot, years: Monitoring, open_dialog: Callable) -> IndicatorMapDialog:
    """The share of unemployed with nothing hidden, of the latest Stichtag."""
    dialog = open_dialog(IndicatorMapDialog)
    choose(dialog.form.indicator_box, "al")
    dialog.form.minimum_box.setValue(1)
    settle(qtbot, dialog)
    return dialog


def choose(box, value: str) -> None:
    box.setCurrentIndex(box.findData(value))


def kind(qtbot, dialog: IndicatorMapDialog, name: str) -> None:
    qtbot.mouseClick(dialog.form.kinds.buttons[name], LEFT)
    settle(qtbot, dialog)


def run(qtbot, dialog: IndicatorMapDialog) -> None:
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)


def kept_layers(dialog: IndicatorMapDialog) -> list[QgsVectorLayer]:
    layers = [node.layer() for node in dialog.desk.project.layerTreeRoot().findLayers()]
    return [one for one in layers if one.fields().lookupField("value") >= 0]


def is_usable(dialog: IndicatorMapDialog) -> bool:
    parts = (dialog.body, dialog.run_button, dialog.close_button, dialog.command_button)
    return not dialog.is_working and all(part.isEnabled() for part in parts)


def test_after_a_map_that_cannot_be_written_the_dialog_is_usable(
    qtbot, dialog: IndicatorMapDialog, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    dialog.form.output_widget.setFilePath(str(tmp_path / "file" / "al.gpkg"))
    with qtbot.waitSignal(dialog.ended):
        qtbot.mouseClick(dialog.run_button, LEFT)
    assert is_usable(dialog)
    assert said(dialog.message_bar)


def test_after_a_cancelled_map_the_dialog_is_usable(qtbot, dialog: IndicatorMapDialog) -> None:
    def job(feedback: Feedback) -> None:
        while not feedback.isCanceled():
            pass
        raise Cancelled

    dialog.work("t", job, lambda _result: None)
    with qtbot.waitSignal(dialog.ended):
        qtbot.mouseClick(dialog.cancel_button, LEFT)
    assert is_usable(dialog)
    run(qtbot, dialog)
    assert len(kept_layers(dialog)) == 1
