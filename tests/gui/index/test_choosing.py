"""What is chosen in the dialog changes the index at once."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.PyQt.QtCore import QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtWidgets import QApplication

from sozialmonitoring_plugin.core.index.cutoffs import Bound, Owner
from sozialmonitoring_plugin.gui.index.cutoff_table import BOUND, OWNER, TITLE
from sozialmonitoring_plugin.gui.index.dialog import IndexDialog
from sozialmonitoring_plugin.gui.index.indicator_table import POLARITY, WEIGHT

from ..conftest import said, settle
from .conftest import CHILDREN, JOBLESS, shown, z_of


def test_it_begins_with_every_indicator_of_known_polarity(dialog: IndexDialog) -> None:
    assert said(dialog.message_bar) == ""
    assert [one.id for one in dialog.spec().indicators] == ["al", "ki"]
    assert dialog.form.dynamics_box.isChecked()
    look = dialog.results.look
    people = np.array((1000, 2000, 3000, 4000))
    expected = z_of(z_of(np.array(JOBLESS[2024]) / people) + z_of(np.array(CHILDREN) / people))
    assert look.computed.result.status.index.numbers == pytest.approx(expected, abs=1e-12)
    assert [row[0] for row in shown(dialog)] == ["Altdorf", "Bergheim", "Neudorf", "Talheim"]


def test_unticking_weighting_and_mirroring_change_the_index_at_once(dialog: IndexDialog, qtbot) -> None:
    table = dialog.form.indicator_table
    table.item(1, 0).setCheckState(Qt.CheckState.Unchecked)
    settle(qtbot, dialog)
    one = z_of(np.array(JOBLESS[2024]) / np.array((1000, 2000, 3000, 4000)))
    status = dialog.results.look.computed.result.status
    assert status.index.numbers == pytest.approx(one, abs=1e-12)
    box = table.cellWidget(0, POLARITY)
    box.setCurrentIndex(box.findData("good"))
    settle(qtbot, dialog)
    assert dialog.results.look.computed.result.status.index.numbers == pytest.approx(-one, abs=1e-12)


def test_nothing_ticked_is_told(dialog: IndexDialog, qtbot) -> None:
    for row in (0, 1):
        dialog.form.indicator_table.item(row, 0).setCheckState(Qt.CheckState.Unchecked)
    settle(qtbot, dialog)
    assert "no indicators" in said(dialog.message_bar)
    assert "Tick those that count in “Indicators”." in said(dialog.message_bar)
    assert "INDICATORS" not in said(dialog.message_bar)
    assert shown(dialog) == []


def test_years_without_a_stichtag_are_told_with_those_there_are(dialog: IndexDialog, qtbot) -> None:
    dialog.form.years_box.setValue(3)
    settle(qtbot, dialog)
    assert "2021-12-31, 3 years before 2024-12-31" in said(dialog.message_bar)
    assert "2022-12-31, 2024-12-31" in said(dialog.message_bar)
    dialog.form.dynamics_box.setChecked(False)
    settle(qtbot, dialog)
    assert said(dialog.message_bar) == ""
    assert dialog.results.look.computed.result.dynamics is None
    assert not dialog.form.years_box.isEnabled()
    assert dialog.form.group_table.rowCount() == 0


def test_a_bound_belongs_to_the_class_that_is_chosen(dialog: IndexDialog, qtbot) -> None:
    status = dialog.results.look.computed.result.status
    highest = int(np.argmax(status.index.numbers))
    table = dialog.form.status_table
    table.cellWidget(2, BOUND).setValue(9)
    table.cellWidget(1, BOUND).setValue(8)
    settle(qtbot, dialog)
    assert dialog.results.look.computed.result.status.positions[highest] == 1
    table.cellWidget(0, BOUND).setValue(20)
    settle(qtbot, dialog)
    assert said(dialog.message_bar) != ""
    table.cellWidget(0, BOUND).setValue(-1)
    box = table.cellWidget(0, OWNER)
    box.setCurrentIndex(box.findData("below"))
    assert dialog.spec().status.bounds[0] == Bound(-1, Owner.BELOW)


def test_an_area_is_excluded_for_a_reason_and_taken_back(dialog: IndexDialog, qtbot) -> None:
    form = dialog.form
    form.area_box.setCurrentIndex(form.area_box.findText("Talheim (22)"))
    form.reason_edit.setText("Kaserne")
    form.exclude_button.click()
    settle(qtbot, dialog)
    assert dialog.spec().exclusions == {"22": "Kaserne"}
    row = {line[0]: line for line in shown(dialog)}["Talheim"]
    assert row[-1].endswith("Kaserne")
    assert dialog.results.look.computed.result.status.rated.tolist() == [True, True, True, False]
    form.exclusion_table.setCurrentCell(0, 0)
    form.include_button.click()
    settle(qtbot, dialog)
    assert dialog.results.look.computed.result.status.rated.all()
    form.area_box.setEditText("Nirgends")
    form.exclude_button.click()
    assert "Nirgends" in said(dialog.message_bar)


def test_scrolling_over_a_weight_leaves_it_alone(dialog: IndexDialog, qtbot) -> None:
    spin = dialog.form.indicator_table.cellWidget(0, WEIGHT)
    point = QPointF(5, 5)
    event = QWheelEvent(
        point, QPointF(spin.mapToGlobal(point.toPoint())),
        QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(spin, event)
    assert spin.value() == 1.0


def test_exclusions_keep_the_names_of_their_areas_on_every_level(dialog: IndexDialog) -> None:
    form = dialog.form
    form.exclusions.add("22", "Kaserne")
    form.level_box.setCurrentIndex(form.level_box.findData("gemeinde"))
    form.exclusions.add("1", "Neubau")
    names = [form.exclusion_table.item(row, 0).text() for row in range(2)]
    assert names == ["Talheim (22)", "Weststadt (1)"]
    assert [form.area_box.itemText(at) for at in range(form.area_box.count())] == [
        "Weststadt (1)", "Oststadt (2)",
    ]  # fmt: skip


def test_a_renamed_class_is_called_so_where_its_bounds_are(dialog: IndexDialog) -> None:
    table = dialog.form.status_table
    table.item(1, TITLE).setText("eher niedrig")
    above, below = table.cellWidget(0, OWNER), table.cellWidget(1, OWNER)
    assert above.itemText(above.findData("above")) == "eher niedrig"
    assert below.itemText(below.findData("below")) == "eher niedrig"
    for row in (0, 1):
        for column in (BOUND, OWNER):
            assert "eher niedrig" in table.cellWidget(row, column).accessibleName()
    assert "eher niedrig" not in table.cellWidget(2, BOUND).accessibleName()
