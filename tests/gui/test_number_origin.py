"""One click on an area of a map, and the cells of its number are on the table."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsPointXY, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QTreeWidgetItem

from sozialmonitoring_plugin.core.circles import Scale
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.map_kinds import MapKind
from sozialmonitoring_plugin.gui.desk import Desk
from sozialmonitoring_plugin.gui.layer_menu import LayerMenu, is_ours
from sozialmonitoring_plugin.gui.number_origin.dialog import NumberOriginDialog
from sozialmonitoring_plugin.layers.map_files import add_to_project, opened_from, write_map
from sozialmonitoring_plugin.layers.map_origin import mark_layer, origin_of
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.support.settings import DELIVERY_FOLDER, MONITORING
from sozialmonitoring_plugin.workflows.create_map import CreateMapRequest, create_map

from .conftest import said
from .window import Window

LEFT = Qt.MouseButton.LeftButton
ALTDORF, BERGHEIM = QgsPointXY(300_500, 5_650_500), QgsPointXY(301_500, 5_650_500)


@pytest.fixture
def map_layers(qtbot, filled: Monitoring, desk: Desk, tmp_path: Path) -> list[QgsVectorLayer]:
    """The share of unemployed in the project, kept in a file: 50 of 1000, 200 of 2000, a hidden 2 of 3000."""
    made = create_map(CreateMapRequest(filled, "al"), Silence()).indicator_map
    path = tmp_path / "county_maps" / "al.gpkg"
    path.parent.mkdir()
    write_map(made, path)
    kept = opened_from(made, path)
    add_to_project(kept, desk.project)
    canvas = desk.canvas
    desk.window.setCentralWidget(canvas)
    desk.window.resize(400, 400)
    with qtbot.waitExposed(desk.window):
        desk.window.show()
    # The canvas takes its new size a moment later; until then a click would land somewhere else.
    qtbot.waitUntil(lambda: canvas.mapSettings().outputSize() == canvas.viewport().size())
    canvas.setDestinationCrs(kept.values_layer.crs())
    canvas.setLayers(kept.layers())
    canvas.setExtent(QgsRectangle(299_900, 5_649_900, 302_100, 5_652_100))
    return kept.layers()


@pytest.fixture
def circle_layers(desk: Desk, filled: Monitoring, map_layers: list[QgsVectorLayer]) -> list[QgsVectorLayer]:
    """Circles of the inhabitants on the rates, of 520 m around Altdorf, 735 m around Neudorf."""
    settings = desk.canvas.mapSettings()
    metres = settings.mapUnitsPerPixel() * settings.outputDpi() / 25.4
    scale = Scale(4000.0, 2080 / metres)
    request = CreateMapRequest(filled, "al", kind=MapKind.LAYERED, second="ew", scale=scale)
    made = create_map(request, Silence()).indicator_map
    add_to_project(made, desk.project)
    desk.canvas.setLayers(made.layers())
    return made.layers()


@pytest.fixture
def dialog(qtbot, desk: Desk, map_layers: list[QgsVectorLayer]) -> Iterator[NumberOriginDialog]:
    dialog = NumberOriginDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog
    dialog.close()


@pytest.fixture
def click(qtbot, desk: Desk, dialog: NumberOriginDialog) -> Callable[[QgsPointXY], None]:
    def at(point: QgsPointXY) -> None:
        pixel = desk.canvas.getCoordinateTransform().transform(point)
        viewport = desk.canvas.viewport()
        QTest.mouseClick(viewport, LEFT, pos=QPoint(round(pixel.x()), round(pixel.y())))
        qtbot.waitUntil(lambda: not dialog.preview.is_pending, timeout=20_000)

    return at


def rows(dialog: NumberOriginDialog) -> list[tuple[str, ...]]:
    tree = dialog.origin_tree

    def texts(item: QTreeWidgetItem) -> tuple[str, ...]:
        return tuple(item.text(column) for column in range(6))

    found = []
    for place in range(tree.topLevelItemCount()):
        item = tree.topLevelItem(place)
        found += [texts(item), *(texts(item.child(number)) for number in range(item.childCount()))]
    return found


def test_a_click_shows_formula_and_cells(dialog: NumberOriginDialog, click: Callable) -> None:
    click(ALTDORF)

    assert said(dialog.message_bar) == ""
    assert dialog.found is not None
    assert "Altdorf (11): <b>5.0 %</b>" in dialog.headline_label.text()
    assert dialog.formula_label.text() == "Arbeitslose ÷ Einwohner × 100<br>= 50 ÷ 1,000 × 100"
    assert rows(dialog) == [
        ("Arbeitslose", "50", "2014-12-31", "", "", ""),
        ("Altdorf (11)", "50", "2014-12-31", "arbeitslose.csv", "", "D4"),
        ("Einwohner", "1,000", "2014-12-31", "", "", ""),
        ("Altdorf (11)", "1,000", "2014-12-31", "arbeitslose.csv", "", "C4"),
    ]


def test_a_hidden_number_is_seen_in_the_office_and_said_to_be_internal(
    dialog: NumberOriginDialog, click: Callable
) -> None:
    click(BERGHEIM)

    assert "Published: * (confidential)" in dialog.headline_label.text()
    assert rows(dialog)[1][:2] == ("Bergheim (21)", "2")
    assert "not for publication" in dialog.internal_label.text()
    assert dialog.internal_label.isVisible()


def test_a_selected_area_is_as_good_as_a_click(
    qtbot, dialog: NumberOriginDialog, map_layers: list[QgsVectorLayer]
) -> None:
    (layer,) = (one for one in map_layers if "value" in one.fields().names())
    layer.selectByExpression("area_key = '12'")
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=20_000)
    assert dialog.found.area_name == "Neudorf"


def test_a_circle_tells_its_own_number_even_where_it_covers_another_area(
    circle_layers: list[QgsVectorLayer], dialog: NumberOriginDialog, click: Callable
) -> None:
    # In Altdorf, 636 m from its point and 710 m from that of Neudorf.
    click(QgsPointXY(300_950, 5_650_950))
    assert (dialog.found.area_name, dialog.found.indicator.id) == ("Neudorf", "ew")


def test_the_smaller_of_two_circles_lies_on_top(
    circle_layers: list[QgsVectorLayer], dialog: NumberOriginDialog, click: Callable
) -> None:
    click(QgsPointXY(300_500, 5_650_950))
    assert (dialog.found.area_name, dialog.found.indicator.id) == ("Altdorf", "ew")


def test_beside_the_circles_the_area_tells_its_rate(
    circle_layers: list[QgsVectorLayer], dialog: NumberOriginDialog, click: Callable
) -> None:
    click(QgsPointXY(300_030, 5_650_030))
    assert (dialog.found.area_name, dialog.found.indicator.id) == ("Altdorf", "al")


def test_beside_the_map_there_is_nothing_to_explain(dialog: NumberOriginDialog, click: Callable) -> None:
    click(QgsPointXY(299_950, 5_649_950))
    assert "no area of a map" in said(dialog.message_bar)
    assert dialog.found is None


def test_no_layer_names_a_folder(map_layers: list[QgsVectorLayer], tmp_path: Path) -> None:
    origins = [origin_of(layer) for layer in map_layers if origin_of(layer)]
    assert {origin.monitoring for origin in origins} == {"county.gpkg"}
    for layer in map_layers:
        keys = layer.customPropertyKeys()
        assert not any(str(tmp_path) in str(layer.customProperty(key)) for key in keys)


def test_a_map_opened_later_still_knows(map_layers: list[QgsVectorLayer], tmp_path: Path) -> None:
    again = QgsVectorLayer(str(tmp_path / "county_maps" / "al.gpkg"), "again", "ogr")
    origin = origin_of(again)
    assert (origin.indicator, origin.level, origin.reference_date) == ("al", "quartier", "2014-12-31")


def test_the_monitoring_beside_the_map_is_found(dialog: NumberOriginDialog, click: Callable) -> None:
    MONITORING.write("")
    click(ALTDORF)
    assert dialog.found is not None


def test_a_moved_monitoring_can_be_chosen(
    qtbot, dialog: NumberOriginDialog, click: Callable, filled: Monitoring, tmp_path: Path
) -> None:
    moved = tmp_path / "elsewhere" / "moved.gpkg"
    moved.parent.mkdir()
    filled.path.rename(moved)
    click(ALTDORF)
    assert said(dialog.message_bar).startswith("The map was made from county.gpkg (created 20")
    assert said(dialog.message_bar).endswith("which is not open. Choose the file.")
    assert dialog.monitoring_widget.isVisible()

    dialog.monitoring_widget.setFilePath(str(moved))
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=20_000)
    assert not dialog.monitoring_widget.isVisible()


def test_another_monitoring_is_refused_with_both_births_and_the_right_one_still_taken(
    qtbot, dialog: NumberOriginDialog, click: Callable, filled: Monitoring, tmp_path: Path
) -> None:
    moved, other = tmp_path / "moved.gpkg", tmp_path / "other.gpkg"
    filled.path.rename(moved)
    other.write_bytes(moved.read_bytes())
    with closing(sqlite3.connect(other)) as file:
        file.execute("UPDATE sm_meta SET value = '2020-05-04T03:02:01+00:00' WHERE key = 'created'")
        file.commit()
    click(ALTDORF)

    dialog.monitoring_widget.setFilePath(str(other))
    assert "is another monitoring: it was created 2020-05-04 03:02:01" in said(dialog.message_bar)
    assert dialog.monitoring_widget.isVisible()
    assert dialog.found is None
    dialog.monitoring_widget.setFilePath(str(tmp_path / "nowhere.gpkg"))
    assert "nowhere.gpkg" in said(dialog.message_bar)

    dialog.monitoring_widget.setFilePath(str(moved))
    qtbot.waitUntil(lambda: dialog.found is not None, timeout=20_000)
    assert said(dialog.message_bar) == ""
    click(BERGHEIM)
    assert dialog.found is not None
    assert dialog.found.area_name == "Bergheim", "it is asked about once"
    assert not dialog.monitoring_widget.isVisible()


def test_the_delivered_file_is_opened_where_it_still_lies(
    dialog: NumberOriginDialog, click: Callable, delivery_file: Path
) -> None:
    DELIVERY_FOLDER.write(str(delivery_file.parent))
    click(ALTDORF)
    assert not dialog.open_button.isEnabled()

    cell = dialog.origin_tree.topLevelItem(0).child(0)
    cell.setSelected(True)
    assert dialog.open_button.isEnabled()

    delivery_file.unlink()
    cell.setSelected(False)
    cell.setSelected(True)
    assert not dialog.open_button.isEnabled()


def test_the_tool_of_the_map_comes_back_when_the_window_is_closed(
    dialog: NumberOriginDialog, desk: Desk
) -> None:
    assert desk.canvas.mapTool() is not None
    dialog.close()
    assert desk.canvas.mapTool() is None


def test_another_tool_releases_the_button_and_the_button_brings_ours_back(
    qtbot, dialog: NumberOriginDialog, desk: Desk
) -> None:
    assert dialog.pick_button.isChecked()
    pan = QgsMapToolPan(desk.canvas)
    desk.canvas.setMapTool(pan)
    assert not dialog.pick_button.isChecked()

    qtbot.mouseClick(dialog.pick_button, LEFT)
    assert desk.canvas.mapTool() is not pan
    dialog.close()
    assert desk.canvas.mapTool() is pan
    desk.canvas.unsetMapTool(pan)


def test_a_project_that_is_closed_meanwhile_does_no_harm(
    qtbot, dialog: NumberOriginDialog, desk: Desk, click: Callable, filled: Monitoring
) -> None:
    click(ALTDORF)
    desk.project.clear()
    shown = dialog.found
    MONITORING.write(str(filled.path))
    dialog.preview.ask_now()
    qtbot.waitUntil(lambda: not dialog.preview.is_pending, timeout=20_000)
    assert dialog.found is not None
    assert dialog.found is not shown


def test_the_menu_of_our_layers_offers_it_and_of_no_others(
    desk: Desk, map_layers: list[QgsVectorLayer]
) -> None:
    window, action = Window(), QAction("Where from?")
    menu = LayerMenu(window, desk.project, action, is_ours)
    menu.open()
    stranger = QgsVectorLayer("Point", "stranger", "memory")
    desk.project.addMapLayers([stranger])
    ours = {layer.id() for layer in map_layers if origin_of(layer)}
    assert {layer.id() for layer in window.layer_actions[action]} == ours

    menu.close()
    assert window.layer_actions == {}


def test_of_an_index_it_is_said_that_it_has_several_numbers(
    dialog: NumberOriginDialog, map_layers: list[QgsVectorLayer]
) -> None:
    (layer,) = (one for one in map_layers if "value" in one.fields().names())
    mark_layer(layer, replace(origin_of(layer), indicator="", kind="status"))
    dialog.explain(layer, next(layer.getFeatures()))
    assert said(dialog.message_bar).startswith("An index is made of several indicators.")
    assert dialog.found is None
    assert not dialog.preview.is_pending


def test_a_map_of_a_change_says_that_the_number_explained_is_that_of_today(
    qtbot, dialog: NumberOriginDialog, map_layers: list[QgsVectorLayer]
) -> None:
    (layer,) = (one for one in map_layers if "value" in one.fields().names())
    mark_layer(layer, replace(origin_of(layer), kind="change", compare_date="2012-12-31"))
    dialog.explain(layer, next(one for one in layer.getFeatures() if one["area_key"] == "12"))
    qtbot.waitUntil(lambda: not dialog.preview.is_pending, timeout=20_000)
    assert said(dialog.message_bar) == ""
    assert "Published: 10,0, the change since 2012-12-31" in dialog.headline_label.text()


def test_a_map_of_two_indicators_says_which_of_them_is_explained(
    qtbot, dialog: NumberOriginDialog, map_layers: list[QgsVectorLayer]
) -> None:
    (layer,) = (one for one in map_layers if "value" in one.fields().names())
    mark_layer(layer, replace(origin_of(layer), kind="bivariate"))
    dialog.explain(layer, next(one for one in layer.getFeatures() if one["area_key"] == "12"))
    qtbot.waitUntil(lambda: not dialog.preview.is_pending, timeout=20_000)
    assert said(dialog.message_bar) == ""
    assert "two indicators; this is the first" in dialog.headline_label.text()
