"""What people read: the printed report, differences, names of profiles."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.PyQt.QtPrintSupport import QPrinter
from qgis.PyQt.QtWidgets import QMessageBox

from sozialmonitoring_plugin.core.errors import Quoted, UserError
from sozialmonitoring_plugin.core.remarks import Remark
from sozialmonitoring_plugin.gui.import_delivery.printing import paper, print_page
from sozialmonitoring_plugin.gui.import_delivery.profile_names import default_name
from sozialmonitoring_plugin.gui.language import interface_wording
from sozialmonitoring_plugin.store.documents import PROFILE
from sozialmonitoring_plugin.store.monitoring import Monitoring

from ..conftest import settle
from .conftest import LEFT, TABLE


def choose(qtbot, dialog, file: Path, *lines: str) -> None:
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    dialog.form.file_widget.setFilePath(str(file))
    settle(qtbot, dialog)


def run(qtbot, dialog) -> None:
    qtbot.mouseClick(dialog.run_button, LEFT)
    settle(qtbot, dialog)


def test_the_printed_report_fills_its_page_and_keeps_words_apart(
    understood: Callable, tmp_path: Path
) -> None:
    report = understood(*TABLE).insight.look.report
    printer, file = paper(), tmp_path / "report.pdf"
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))

    print_page(report.to_html(interface_wording()), printer, 96)

    text = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"], capture_output=True, text=True, check=True
    )
    assert "Read by " in text.stdout
    assert report.sha256 in text.stdout, "the fingerprint stands on one line"


def test_a_cell_that_became_empty_says_why_the_earlier_value_stays(
    qtbot, understood: Callable, tmp_path: Path
) -> None:
    dialog = understood(*TABLE)
    run(qtbot, dialog)
    later = [line.replace("11;Altdorf;1000;50", "11;Altdorf;1000;") for line in TABLE[:-1]]
    choose(qtbot, dialog, tmp_path / "later.csv", *later)
    qtbot.waitUntil(lambda: not dialog.comparing.preview.is_pending)

    model = dialog.comparing.model
    rows = [[model.index(row, column).data() for column in (3, 4)] for row in range(model.rowCount())]
    assert ["50", "50 (stays valid)"] in rows
    assert "covers nothing" in dialog.form.differences_label.text()


@pytest.mark.parametrize(
    ("source", "file", "name"),
    [
        ("Einwohner_2020-12-31", "a.csv", "Einwohner"),
        ("", "Einwohner_2020-12-31_Stadt.csv", "Einwohner Stadt"),
        ("Amt", "Haushalte 2023.csv", "Amt – Haushalte"),
        ("", "2023.csv", "2023"),
    ],
)
def test_a_proposed_name_holds_for_the_next_years_too(source: str, file: str, name: str) -> None:
    assert default_name(source, Path(file), ("Amt",), "") == name


def test_before_a_profile_of_another_table_is_replaced_a_person_is_asked(
    qtbot, understood: Callable, monitoring: Monitoring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = understood(*TABLE)
    dialog.form.save_edit.setText("Amt")
    run(qtbot, dialog)
    before = monitoring.documents(PROFILE)["Amt"]
    rents = ("Stand: 31.12.2014;", "Quartier;Miete", "Altdorf;1", "Neudorf;2", "Bergheim;3", "Talheim;4")
    choose(qtbot, dialog, tmp_path / "rents.csv", *rents)
    dialog.form.save_edit.setText("Amt")
    answers = [QMessageBox.StandardButton.No, QMessageBox.StandardButton.Yes]
    asked = []
    monkeypatch.setattr(QMessageBox, "question", lambda *args: asked.append(args[2]) or answers.pop(0))

    run(qtbot, dialog)
    assert monitoring.documents(PROFILE)["Amt"] == before
    assert len(monitoring.deliveries()) == 1
    run(qtbot, dialog)
    assert monitoring.documents(PROFILE)["Amt"] != before
    assert [text[:32] for text in asked] == ["The profile “Amt” reads another "] * 2
    assert [one.profile for one in monitoring.deliveries()] == ["Amt", "Amt"]


def test_values_in_a_german_sentence_stand_in_german_quotation_marks() -> None:
    german = {"It has: {known}.": "Vorhanden: {known}.", "“{text}”": "„{text}“"}
    error = UserError("It has: {known}.", known=Quoted.of(["50799", "30543"]))
    remark = Remark.of("It has: {known}.", known=Quoted.of(["50799", "30543"]))

    assert str(error) == "It has: “50799”, “30543”."
    assert error.sentence(lambda _context, text: german[text]) == "Vorhanden: „50799“, „30543“."
    assert remark.sentence(german.__getitem__) == "Vorhanden: „50799“, „30543“."
