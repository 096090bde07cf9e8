"""A county with three Stichtage and two rates, and hands for the map dialog."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from time import sleep

import pytest
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import Qt

from sozialmonitoring_plugin.core.errors import Cancelled
from sozialmonitoring_plugin.core.feedback import Feedback, Silence
from sozialmonitoring_plugin.gui.indicator_map.dialog import IndicatorMapDialog
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau

from ..conftest import TABLEAU, settle

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
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
    tableau.write_text(
        json.dumps({**TABLEAU, "indicators": [*TABLEAU["indicators"], rate]}), encoding="utf-8"
    )
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


def waiting(feedback: Feedback) -> None:
    """A job that runs until it is cancelled."""
    while not feedback.isCanceled():
        sleep(0.01)
    raise Cancelled


def is_usable(dialog: IndicatorMapDialog) -> bool:
    parts = (dialog.body, dialog.run_button, dialog.close_button, dialog.command_button)
    return not dialog.is_working and all(part.isEnabled() for part in parts)


def edited(qtbot, dialog: IndicatorMapDialog, layer: QgsVectorLayer) -> None:
    """Choose something else, then edit the layer."""
    choose(dialog.form.indicator_box, "ew")
    settle(qtbot, dialog)
    dialog.edit_layer(layer)
    settle(qtbot, dialog)


def legend_of(layer: QgsVectorLayer) -> list[tuple[str, str]]:
    ranges = sorted(layer.renderer().ranges(), key=lambda one: -one.upperValue())
    return [(one.label().split("  (")[0], one.symbol().color().name()) for one in ranges]
