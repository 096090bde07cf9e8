"""Reshaping and splitting by a line, click by click (metres)."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.gui.boundaries.tools.machines.choices import Choices
from sozialmonitoring_plugin.gui.boundaries.tools.machines.drawing import Drawing, Reshape
from sozialmonitoring_plugin.gui.boundaries.tools.machines.events import Edit, Refused
from sozialmonitoring_plugin.gui.boundaries.tools.machines.split import Split

from .scenes import FakeScene, at, new_session, wkt


@pytest.fixture
def scene() -> FakeScene:
    return FakeScene()


def reshaping(scene: FakeScene) -> Reshape:
    return Reshape(scene, Choices())


def test_a_street_from_boundary_to_boundary_becomes_the_boundary(scene: FakeScene) -> None:
    scene.with_streets("LINESTRING (100 120, 130 120, 130 160, 100 160)")
    tool = reshaping(scene)
    assert tool.press(at(100.5, 120.5)) is None
    tool.move(at(131, 150))
    assert wkt(tool.sketch.line) == "100 120, 130 120, 130 150", "the way follows the mouse along the street"
    tool.move(at(100.5, 160.5))
    assert wkt(tool.sketch.line) == "100 120, 100 160", "the boundary itself is shorter"
    tool.move(at(130, 150))
    assert tool.press(at(130, 150)) is None, "a click inside holds the line there"
    areas = scene.make(tool, tool.press(at(101, 159)))
    assert (areas["11"], areas["12"]) == (11_200, 8_800)


def test_without_streets_the_line_is_straight_and_still_starts_on_the_boundary(scene: FakeScene) -> None:
    tool = reshaping(scene)
    tool.press(at(101, 120))
    tool.press(at(140, 120))
    tool.press(at(140, 160))
    tool.move(at(99, 160))
    assert wkt(tool.sketch.line) == "100 120, 140 120, 140 160, 100 160"
    assert tool.trial().is_possible
    areas = scene.make(tool, tool.press(at(99, 160)))
    assert (areas["11"], areas["12"]) == (11_600, 8_400)


def test_ctrl_leaves_the_street(scene: FakeScene) -> None:
    scene.with_streets("LINESTRING (100 120, 130 120, 130 160, 100 160)")
    tool = reshaping(scene)
    tool.press(at(100, 120))
    tool.move(at(129, 159, straight=True))
    assert wkt(tool.sketch.line) == "100 120, 129 159"


def test_a_right_click_takes_the_last_click_back_until_nothing_is_left(scene: FakeScene) -> None:
    tool = reshaping(scene)
    tool.press(at(100, 120))
    tool.press(at(140, 120))
    tool.press_right(at(150, 150))
    tool.move(at(130, 130))
    assert wkt(tool.sketch.line) == "100 120, 130 130"
    tool.press_right(at(150, 150))
    assert tool.is_idle
    assert tool.sketch.line == ()
    assert not tool.back()


@pytest.mark.parametrize("clicks", [0, 1, 2, 3])
def test_escape_drops_the_line_after_any_click(scene: FakeScene, clicks: int) -> None:
    tool = reshaping(scene)
    for place in [at(100, 120), at(140, 120), at(140, 160)][:clicks]:
        tool.press(place)
    assert tool.escape() == (clicks > 0)
    assert tool.is_idle
    assert not tool.trial().change
    assert not tool.escape()


def test_shift_crosses_a_boundary_that_would_end_the_line(scene: FakeScene) -> None:
    tool = reshaping(scene)
    tool.press(at(100, 120))
    tool.press(at(140, 120))
    assert tool.press(at(100, 140, hold=True)) is None
    assert tool.press(at(70, 140)) is None
    areas = scene.make(tool, tool.press(at(100, 170)))
    assert areas["11"] == 10_000 + 400 - 450, "a triangle of 40 m × 20 m more, one of 30 m × 30 m less"


def test_a_double_click_inside_an_area_says_why_nothing_comes_of_it(scene: FakeScene) -> None:
    tool = reshaping(scene)
    tool.press(at(120, 120))
    tool.press(at(150, 150))
    outcome = tool.double(at(150, 150))
    assert isinstance(outcome, Refused)
    assert "encloses no ground" in str(outcome.reason)
    assert not tool.is_idle, "the line is still there to go on with"


def test_a_line_that_crosses_itself_is_told_beside_the_mouse_at_once(scene: FakeScene) -> None:
    tool = reshaping(scene)
    for place in [at(100, 120), at(140, 120), at(140, 160), at(120, 160)]:
        tool.press(place)
    tool.move(at(120, 110))
    assert "crosses itself" in str(tool.trial().refusal)
    assert isinstance(tool.double(at(120, 110)), Refused)


def test_the_municipal_outline_holds_the_line_back() -> None:
    tool = reshaping(FakeScene())
    tool.press(at(20, 100))
    tool.press(at(20, 130))
    tool.press(at(60, 130))
    tool.move(at(60, 100))
    assert "different municipalities" in str(tool.trial().refusal)
    assert tool.press(at(60, 100)) is None, "a click where nothing can end only holds the line"
    assert not tool.is_idle


def test_a_locked_neighbour_holds_the_line_back() -> None:
    tool = reshaping(FakeScene(new_session(frozenset({"12"}))))
    tool.press(at(100, 120))
    tool.press(at(140, 120))
    tool.move(at(100, 160))
    assert "12 is locked" in str(tool.trial().refusal)


def test_a_change_beneath_the_line_is_seen(scene: FakeScene) -> None:
    tool = reshaping(scene)
    tool.press(at(100, 120))
    tool.press(at(140, 120))
    tool.move(at(100, 160))
    assert tool.trial().is_possible
    scene.session.lock(["11"])
    tool.refresh()
    assert not tool.trial().is_possible


def splitting(scene: FakeScene) -> Split:
    return Split(scene, Choices())


def test_a_line_from_side_to_side_splits_and_asks_for_the_name(scene: FakeScene) -> None:
    tool = splitting(scene)
    tool.press(at(230, 200))
    tool.move(at(230, 100))
    assert tool.trial().focus == "14", "the next key of the Sozialraum"
    outcome = tool.press(at(230, 100))
    assert isinstance(outcome, Edit)
    assert (outcome.tool, outcome.named) == ("split", "14")
    areas = scene.make(tool, outcome)
    assert (areas["13"], areas["14"]) == (7_000, 3_000)


def test_a_split_follows_streets(scene: FakeScene) -> None:
    scene.with_streets("LINESTRING (200 150, 240 160, 250 200)")
    tool = splitting(scene)
    tool.press(at(200, 150))
    areas = scene.make(tool, tool.press(at(250, 201)))
    assert areas["14"] == 2_000, "the corner north-west of the street"


def test_a_line_that_does_not_cut_is_refused_by_name_of_the_area(scene: FakeScene) -> None:
    tool = splitting(scene)
    tool.press(at(230, 190))
    tool.press(at(230, 150))
    outcome = tool.double(at(230, 150))
    assert isinstance(outcome, Refused)
    assert "does not cut 13" in str(outcome.reason)


def test_a_line_longer_outside_than_inside_splits_what_it_cuts(scene: FakeScene) -> None:
    tool = splitting(scene)
    tool.press(at(190, 110))
    tool.press(at(230, 110))
    tool.press(at(230, 160))
    outcome = tool.double(at(140, 160))
    assert isinstance(outcome, Edit)
    assert scene.make(tool, outcome)["13"] == 10_000 - 1_500


def test_a_line_through_several_areas_splits_none_of_its_own_choice(scene: FakeScene) -> None:
    tool = splitting(scene)
    tool.press(at(-5, 150, straight=True))
    tool.move(at(305, 150, straight=True))
    assert "cuts several areas: 11, 12, 13" in str(tool.trial().refusal)
    assert not tool.trial().is_open


def test_a_line_on_its_way_is_open_until_it_encloses_something(scene: FakeScene) -> None:
    tool = reshaping(scene)
    tool.press(at(100, 120))
    tool.press(at(140, 120))
    assert tool.trial().is_open
    tool.move(at(100, 160))
    assert not tool.trial().is_open
    assert tool.trial().is_possible


@pytest.mark.parametrize("kind", [Reshape, Split])
def test_a_double_click_before_a_line_does_nothing(scene: FakeScene, kind: type[Drawing]) -> None:
    assert kind(scene, Choices()).double(at(120, 120)) is None
