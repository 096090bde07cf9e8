"""A county of four squares, and a window with a message bar for the dialogs to stand in."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsSettings, QgsVectorLayer
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QMainWindow

from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.gui import preview
from sozialmonitoring_plugin.gui.desk import Desk
from sozialmonitoring_plugin.gui.indicator_map.class_model import AREAS, LABEL
from sozialmonitoring_plugin.gui.indicator_map.dialog import IndicatorMapDialog
from sozialmonitoring_plugin.gui.work_dialog import WorkDialog
from sozialmonitoring_plugin.layers.feature_table import read_table
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.support.settings import GROUP, MONITORING
from sozialmonitoring_plugin.workflows.create_monitoring import CreateMonitoringRequest, create_monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.level_specs import LevelSpec
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau

# Two municipalities (1 west, 2 east) of two Quartiere each, squares of one kilometre.
QUARTERS = {"11": "Altdorf", "12": "Neudorf", "21": "Bergheim", "22": "Talheim"}
MUNICIPALITIES = {"1": "Weststadt", "2": "Oststadt"}

DELIVERY = """Arbeitslose nach Quartieren;;;
Stand: 31.12.2014;;;
Schlüssel;Quartier;Einwohner;Arbeitslose
11;Altdorf;1000;50
12;Neudorf;2000;200
21;Bergheim;3000;2
22;Talheim;4000;-
;Summe;10000;
"""

TABLEAU = {
    "variables": [
        {"id": "einwohner", "title": "Einwohner"},
        {"id": "arbeitslose", "title": "Arbeitslose"},
    ],
    "indicators": [
        {"id": "ew", "title": "Einwohner", "numerator": "einwohner", "decimals": 0},
        {
            "id": "al",
            "title": "Arbeitslosenanteil",
            "numerator": "arbeitslose",
            "denominator": "einwohner",
            "unit": "%",
            "polarity": "burden",
        },
    ],
}


@pytest.fixture(autouse=True)
def fresh_settings(qgis_app: object, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(preview, "PAUSE", 0)
    QgsSettings().remove(GROUP)
    yield
    QgsSettings().remove(GROUP)


@pytest.fixture
def desk(qgis_app: object) -> Iterator[Desk]:
    window = QMainWindow()
    project = QgsProject()
    yield Desk(window, QgsMessageBar(window), QgsMapCanvas(window), project)
    project.clear()
    window.deleteLater()


@pytest.fixture
def quarters() -> QgsVectorLayer:
    """The polygons as a county would have them: key, name, municipality."""
    layer = QgsVectorLayer(
        "Polygon?crs=EPSG:25832&field=key:string&field=name:string&field=gemeinde:string",
        "quarters",
        "memory",
    )
    for number, (key, name) in enumerate(QUARTERS.items()):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([key, name, MUNICIPALITIES[key[0]]])
        east, north = 300_000 + 1_000 * (number // 2), 5_650_000 + 1_000 * (number % 2)
        ring = f"{east} {north}, {east + 1000} {north}, {east + 1000} {north + 1000}, {east} {north + 1000}"
        feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({ring}, {east} {north}))"))
        assert layer.dataProvider().addFeature(feature)
    return layer


@pytest.fixture
def monitoring(quarters: QgsVectorLayer, tmp_path: Path) -> Monitoring:
    """A monitoring without deliveries, remembered as the last one used."""
    levels = (
        LevelSpec("gemeinde", "Gemeinde", 'left("key", 1)', '"gemeinde"'),
        LevelSpec("quartier", "Quartier", '"key"', '"name"'),
    )
    request = CreateMonitoringRequest(
        tmp_path / "county.gpkg", read_table(quarters, "quarters"), levels, date(2014, 1, 1), "Vierkreis"
    )
    made = create_monitoring(request, Silence()).monitoring
    MONITORING.write(str(made.path))
    return made


@pytest.fixture
def delivery_file(tmp_path: Path) -> Path:
    file = tmp_path / "arbeitslose.csv"
    file.write_text(DELIVERY, encoding="utf-8")
    return file


@pytest.fixture
def filled(monitoring: Monitoring, delivery_file: Path, tmp_path: Path) -> Monitoring:
    """The monitoring with the delivery and two indicators."""
    import_delivery(ImportRequest(monitoring, delivery_file, source="Agentur"), Silence())
    tableau = tmp_path / "tableau.json"
    tableau.write_text(json.dumps(TABLEAU), encoding="utf-8")
    load_tableau(monitoring, tableau)
    return monitoring


@pytest.fixture
def open_dialog(qtbot, desk: Desk) -> Callable[[type[WorkDialog]], WorkDialog]:
    """Open a dialog and wait for its first preview."""

    def opened(kind: type[WorkDialog]) -> WorkDialog:
        dialog = kind(desk)
        qtbot.addWidget(dialog)
        dialog.show()
        settle(qtbot, dialog)
        return dialog

    return opened


@pytest.fixture
def parted_at_five(qtbot, filled: Monitoring, open_dialog: Callable) -> IndicatorMapDialog:
    """The share of unemployed with nothing hidden: 5.0, 10.0, 0.07 and 0 %, in two classes parted at 5."""
    dialog = open_dialog(IndicatorMapDialog)
    choose(dialog.form.indicator_box, "al")
    dialog.form.minimum_box.setValue(1)
    settle(qtbot, dialog)
    choose(dialog.form.method_box, "manual")
    dialog.form.breaks_edit.setText("0; 5; 20")
    settle(qtbot, dialog)
    return dialog


def choose(box: QComboBox, value: str) -> None:
    """Choose an entry by what it stands for."""
    assert box.findData(value) >= 0
    box.setCurrentIndex(box.findData(value))


def legend(dialog: IndicatorMapDialog) -> dict[str, str]:
    """The classes and reasons of a map with their numbers of areas."""
    model = dialog.form.class_view.classes
    rows = range(model.rowCount())
    return {model.index(row, LABEL).data(): model.index(row, AREAS).data() for row in rows}


def settle(qtbot, dialog: WorkDialog) -> None:
    """Wait until neither job nor preview runs."""
    shown = getattr(dialog, "preview", None)
    qtbot.waitUntil(lambda: not dialog.is_working and not (shown and shown.is_pending), timeout=20_000)


def come_back(qtbot, dialog: WorkDialog) -> None:
    """Bring a dialog to the front after another window was there."""
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.ActivationChange))
    settle(qtbot, dialog)


def said(bar: QgsMessageBar) -> str:
    """The sentence of the latest message."""
    item = bar.currentItem()
    return item.text() if item else ""
