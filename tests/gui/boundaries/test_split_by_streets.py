"""Splitting by streets that are chosen with Alt (metres)."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.gui.boundaries.tools.machines.choices import Choices
from sozialmonitoring_plugin.gui.boundaries.tools.machines.events import Edit, Refused
from sozialmonitoring_plugin.gui.boundaries.tools.machines.split import Split

from .scenes import FakeScene, at, wkt


@pytest.fixture
def scene() -> FakeScene:
    """Quartier 13 with a crossing in its middle; the northern arm is a dead end."""
    return FakeScene().with_streets(
        "LINESTRING (200 150, 230 150, 250 150)",
        "LINESTRING (250 150, 280 150, 300 160)",
        "LINESTRING (250 150, 250 180)",
        "LINESTRING (250 150, 250 100)",
    )


@pytest.fixture
def tool(scene: FakeScene) -> Split:
    return Split(scene, Choices())


def test_streets_chosen_one_after_the_other_split_as_soon_as_they_cut(scene: FakeScene, tool: Split) -> None:
    assert tool.press(at(220, 150, pick=True)) is None, "a street that ends at a crossing cuts nothing yet"
    assert wkt(tool.sketch.line) == "200 150, 230 150, 250 150"
    outcome = tool.press(at(250, 120, pick=True))
    areas = scene.make(tool, outcome)
    assert (areas["13"], areas["14"]) == (7_500, 2_500), "the corner south-west of both streets"


def test_the_order_of_the_streets_does_not_matter(scene: FakeScene, tool: Split) -> None:
    tool.press(at(250, 120, pick=True))
    outcome = tool.press(at(220, 150, pick=True))
    assert isinstance(outcome, Edit)
    assert scene.make(tool, outcome)["14"] == 2_500


def test_a_street_that_does_not_meet_the_others_is_refused_and_they_stay(scene: FakeScene) -> None:
    tool = Split(
        scene.with_streets("LINESTRING (200 150, 250 150)", "LINESTRING (260 120, 290 120)"), Choices()
    )
    tool.press(at(220, 150, pick=True))
    outcome = tool.press(at(270, 120, pick=True))
    assert isinstance(outcome, Refused)
    assert "does not meet" in str(outcome.reason)
    assert wkt(tool.sketch.line) == "200 150, 250 150"


def test_the_last_street_is_given_back_by_a_second_click_or_the_right_button(tool: Split) -> None:
    tool.press(at(220, 150, pick=True))
    tool.press(at(250, 170, pick=True))
    assert wkt(tool.sketch.line) == "200 150, 230 150, 250 150, 250 180"
    tool.press(at(250, 165, pick=True))
    assert wkt(tool.sketch.line) == "200 150, 230 150, 250 150"
    tool.press_right(at(220, 150))
    assert tool.is_idle


def test_a_dead_end_does_not_cut_and_says_so(tool: Split) -> None:
    tool.press(at(220, 150, pick=True))
    tool.press(at(250, 170, pick=True))
    outcome = tool.enter()
    assert isinstance(outcome, Refused)
    assert "does not cut 13" in str(outcome.reason)


def test_beside_every_street_nothing_is_chosen(tool: Split) -> None:
    outcome = tool.press(at(270, 130, pick=True))
    assert isinstance(outcome, Refused)
    assert "no street here" in str(outcome.reason)
    assert tool.is_idle


def test_a_street_as_long_as_the_area_splits_it_with_one_click() -> None:
    scene = FakeScene().with_streets("LINESTRING (220 100, 220 150, 220 200)")
    tool = Split(scene, Choices())
    areas = scene.make(tool, tool.press(at(220, 170, pick=True)))
    assert areas["14"] == 2_000
