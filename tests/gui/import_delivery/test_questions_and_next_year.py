"""Every question is answered where it is asked, and the next year asks none."""

from __future__ import annotations

from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QComboBox, QLineEdit, QPushButton

from sozialmonitoring_plugin.gui.import_delivery.sheet_roles import CellRole
from sozialmonitoring_plugin.store.monitoring import Monitoring

from ..conftest import settle
from .conftest import LEFT, TABLE, answer, role


def test_the_date_is_said_to_be_the_tables_again_once_it_is_cleared(qtbot, understood) -> None:
    dialog = understood(*TABLE)
    dialog.form.date_edit.setDate(QDate(2014, 12, 31))
    settle(qtbot, dialog)

    dialog.form.date_edit.clear()
    settle(qtbot, dialog)

    assert dialog.form.reference_date is None
    assert dialog.form.date_edit.lineEdit().text() == "as the table says"


def test_every_question_is_answered_where_it_is_asked(qtbot, understood) -> None:
    dialog = understood(
        "Schlüssel;Arbeitslose;Quote in %;Betrag",
        "11;50;12;1.234",
        "12;k.A.;14;2.500",
        "21;2;9;3.125",
        "22;-;10;4.000",
    )
    assert not dialog.run_button.isEnabled()
    assert dialog.form.result_tabs.currentWidget() is dialog.form.questions_tab

    dialog.form.date_edit.setDate(QDate(2014, 12, 31))
    settle(qtbot, dialog)
    qtbot.mouseClick(answer(dialog, "German"), LEFT)
    settle(qtbot, dialog)
    qtbot.mouseClick(answer(dialog, "Rates"), LEFT)
    settle(qtbot, dialog)
    meaning = dialog.form.questions_area.findChild(QComboBox, "answer_meaning")
    meaning.setCurrentIndex(meaning.findData("missing"))
    qtbot.mouseClick(meaning.parent().findChild(QPushButton), LEFT)
    settle(qtbot, dialog)
    source = dialog.form.questions_area.findChild(QLineEdit, "answer_source")
    source.setText("Jobcenter")
    qtbot.mouseClick(source.parent().findChild(QPushButton), LEFT)
    settle(qtbot, dialog)

    assert dialog.insight.look.questions == ()
    assert dialog.run_button.isEnabled()
    assert dialog.form.source_edit.text() == "Jobcenter"
    values = dialog.insight.look.delivery.observations
    assert values.values[values.cells.index("D2")].number == 1234


def test_of_two_rows_for_one_area_one_is_left_out(qtbot, understood) -> None:
    dialog = understood(*TABLE[:3], "11;Altdorf;1001;51", *TABLE[3:])
    assert dialog.insight.look.refusal is not None

    qtbot.mouseClick(answer(dialog, "Leave out row 3"), LEFT)
    settle(qtbot, dialog)

    assert dialog.insight.look.refusal is None
    assert role(dialog, 2, 2) is CellRole.LEFT_OUT
    seen = dialog.insight.look.delivery.observations
    assert seen.values[seen.cells.index("C4")].number == 1001
    assert "C3" not in seen.cells


def test_the_next_year_asks_nothing(qtbot, understood, monitoring: Monitoring, tmp_path) -> None:
    dialog = understood(*TABLE)
    dialog.form.source_edit.setText("Meldeamt")
    dialog.form.sheet_view.selectRow(6)
    dialog.views.roles.action("total").trigger()
    settle(qtbot, dialog)
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    following = tmp_path / "following.csv"
    lines = [line.replace("2014", "2015").replace("50", "60") for line in TABLE]
    following.write_text("\n".join(lines) + "\n", encoding="utf-8")
    dialog.form.source_edit.clear()
    dialog.form.file_widget.setFilePath(str(following))
    settle(qtbot, dialog)

    assert dialog.insight.look.questions == ()
    assert "Meldeamt" in dialog.form.told_label.text()
    assert role(dialog, 6, 1) is CellRole.TOTAL


def test_what_would_change_is_counted_before_the_import(qtbot, understood, tmp_path) -> None:
    dialog = understood(*TABLE)
    dialog.form.source_edit.setText("Meldeamt")
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)

    corrected = tmp_path / "corrected.csv"
    corrected.write_text("\n".join(line.replace(";200", ";201") for line in TABLE) + "\n", encoding="utf-8")
    dialog.form.file_widget.setFilePath(str(corrected))
    settle(qtbot, dialog)
    qtbot.waitUntil(lambda: not dialog.comparing.preview.is_pending)

    shown = [dialog.comparing.model.index(0, column).data() for column in range(6)]
    assert shown == ["12 Neudorf", "Arbeitslose", "2014-12-31", "200", "201", "D4"]
    assert dialog.form.replaces_box.findData("1") > 0
