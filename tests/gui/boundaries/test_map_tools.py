"""The tools on a map, driven by the mouse: one gesture is one step, and nothing is left behind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsMapToolEdit, QgsMapToolPan
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, Qt
from qgis.PyQt.QtWidgets import QApplication, QWidget

from sozialmonitoring_plugin.core.boundaries.change import Change
from sozialmonitoring_plugin.gui.boundaries.tools.map_tool import GestureTool
from sozialmonitoring_plugin.gui.boundaries.tools.name_field import NameField
from sozialmonitoring_plugin.gui.boundaries.tools.new_quarter import NewQuarterDialog
from sozialmonitoring_plugin.gui.boundaries.tools.toolbar import MACHINES, ToolSet

from .conftest import FakeBench, Hand, ground, note

Use = Callable[[str], GestureTool]
RIGHT = Qt.MouseButton.RightButton


def draw_bulge(hand: Hand) -> None:
    for place in [(100, 120), (140, 120), (140, 160), (100, 160)]:
        hand.click(*place)


def test_a_drawn_bulge_is_one_step_to_undo(use: Use, bench: FakeBench, hand: Hand) -> None:
    use("reshape")
    draw_bulge(hand)
    assert ground(bench)["11"] == pytest.approx(11_600, abs=30), "a pixel is half a metre"
    assert bench.layer.undoStack().count() == 1
    assert bench.refusals == []


def test_escape_leaves_no_trace(use: Use, bench: FakeBench, hand: Hand, qtbot) -> None:
    tool = use("reshape")
    hand.click(100, 120)
    hand.click(140, 120)
    hand.move(100, 160)
    assert "→" in note(tool, qtbot)
    hand.type(Qt.Key.Key_Escape)
    assert tool.machine.is_idle
    assert "→" not in note(tool, qtbot)
    assert bench.layer.undoStack().count() == 0


def test_backspace_and_right_click_take_clicks_back(use: Use, bench: FakeBench, hand: Hand) -> None:
    tool = use("reshape")
    hand.click(100, 120)
    hand.click(140, 120)
    hand.click(150, 150)
    hand.type(Qt.Key.Key_Backspace)
    hand.click(120, 120, RIGHT)
    hand.move(140, 140)
    assert len(tool.machine.sketch.line) == 2


def test_both_neighbours_stand_beside_the_mouse_before_the_click(use: Use, hand: Hand, qtbot) -> None:
    tool = use("reshape")
    for place in [(100, 120), (140, 120), (140, 160)]:
        hand.click(*place)
    hand.move(100, 160)
    text = note(tool, qtbot)
    assert "Q 11" in text
    assert "Q 12" in text
    assert "(+160)" in text
    assert "(−160)" in text
    assert tool.forecast.note.isVisible()


def test_what_the_gesture_would_do_is_told_until_it_is_over(
    use: Use, bench: FakeBench, hand: Hand, qtbot
) -> None:
    told = []
    bench.previewed.connect(told.append)
    tool = use("reshape")
    for place in [(100, 120), (140, 120), (140, 160)]:
        hand.click(*place)
    hand.move(100, 160)
    note(tool, qtbot)
    assert set(told[-1].keys) == {"11", "12"}
    hand.type(Qt.Key.Key_Escape)
    note(tool, qtbot)
    assert told[-1] is None


def test_a_draft_that_is_only_looked_at_offers_no_tool(qtbot, bench: FakeBench, canvas: QgsMapCanvas) -> None:
    bench.is_read_only = True
    parent = QWidget()
    qtbot.addWidget(parent)
    tools = ToolSet(bench, canvas, parent)
    assert not any(action.isEnabled() for action in tools.actions[: len(MACHINES)])
    tools.close()


@pytest.fixture
def last_viewing(canvas: QgsMapCanvas) -> list[QgsMapTool]:
    """As QGIS does: the last tool that did not edit, which it takes again when an edit tool must go."""
    last: list[QgsMapTool] = []

    def remember(tool: QgsMapTool | None, _earlier: QgsMapTool | None) -> None:
        if tool is not None and not tool.flags() & QgsMapTool.Flag.EditTool:
            last[:] = [tool]

    canvas.mapToolSet.connect(remember)
    return last


def test_closing_a_draft_takes_the_tool_of_before_again(
    use: Use, bench: FakeBench, canvas: QgsMapCanvas, hand: Hand, last_viewing: list[QgsMapTool]
) -> None:
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    tool = use("reshape")
    hand.click(100, 120)
    bench.closed.emit()
    assert canvas.mapTool() is pan
    assert last_viewing == [pan]
    assert canvas.actions() == []
    QCoreApplication.sendPostedEvents(tool, QEvent.Type.DeferredDelete)
    assert sip.isdeleted(tool)


def test_closing_a_draft_keeps_a_tool_of_others_in_hand(
    use: Use, bench: FakeBench, canvas: QgsMapCanvas, last_viewing: list[QgsMapTool]
) -> None:
    ours = use("reshape")
    digitizing = QgsMapToolEdit(canvas)
    canvas.setMapTool(digitizing)
    bench.closed.emit()
    assert canvas.mapTool() is digitizing
    assert last_viewing[-1] is not ours


def test_qgis_may_not_put_the_tools_away_for_a_layer_that_is_not_edited(use: Use) -> None:
    assert not use("reshape").flags() & QgsMapTool.Flag.EditTool


def test_a_refusal_stands_beside_the_mouse_and_in_the_message_bar_when_it_is_clicked(
    use: Use, bench: FakeBench, hand: Hand, qtbot
) -> None:
    tool = use("reshape")
    for place in [(20, 100), (20, 130), (60, 130)]:
        hand.click(*place)
    hand.move(60, 100)
    assert "different municipalities" in note(tool, qtbot)
    hand.click(60, 100)
    hand.double(60, 100)
    assert "different municipalities" in bench.refusals[-1]
    assert bench.layer.undoStack().count() == 0


def test_ctrl_is_felt_without_moving_the_mouse(use: Use, bench: FakeBench, hand: Hand, scene) -> None:
    tool = use("reshape")
    hand.click(100, 120)
    hand.move(130, 150)
    assert not tool.machine._line._mouse.straight
    QApplication.sendEvent(hand.canvas, _key_press(Qt.Key.Key_Control))
    assert tool.machine._line._mouse.straight


def test_a_drag_gives_and_takes_in_one_step(use: Use, bench: FakeBench, hand: Hand) -> None:
    use("give")
    hand.drag((100, 150), (108, 150), (135, 150))
    assert ground(bench)["11"] == 10_800
    assert bench.layer.undoStack().count() == 1


@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:4326"])
def test_the_map_may_be_in_another_reference_system(
    use: Use, bench: FakeBench, hand: Hand, canvas: QgsMapCanvas, crs: str
) -> None:
    centre = canvas.extent()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    canvas.setExtent(_in(crs, centre))
    use("give")
    hand.drag((100, 150), (110, 150), (135, 150))
    assert ground(bench)["11"] == 10_800


def test_a_stroke_paints_and_the_right_button_gives_back(use: Use, bench: FakeBench, hand: Hand) -> None:
    tool = use("paint")
    hand.click(50, 150)
    assert tool.machine.choices.now.target == "11"
    hand.drag((110, 110), (150, 110))
    assert ground(bench)["11"] == 11_200
    hand.drag((110, 110), (130, 110), button=RIGHT)
    assert ground(bench)["11"] == 10_400
    assert bench.layer.undoStack().count() == 2


def test_a_split_asks_for_the_name_where_it_was_made(
    use: Use, bench: FakeBench, hand: Hand, canvas: QgsMapCanvas
) -> None:
    use("split")
    hand.click(230, 200)
    hand.click(230, 100)
    assert ground(bench)["14"] == pytest.approx(3_000, abs=50), "a pixel is half a metre"
    (field,) = canvas.findChildren(NameField)
    assert (field.line.text(), field.line.placeholderText()) == ("", "14")
    field.line.setText("Am Anger")
    field.line.returnPressed.emit()
    assert bench.session.areas["14"].name == "Am Anger"
    assert bench.layer.undoStack().count() == 2, "the name can be taken back by itself"


def test_no_answer_leaves_the_split_as_it_is(
    use: Use, bench: FakeBench, hand: Hand, canvas: QgsMapCanvas
) -> None:
    use("split")
    hand.click(230, 200)
    hand.click(230, 100)
    (field,) = canvas.findChildren(NameField)
    QApplication.sendEvent(field, _key_press(Qt.Key.Key_Escape))
    assert bench.session.areas["14"].name == "14"
    assert bench.layer.undoStack().count() == 1


def test_two_clicks_merge(use: Use, bench: FakeBench, hand: Hand) -> None:
    use("merge")
    hand.click(50, 150)
    hand.click(150, 150)
    assert ground(bench)["11"] == 20_000
    assert bench.layer.undoStack().count() == 1


def test_a_merge_of_areas_that_do_not_touch_says_so_before_the_click(use: Use, hand: Hand, qtbot) -> None:
    tool = use("merge")
    hand.click(50, 150)
    hand.move(150, 150)
    assert "parts" not in note(tool, qtbot)
    hand.move(250, 150)
    assert "Q 11 will lie in 2 parts" in note(tool, qtbot)


@pytest.mark.parametrize("name", ["reshape", "split"])
def test_a_line_on_its_way_is_no_error(use: Use, bench: FakeBench, hand: Hand, qtbot, name: str) -> None:
    tool = use(name)
    hand.click(100, 120)
    hand.move(140, 150)
    assert "still open" in note(tool, qtbot)
    assert "✕" not in note(tool, qtbot)
    assert bench.refusals == []


def choose_units(use: Use, hand: Hand) -> NewQuarterDialog:
    use("new")
    hand.drag((105, 105), (175, 175))
    hand.type(Qt.Key.Key_Return)
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, NewQuarterDialog))


def test_chosen_units_become_an_area_with_the_name_that_was_entered(
    use: Use, bench: FakeBench, hand: Hand
) -> None:
    dialog = choose_units(use, hand)
    assert dialog.key_field.text() == "14"
    assert [dialog.parent_box.itemData(place) for place in range(dialog.parent_box.count())] == ["1a"]
    ok = dialog.button_box.button(dialog.button_box.StandardButton.Ok)
    assert not ok.isEnabled(), "a name is needed"
    dialog.name_field.setText("Mitte")
    dialog.key_field.setText("12")
    assert not ok.isEnabled(), "the key is taken"
    dialog.key_field.setText("15")
    ok.click()
    assert ground(bench)["15"] == 1_600
    assert bench.session.areas["15"].name == "Mitte"
    assert bench.layer.undoStack().count() == 1


def test_a_draft_that_is_closed_asks_for_nothing_any_more(use: Use, bench: FakeBench, hand: Hand) -> None:
    dialog = choose_units(use, hand)
    dialog.name_field.setText("Mitte")
    bench.closed.emit()
    assert not dialog.isVisible()
    assert "14" not in bench.session.areas


def test_a_name_is_not_asked_for_in_a_draft_that_is_closed(
    use: Use, bench: FakeBench, hand: Hand, canvas: QgsMapCanvas
) -> None:
    use("split")
    hand.click(230, 200)
    hand.click(230, 100)
    (field,) = canvas.findChildren(NameField)
    bench.closed.emit()
    assert not field.isVisible()


def test_locks_are_set_and_lifted_by_clicks(use: Use, bench: FakeBench, hand: Hand) -> None:
    use("lock")
    hand.click(50, 150)
    assert bench.session.rules.locked == {"11"}
    hand.click(50, 150)
    assert bench.session.rules.locked == frozenset()
    use("lock_others")
    hand.click(50, 150)
    hand.click(150, 150)
    assert bench.session.rules.locked == {"13", "21", "22", "23"}
    hand.click(150, 150, RIGHT)
    assert bench.session.rules.locked == frozenset()


def test_a_tool_that_is_put_away_forgets_its_gesture(use: Use, bench: FakeBench, hand: Hand) -> None:
    reshape = use("reshape")
    hand.click(100, 120)
    lock = use("lock")
    assert reshape.machine.is_idle
    assert not reshape.action().isChecked()
    assert lock.action().isChecked()
    lock.action().trigger()
    assert not lock.isActive()


def test_a_gesture_elsewhere_is_felt_by_the_line_that_is_drawn(
    use: Use, bench: FakeBench, hand: Hand, qtbot
) -> None:
    tool = use("reshape")
    for place in [(100, 120), (140, 120), (140, 160)]:
        hand.click(*place)
    hand.move(100, 160)
    assert "→" in note(tool, qtbot)
    bench.session.lock(["12"])
    assert "12 is locked" in note(tool, qtbot)


def test_widgets_show_beside_the_tools_they_concern(use: Use, tools: ToolSet) -> None:
    def shown() -> set[str]:
        return {one.defaultWidget().objectName() for one in tools.widgets.actions if one.isVisible()}

    assert shown() == set()
    use("paint")
    assert shown() == {"unit_kind_box", "target_box", "only_from_box"}
    use("merge")
    assert shown() == {"keep_box"}
    use("lock")
    assert shown() == set()


def test_what_is_chosen_in_the_widgets_is_what_the_tools_do(use: Use, tools: ToolSet, bench, hand) -> None:
    use("paint")
    tools.widgets.target_box.setCurrentIndex(tools.widgets.target_box.findData("11"))
    tools.widgets.from_box.setCheckedItems(["Q 13"])
    assert tools.choices.now.only_from == {"13"}
    hand.drag((190, 110), (210, 110))
    assert ground(bench) == {
        "11": 10_400,
        "12": 10_000,
        "13": 9_600,
        "21": 10_000,
        "22": 10_000,
        "23": 10_000,
    }


def sources(tools: ToolSet) -> list[str]:
    box = tools.widgets.from_box
    return [box.itemText(place) for place in range(box.count())]


def test_ground_is_taken_only_from_areas_of_the_targets_municipality(use: Use, tools: ToolSet) -> None:
    use("paint")
    tools.widgets.from_box.setCheckedItems(["Q 13", "Q 22"])
    tools.widgets.target_box.setCurrentIndex(tools.widgets.target_box.findData("11"))
    assert sources(tools) == ["Q 12", "Q 13"]
    assert tools.choices.now.only_from == {"13"}, "what is not shown is not meant"
    use("give")
    assert len(sources(tools)) == 6, "whose ground it will be is not known yet"


def test_a_key_stands_only_with_names_that_repeat(use: Use, bench: FakeBench, tools: ToolSet) -> None:
    areas = bench.session.areas
    named = [
        replace(areas["12"], name="Mitte"),
        replace(areas["13"], name="Mitte"),
        replace(areas["21"], name="21"),
    ]
    bench.commit(Change(), "rename", named)
    use("give")
    assert sources(tools) == ["21", "Mitte (12)", "Mitte (13)", "Q 11", "Q 22", "Q 23"]


def test_every_tool_has_an_icon_a_digit_and_instructions(tools: ToolSet) -> None:
    actions = tools.actions[: len(MACHINES)]
    assert [action.shortcut().toString() for action in actions] == list("123456789")
    assert not any(action.icon().isNull() for action in actions)
    assert all(len(action.toolTip()) > 60 for action in actions)


def test_without_streets_and_addresses_what_needs_them_says_so(qtbot, bench: FakeBench, canvas) -> None:
    bench.surroundings.has_streets = bench.surroundings.has_addresses = False
    parent = QWidget()
    qtbot.addWidget(parent)
    tools = ToolSet(bench, canvas, parent)
    disabled = [action for action in tools.actions[: len(MACHINES)] if not action.isEnabled()]
    assert [action.objectName() for action in disabled] == ["sozialmonitoring_boundary_snap"]
    assert "no streets" in disabled[0].toolTip()
    assert tools.choices.now.kind == "polygon"
    tools.close()


def test_without_addresses_hectares_stand_beside_the_mouse(
    use: Use, bench: FakeBench, hand: Hand, qtbot
) -> None:
    bench.surroundings.has_addresses = False
    tool = use("reshape")
    for place in [(100, 120), (140, 120), (140, 160)]:
        hand.click(*place)
    hand.move(100, 160)
    text = note(tool, qtbot)
    assert "1.00 →" in text
    assert "1.16 ha" in text


def _key_press(key: Qt.Key):
    from qgis.PyQt.QtCore import QEvent
    from qgis.PyQt.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)


def _in(crs: str, extent: QgsRectangle) -> QgsRectangle:
    from qgis.core import QgsCoordinateTransform, QgsProject

    utm = QgsCoordinateReferenceSystem("EPSG:25832")
    transform = QgsCoordinateTransform(utm, QgsCoordinateReferenceSystem(crs), QgsProject.instance())
    return transform.transformBoundingBox(extent)
