"""The comparison of areas over two Stichtage of the county of four squares."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt

from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.gui.comparison.dialog import ComparisonDialog
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.load_tableau import load_tableau

from ..conftest import DELIVERY, TABLEAU, choose

LEFT = Qt.MouseButton.LeftButton


# Jobless per area: 5 %, 10 % and, in 2014, a hidden 2 of 3000 and nil.
LATER = {
    "2015": ("60", "200", "300", "400"),
    "2017": ("70", "180", "300", "-"),
}


def deliver(monitoring: Monitoring, folder: Path, year: str, jobless: tuple[str, ...]) -> None:
    text = DELIVERY.replace("31.12.2014", f"31.12.{year}")
    for old, new in zip(("1000;50", "2000;200", "3000;2", "4000;-"), jobless, strict=True):
        text = text.replace(f";{old}\n", f";{old.split(';')[0]};{new}\n")
    file = folder / f"{year}.csv"
    file.write_text(text, encoding="utf-8")
    import_delivery(ImportRequest(monitoring, file, source="Agentur"), Silence())


@pytest.fixture
def dialog(qtbot, filled: Monitoring, tmp_path: Path, open_dialog: Callable) -> ComparisonDialog:
    """Three Stichtage, a year missing, a break in 2015; the area is Altdorf."""
    for year, jobless in LATER.items():
        deliver(filled, tmp_path, year, jobless)
    broken = json.loads(json.dumps(TABLEAU))
    broken["indicators"][1]["breaks"] = "2015-06-30: mit Geflüchteten"
    file = tmp_path / "broken.json"
    file.write_text(json.dumps(broken), encoding="utf-8")
    load_tableau(filled, file)
    dialog = open_dialog(ComparisonDialog)
    choose(dialog.form.area_box, "11")
    return dialog


def select(dialog: ComparisonDialog, row: int, column: int) -> None:
    view = dialog.form.comparison_view
    view.setCurrentIndex(view.model().index(row, column))


def table(dialog: ComparisonDialog) -> list[list[str]]:
    return [line.split("\t") for line in dialog.pages.comparison.text().splitlines()]
