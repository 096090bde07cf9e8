"""Steps of the walk: the sample county is made, and a monitoring of it."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QDate
from qgis.utils import iface

from .hands import COUNTY, Condition, click, open_dialog, picture, seconds, settled


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
