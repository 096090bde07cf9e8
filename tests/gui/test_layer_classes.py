"""Classes of map layers: of this plugin's maps, and of any polygons with numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import (
    NULL,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsGraduatedSymbolRenderer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsRuleBasedRenderer,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType, Qt
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtWidgets import QInputDialog

from sozialmonitoring_plugin.algorithms.classify import Classify
from sozialmonitoring_plugin.core.wording import Wording
from sozialmonitoring_plugin.gui.classification_change.dialog import FollowDialog
from sozialmonitoring_plugin.gui.import_delivery.remarks import spoken
from sozialmonitoring_plugin.gui.indicator_map.class_model import LABEL
from sozialmonitoring_plugin.gui.indicator_map.dialog import IndicatorMapDialog
from sozialmonitoring_plugin.gui.indicator_map.results import Results
from sozialmonitoring_plugin.gui.indicator_map.state import ClassChoice
from sozialmonitoring_plugin.gui.layer_classes.dialog import LayerClassesDialog, numeric_fields
from sozialmonitoring_plugin.gui.layer_classes.form import LayerForm
from sozialmonitoring_plugin.gui.layer_classes.look import LayerSession, look_at_layer
from sozialmonitoring_plugin.gui.layer_menu import has_classes
from sozialmonitoring_plugin.layers.layer_classes import classes_of
from sozialmonitoring_plugin.layers.map_origin import origin_of
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.support.settings import MONITORING
from sozialmonitoring_plugin.workflows.classifications import read_classifications

from .conftest import choose, said, settle

LEFT = Qt.MouseButton.LeftButton
GERMAN = Wording.of("de")


@pytest.fixture
def dialog(qtbot, parted_at_five: IndicatorMapDialog) -> IndicatorMapDialog:
    """The dialog after a map with the bounds 0, 5 and 20 was added to the project."""
    dialog = parted_at_five
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    return dialog


@pytest.fixture
def layer(dialog: IndicatorMapDialog) -> QgsVectorLayer:
    layers = (node.layer() for node in dialog.desk.project.layerTreeRoot().findLayers())
    return next(one for one in layers if one.fields().lookupField("value") >= 0)


def bounds_of(layer: QgsVectorLayer) -> tuple[float, ...]:
    return classes_of(layer, GERMAN).classification.bounds


def test_a_layer_opens_with_its_own_classes(qtbot, dialog: IndicatorMapDialog, layer: QgsVectorLayer) -> None:
    choose(dialog.form.indicator_box, "ew")
    settle(qtbot, dialog)
    dialog.edit_layer(layer)
    settle(qtbot, dialog)

    assert dialog.form.indicator_box.currentData() == "al"
    assert dialog.form.level_box.currentData() == "quartier"
    assert dialog.form.histogram.bounds == (0.0, 5.0, 20.0)
    assert dialog.run_button.text() == "&Apply to layer"


def test_its_classes_are_given_to_the_layer_and_no_map_is_added(
    qtbot, dialog: IndicatorMapDialog, layer: QgsVectorLayer
) -> None:
    before = len(dialog.desk.project.mapLayers())
    dialog.edit_layer(layer)
    settle(qtbot, dialog)
    qtbot.keyClick(dialog.form.histogram.handles[1], Qt.Key.Key_Right)
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    assert bounds_of(layer) == (0.0, 5.1, 20.0)
    assert len(dialog.desk.project.mapLayers()) == before
    assert origin_of(layer).classification == ""
    assert {feature["class_label"] for feature in layer.getFeatures()} == {
        "0,0 bis unter 5,1",
        "5,1 bis 20,0",
    }


def test_another_indicator_is_a_map_of_its_own(
    qtbot, dialog: IndicatorMapDialog, layer: QgsVectorLayer
) -> None:
    dialog.edit_layer(layer)
    settle(qtbot, dialog)
    choose(dialog.form.indicator_box, "ew")
    settle(qtbot, dialog)
    assert dialog.run_button.text() == "&Add to project"


def test_what_was_edited_with_qgis_is_read_from_the_layer(
    qtbot, dialog: IndicatorMapDialog, layer: QgsVectorLayer
) -> None:
    renderer: QgsGraduatedSymbolRenderer = layer.renderer().clone()
    highest = next(place for place, one in enumerate(renderer.ranges()) if one.upperValue() == 20.0)
    renderer.updateRangeLabel(highest, "viel zu viel")
    layer.setRenderer(renderer)
    dialog.edit_layer(layer)
    settle(qtbot, dialog)
    assert dialog.state.classes.titles == ("", "viel zu viel")


def test_a_monitoring_that_moved_is_asked_for_and_found_again(
    qtbot, dialog: IndicatorMapDialog, layer: QgsVectorLayer, filled: Monitoring, tmp_path
) -> None:
    moved = tmp_path / "elsewhere" / "renamed.gpkg"
    moved.parent.mkdir()
    filled.path.rename(moved)
    MONITORING.write("")
    dialog.form.monitoring_widget.setFilePath("")
    dialog.edit_layer(layer)
    assert said(dialog.message_bar).startswith("The map was made from county.gpkg")
    assert not dialog.form.missing_widget.isHidden()

    dialog.form.missing_widget.setFilePath(str(moved))
    settle(qtbot, dialog)
    assert dialog.form.missing_widget.isHidden()
    assert dialog.form.histogram.bounds == (0.0, 5.0, 20.0)


def test_classes_are_kept_under_a_name_and_used_from_then_on(
    qtbot, dialog: IndicatorMapDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Quote", True))
    qtbot.mouseClick(dialog.form.store_button, LEFT)
    assert dialog.form.stored_box.currentData() == "Quote"
    assert said(dialog.message_bar) == "The monitoring keeps the classification “Quote”."

    choose(dialog.form.indicator_box, "ew")
    settle(qtbot, dialog)
    assert dialog.form.stored_box.currentData() == ""
    choose(dialog.form.indicator_box, "al")
    settle(qtbot, dialog)
    assert dialog.form.stored_box.currentData() == "Quote"
    assert dialog.form.histogram.bounds == (0.0, 5.0, 20.0)
    qtbot.keyClick(dialog.form.histogram.handles[1], Qt.Key.Key_Right)
    assert dialog.form.stored_box.currentData() == ""


def test_a_changed_classification_asks_who_follows(
    qtbot,
    dialog: IndicatorMapDialog,
    layer: QgsVectorLayer,
    filled: Monitoring,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Quote", True))
    asked = []
    monkeypatch.setattr(FollowDialog, "exec", lambda self: asked.append(self) or True)
    qtbot.mouseClick(dialog.form.store_button, LEFT)
    dialog.edit_layer(layer)
    settle(qtbot, dialog)
    choose(dialog.form.stored_box, "Quote")
    dialog.form.stored_box.activated.emit(dialog.form.stored_box.currentIndex())
    qtbot.mouseClick(dialog.run_button, LEFT)  # the layer wears the stored one now
    settle(qtbot, dialog)
    assert origin_of(layer).classification == "Quote"

    qtbot.keyClick(dialog.form.histogram.handles[1], Qt.Key.Key_Right)
    qtbot.mouseClick(dialog.form.store_button, LEFT)
    assert len(asked) == 1
    kept = read_classifications(filled).named("Quote")
    assert kept.classification.bounds == (0.0, 5.1, 20.0)
    assert bounds_of(layer) == (0.0, 5.1, 20.0)  # it followed


@pytest.fixture
def plain() -> QgsVectorLayer:
    """Five squares with the numbers 1, 2, 10, 11 and NULL."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:25832", "Wahlbezirke", "memory")
    layer.dataProvider().addAttributes(
        [QgsField("name", QMetaType.Type.QString), QgsField("quote", QMetaType.Type.Double)]
    )
    layer.updateFields()
    for place, number in enumerate((1.0, 2.0, 10.0, 11.0, NULL)):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"B{place}", number])
        x = 1000 * place
        ring = f"{x} 0, {x + 900} 0, {x + 900} 900, {x} 900, {x} 0"
        feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({ring}))"))
        layer.dataProvider().addFeature(feature)
    return layer


