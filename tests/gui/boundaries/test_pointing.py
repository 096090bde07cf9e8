"""Areas are merged and locked by pointing at them."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.gui.boundaries.tools.machines.choices import Choice, Choices
from sozialmonitoring_plugin.gui.boundaries.tools.machines.events import Edit, Locks, Refused
from sozialmonitoring_plugin.gui.boundaries.tools.machines.lock import Lock, LockAllBut
from sozialmonitoring_plugin.gui.boundaries.tools.machines.merge import Merge
from sozialmonitoring_plugin.layers.boundaries.region_edits import give
from tests.core.boundaries.shapes import box

from .scenes import FakeScene, at, new_session


@pytest.fixture
def scene() -> FakeScene:
    return FakeScene()


def make_12_larger(scene: FakeScene) -> None:
    session = scene.session
    strip = box(90_000, 100_000, 100_000, 200_000)
    session.apply(give(session.partition, session.rules, strip, "12"), "give")


def test_the_larger_area_keeps_its_key(scene: FakeScene) -> None:
    make_12_larger(scene)
    tool = Merge(scene, Choices())
    assert tool.press(at(50, 150)) is None
    tool.move(at(150, 150))
    assert tool.sketch.areas == ("11", "12")
    assert tool.trial().focus == "12"
    areas = scene.make(tool, tool.press(at(150, 150)))
    assert areas["12"] == 20_000
    assert "11" not in areas


def test_the_first_area_keeps_its_key_where_so_chosen(scene: FakeScene) -> None:
    make_12_larger(scene)
    tool = Merge(scene, Choices(Choice(keeps_first=True)))
    tool.press(at(50, 150))
    assert scene.make(tool, tool.press(at(150, 150)))["11"] == 20_000


def test_areas_of_two_municipalities_do_not_merge(scene: FakeScene) -> None:
    tool = Merge(scene, Choices())
    tool.press(at(50, 150))
    outcome = tool.press(at(50, 50))
    assert isinstance(outcome, Refused)
    assert "different municipalities" in str(outcome.reason)
    assert not tool.is_idle, "another second area may be clicked"


@pytest.mark.parametrize("end", ["escape", "back", "press_right"])
def test_the_first_choice_can_be_taken_back(scene: FakeScene, end: str) -> None:
    tool = Merge(scene, Choices())
    tool.press(at(50, 150))
    getattr(tool, end)(*([at(0, 0)] if end == "press_right" else []))
    assert tool.is_idle
    assert tool.press(at(150, 150)) is None


def test_the_same_area_twice_is_no_merge(scene: FakeScene) -> None:
    tool = Merge(scene, Choices())
    tool.press(at(50, 150))
    assert tool.press(at(60, 150)) is None


def test_a_click_beside_all_areas_does_nothing(scene: FakeScene) -> None:
    for kind in (Merge, Lock, LockAllBut):
        tool = kind(scene, Choices())
        assert tool.press(at(-50, 150)) is None
        assert tool.is_idle


def test_a_click_locks_and_another_unlocks(scene: FakeScene) -> None:
    tool = Lock(scene, Choices())
    assert tool.press(at(50, 150)) == Locks(frozenset({"11"}))
    locked = Lock(FakeScene(new_session(frozenset({"11", "12"}))), Choices())
    assert locked.press(at(50, 150)) == Locks(frozenset({"12"}))


def test_all_but_two_are_locked(scene: FakeScene) -> None:
    tool = LockAllBut(scene, Choices())
    assert tool.press(at(50, 150)) is None
    tool.move(at(150, 150))
    assert tool.sketch.areas == ("11", "12")
    assert tool.press(at(150, 150)) == Locks(frozenset({"13", "21", "22", "23"}))
    assert tool.is_idle


def test_a_right_click_first_takes_the_choice_back_then_unlocks_all(scene: FakeScene) -> None:
    tool = LockAllBut(scene, Choices())
    tool.press(at(50, 150))
    assert tool.press_right(at(50, 150)) is None
    assert tool.press_right(at(50, 150)) == Locks(frozenset())


def test_a_merge_is_an_edit_called_merge(scene: FakeScene) -> None:
    tool = Merge(scene, Choices())
    tool.press(at(50, 150))
    outcome = tool.press(at(150, 150))
    assert isinstance(outcome, Edit)
    assert outcome.tool == "merge"
