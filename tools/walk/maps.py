"""Steps of the walk: a map is made, the origin of one of its numbers asked for, a booklet written."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog
from qgis.utils import iface

from .hands import COUNTY, Condition, choose, click, open_dialog, picture, seconds, settled


def make_maps() -> Iterator[Condition]:
    dialog = open_dialog("indicator_map")
    choose(dialog.form.indicator_box, "arbeitslosenanteil")
    yield settled(dialog)
    choose(dialog.form.place_box, dialog.form.place_box.itemData(3))
    yield settled(dialog)
    handle = dialog.form.histogram.handles[2]
    handle.setFocus()
    QTest.keyClick(handle, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    yield seconds(2)
    picture("indicator_map", dialog)
    dialog.form.tabs.setCurrentWidget(dialog.form.statistics_tab)
    click(dialog.form.view.side_button)
    click(dialog.form.command_toggle)
    yield seconds(2)
    picture("indicator_map_statistics", dialog)
    dialog.editing.undo()
    choose(dialog.form.place_box, "")
    yield settled(dialog)
    click(dialog.run_button)
    yield settled(dialog)
    dialog.reject()
    iface.mapCanvas().setExtent(QgsProject.instance().mapLayersByName("Quartiere")[0].extent())
    iface.mapCanvas().refresh()
    yield seconds(4)
    picture("map_in_project", iface.mainWindow())


def make_index() -> Iterator[Condition]:
    """A social index of what few areas hide."""
    dialog = open_dialog("index")
    yield settled(dialog)
    table = dialog.form.indicator_table
    used = ("arbeitslosenanteil", "anteil_sgb2", "kinderarmut", "altersarmut")
    for row in range(table.rowCount()):
        item = table.item(row, 0)
        is_used = any(f"({name})" in item.toolTip() for name in used)
        item.setCheckState(Qt.CheckState.Checked if is_used else Qt.CheckState.Unchecked)
    yield settled(dialog)
    yield seconds(1)
    picture("index", dialog)
    dialog.reject()


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


def make_booklets() -> Iterator[Condition]:
    dialog = open_dialog("export_booklets")
    form = dialog.form
    form.folder_widget.setFilePath(str(COUNTY / "kartenhefte"))
    yield settled(dialog)
    yield from order_contents(dialog)
    page = next(n for n, page in enumerate(dialog.panel.planned.pages) if page.kind.value == "indicator")
    dialog.panel.strip.choose(page)
    yield seconds(4)
    picture("export_booklets", dialog)
    form.tabs.setCurrentWidget(form.look_tab)
    choose(form.orientation_box, "landscape")
    yield settled(dialog)
    yield seconds(4)
    picture("export_booklets_look", dialog)
    click(form.save_button)
    form.tabs.setCurrentWidget(form.output_tab)
    for row in range(1, form.places_list.count()):
        form.places_list.item(row).setCheckState(Qt.CheckState.Unchecked)
    click(dialog.run_button)
    yield settled(dialog)
    yield seconds(1)
    picture("export_booklets_output", dialog)
    if len(list((COUNTY / "kartenhefte").glob("*.pdf"))) != 1:
        raise RuntimeError("there is no booklet")
    dialog.reject()


def order_contents(dialog: QDialog) -> Iterator[Condition]:
    """An indicator goes down by key, the part on changes is left out, the contents become the standard."""
    tree, model = dialog.form.contents_tree, dialog.tree.model
    theme = next(n for n, line in enumerate(model.draft.lines) if line.is_theme)
    tree.setFocus()
    tree.setCurrentIndex(model.index(0, 0, model.index(theme, 0)))
    QTest.keyClick(tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    change = next(n for n, line in enumerate(model.draft.lines) if line.part.kind.value == "change")
    model.setData(model.index(change, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    yield settled(dialog)
    dialog.menu.keep("Standard")
