"""Run by `qgis --code` on a virtual screen: click the whole path, keep a picture of each step.

The walk is a generator; what it yields is waited for, then it goes on. QGIS is closed at the end. What
went wrong is written to walk-failed.txt.
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from qgis.core import QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDate, QObject, QPoint, Qt, QTimer
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QAction, QComboBox, QDialog, QDockWidget, QWidget
from qgis.utils import iface

PICTURES = Path(os.environ["PICTURES"])
COUNTY = Path("Beispielkreis")
FAILED = Path("walk-failed.txt")
PATIENCE = 3000
"""Tenths of a second that a step may take."""

SHOWN_DELIVERY = 5
"""The delivery whose reading is pictured: the first of the employment agency."""

QUESTIONABLE = """Wohnungen in den Quartieren;;;
Quartier;Wohnungen;Leerstand in %;Miete je m²
Oststadt;1.250;4;6,20
Neugötdonk;2.310;3;6,55
Neuuhlbeek;1.105;k. A.;5,90
Stadtmitte;3.420;6;7,10
Weißes Feld;1.220;2;6,05
Obermörschhoven;1.870;3;6,40
Kleinfröhlhorst;1.015;5;5,75
Bergviertel und Weststadt;4.110;4;6,30
Innenstadt;5.230;7;7,45
Neuhöfe;1.340;2;6,15
Bahnhofsviertel;2.980;8;6,85
"""
"""Names only, one misspelt, one ambiguous, two in one row, no date, a sign nobody knows, thousands or not."""

Condition = Callable[[], bool]


def picture(name: str, widget: QWidget, height: int = 0) -> None:
    """Keep what the screen shows where the widget's window is, or its upper part."""
    window = widget.window()
    frame = window.frameGeometry()
    shown = window.screen().grabWindow(0, frame.x(), frame.y(), frame.width(), height or frame.height())
    if not in_few_colours(shown.toImage()).save(str(PICTURES / f"{name}.png"), "PNG", 0):
        raise RuntimeError(f"{name} could not be saved")


