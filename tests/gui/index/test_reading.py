"""What the dialog shows can be sorted, explained and heard, and tells nothing that is hidden."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.gui.index.dialog import IndexDialog
from sozialmonitoring_plugin.gui.language import interface_wording
from sozialmonitoring_plugin.store.monitoring import Monitoring

from ..conftest import said, settle
from .conftest import shown


def test_numbers_sort_as_numbers_and_areas_without_one_come_first(dialog: IndexDialog, qtbot) -> None:
    dialog.form.exclusions.add("22", "Kaserne")
    settle(qtbot, dialog)
    column = [dialog.results.model.headerData(at, Qt.Orientation.Horizontal)
              for at in range(dialog.results.model.columnCount())].index("Index")  # fmt: skip
    dialog.form.result_view.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    index = dialog.results.look.computed.result.status.index.numbers
    expected = ["Talheim", *(("Altdorf", "Neudorf", "Bergheim")[at] for at in np.argsort(index[:3]))]
    assert [row[0] for row in shown(dialog)] == expected


def test_a_click_on_a_score_tells_where_the_rate_comes_from(dialog: IndexDialog, qtbot) -> None:
    view = dialog.form.result_view
    place = dialog.results.sorted.index(0, 1)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(place).center())
    window = dialog.origins.window
    qtbot.waitUntil(lambda: window.found is not None, timeout=20_000)
    found = window.found
    assert (found.indicator.id, found.area_key) == ("al", "11")
    assert found.value.number == pytest.approx(5.0)
    dialog.reject()
    assert not window.isVisible()


def test_a_hidden_rate_is_not_shown_by_any_tab(filled: Monitoring, open_dialog: Callable) -> None:
    """Two of 3,000 are hidden, and with them what would give them away; two areas remain."""
    dialog = open_dialog(IndexDialog)
    computed = dialog.results.look.computed
    hidden = computed.published.column("al").values[-1].reasons == Reason.HIDDEN
    assert hidden.sum() == 2
    assert hidden[2]
    assert computed.result.status.rated.tolist() == (~hidden).tolist()
    intervals = dialog.results.intervals
    named = {intervals.index(row, 0).data() for row in range(intervals.rowCount())}
    assert named == {name for name, one in zip(computed.names, hidden, strict=True) if not one}
    of_names = dict(zip(computed.names, hidden, strict=True))
    signs = {row[1] for row in shown(dialog) if of_names[row[0]]}
    assert signs == {interface_wording().sign(Reason.NOT_RATED)}


def test_a_monitoring_without_rates_shows_nothing_and_says_nothing(
    monitoring: Monitoring, open_dialog: Callable, qtbot
) -> None:
    dialog = open_dialog(IndexDialog)
    assert said(dialog.message_bar) == ""
    assert shown(dialog) == []
    dialog.run_button.click()
    settle(qtbot, dialog)
    assert "no indicators" in said(dialog.message_bar)


def test_a_number_that_cannot_be_explained_is_told_in_the_dialog(
    dialog: IndexDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise UserError("There is no area {name}.", name="11")

    monkeypatch.setattr(dialog.origins, "explain", refuse)
    dialog.results.asked.emit("al", "11")
    assert "There is no area 11" in said(dialog.message_bar)


def test_charts_and_signs_can_be_heard(dialog: IndexDialog, qtbot) -> None:
    form = dialog.form
    assert form.status_histogram.accessibleName() == "Distribution of the status index"
    assert form.dynamics_histogram.accessibleName() == "Distribution of the dynamics index"
    form.exclusions.add("22", "Kaserne")
    settle(qtbot, dialog)
    model = dialog.results.model
    sign, number = model.index(3, 1), model.index(0, 1)
    assert sign.data() == interface_wording().sign(Reason.NOT_RATED)
    assert sign.data(Qt.ItemDataRole.AccessibleTextRole) == interface_wording().reason(Reason.NOT_RATED)
    assert number.data(Qt.ItemDataRole.AccessibleTextRole) == number.data()
