"""A stretch of boundary that runs beside a street moves onto its axis (metres)."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.gui.boundaries.tools.machines.choices import Choices
from sozialmonitoring_plugin.gui.boundaries.tools.machines.events import Refused
from sozialmonitoring_plugin.gui.boundaries.tools.machines.snap import SnapToStreet

from .scenes import FakeScene, at, wkt


@pytest.fixture
def scene() -> FakeScene:
    return FakeScene().with_streets("LINESTRING (108 90, 108 210)")


def test_the_proposal_is_shown_before_the_click(scene: FakeScene) -> None:
    tool = SnapToStreet(scene, Choices())
    tool.move(at(101, 150))
    assert set(wkt(tool.sketch.line).split(", ")) >= {"108 100", "108 200"}
    assert tool.trial().is_possible
    areas = scene.make(tool, tool.press(at(101, 150)))
    assert (areas["11"], areas["12"]) == (10_800, 9_200), "eight metres along the whole boundary"


def test_where_no_street_runs_beside_there_is_no_proposal(scene: FakeScene) -> None:
    tool = SnapToStreet(scene, Choices())
    tool.move(at(201, 150))
    assert tool.sketch.line == ()
    outcome = tool.press(at(201, 150))
    assert isinstance(outcome, Refused)
    assert "beside no street" in str(outcome.reason)


def test_away_from_boundaries_a_click_does_nothing(scene: FakeScene) -> None:
    assert SnapToStreet(scene, Choices()).press(at(50, 150)) is None


def test_without_a_network_there_is_no_proposal() -> None:
    tool = SnapToStreet(FakeScene(), Choices())
    tool.move(at(101, 150))
    assert not tool.trial().change


def test_escape_takes_the_proposal_away(scene: FakeScene) -> None:
    tool = SnapToStreet(scene, Choices())
    tool.move(at(101, 150))
    tool.escape()
    assert tool.sketch.line == ()
    assert not tool.trial().change
