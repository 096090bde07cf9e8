"""What a person does in QGIS: click, choose, wait, and here keep a picture of the screen."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
from qgis.core import QgsProject
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractButton, QAction, QComboBox, QDialog, QWidget
from qgis.utils import iface

PICTURES = Path(os.environ["PICTURES"])
COUNTY = Path("Beispielkreis")

Condition = Callable[[], bool]


def picture(name: str, widget: QWidget, height: int = 0) -> None:
    """Keep what the screen shows where the widget's window is, or its upper part."""
    window = widget.window()
    frame = window.frameGeometry()
    shown = window.screen().grabWindow(0, frame.x(), frame.y(), frame.width(), height or frame.height())
    if not in_few_colours(shown.toImage()).save(str(PICTURES / f"{name}.png"), "PNG", 0):
        raise RuntimeError(f"{name} could not be saved")


def show_alone(group: str) -> None:
    """Only the layers of a group, named by its beginning, and no message above the map."""
    for child in QgsProject.instance().layerTreeRoot().children():
        child.setItemVisibilityChecked(child.name().startswith(group))
        child.setExpanded(child.name().startswith(group))
    iface.messageBar().clearWidgets()


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