def test_any_polygon_layer_gets_rules_with_one_for_null(qtbot, desk, plain: QgsVectorLayer) -> None:
    dialog = LayerClassesDialog(desk, plain)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.classes_box.setValue(2)
    model = dialog.form.class_view.classes
    assert [model.index(row, 4).data() for row in range(model.rowCount())] == ["2", "2", "1"]

    qtbot.mouseClick(dialog.run_button, LEFT)
    assert isinstance(plain.renderer(), QgsRuleBasedRenderer)
    rules = plain.renderer().rootRule().children()
    assert any("IS NULL" in rule.filterExpression() for rule in rules)


def test_bounds_of_a_layer_are_moved_and_taken_back(qtbot, desk, plain: QgsVectorLayer) -> None:
    dialog = LayerClassesDialog(desk, plain)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.classes_box.setValue(2)
    before = dialog.form.histogram.bounds
    qtbot.keyClick(dialog.form.histogram.handles[1], Qt.Key.Key_Left)
    assert dialog.form.histogram.bounds[1] == before[1] - 1  # whole numbers move by one
    dialog.editing.undo()
    assert dialog.form.histogram.bounds == before


def test_layers_without_numbers_are_not_offered(plain: QgsVectorLayer, layer: QgsVectorLayer) -> None:
    assert has_classes(plain)
    assert has_classes(layer)
    assert not has_classes(QgsVectorLayer("Polygon?field=name:string", "names", "memory"))
    assert not has_classes(QgsVectorLayer("Point?field=number:double", "points", "memory"))


