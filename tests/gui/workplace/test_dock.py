"""The dock tells numbers, streets, faults and the journal of a draft, and follows every gesture."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QModelIndex, Qt
from qgis.PyQt.QtWidgets import QPushButton, QTableView

from sozialmonitoring_plugin.core.boundaries.change import Change
from sozialmonitoring_plugin.core.boundaries.streets.lines import Lines
from sozialmonitoring_plugin.core.boundaries.streets.network import Network
from sozialmonitoring_plugin.gui.boundaries.dock.dock import BoundaryDock
from sozialmonitoring_plugin.gui.boundaries.dock.streets_page import new_edges
from sozialmonitoring_plugin.gui.boundaries.surroundings import Surroundings
from sozialmonitoring_plugin.gui.boundaries.workplace import Workplace
from sozialmonitoring_plugin.gui.desk import Desk
from sozialmonitoring_plugin.layers.boundaries.region_edits import give, merge
from sozialmonitoring_plugin.workflows.boundaries.session import DraftSession

from .conftest import PLACE, book, box, squares, strip_to_12, tree


@pytest.fixture
def place(desk: Desk, session: DraftSession) -> Iterator[Workplace]:
    """The draft with addresses and one street, along the edge of the strip that passes to 12."""
    street = Lines.of([[(90_000, 100_000), (90_000, 200_000)]], names=["Am Bach"])
    workplace = Workplace(desk, session, Surroundings(PLACE, tree(), book(), street))
    yield workplace
    workplace.close()


@pytest.fixture
def dock(qtbot, place: Workplace, desk: Desk) -> Iterator[BoundaryDock]:
    made = BoundaryDock(place, desk.canvas, desk.project)
    qtbot.addWidget(made)
    yield made
    made.end()


def rows(view: QTableView) -> list[list[str]]:
    model = view.model()
    return [
        [model.index(row, column).data() or "" for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def titles(view: QTableView) -> list[str]:
    model = view.model()
    return [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]


def show(dock: BoundaryDock, scope: str, level: str = "") -> list[list[str]]:
    for box_, value in ((dock.numbers.scope_box, scope), (dock.numbers.level_box, level)):
        box_.setCurrentIndex(box_.findData(value))
    return rows(dock.numbers.number_view)


def test_all_areas_are_counted_on_all_levels(dock: BoundaryDock) -> None:
    found = {row[0]: row for row in show(dock, "all")}
    assert titles(dock.numbers.number_view)[:4] == ["Area", "Level", "Inhabitants", "±"]
    assert found["11 Q 11"][1:4] == ["Quartier", "✗ 12", "0"]
    assert found["1a Raum 1a"][1:3] == ["Sozialraum", "✗ 32"]
    assert found["Kreis"][1:3] == ["In total", "✗ 32"]


def test_a_gesture_shows_what_it_touched_with_its_changes(dock: BoundaryDock, place: Workplace) -> None:
    place.commit(strip_to_12(place), "give")
    found = {row[0]: row for row in show(dock, "touched")}
    assert found["11 Q 11"][2:4] == ["✗ 7", "−5"]
    assert found["12 Q 12"][2:4] == ["✗ 25", "+5"]
    assert "13 Q 13" not in found
    assert "Inhabitants: 32 (0)" in dock.numbers.total_label.text()


def test_nobody_moves_in_when_two_areas_become_one(dock: BoundaryDock, place: Workplace) -> None:
    place.commit(merge(place.session.partition, place.session.rules, "11", "12"), "merge")
    found = {row[0]: row for row in show(dock, "touched")}
    assert found["12 Q 12"][2:4] == ["✗ 32", "+12"]
    assert found["11 Q 11 (no more)"][2:4] == ["0", "−12"]
    assert "Quartier: 1</b> · Inhabitants: 32 (0)" in dock.numbers.total_label.text()
    show(dock, "all", "quartier")
    assert "Quartier: 5</b> · Inhabitants: 32 (0)" in dock.numbers.total_label.text()


def test_a_gesture_that_goes_on_is_counted_as_if_it_were_over(dock: BoundaryDock, place: Workplace) -> None:
    show(dock, "touched")
    place.previewed.emit(strip_to_12(place))
    assert {row[0]: row[2] for row in rows(dock.numbers.number_view)}["12 Q 12"] == "✗ 25"
    place.previewed.emit(None)
    assert rows(dock.numbers.number_view) == []
    assert place.session.gestures == ()


def test_sizes_have_signs_and_follow_the_limits(dock: BoundaryDock, place: Workplace) -> None:
    dock.areas.least_box.setValue(5)
    dock.areas.small_box.setValue(10)
    dock.areas.target_box.setValue(20)
    found = {row[0]: row[2] for row in show(dock, "all", "quartier")}
    assert (found["11 Q 11"], found["12 Q 12"], found["13 Q 13"]) == ("▽ 12", "✓ 20", "✗ 0")
    assert "below the target size of 20" in dock.numbers.legend_label.text()


def test_selected_areas_are_shown(dock: BoundaryDock, place: Workplace) -> None:
    show(dock, "selected", "quartier")
    place.layer.selectByExpression("\"key\" = '13'")
    assert [row[0] for row in rows(dock.numbers.number_view)] == ["13 Q 13"]


def test_an_area_in_too_many_parts_is_marked(dock: BoundaryDock, place: Workplace) -> None:
    # A piece in the middle of 11 goes to 12, which lies in two parts then.
    piece = box(40_000, 140_000, 60_000, 160_000)
    place.commit(give(place.session.partition, place.session.rules, piece, "12"), "give")
    found = next(row for row in show(dock, "touched", "quartier") if "Q 12" in row[0])
    assert found[0] == "⚠ 12 Q 12"
    assert "2 (1)" in found
    assert "parts" in found[-1]


def test_the_table_can_be_copied(dock: BoundaryDock) -> None:
    show(dock, "all", "gemeinde")
    dock.numbers.copy_button.click()
    lines = QgsApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Key and name\t")
    assert lines[1].split("\t")[:3] == ["1 Gemeinde 1", "Gemeinde", "✗ 32"]


def test_without_addresses_the_numbers_are_of_the_ground_alone(
    qtbot, workplace: Workplace, desk: Desk
) -> None:
    dock = BoundaryDock(workplace, desk.canvas, desk.project)
    qtbot.addWidget(dock)
    found = show(dock, "all", "gemeinde")
    assert titles(dock.numbers.number_view)[2] == "ha"
    assert "–" not in found[0]
    assert found[0][2] == "3.00"
    assert "no addresses" in dock.numbers.legend_label.text()
    dock.end()


def test_the_journal_tells_who_moved_what_and_what_was_taken_back(
    dock: BoundaryDock, place: Workplace
) -> None:
    place.commit(strip_to_12(place), "give")
    place.guarded(lambda: place.session.rename("13", "Anger"))
    place.undo()
    view = dock.journal.journal_view
    assert [row[3:6] for row in rows(view)] == [
        ["Undo (2)", "13: Anger → Q 13", ""],
        ["Rename", "13: Q 13 → Anger", ""],
        ["Give and take", "11 → 12", "1"],
    ]
    assert rows(view)[2][6:] == ["5", "1,000"]
    assert view.model().index(1, 3).data(Qt.ItemDataRole.FontRole).strikeOut()
    assert dock.journal.summary_label.text() == "3 steps, 1 of them stand. All of them are saved."


def test_a_line_of_the_journal_brings_the_map_there(dock: BoundaryDock, place: Workplace, desk: Desk) -> None:
    place.commit(strip_to_12(place), "give")
    dock.journal.journal_view.activated.emit(dock.journal.model.index(0, 0))
    assert desk.canvas.extent().contains(place.to_map([(95_000, 150_000)])[0])


def test_ticks_lock_areas(dock: BoundaryDock, place: Workplace) -> None:
    model, change = dock.areas.model, strip_to_12(place)
    assert model.setData(model.index(0, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert place.session.rules.locked == {"11"}
    assert not place.commit(change, "give")
    assert model.setData(model.index(0, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert place.commit(strip_to_12(place), "give")


def test_all_but_the_selected_areas_are_locked(dock: BoundaryDock, place: Workplace) -> None:
    view = dock.areas.area_view
    select(view, 0, 1)
    dock.areas.only_button.click()
    assert place.session.rules.locked == {"13", "21", "22", "23"}


def test_locks_that_were_dropped_can_be_had_back(dock: BoundaryDock, place: Workplace, desk: Desk) -> None:
    place.session.lock(["11", "13", "22"])
    place.session.unlock(["11"])
    assert desk.messages.items() == []
    place.session.lock_all_but(["13", "22"])
    (item,) = desk.messages.items()
    item.findChild(QPushButton).click()
    assert place.session.rules.locked >= {"13", "22"}


def test_sizes_do_not_contradict_each_other(dock: BoundaryDock, place: Workplace) -> None:
    dock.areas.small_box.setValue(1000)
    dock.areas.least_box.setValue(300)
    dock.areas.small_box.setValue(100)
    assert place.live.thresholds.small == 300


def test_a_name_is_written_over(dock: BoundaryDock, place: Workplace) -> None:
    model = dock.areas.model
    assert model.setData(model.index(2, 2), " Anger ", Qt.ItemDataRole.EditRole)
    assert place.session.areas["13"].name == "Anger"
    assert not model.setData(model.index(2, 2), "Anger", Qt.ItemDataRole.EditRole)
    assert len(place.session.gestures) == 1


def test_an_area_is_assigned_to_another_above(dock: BoundaryDock, place: Workplace) -> None:
    select(dock.areas.area_view, 2)
    dock.areas.parent_box.setCurrentIndex(dock.areas.parent_box.findData("1a"))
    dock.areas.assign_button.click()
    assert place.session.areas["13"].parent == "1a"
    found = {row[0]: row[2] for row in show(dock, "all", "sozialraum")}
    assert found == {"1a Raum 1a": "✗ 32", "2a Raum 2a": "✗ 0"}


def test_streets_along_the_new_boundary_are_told(qtbot, dock: BoundaryDock, place: Workplace) -> None:
    dock.show()
    dock.tabs.setCurrentWidget(dock.streets)
    with qtbot.waitSignal(place.network_changed, timeout=20_000):
        place.show("draft.gpkg")
    place.commit(strip_to_12(place), "give")
    view = dock.streets.contact_view
    qtbot.waitUntil(lambda: rows(view) != [], timeout=5_000)
    assert rows(view) == [["Am Bach", "follows the axis", "", "100", ""]]
    assert dock.streets.summary_label.text() == "No named street is cut."


def test_a_gesture_that_is_given_up_leaves_the_streets_of_the_last_step(
    dock: BoundaryDock, place: Workplace
) -> None:
    place.commit(strip_to_12(place), "give")
    last = set(dock.streets._edges())
    other = give(place.session.partition, place.session.rules, box(200_000, 150_000, 210_000, 200_000), "12")
    place.previewed.emit(other)
    assert set(dock.streets._edges()) != last
    place.previewed.emit(None)
    assert set(dock.streets._edges()) == last


def test_streets_that_cannot_be_joined_say_so_and_are_tried_again(
    qtbot, dock: BoundaryDock, place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def build(_lines: Lines) -> Network:
        raise MemoryError("no room")

    dock.show()
    dock.tabs.setCurrentWidget(dock.streets)
    with monkeypatch.context() as patch:
        patch.setattr(Network, "build", build)
        place.show("draft.gpkg")
        qtbot.waitUntil(lambda: "no room" in dock.streets.summary_label.text(), timeout=20_000)
    place.commit(strip_to_12(place), "give")
    qtbot.waitUntil(lambda: place.network is not None, timeout=20_000)
    qtbot.waitUntil(lambda: rows(dock.streets.contact_view) != [], timeout=5_000)


def test_a_workplace_that_is_closed_does_nothing_more(place: Workplace) -> None:
    change = strip_to_12(place)
    place.show("draft.gpkg")
    place.desk.project.clear()
    assert not place.commit(change, "give")
    assert not place.undo()
    place.settle()
    place.refuse(ValueError("late"))
    assert place.session.gestures == ()


def test_the_new_boundary_is_told_once_whoever_is_beside_it() -> None:
    before = squares()
    change = Change.of(
        {"11": before["11"], "12": before["12"]},
        {"11": box(0, 100_000, 90_000, 200_000), "12": box(90_000, 100_000, 200_000, 200_000)},
    )
    found = {frozenset(edge) for edge in new_edges(change)}
    assert frozenset([(90_000, 100_000), (90_000, 200_000)]) in found
    assert len(found) == len(new_edges(change))


def test_faults_are_looked_for_after_every_gesture(qtbot, dock: BoundaryDock, place: Workplace) -> None:
    qtbot.waitUntil(lambda: not dock.faults.is_busy, timeout=20_000)
    assert dock.tabs.tabText(dock.tabs.indexOf(dock.checks)) == "Checks"
    piece = box(40_000, 140_000, 60_000, 160_000)
    place.commit(give(place.session.partition, place.session.rules, piece, "12"), "give")
    qtbot.waitUntil(lambda: not dock.faults.is_busy, timeout=20_000)
    assert kinds(dock)[0] == "multipart"
    assert "Checks (" in dock.tabs.tabText(dock.tabs.indexOf(dock.checks))


def test_boundaries_beside_a_street_are_told_once_the_streets_are_joined(
    qtbot, dock: BoundaryDock, place: Workplace
) -> None:
    qtbot.waitUntil(lambda: not dock.faults.is_busy, timeout=20_000)
    assert kinds(dock) == []
    place.show("draft.gpkg")
    qtbot.waitUntil(lambda: kinds(dock) == ["line_beside_street"], timeout=20_000)
    assert dock.faults.faults[0].areas == ("11", "12"), "ten metres beside Am Bach"


def test_a_repair_is_a_gesture_that_can_be_undone(qtbot, dock: BoundaryDock, place: Workplace) -> None:
    piece = box(40_000, 140_000, 60_000, 160_000)
    place.commit(give(place.session.partition, place.session.rules, piece, "12"), "give")
    qtbot.waitUntil(lambda: not dock.faults.is_busy and "multipart" in kinds(dock), timeout=20_000)
    fault = next(one for one in dock.faults.faults if one.kind.value == "multipart")
    dock.faults.repair([(fault, fault.repairs[0])])
    assert place.session.partition.shape("12").square_metres == 10_000
    assert place.layer.undoStack().count() == 2
    dock.faults.undo()
    assert place.session.partition.shape("12").square_metres == 10_400


def test_a_repair_waits_until_the_last_step_is_checked(qtbot, dock: BoundaryDock, place: Workplace) -> None:
    piece = box(40_000, 140_000, 60_000, 160_000)
    place.commit(give(place.session.partition, place.session.rules, piece, "12"), "give")
    qtbot.waitUntil(lambda: not dock.faults.is_busy and "multipart" in kinds(dock), timeout=20_000)
    fault = next(one for one in dock.faults.faults if one.kind.value == "multipart")
    told: list[str] = []
    place.refused.connect(told.append)
    place.commit(strip_to_12(place), "give")
    dock.faults.repair([(fault, fault.repairs[0])])
    assert place.session.partition.shape("12").square_metres == 11_400, "the strip is not taken back"
    assert "being checked" in told[0]
    assert not dock.checks.repair_button.isEnabled()


def test_repairs_of_one_kind_are_one_step_and_keep_each_other(
    qtbot, dock: BoundaryDock, place: Workplace
) -> None:
    for piece, to in (
        (box(140_000, 140_000, 150_000, 150_000), "11"),
        (box(40_000, 140_000, 60_000, 160_000), "12"),
    ):
        place.commit(give(place.session.partition, place.session.rules, piece, to), "give")
    qtbot.waitUntil(lambda: not dock.faults.is_busy and kinds(dock).count("multipart") == 2, timeout=20_000)
    dock.faults.repair([(one, one.repairs[0]) for one in dock.faults.faults if one.kind.value == "multipart"])
    assert len(place.session.gestures) == 3
    assert place.session.partition.shape("11").square_metres == 10_000
    assert place.session.partition.shape("12").square_metres == 10_000
    qtbot.waitUntil(lambda: not dock.faults.is_busy, timeout=20_000)
    assert "multipart" not in kinds(dock)


def test_whoever_only_looks_is_offered_no_repair(qtbot, desk: Desk, session: DraftSession) -> None:
    piece = box(40_000, 140_000, 60_000, 160_000)
    session.apply(give(session.partition, session.rules, piece, "12"), "give")
    place = Workplace(desk, session, Surroundings(PLACE, tree()), read_only=True)
    dock = BoundaryDock(place, desk.canvas, desk.project)
    qtbot.addWidget(dock)
    qtbot.waitUntil(lambda: not dock.faults.is_busy and "multipart" in kinds(dock), timeout=20_000)
    panel = dock.checks
    panel.faults_view.setCurrentIndex(panel.model.index(0, 0, panel.model.index(0, 0)))
    assert not panel.repair_button.isEnabled()
    assert not panel.kind_button.isEnabled()
    dock.end()
    place.close()


def test_buttons_undo_and_redo(dock: BoundaryDock, place: Workplace) -> None:
    assert not dock.undo_button.isEnabled()
    place.commit(strip_to_12(place), "give")
    dock.undo_button.click()
    assert place.session.partition.shape("11").square_metres == 10_000
    assert not dock.undo_button.isEnabled()
    dock.redo_button.click()
    assert place.session.partition.shape("11").square_metres == 9_000


def kinds(dock: BoundaryDock) -> list[str]:
    return [fault.kind.value for fault in dock.faults.faults]


def select(view: QTableView, *lines: int) -> None:
    selection = view.selectionModel()
    selection.clear()
    for line in lines:
        index: QModelIndex = view.model().index(line, 0)
        selection.select(index, selection.SelectionFlag.Select | selection.SelectionFlag.Rows)
