"""Other windows deliver and other monitorings are chosen; the dialog follows and keeps what was chosen."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt

from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.index.options import Standardisation
from sozialmonitoring_plugin.gui.index.dialog import IndexDialog
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau

from ..conftest import come_back, settle
from .conftest import TABLEAU, shown, z_of


def test_a_delivery_of_another_window_is_seen_and_the_specification_stays(
    dialog: IndexDialog, qtbot, two_years: Monitoring, tmp_path: Path
) -> None:
    dialog.form.indicator_table.item(1, 0).setCheckState(Qt.CheckState.Unchecked)
    dialog.form.dynamics_box.setChecked(False)
    settle(qtbot, dialog)
    before = dialog.spec()
    jobless = (90, 100, 210, 400)
    rows = zip(("11", "12", "21", "22"), (1000, 2000, 3000, 4000), jobless, strict=True)
    file = tmp_path / "2026.csv"
    lines = [
        "Stand 31.12.2026",
        "Schlüssel;Einwohner;Arbeitslose",
        *(";".join(map(str, row)) for row in rows),
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    import_delivery(ImportRequest(two_years, file, source="Amt"), Silence())

    come_back(qtbot, dialog)
    assert dialog.spec() == before
    assert dialog.form.date_box.findData("2026-12-31") > 0
    status = dialog.results.look.computed.result.status
    assert status.index.numbers == pytest.approx(z_of([9, 5, 7, 10]), abs=1e-12)


def test_an_index_begins_as_soon_as_something_is_delivered(
    qtbot, monitoring: Monitoring, open_dialog: Callable, tmp_path: Path, delivery_file: Path
) -> None:
    dialog = open_dialog(IndexDialog)
    assert dialog.results.look is None
    import_delivery(ImportRequest(monitoring, delivery_file, source="Amt"), Silence())
    tableau = tmp_path / "tableau.json"
    tableau.write_text(json.dumps(TABLEAU), encoding="utf-8")
    load_tableau(monitoring, tableau)

    come_back(qtbot, dialog)
    assert "al" in [one.id for one in dialog.spec().indicators]


def test_another_monitoring_shows_nothing_of_the_one_before(dialog: IndexDialog, tmp_path: Path) -> None:
    copy = tmp_path / "copy.gpkg"
    shutil.copyfile(dialog.choice.path, copy)
    dialog.form.spec_box.setCurrentIndex(dialog.form.spec_box.findData("preset:rank_sum"))
    dialog.form.monitoring_widget.setFilePath(str(copy))
    assert dialog.results.look is None
    assert shown(dialog) == []
    assert dialog.form.spec_box.currentData() == "preset:berlin_mss"
    assert dialog.spec().standardisation is Standardisation.POPULATION_SD


def test_newer_numbers_keep_what_was_chosen(dialog: IndexDialog, qtbot) -> None:
    dialog.form.spec_box.setCurrentIndex(dialog.form.spec_box.findData("preset:rank_sum"))
    dialog.form.population_box.setValue(1500)
    dialog.choice.refresh()
    settle(qtbot, dialog)
    assert dialog.form.spec_box.currentData() == "preset:rank_sum"
    assert dialog.spec().standardisation is Standardisation.RANK
    assert dialog.spec().minimum_population == 1500
    assert dialog.results.look.computed.result.spec.standardisation is Standardisation.RANK
