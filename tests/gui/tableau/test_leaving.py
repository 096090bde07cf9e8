"""What serves the dialog goes with it, and nothing is asked that nobody can answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QMessageBox

from sozialmonitoring_plugin.gui.desk import Desk
from sozialmonitoring_plugin.gui.number_origin.dialog import NumberOriginDialog
from sozialmonitoring_plugin.gui.tableau.dialog import TableauDialog
from sozialmonitoring_plugin.plugin import SozialmonitoringPlugin
from sozialmonitoring_plugin.store.monitoring import Monitoring

from ..conftest import settle
from ..window import Window


@pytest.fixture
def window(qgis_app: object) -> Iterator[Window]:
    window = Window()
    yield window
    window.deleteLater()


def windows_of_origins(desk: Desk) -> int:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return len(desk.window.findChildren(NumberOriginDialog))


def test_nothing_is_computed_for_a_dialog_that_was_left(dialog: TableauDialog) -> None:
    dialog.indicators.numbers.preview.ask()
    dialog.indicators.judging.preview.ask()
    assert dialog.indicators.is_pending
    dialog.reject()
    assert not dialog.indicators.is_pending


def test_windows_of_origins_do_not_pile_up(
    qtbot, desk: Desk, filled: Monitoring, open_dialog: Callable
) -> None:
    for _ in range(2):
        dialog = open_dialog(TableauDialog)
        dialog.indicators.tree.select("al")
        settle(qtbot, dialog)
        dialog.form.origin_button.click()
        assert windows_of_origins(desk) == 1
        dialog.reject()
        assert windows_of_origins(desk) == 0


def test_the_plugin_goes_without_a_question(
    qtbot, window: Window, filled: Monitoring, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def question(_parent: object, _title: str, text: str, *_: object) -> QMessageBox.StandardButton:
        asked.append(text)
        return QMessageBox.StandardButton.Cancel

    monkeypatch.setattr(QMessageBox, "question", question)
    plugin = SozialmonitoringPlugin(window)
    plugin.initGui()
    (entry,) = window.plugins.actions()
    next(one for one in entry.menu().actions() if one.objectName() == "sozialmonitoring_tableau").trigger()
    (dialog,) = window.findChildren(TableauDialog)
    dialog.draft.leave("al")

    plugin.unload()
    assert asked == []
    assert not dialog.isVisible()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChildren(TableauDialog) == []