@pytest.fixture
def open_plain(qtbot, desk, plain: QgsVectorLayer) -> LayerClassesDialog:
    """The dialog for five squares, which belong to the project, in two classes."""
    desk.project.addMapLayer(plain)
    dialog = LayerClassesDialog(desk, plain)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.classes_box.setValue(2)
    return dialog


def test_classes_of_a_layer_are_not_lost_with_a_project_that_looks_saved(
    qtbot, desk, open_plain: LayerClassesDialog
) -> None:
    desk.project.setDirty(False)
    qtbot.mouseClick(open_plain.run_button, LEFT)
    assert desk.project.isDirty()


def test_classes_given_to_a_map_make_the_project_unsaved(
    qtbot, dialog: IndicatorMapDialog, layer: QgsVectorLayer
) -> None:
    dialog.edit_layer(layer)
    settle(qtbot, dialog)
    dialog.desk.project.setDirty(False)
    qtbot.mouseClick(dialog.run_button, LEFT)
    assert dialog.desk.project.isDirty()


def test_the_dialog_of_a_layer_goes_with_the_layer(
    qtbot, desk, plain: QgsVectorLayer, open_plain: LayerClassesDialog
) -> None:
    desk.project.removeMapLayer(plain.id())
    assert not open_plain.isVisible()
    open_plain.form.command_toggle.click()
    assert open_plain.form.command_edit.text().startswith("The layer is not in the project any more.")


def test_the_name_of_a_layer_is_text_and_no_markup(qtbot, desk, plain: QgsVectorLayer) -> None:
    plain.setName("<b>x</b>")
    dialog = LayerClassesDialog(desk, plain)
    qtbot.addWidget(dialog)
    shown = QTextDocument()
    shown.setHtml(dialog.form.title_label.text())
    assert shown.toPlainText() == "<b>x</b>: quote"


