"""Steps of the walk: deliveries are imported, one is asked about, an empty template is written."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QDialog

from .hands import COUNTY, Condition, choose, click, open_dialog, picture, seconds, settled

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


def write_template() -> Iterator[Condition]:
    dialog = open_dialog("delivery_template")
    dialog.form.output_widget.setFilePath(str(COUNTY / "Vorlage.xlsx"))
    click(dialog.run_button)
    yield settled(dialog)
    yield seconds(1)
    picture("delivery_template", dialog)
    dialog.reject()
