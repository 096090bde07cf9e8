"""Base units are dragged over, painted and selected (metres; a unit is 20 m × 20 m = 400 m²)."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.boundaries.base_unit import UnitKind
from sozialmonitoring_plugin.core.boundaries.drafting import DraftArea
from sozialmonitoring_plugin.gui.boundaries.tools.machines.choices import Choice, Choices
from sozialmonitoring_plugin.gui.boundaries.tools.machines.events import NewGround, Refused
from sozialmonitoring_plugin.gui.boundaries.tools.machines.give_take import GiveTake
from sozialmonitoring_plugin.gui.boundaries.tools.machines.machine import Machine
from sozialmonitoring_plugin.gui.boundaries.tools.machines.paint import Paint
from sozialmonitoring_plugin.gui.boundaries.tools.machines.select import Select
from sozialmonitoring_plugin.layers.boundaries.region_edits import give, merge, new_area
from tests.core.boundaries.shapes import box

from .scenes import FakeScene, at


@pytest.fixture
def scene() -> FakeScene:
    return FakeScene()


def paint(scene: FakeScene, target: str = "11", **choice: object) -> Paint:
    return Paint(scene, Choices(Choice(target=target, **choice)))  # type: ignore[arg-type]


def drag(machine: Machine, *places: tuple[float, float]) -> object:
    first, *others = places
    machine.press(at(*first))
    for place in others:
        machine.move(at(*place))
    return machine.release(at(*places[-1]))


def drag_right(machine: Machine, *places: tuple[float, float]) -> object:
    first, *others = places
    machine.press_right(at(*first))
    for place in others:
        machine.move(at(*place))
    return machine.release_right(at(*places[-1]))


def test_a_drag_from_the_boundary_pushes_it_over_the_units(scene: FakeScene) -> None:
    tool = GiveTake(scene, Choices())
    areas = scene.make(tool, drag(tool, (101, 150), (110, 150), (135, 150)))
    assert (areas["11"], areas["12"]) == (10_800, 9_200), "two units east of the boundary"


def test_the_same_press_dragged_to_the_other_side_gives_the_other_way(scene: FakeScene) -> None:
    tool = GiveTake(scene, Choices())
    areas = scene.make(tool, drag(tool, (101, 150), (90, 150)))
    assert (areas["11"], areas["12"]) == (9_600, 10_400)


def test_a_drag_out_of_an_area_takes_what_it_passes_outside(scene: FakeScene) -> None:
    tool = GiveTake(scene, Choices())
    areas = scene.make(tool, drag(tool, (50, 150), (115, 150)))
    assert (areas["11"], areas["12"]) == (10_400, 9_600)


def test_a_fast_mouse_skips_no_unit(scene: FakeScene) -> None:
    tool = GiveTake(scene, Choices())
    areas = scene.make(tool, drag(tool, (100, 150), (195, 150)))
    assert (areas["11"], areas["12"]) == (12_000, 8_000)


def test_both_sides_are_pointed_out_before_and_the_taker_during_the_drag(scene: FakeScene) -> None:
    tool = GiveTake(scene, Choices())
    tool.move(at(101, 150))
    assert set(tool.sketch.areas) == {"11", "12"}
    assert tool.sketch.snapped == (100_000, 150_000)
    tool.press(at(101, 150))
    tool.move(at(110, 150))
    assert tool.sketch.areas == ("11",)
    assert tool.trial().focus == "11"


def test_escape_in_the_middle_of_a_drag_drops_it(scene: FakeScene) -> None:
    tool = GiveTake(scene, Choices())
    tool.press(at(101, 150))
    tool.move(at(115, 150))
    assert tool.trial().is_possible
    assert tool.escape()
    assert tool.release(at(115, 150)) is None
    assert tool.is_idle


def test_backspace_gives_the_last_unit_back(scene: FakeScene) -> None:
    tool = GiveTake(scene, Choices())
    tool.press(at(100, 150))
    for east in (110, 130, 135):
        tool.move(at(east, 150))
    assert tool.back()
    areas = scene.make(tool, tool.release(at(135, 150)))
    assert areas["11"] == 10_400


def test_a_click_without_a_drag_does_nothing(scene: FakeScene) -> None:
    assert drag(GiveTake(scene, Choices()), (101, 150), (101, 150.5)) is None


def test_a_drag_over_the_municipal_outline_is_refused(scene: FakeScene) -> None:
    outcome = drag(GiveTake(scene, Choices()), (50, 100), (50, 110))
    assert isinstance(outcome, Refused)
    assert "different municipalities" in str(outcome.reason)


def test_a_drag_where_there_are_no_units_says_so(scene: FakeScene) -> None:
    tool = GiveTake(scene, Choices(Choice(kind=UnitKind.ADDRESS)))
    outcome = drag(tool, (101, 150), (135, 150))
    assert isinstance(outcome, Refused)
    assert "no base unit" in str(outcome.reason)


def test_painted_units_go_to_the_target_in_one_gesture(scene: FakeScene) -> None:
    tool = paint(scene)
    areas = scene.make(tool, drag(tool, (110, 110), (130, 110), (130, 130)))
    assert (areas["11"], areas["12"]) == (11_200, 8_800)
    assert [gesture.tool for gesture in scene.session.gestures] == ["paint"]


def test_a_single_click_paints_one_unit(scene: FakeScene) -> None:
    tool = paint(scene)
    assert scene.make(tool, drag(tool, (150, 150)))["11"] == 10_400


def test_the_first_click_chooses_the_target_and_alt_another_one(scene: FakeScene) -> None:
    choices = Choices()
    tool = Paint(scene, choices)
    drag(tool, (50, 150))
    assert choices.now.target == "11"
    tool.press(at(250, 150, pick=True))
    assert tool.release(at(250, 150)) is None
    assert choices.now.target == "13"


def test_take_only_from_spares_the_others(scene: FakeScene) -> None:
    tool = paint(scene, target="11", only_from=frozenset({"13"}))
    areas = scene.make(tool, drag(tool, (190, 110), (210, 110)))
    assert (areas["11"], areas["12"], areas["13"]) == (10_400, 10_000, 9_600)


def test_units_of_the_target_itself_are_no_gesture(scene: FakeScene) -> None:
    outcome = drag(paint(scene), (50, 150))
    assert isinstance(outcome, Refused)
    assert "11's already" in str(outcome.reason)


def test_the_right_button_gives_back_to_the_area_of_the_version_before(scene: FakeScene) -> None:
    session = scene.session
    far = give(session.partition, session.rules, box(180_000, 100_000, 220_000, 120_000), "11")
    session.apply(far, "paint")
    tool = paint(scene)
    areas = scene.make(tool, drag_right(tool, (190, 110), (210, 110)))
    assert (areas["11"], areas["12"], areas["13"]) == (10_000, 10_000, 10_000)


def test_a_unit_on_a_former_boundary_goes_back_in_two_parts(scene: FakeScene) -> None:
    session = scene.session
    scene.blocks = [unit for unit in scene.blocks if unit.id == "none"]
    across = box(190_000, 100_000, 210_000, 120_000)
    session.apply(give(session.partition, session.rules, across, "11"), "paint")
    scene.blocks = [scene_unit("across", across)]
    tool = paint(scene)
    areas = scene.make(tool, drag_right(tool, (195, 110)))
    assert (areas["11"], areas["12"], areas["13"]) == (10_000, 10_000, 10_000)


def test_nothing_goes_back_where_nothing_has_changed(scene: FakeScene) -> None:
    outcome = drag_right(paint(scene), (150, 150))
    assert isinstance(outcome, Refused)
    assert "where it was before" in str(outcome.reason)


def test_nothing_goes_back_to_an_area_that_is_no_more(scene: FakeScene) -> None:
    scene.session.apply(merge(scene.session.partition, scene.session.rules, "12", "11"), "merge")
    outcome = drag_right(paint(scene), (150, 150))
    assert isinstance(outcome, Refused)
    assert "12 is no more" in str(outcome.reason)


def test_the_right_button_during_a_stroke_drops_it(scene: FakeScene) -> None:
    tool = paint(scene)
    tool.press(at(110, 110))
    tool.press_right(at(130, 110))
    assert tool.release(at(130, 110)) is None
    assert tool.release_right(at(130, 110)) is None
    assert tool.is_idle


def test_a_target_that_is_no_more_is_chosen_anew(scene: FakeScene) -> None:
    tool = paint(scene, target="12")
    scene.session.apply(merge(scene.session.partition, scene.session.rules, "12", "11"), "merge")
    drag(tool, (150, 150))
    assert tool.choices.now.target == "11"


def test_clicks_and_a_rectangle_select_units_for_a_new_area(scene: FakeScene) -> None:
    tool = Select(scene, Choices())
    drag(tool, (105, 105), (150, 150))
    assert len(tool.sketch.grounds) == 1, "only the unit from 120 to 140 lies wholly in the rectangle"
    drag(tool, (150, 130))
    drag(tool, (150, 130))
    drag(tool, (150, 130))
    ground = tool.enter()
    assert isinstance(ground, NewGround)
    assert (ground.key, ground.parent, ground.region.square_metres) == ("14", "1a", 800)
    session = scene.session
    change = new_area(session.partition, session.rules, ground.region, ground.key)
    session.apply(change, "new", [DraftArea("14", "Mitte", "1a")])
    assert session.partition.shape("12").square_metres == 9_200
    assert tool.is_idle


def test_a_selection_across_the_municipal_outline_is_refused_and_kept(scene: FakeScene) -> None:
    tool = Select(scene, Choices())
    drag(tool, (50, 90))
    drag(tool, (50, 110))
    outcome = tool.enter()
    assert isinstance(outcome, Refused)
    assert len(tool.sketch.grounds) == 2
    tool.press_right(at(0, 0))
    assert len(tool.sketch.grounds) == 1


def test_return_without_a_selection_does_nothing(scene: FakeScene) -> None:
    assert Select(scene, Choices()).enter() is None


def test_the_rectangle_is_shown_while_it_is_dragged_and_escape_drops_all(scene: FakeScene) -> None:
    tool = Select(scene, Choices())
    tool.press(at(105, 105))
    tool.move(at(150, 150))
    assert len(tool.sketch.line) == 5
    assert tool.escape()
    assert tool.release(at(150, 150)) is None
    assert tool.is_idle


def scene_unit(name: str, shape: object):
    from sozialmonitoring_plugin.core.boundaries.base_unit import BaseUnit

    return BaseUnit(name, UnitKind.BLOCK, shape)
