"""A draft that was drawn in and closed leaves nothing of itself in memory."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path
from types import SimpleNamespace

from qgis.gui import QgsMapTool
from qgis.PyQt.QtCore import QCoreApplication, QEvent

from sozialmonitoring_plugin.gui.boundaries.drawing import Drawing
from sozialmonitoring_plugin.gui.boundaries.prepared import Prepared
from sozialmonitoring_plugin.gui.boundaries.reading import ReadDraft
from sozialmonitoring_plugin.gui.boundaries.surroundings import Surroundings
from sozialmonitoring_plugin.gui.boundaries.tools.toolbar import MACHINES, ToolSet
from sozialmonitoring_plugin.gui.desk import Desk
from sozialmonitoring_plugin.workflows.boundaries.session import DraftSession
from sozialmonitoring_plugin.workflows.boundaries.session_parts import DraftState

from .conftest import PLACE, book, tree


def drawn_in(desk: Desk, state: DraftState) -> weakref.ref:
    """A draft that was opened, drawn in with every tool, and closed."""
    session = DraftSession(state)
    around = Surroundings(PLACE, tree(), book())
    opened = SimpleNamespace(
        session=session, path=Path("draft.gpkg"), read_only=None, notes=(), close=lambda: None
    )
    drawing = Drawing.at(desk)
    drawing.begin(ReadDraft(opened, around, Prepared.of(session, around)))
    tools = drawing.dock.findChild(ToolSet)
    for name in MACHINES:
        desk.canvas.setMapTool(tools.tool(name))
    drawing.end()
    return weakref.ref(session)


def settle() -> None:
    for _ in range(10):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()


def test_no_session_outlives_its_draft(desk: Desk, state: DraftState, qtbot) -> None:
    before = len(desk.canvas.findChildren(QgsMapTool))
    sessions = [drawn_in(desk, state) for _ in range(3)]

    def alive() -> int:
        settle()
        return sum(one() is not None for one in sessions)

    qtbot.waitUntil(lambda: alive() == 0)
    left = len(desk.canvas.findChildren(QgsMapTool)) - before
    assert left <= 3, "at most the tool that each draft handed the map back to"
    desk.staying.close()
