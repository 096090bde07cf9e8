"""The dialog on the county of four squares, with its first pages drawn."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.PyQt.QtWidgets import QMessageBox

from sozialmonitoring_plugin.gui.export_booklets import template_watch
from sozialmonitoring_plugin.gui.export_booklets.dialog import ExportBookletsDialog
from sozialmonitoring_plugin.store.monitoring import Monitoring


@pytest.fixture
def dialog(
    filled: Monitoring, open_dialog: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> ExportBookletsDialog:
    monkeypatch.setattr(template_watch, "EVERY", 50)
    # A window that is closed with changes asks a question, which nobody would answer.
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    dialog = open_dialog(ExportBookletsDialog)
    # The screen there is none of is a small one.
    dialog.resize(1180, 680)
    dialog.form.folder_widget.setFilePath(str(tmp_path / "booklets"))
    return dialog
