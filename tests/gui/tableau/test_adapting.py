"""Properties, formula and age limits of the selected indicator."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt

from sozialmonitoring_plugin.core.indicators.tableau import Polarity, Tableau
from sozialmonitoring_plugin.core.wording import Wording
from sozialmonitoring_plugin.gui.tableau import formula_box
from sozialmonitoring_plugin.gui.tableau.dialog import TableauDialog
from sozialmonitoring_plugin.gui.tableau.formula_edit import words
from sozialmonitoring_plugin.store.monitoring import Monitoring

from ..conftest import said, settle

LEFT = Qt.MouseButton.LeftButton


def type_formula(qtbot, dialog: TableauDialog, text: str) -> None:
    edit = dialog.form.properties.formula.edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    settle(qtbot, dialog)


def meanings(tableau: Tableau) -> dict[str, object]:
    """Indicators by id, with their formulas as trees."""
    return {one.id: (replace(one, formula=""), one.parsed) for one in tableau.indicators}


def told(dialog: TableauDialog) -> str:
    return dialog.form.properties.formula.told_label.text()


def test_the_form_shows_the_indicator(dialog: TableauDialog) -> None:
    editors = dialog.form.properties.editors
    assert editors["title"].read() == "Arbeitslosenanteil"
    assert editors["unit"].read() == "%"
    assert editors["polarity"].read() is Polarity.BURDEN
    assert dialog.form.properties.formula.edit.text() == "arbeitslose / einwohner per 100"
    assert told(dialog) == (
        "= Arbeitslose ÷ Einwohner × 100<br>Numerator: Arbeitslose<br>Denominator: Einwohner"
    )


def test_what_is_typed_is_stored(qtbot, dialog: TableauDialog, filled: Monitoring) -> None:
    editors = dialog.form.properties.editors
    editors["title"].widget.selectAll()
    qtbot.keyClicks(editors["title"].widget, "Ohne Arbeit")
    editors["decimals"].show(2)
    editors["polarity"].show(Polarity.NEUTRAL)
    editors["part_of_whole"].show(False)
    editors["comment"].show("mit der Agentur geklärt")
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    stored = filled.tableau().indicator("al")
    assert (stored.title, stored.decimals, stored.polarity) == ("Ohne Arbeit", 2, Polarity.NEUTRAL)
    assert (stored.part_of_whole, stored.comment) == (False, "mit der Agentur geklärt")


def test_one_undo_takes_a_typed_word_back(qtbot, dialog: TableauDialog) -> None:
    title = dialog.form.properties.editors["title"].widget
    title.selectAll()
    qtbot.keyClicks(title, "Ohne Arbeit")
    dialog.draft.undo()
    assert title.text() == "Arbeitslosenanteil"
    assert not dialog.draft.can_undo


def test_a_half_typed_formula_is_pointed_at_and_not_stored(
    qtbot, dialog: TableauDialog, filled: Monitoring
) -> None:
    type_formula(qtbot, dialog, "arbeitslose / ")
    place = dialog.form.properties.formula.place_label.text()
    assert place == "arbeitslose / \n             ^"
    assert "This cannot be read." in told(dialog)
    assert dialog.indicators.tree.item("al").text(1) == "✗"

    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    assert said(dialog.message_bar).startswith("al: the formula “arbeitslose / ” cannot be read")
    assert filled.tableau().indicator("al").formula == "arbeitslose / einwohner per 100"


def test_a_variable_that_nobody_knows_is_named(qtbot, dialog: TableauDialog) -> None:
    type_formula(qtbot, dialog, "niemand / einwohner per 100")
    assert "al uses the variable niemand, which is not defined." in told(dialog)


def test_a_formula_of_the_catalogue_s_variables_brings_them_along(qtbot, dialog: TableauDialog) -> None:
    type_formula(qtbot, dialog, "ew_80_plus / einwohner per 100")
    assert "ew_80_plus" in dialog.draft.tableau.variable
    dialog.draft.undo()
    assert "ew_80_plus" not in dialog.draft.tableau.variable


def test_a_doubt_is_shown_beside_the_formula(qtbot, dialog: TableauDialog) -> None:
    type_formula(qtbot, dialog, "einwohner / arbeitslose per 100")
    doubt = dialog.form.properties.doubt_label.text()
    assert "The share is below 0 or above the whole in" in doubt
    assert "Altdorf" in doubt
    assert dialog.indicators.tree.item("al").text(1) == "!"

    box = dialog.form.filter_box
    box.setCurrentIndex(box.findData("doubtful"))
    assert not dialog.indicators.tree.item("al").isHidden()
    assert dialog.indicators.tree.item("ew").isHidden()


def test_age_limits_move_without_typing(qtbot, dialog: TableauDialog) -> None:
    dialog.draft.take("anteil_unter_18")
    dialog.indicators.tree.select("anteil_unter_18")
    box = dialog.form.properties.formula
    ((low, high),) = box.limits.ages
    assert (low.value(), high.value()) == (0, 18)

    high.setValue(15)
    assert box.edit.text() == "ew[0 to 15] / ew_gesamt per 100"
    # The age groups that are needed now come along, others do not.
    assert "ew_10_14" in dialog.draft.tableau.variable
    (multiplier,) = box.limits.multipliers
    multiplier.setValue(1000)
    assert box.edit.text() == "ew[0 to 15] / ew_gesamt per 1000"

    high.setValue(16)
    assert "The age groups of ew do not add up to this range" in told(dialog)


def test_an_age_range_never_ends_before_it_begins(dialog: TableauDialog) -> None:
    dialog.draft.take("anteil_unter_18")
    dialog.indicators.tree.select("anteil_unter_18")
    box = dialog.form.properties.formula
    ((low, high),) = box.limits.ages

    low.setValue(70)  # 17 is the last age before the limit
    assert (low.value(), high.value()) == (17, 18)
    low.setValue(15)
    high.setValue(16)
    assert box.edit.text() == "ew[15 to 16] / ew_gesamt per 100"

    # Down from 16 there is nobody left between: no limit.
    high.stepDown()
    assert box.edit.text() == "ew[15 to] / ew_gesamt per 100"
    assert high.text() == "no limit"
    low.setValue(65)
    assert box.edit.text() == "ew[65 to] / ew_gesamt per 100"
    assert high.text() == "no limit"
    high.setValue(80)
    assert box.edit.text() == "ew[65 to 80] / ew_gesamt per 100"
    assert not box.limits.isHidden()


def test_the_formula_speaks_the_language_of_qgis(
    qtbot, dialog: TableauDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(formula_box, "interface_wording", lambda: Wording.of("de"))
    dialog.indicators.tree.select("ew")
    dialog.indicators.tree.select("al")
    assert dialog.form.properties.formula.edit.text() == "arbeitslose / einwohner je 100"
    assert not dialog.draft.is_changed


def test_words_are_offered_by_id_title_and_function(dialog: TableauDialog) -> None:
    offered = {word.text: word.inserted for word in words(dialog.draft.known, "de")}
    assert offered["einwohner – Einwohner"] == "einwohner"
    assert any(text.startswith("ew[… bis …]") for text in offered)
    assert any(text.startswith("mittel(") for text in offered)


@pytest.mark.parametrize("language", ["de", "en"])
def test_what_is_offered_is_what_is_inserted(dialog: TableauDialog, language: str) -> None:
    functions = [word for word in words(dialog.draft.known, language) if "(…" in word.text]
    assert len(functions) == 5
    for word in functions:
        assert word.text.split(" – ")[0].replace("…", "") == word.inserted


def test_the_word_before_the_cursor_is_completed(qtbot, dialog: TableauDialog) -> None:
    type_formula(qtbot, dialog, "einwohner - arbeitsl")
    edit = dialog.form.properties.formula.edit
    popup = edit._completer.popup()
    assert popup.isVisible()
    edit._completer.activated[type(popup.model().index(0, 0))].emit(popup.model().index(0, 0))
    assert edit.text() == "einwohner - arbeitslose"
    assert dialog.draft.indicator("al").formula == "einwohner - arbeitslose"


def test_an_indicator_of_ones_own(qtbot, dialog: TableauDialog, filled: Monitoring) -> None:
    dialog.indicators.add("Menschen mit Arbeit")
    assert dialog.indicators.tree.current == "menschen_mit_arbeit"
    type_formula(qtbot, dialog, "einwohner - arbeitslose")
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)
    assert filled.tableau().indicator("menschen_mit_arbeit").formula == "einwohner - arbeitslose"


def test_what_is_not_in_use_is_only_looked_at(dialog: TableauDialog) -> None:
    dialog.indicators.tree.select("greying_index")
    assert dialog.form.properties.editors["title"].widget.isReadOnly()
    assert not dialog.form.properties.editors["unit"].widget.isEnabled()
    assert dialog.form.properties.formula.edit.isReadOnly()
    assert "tick it" in dialog.form.properties.doubt_label.text()


@pytest.mark.parametrize("written", ["kreis.xlsx", "kreis.json"])
def test_a_tableau_is_written_read_and_offered_as_a_command(
    qtbot, dialog: TableauDialog, tmp_path: Path, written: str
) -> None:
    qtbot.mouseClick(dialog.command_button, LEFT)
    assert said(dialog.message_bar).startswith("A command reads the tableau from a file.")

    before = dialog.draft.tableau
    dialog.write_file(tmp_path / written)
    dialog.draft.leave("ew")
    dialog.read_file(tmp_path / written)
    # A workbook writes formulas in the language of the monitoring.
    assert meanings(dialog.draft.tableau) == meanings(before)
    assert dialog.call().parameters["FILE"] == tmp_path / written
    assert dialog.call().algorithm == "loadtableau"


def refused(qtbot, dialog: TableauDialog) -> bool:
    """Whether there is no file that a command could read."""
    dialog.message_bar.clearWidgets()
    qtbot.mouseClick(dialog.command_button, LEFT)
    return said(dialog.message_bar).startswith("A command reads the tableau from a file.")


def test_a_command_names_no_file_that_lacks_an_edit(qtbot, dialog: TableauDialog, tmp_path: Path) -> None:
    dialog.write_file(tmp_path / "kreis.json")
    assert not refused(qtbot, dialog)
    dialog.form.properties.editors["decimals"].show(3)
    assert refused(qtbot, dialog)
    dialog.draft.undo()
    assert not refused(qtbot, dialog)


def test_a_command_names_no_file_of_another_monitoring(
    qtbot, dialog: TableauDialog, filled: Monitoring, tmp_path: Path
) -> None:
    dialog.write_file(tmp_path / "kreis.json")
    copied = tmp_path / "copy.gpkg"
    shutil.copy(filled.path, copied)
    dialog.form.monitoring_widget.setFilePath(str(copied))
    settle(qtbot, dialog)
    assert refused(qtbot, dialog)
