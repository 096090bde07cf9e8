"""The dialog on a small county: 50 of 1000, 200 of 2000, a secret 2 of 3000, and nil of 4000 without work."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from qgis.PyQt.QtWidgets import QMessageBox

from sozialmonitoring_plugin.gui.tableau.dialog import TableauDialog
from sozialmonitoring_plugin.store.monitoring import Monitoring

from ..conftest import settle


@pytest.fixture(autouse=True)
def nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dialog that closes at the end of a test throws its changes away."""
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Discard)


@pytest.fixture
def dialog(qtbot, filled: Monitoring, open_dialog: Callable) -> TableauDialog:
    """The dialog with the share of unemployed selected."""
    dialog = open_dialog(TableauDialog)
    dialog.indicators.tree.select("al")
    settle(qtbot, dialog)
    return dialog