def in_few_colours(image: QImage) -> QImage:
    """The picture in its 256 most frequent colours: small, and sharp where text is."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    memory = image.constBits().asarray(image.sizeInBytes())
    colours, counts = np.unique(np.frombuffer(memory, dtype=np.uint32), return_counts=True)
    table = [int(colour) | 0xFF000000 for colour in colours[np.argsort(-counts)][:256]]
    return image.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither)


def click(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def open_dialog(name: str) -> QDialog:
    """Click an action of the toolbar and return its dialog."""
    action = iface.mainWindow().findChild(QAction, f"sozialmonitoring_{name}")
    before = set(iface.mainWindow().findChildren(QDialog))
    action.trigger()
    (dialog,) = set(iface.mainWindow().findChildren(QDialog)) - before
    dialog.move(60, 40)
    return dialog


def choose(box: QComboBox, value: str) -> None:
    place = box.findData(value)
    if place < 0:
        raise RuntimeError(f"{value} is not offered by {box.objectName()}")
    box.setCurrentIndex(place)


def settled(dialog: QDialog) -> Condition:
    """Neither job nor preview runs."""
    preview = getattr(dialog, "preview", None)
    return lambda: (
        sip.isdeleted(dialog)
        or not (getattr(dialog, "is_working", False) or (preview is not None and preview.is_pending))
    )


def seconds(number: float) -> Condition:
    """Time for the window to paint."""
    ticks = iter(range(int(number * 10)))
    return lambda: next(ticks, None) is None


def walk() -> Iterator[Condition]:
    """The whole path."""
    iface.mainWindow().setGeometry(0, 24, 1440, 870)
    iface.mainWindow().setWindowState(Qt.WindowState.WindowMaximized)
    iface.mainWindow().findChild(QDockWidget, "Browser").close()
    yield seconds(3)
    yield from make_county()
    yield from make_monitoring()
    yield from take_deliveries()
    yield from make_maps()
    yield from ask_for_origin()
    yield from write_template()
    yield from make_booklets()


def make_county() -> Iterator[Condition]:
    dialog = open_dialog("sample_county")
    dialog.form.folder_widget.setFilePath(str(COUNTY))
    dialog.form.import_box.setChecked(False)
    yield seconds(1)
    picture("sample_county", dialog)
    click(dialog.run_button)
    yield settled(dialog)
    yield seconds(2)
    picture("toolbar", iface.mainWindow(), 210)


def make_monitoring() -> Iterator[Condition]:
    dialog = open_dialog("create_monitoring")
    dialog.form.title_edit.setText("Kreis Schwalm-Niederung")
    dialog.form.date_edit.setDate(QDate(2020, 1, 1))
    for box, name in ((dialog.form.addresses_box, "Adressen"), (dialog.form.streets_box, "Straßen")):
        (layer,) = QgsProject.instance().mapLayersByName(name)
        box.setLayer(layer)
    yield settled(dialog)
    yield seconds(1)
    picture("create_monitoring", dialog)
    click(dialog.run_button)
    yield settled(dialog)


def take_deliveries() -> Iterator[Condition]:
    from sozialmonitoring_plugin.sozialmonitoring_plugin.workflows.sample_monitoring import planned_deliveries

    dialog = open_dialog("import_delivery")
    for number, planned in enumerate(planned_deliveries(COUNTY)):
        dialog.form.file_widget.setFilePath(str(planned.file))
        dialog.form.choose_profile_file(str(planned.profile))
        dialog.form.source_edit.setText(planned.source)
        choose(dialog.form.level_box, planned.level)
        if planned.reference_date is None:
            dialog.form.date_edit.clear()
        else:
            dialog.form.date_edit.setDate(QDate(planned.reference_date))
        yield settled(dialog)
        dialog.form.source_edit.setCursorPosition(0)
        if number == SHOWN_DELIVERY:
            yield from show_reading(dialog)
        click(dialog.run_button)
        yield settled(dialog)
    yield from show_questions(dialog)
    dialog.form.tabs.setCurrentIndex(1)
    dialog.form.deliveries_view.selectRow(0)
    yield seconds(1)
    picture("deliveries", dialog)
    dialog.reject()


def show_reading(dialog: QDialog) -> Iterator[Condition]:
    """The pages of a delivery that leaves no question."""
    form = dialog.form
    form.sheet_view.selectColumn(2)
    form.sheet_view.horizontalScrollBar().setValue(0)
    yield seconds(1)
    picture("import_delivery", dialog)
    form.result_tabs.setCurrentWidget(form.report_tab)
    yield seconds(1)
    picture("delivery_report", dialog)
    form.result_tabs.setCurrentWidget(form.result_tab)


def show_questions(dialog: QDialog) -> Iterator[Condition]:
    """A table that cannot be understood without a person; it is looked at and not imported."""
    file = COUNTY / "Wohnungen.csv"
    file.write_text(QUESTIONABLE, encoding="utf-8")
    form = dialog.form
    form.source_edit.clear()
    form.date_edit.clear()
    form.level_box.setCurrentIndex(0)
    form.profile_box.setCurrentIndex(0)
    form.file_widget.setFilePath(str(file))
    yield settled(dialog)
    yield seconds(1)
    picture("delivery_questions", dialog)
    form.result_tabs.setCurrentWidget(form.keys_tab)
    form.keys_view.selectRow(2)
    yield seconds(1)
    picture("delivery_keys", dialog)


def make_maps() -> Iterator[Condition]:
    dialog = open_dialog("indicator_map")
    dialog.load_tableau(COUNTY / "tableau.json")
    yield settled(dialog)
    choose(dialog.form.indicator_box, "arbeitslosenanteil")
    yield settled(dialog)
    yield seconds(2)
    picture("indicator_map", dialog)
    click(dialog.run_button)
    yield settled(dialog)
    dialog.reject()
    iface.mapCanvas().setExtent(QgsProject.instance().mapLayersByName("Quartiere")[0].extent())
    iface.mapCanvas().refresh()
    yield seconds(4)
    picture("map_in_project", iface.mainWindow())


def ask_for_origin() -> Iterator[Condition]:
    canvas = iface.mapCanvas()
    dialog = open_dialog("number_origin")
    dialog.move(1440, 900)  # the area may lie below it
    layer = next(one for one in canvas.layers() if "value" in one.fields().names())
    area = max(layer.getFeatures(), key=lambda feature: feature["value"])
    place = canvas.getCoordinateTransform().transform(area.geometry().pointOnSurface().asPoint())
    QTest.mouseClick(
        canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(place.x()), round(place.y()))
    )
    yield settled(dialog)
    dialog.move(60, 40)
    yield seconds(1)
    picture("number_origin", dialog)
    dialog.reject()


def write_template() -> Iterator[Condition]:
    dialog = open_dialog("delivery_template")
    dialog.form.output_widget.setFilePath(str(COUNTY / "Vorlage.xlsx"))
    click(dialog.run_button)
    yield settled(dialog)
    yield seconds(1)
    picture("delivery_template", dialog)
    dialog.reject()


def make_booklets() -> Iterator[Condition]:
    dialog = open_dialog("export_booklets")
    dialog.form.folder_widget.setFilePath(str(COUNTY / "kartenhefte"))
    yield seconds(0.5)
    click(dialog.form.preview_button)
    yield settled(dialog)
    yield seconds(1)
    picture("export_booklets", dialog)
    for row in range(1, dialog.form.places_list.count()):
        dialog.form.places_list.item(row).setCheckState(Qt.CheckState.Unchecked)
    click(dialog.run_button)
    yield settled(dialog)
    if len(list((COUNTY / "kartenhefte").glob("*.pdf"))) != 1:
        raise RuntimeError("there is no booklet")


class Walker(QObject):
    """Goes on whenever what is waited for has come."""

    def __init__(self) -> None:
        super().__init__(iface.mainWindow())
        self._steps = walk()
        self._condition: Condition = seconds(1)
        self._waited = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(100)

    def _look(self) -> None:
        self._timer.stop()
        try:
            self._go_on()
        except StopIteration:
            self._end()
        except Exception:  # noqa: BLE001 - whatever it was, it is told and QGIS is closed
            FAILED.write_text(traceback.format_exc(), encoding="utf-8")
            picture("failed", iface.mainWindow())
            self._end()
        else:
            self._timer.start(100)

    def _go_on(self) -> None:
        self._waited += 1
        if self._waited > PATIENCE:
            raise TimeoutError("a step takes too long")
        if self._condition():
            self._waited = 0
            self._condition = next(self._steps)

    def _end(self) -> None:
        QgsProject.instance().clear()
        QTimer.singleShot(500, iface.actionExit().trigger)


Walker()
