"""What becomes of a gesture that is complete."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtGui import QCursor

from ....core.boundaries.change import Change
from ....core.boundaries.drafting import DraftArea
from ....core.errors import UserError
from ....layers.boundaries.region_edits import new_area
from .bench import Bench
from .machines.choices import Choices
from .machines.events import Edit, Locks, NewGround, Outcome, Refused
from .name_field import NameField
from .new_quarter import NewQuarterDialog


class Outcomes:
    """Hands gestures to the draft, and asks for names where they are needed."""

    def __init__(self, bench: Bench, canvas: QgsMapCanvas, choices: Choices) -> None:
        self._bench = bench
        self._canvas = canvas
        self._choices = choices

    def take(self, outcome: Outcome) -> None:
        """Do what a machine ended with; what is refused is told and changes nothing."""
        if isinstance(outcome, Refused):
            self._bench.refuse(outcome.reason)
        elif isinstance(outcome, Edit):
            self._edit(outcome)
        elif isinstance(outcome, NewGround):
            self._ask_for_area(outcome)
        else:
            self._guarded(lambda: self._lock(outcome))

    def _edit(self, edit: Edit) -> None:
        if self._bench.commit(edit.change, edit.tool) and edit.named in self._bench.session.areas:
            area = self._bench.session.areas[edit.named]
            field = NameField(self._canvas, area.key, area.name)
            self._bench.closed.connect(field.close)
            field.ask_at(QCursor.pos(), lambda name: self._rename(area.key, name))

    def _rename(self, key: str, name: str) -> None:
        area = self._bench.session.areas.get(key)
        if area is not None and area.name != name:
            self._bench.commit(Change(), "rename", [replace(area, name=name)])

    def _ask_for_area(self, ground: NewGround) -> None:
        dialog = NewQuarterDialog(self._bench, ground, self._canvas.window())
        dialog.accepted.connect(lambda: self._guarded(lambda: self._make(dialog.area, ground)))
        self._bench.closed.connect(dialog.reject)
        dialog.open()

    def _make(self, area: DraftArea, ground: NewGround) -> None:
        session, only_from = self._bench.session, self._choices.now.only_from
        change = new_area(session.partition, session.rules, ground.region, area.key, only_from)
        self._bench.commit(change, "new", [area])

    def _lock(self, locks: Locks) -> None:
        session = self._bench.session
        session.lock_all_but(session.areas.keys() - locks.keys)

    def _guarded(self, step: Callable[[], object]) -> None:
        try:
            step()
        except UserError as error:
            self._bench.refuse(error)
