"""Whatever is clicked, dragged and typed: no tool fails, and no ground is lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.gui.boundaries.tools.machines.choices import Choice, Choices
from sozialmonitoring_plugin.gui.boundaries.tools.machines.drawing import Reshape
from sozialmonitoring_plugin.gui.boundaries.tools.machines.events import Edit, Locks, NewGround, Pointer
from sozialmonitoring_plugin.gui.boundaries.tools.machines.give_take import GiveTake
from sozialmonitoring_plugin.gui.boundaries.tools.machines.lock import Lock, LockAllBut
from sozialmonitoring_plugin.gui.boundaries.tools.machines.merge import Merge
from sozialmonitoring_plugin.gui.boundaries.tools.machines.paint import Paint
from sozialmonitoring_plugin.gui.boundaries.tools.machines.select import Select
from sozialmonitoring_plugin.gui.boundaries.tools.machines.snap import SnapToStreet
from sozialmonitoring_plugin.gui.boundaries.tools.machines.split import Split
from sozialmonitoring_plugin.layers.boundaries.lattice import geometry_of_shape
from sozialmonitoring_plugin.layers.boundaries.region_edits import new_area

from .scenes import FakeScene

TOOLS = [Reshape, Split, GiveTake, Paint, Merge, Select, SnapToStreet, Lock, LockAllBut]

MOUSE = ["move", "press", "release", "double", "press_right", "release_right"]
KEYS = ["enter", "back", "escape", "refresh"]

places = st.tuples(st.integers(-20_000, 320_000), st.integers(-20_000, 220_000)) | st.tuples(
    st.sampled_from(range(0, 300_001, 20_000)), st.sampled_from(range(0, 200_001, 20_000))
)
pointers = st.builds(
    Pointer, places, st.sampled_from([1, 2_000, 15_000]), straight=st.booleans(), hold=st.booleans()
)
events = st.tuples(st.sampled_from(MOUSE * 2 + KEYS), pointers)


@pytest.mark.parametrize("kind", TOOLS)
@settings(max_examples=25)
@given(steps=st.lists(events, min_size=4, max_size=14))
def test_any_events_in_any_order(kind: type, steps: list) -> None:
    scene = FakeScene().with_streets("LINESTRING (20 150, 280 130)", "LINESTRING (108 90, 108 210)")
    tool = kind(scene, Choices(Choice(target="11")))
    whole = scene.session.partition.doubled_area
    for name, pointer in steps:
        event = getattr(tool, name)
        take(scene, event(pointer) if name in MOUSE else event())
        assert tool.sketch is not None
        tool.trial()
        assert scene.session.partition.doubled_area == whole, "no millimetre is lost or won"
    shapes = scene.session.partition.shapes.values()
    assert all(geometry_of_shape(shape).isGeosValid() for shape in shapes)


def take(scene: FakeScene, outcome: object) -> None:
    """Do what a tool ended with; an edit was tried before and is not refused any more."""
    session = scene.session
    if isinstance(outcome, Edit):
        session.apply(outcome.change, outcome.tool)
    elif isinstance(outcome, NewGround):
        change = new_area(session.partition, session.rules, outcome.region, outcome.key)
        session.apply(change, "new")
    elif isinstance(outcome, Locks):
        session.lock_all_but(session.areas.keys() - outcome.keys)
    assert not isinstance(outcome, UserError)