def test_typed_bounds_are_taken_back_as_one_and_wait_for_the_last_letter(
    qtbot, open_plain: LayerClassesDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = open_plain.form
    choose(form.method_box, "manual")
    before = form.histogram.bounds
    looks = []
    monkeypatch.setattr(open_plain.results, "show", looks.append)
    form.breaks_edit.clear()
    qtbot.keyClicks(form.breaks_edit, "0; 5; 12")
    assert looks == []
    monkeypatch.undo()
    qtbot.waitUntil(lambda: form.histogram.bounds == (0.0, 5.0, 12.0))
    open_plain.editing.undo()
    assert form.histogram.bounds == before


def test_what_is_typed_is_applied_at_once_or_refused(
    qtbot, plain: QgsVectorLayer, open_plain: LayerClassesDialog
) -> None:
    choose(open_plain.form.method_box, "manual")
    open_plain.form.breaks_edit.setText("0; 5; 12")
    qtbot.mouseClick(open_plain.run_button, LEFT)
    labels = [rule.label() for rule in plain.renderer().rootRule().children()]
    open_plain.form.breaks_edit.setText("0; five; 12")
    qtbot.mouseClick(open_plain.run_button, LEFT)
    assert said(open_plain.message_bar).startswith("“five” is not a number.")
    assert [rule.label() for rule in plain.renderer().rootRule().children()] == labels
    assert labels[:2] == ["5 to 12", "0 to under 5"]


def test_a_reference_begins_with_the_mean_of_the_field(open_plain: LayerClassesDialog) -> None:
    choose(open_plain.form.method_box, "reference")
    assert open_plain.form.reference_edit.text() == "6"  # of 1, 2, 10 and 11
    assert open_plain.form.breaks_edit.text() == "80; 90; 110; 120"
    assert open_plain.form.histogram.bounds == pytest.approx((4.8, 5.4, 6.6, 7.2), abs=0.5)
    assert said(open_plain.message_bar) == ""


def test_a_layer_in_memory_has_no_command(open_plain: LayerClassesDialog) -> None:
    open_plain.form.command_toggle.click()
    told = "The layer Wahlbezirke is only in the memory of QGIS, where no command finds it."
    assert open_plain.form.command_edit.text().startswith(told)


def test_the_command_gives_a_file_the_same_style(
    qtbot, desk, plain: QgsVectorLayer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = str(tmp_path / "districts.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(plain, file, QgsCoordinateTransformContext(), options)
    layer = QgsVectorLayer(file, "districts", "ogr")
    dialog = LayerClassesDialog(desk, layer)
    qtbot.addWidget(dialog)
    choose(dialog.form.indicator_box, "quote")
    dialog.form.classes_box.setValue(2)
    model = dialog.form.class_view.classes
    model.setData(model.index(0, LABEL), "viel")
    qtbot.mouseClick(dialog.run_button, LEFT)

    style = tmp_path / "again.qml"
    algorithm = Classify()
    algorithm.initAlgorithm()
    given = {**dialog.call().given, "STYLE": str(style)}
    result, is_good = algorithm.run(given, QgsProcessingContext(), QgsProcessingFeedback())
    assert is_good, result
    again = QgsVectorLayer(file, "again", "ogr")
    again.loadNamedStyle(str(style))
    assert rules(again) == rules(layer)
    assert rules(again)[0][1].startswith("viel: ")


def rules(layer: QgsVectorLayer) -> list[tuple[str, str, str]]:
    children = layer.renderer().rootRule().children()
    return [(one.filterExpression(), one.label(), one.symbol().color().name()) for one in children]


def test_doubts_about_a_field_are_told(dialog: IndicatorMapDialog) -> None:
    texts = QgsVectorLayer("Polygon?crs=EPSG:25832&field=quote:string", "texts", "memory")
    for text in ("8,5 %", "0,085"):
        feature = QgsFeature(texts.fields())
        feature.setAttributes([text])
        texts.dataProvider().addFeature(feature)
    look = look_at_layer(LayerSession.of(texts, "quote"), ClassChoice(), GERMAN)
    assert len(look.remarks) == 1
    form = LayerForm()
    Results(form).show(look)
    assert form.remarks_list.item(0).text() == spoken(look.remarks[0])


def test_texts_that_are_numbers_are_offered_and_keys_are_not() -> None:
    layer = QgsVectorLayer(
        "Polygon?field=name:string&field=share:string&field=key:string&field=area:double", "shares", "memory"
    )
    for row in (("Nord", "8,5", "01", 3.0), ("Süd", "12,0", "02", 4.0), ("Ost", None, "03", 5.0)):
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(row))
        layer.dataProvider().addFeature(feature)

    assert numeric_fields(layer) == ["area", "share"]
