"""The numbers below the form are published ones; variables are edited in their table."""

from __future__ import annotations

from qgis.PyQt.QtCore import QModelIndex, Qt

from sozialmonitoring_plugin.core.indicators.tableau import Kind
from sozialmonitoring_plugin.gui.histogram import Histogram
from sozialmonitoring_plugin.gui.tableau.dialog import TableauDialog
from sozialmonitoring_plugin.gui.tableau.variable_model import COLUMNS, DELIVERED
from sozialmonitoring_plugin.store.monitoring import Monitoring

from ..conftest import said, settle

LEFT = Qt.MouseButton.LeftButton


def choose_area(dialog: TableauDialog, name: str) -> None:
    dialog.form.area_box.setCurrentIndex(dialog.form.area_box.findText(name, Qt.MatchFlag.MatchStartsWith))


def test_the_number_is_that_of_the_published_table(dialog: TableauDialog) -> None:
    assert dialog.form.value_label.text() == "2.5 %"  # 252 of 10000
    # The 2 of Bergheim are all of Oststadt: without Weststadt's number nobody subtracts them.
    for name in ("Bergheim", "Oststadt", "Weststadt"):
        choose_area(dialog, name)
        assert dialog.form.value_label.text() == "* (confidential)"
    assert "Quartier" in dialog.form.gap_label.text()
    # Of hidden areas only how many there are, not which.
    assert "Bergheim" not in dialog.form.gap_label.text()


def test_an_unstored_formula_has_numbers_too(qtbot, dialog: TableauDialog) -> None:
    dialog.form.properties.formula.edit.setText("arbeitslose / einwohner per 1000")
    dialog.form.properties.formula.edit.textEdited.emit("arbeitslose / einwohner per 1000")
    settle(qtbot, dialog)
    assert dialog.form.value_label.text() == "25.2 %"
    assert dialog.draft.read.tableau.indicator("al").formula == "arbeitslose / einwohner per 100"


def test_a_new_unit_is_shown_without_computing_anew(dialog: TableauDialog) -> None:
    editors = dialog.form.properties.editors
    editors["unit"].show("von 100")
    editors["decimals"].show(2)
    assert dialog.form.value_label.text() == "2.52 von 100"
    assert not dialog.indicators.numbers.preview.is_pending


def test_an_area_nobody_delivered_for_is_named(qtbot, dialog: TableauDialog) -> None:
    dialog.indicators.tree.select("greying_index")
    settle(qtbot, dialog)
    assert "4 of 4 (Quartier): Altdorf, Neudorf, Bergheim, Talheim" in dialog.form.gap_label.text()


def test_a_wrong_formula_has_no_number(qtbot, dialog: TableauDialog) -> None:
    dialog.form.properties.formula.edit.textEdited.emit("arbeitslose /")
    settle(qtbot, dialog)
    assert dialog.form.value_label.text() == ""
    assert dialog.form.gap_label.text() == "This formula cannot be computed as it stands."
    assert not dialog.form.origin_button.isEnabled()


def test_the_number_of_an_area_is_explained(qtbot, dialog: TableauDialog) -> None:
    choose_area(dialog, "Neudorf")
    qtbot.mouseClick(dialog.form.origin_button, LEFT)
    origin = dialog.indicators.origins.window
    assert origin is not None
    qtbot.waitUntil(lambda: origin.found is not None, timeout=10_000)
    assert origin.found.area_name == "Neudorf"
    assert origin.found.value.number == 10
    assert {cell.cell for term in origin.found.terms for cell in term.cells} == {"C5", "D5"}
    origin.close()


def cell(dialog: TableauDialog, variable: str, column: str) -> QModelIndex:
    model = dialog.variables.model
    return model.index(model.row_of(variable), COLUMNS.index(column))


def test_the_table_shows_what_was_delivered(dialog: TableauDialog) -> None:
    model = dialog.variables.model
    assert [model.variable(row).id for row in range(model.rowCount())] == ["einwohner", "arbeitslose"]
    delivered = model.index(0, DELIVERED).data()
    assert "2014" in delivered


def test_a_variable_is_edited_in_its_cell(qtbot, dialog: TableauDialog, filled: Monitoring) -> None:
    model = dialog.variables.model
    assert model.setData(cell(dialog, "arbeitslose", "part_of"), "einwohner")
    assert model.setData(cell(dialog, "arbeitslose", "unit"), " Personen ")
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    stored = filled.tableau().variable["arbeitslose"]
    assert (stored.part_of, stored.unit) == ("einwohner", "Personen")


def test_what_was_delivered_keeps_its_kind(dialog: TableauDialog) -> None:
    model = dialog.variables.model
    for column, value in (("kind", "given"), ("formula", "einwohner - arbeitslose")):
        index = cell(dialog, "arbeitslose", column)
        assert not model.flags(index) & Qt.ItemFlag.ItemIsEditable
        assert not model.setData(index, value)
    assert "its deliveries would count no longer" in said(dialog.message_bar)
    assert dialog.draft.tableau.variable["arbeitslose"].kind is Kind.COUNT


def test_ages_that_are_no_range_are_refused(dialog: TableauDialog) -> None:
    assert not dialog.variables.model.setData(cell(dialog, "einwohner", "ages"), "alle")
    assert "has the ages “alle”, which are no range" in said(dialog.message_bar)
    assert not dialog.draft.is_changed


def test_a_derived_variable_is_added_and_used(qtbot, dialog: TableauDialog, filled: Monitoring) -> None:
    dialog.variables.add("Menschen mit Arbeit")
    model = dialog.variables.model
    name = "menschen_mit_arbeit"
    assert model.setData(cell(dialog, name, "formula"), "einwohner - niemand")
    assert cell(dialog, name, "formula").data().startswith("⚠")
    assert model.setData(cell(dialog, name, "formula"), "einwohner - arbeitslose")
    assert cell(dialog, name, "formula").data() == "einwohner - arbeitslose"

    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    assert filled.tableau().variable[name].formula == "einwohner - arbeitslose"


def test_only_what_is_not_stored_can_be_taken_out(qtbot, dialog: TableauDialog) -> None:
    view, button = dialog.form.variables_view, dialog.form.remove_variable_button
    view.setCurrentIndex(view.model().index(0, 0))
    assert not button.isEnabled()
    dialog.variables.add("Neu")
    assert button.isEnabled()
    button.click()
    assert "neu" not in dialog.draft.tableau.variable


def test_variables_are_found_by_any_of_their_texts(dialog: TableauDialog) -> None:
    dialog.form.variable_search.setText("ARBEITSLOS")
    assert dialog.form.variables_view.model().rowCount() == 1


def test_the_distribution_has_a_name_to_be_heard(dialog: TableauDialog) -> None:
    assert dialog.findChild(Histogram).accessibleName() == "Distribution of the indicator"
