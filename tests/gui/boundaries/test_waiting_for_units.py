"""Gestures over ground whose base units are still being found (metres; a unit is 20 m × 20 m = 400 m²)."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.gui.boundaries.tools.machines.choices import Choice, Choices
from sozialmonitoring_plugin.gui.boundaries.tools.machines.events import Refused
from sozialmonitoring_plugin.gui.boundaries.tools.machines.give_take import GiveTake
from sozialmonitoring_plugin.gui.boundaries.tools.machines.machine import Machine
from sozialmonitoring_plugin.gui.boundaries.tools.machines.paint import Paint
from sozialmonitoring_plugin.gui.boundaries.tools.machines.select import Select

from .scenes import FakeScene, at


@pytest.fixture
def scene() -> FakeScene:
    return FakeScene()


def painter(scene: FakeScene) -> Paint:
    return Paint(scene, Choices(Choice(target="11")))


@pytest.mark.parametrize("kind", [GiveTake, Select, Paint])
def test_a_press_before_units_are_known_begins_nothing_and_says_so(
    scene: FakeScene, kind: type[Machine]
) -> None:
    tool = kind(scene, Choices(Choice(target="11")))
    scene.is_finding = True
    outcome = tool.press(at(101, 150))
    assert isinstance(outcome, Refused)
    assert "still being found" in str(outcome.reason)
    assert tool.is_idle
    assert tool.release(at(101, 150)) is None


def test_the_right_button_begins_nothing_either(scene: FakeScene) -> None:
    tool = painter(scene)
    scene.is_finding = True
    assert isinstance(tool.press_right(at(110, 110)), Refused)
    assert tool.is_idle


def test_a_way_through_unknown_units_is_gone_over_when_they_are_known(scene: FakeScene) -> None:
    tool = painter(scene)
    tool.press(at(110, 110))
    scene.is_finding = True
    for place in [(130, 110), (130, 130), (150, 130)]:
        tool.move(at(*place))
    assert len(tool.sketch.grounds) == 1
    scene.is_finding = False
    tool.move(at(150, 130))
    areas = scene.make(tool, tool.release(at(150, 130)))
    assert areas["11"] == 10_000 + 4 * 400, "the way around the corner, not the short cut"


def test_a_gesture_that_ends_before_units_are_known_is_refused_as_a_whole(scene: FakeScene) -> None:
    for tool in (painter(scene), GiveTake(scene, Choices())):
        scene.is_finding = False
        tool.press(at(101, 150))
        tool.move(at(110, 150))
        scene.is_finding = True
        tool.move(at(135, 150))
        outcome = tool.release(at(135, 150))
        assert isinstance(outcome, Refused)
        assert "still being found" in str(outcome.reason)
        assert tool.is_idle
    assert not scene.session.can_undo


def test_a_rectangle_over_unknown_units_is_refused_and_keeps_what_was_chosen(scene: FakeScene) -> None:
    tool = Select(scene, Choices())
    tool.press(at(110, 110))
    tool.release(at(110, 110))
    tool.press(at(125, 105))
    scene.is_finding = True
    assert isinstance(tool.release(at(175, 175)), Refused)
    assert len(tool.sketch.grounds) == 1


def test_a_press_far_from_any_boundary_says_so_and_may_go_on(scene: FakeScene) -> None:
    tool = GiveTake(scene, Choices())
    tool.press(at(50, 150))
    assert "no boundary near" in str(tool.trial().refusal)
    tool.move(at(110, 150))
    assert tool.trial().refusal is None
    assert scene.make(tool, tool.release(at(110, 150)))["11"] == 10_400


def test_a_press_near_a_boundary_has_nothing_against_it(scene: FakeScene) -> None:
    tool = GiveTake(scene, Choices())
    tool.press(at(101, 150))
    assert tool.trial().refusal is None


def test_a_drag_that_takes_nothing_says_so(scene: FakeScene) -> None:
    tool = GiveTake(scene, Choices())
    scene.blocks = ()
    for end in (at(150, 150), at(90, 130)):
        tool.press(at(101, 150))
        tool.move(end)
        outcome = tool.release(end)
        assert isinstance(outcome, Refused)
        assert "took nothing" in str(outcome.reason)
    tool.press(at(50, 150))
    outcome = tool.release(at(60, 150))
    assert isinstance(outcome, Refused)
    assert "no boundary near" in str(outcome.reason)


def test_a_press_outside_all_areas_is_refused(scene: FakeScene) -> None:
    assert isinstance(GiveTake(scene, Choices()).press(at(500, 500)), Refused)
