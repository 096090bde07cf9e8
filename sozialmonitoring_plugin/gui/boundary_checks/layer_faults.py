"""The faults of polygons that somebody gave: mended in memory, never in the layer they came from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem

from ...core.boundaries.faults import Fault, Rule
from ...layers.boundaries.ground import Ground
from ...layers.boundaries.repair_records import Balance, Repair
from ...layers.boundaries.repairs import proposed
from ...support.tasks import Job
from ...support.translation import translate
from ...workflows.boundary_input import BoundaryInput
from ...workflows.check_boundaries import CheckedBoundaries
from ...workflows.mend_boundaries import Mended, mend, settle_all
from .source import FaultSource

Run = Callable[[str, Job, Callable[[Any], None]], None]
"""Does a job of this title in the background and hands its result on, as `WorkDialog.work`."""


class LayerFaults(FaultSource):
    """States of the polygons, one for each step; `run` does long work and can be cancelled."""

    def __init__(self, run: Run) -> None:
        super().__init__()
        self._run = run
        self._input: BoundaryInput | None = None
        self._states: list[Mended] = []
        self._ground: Ground | None = None
        self._busy = False

    def show(self, found: CheckedBoundaries | None) -> None:
        """Begin anew with what was found, or with nothing."""
        self._input = found.input if found else None
        self._states = [Mended(found.input.given, found.checked)] if found else []
        self._ground = None
        self.tell_changed()

    @property
    def state(self) -> Mended | None:
        """The polygons as they are now."""
        return self._states[-1] if self._states else None

    @property
    def input(self) -> BoundaryInput | None:
        """What was read, with the polygons as they are now."""
        return replace(self._input, given=self._states[-1].given) if self._input else None

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        return self._input.crs if self._input else QgsCoordinateReferenceSystem()

    @property
    def faults(self) -> tuple[Fault, ...]:
        return self._states[-1].checked.faults if self._states else ()

    @property
    def repairs(self) -> tuple[Repair, ...]:
        return self._states[-1].done if self._states else ()

    @property
    def is_busy(self) -> bool:
        return self._busy

    @property
    def may_undo(self) -> bool:
        return len(self._states) > 1 and not self.is_busy

    def propose(self, fault: Fault, rule: Rule) -> tuple[Balance, ...]:
        if self._ground is None:
            self._ground = Ground(self._states[-1].given)
        return proposed(self._ground, fault, rule).balances

    def repair(self, choices: Sequence[tuple[Fault, Rule]]) -> None:
        state = self._states[-1]
        self._begin(lambda feedback: mend(state, choices, feedback))

    def settle(self) -> None:
        """Mend everything by rule, as one step."""
        state = self._states[-1]
        self._begin(lambda feedback: settle_all(state, feedback))

    def undo(self) -> None:
        if self.may_undo:
            self._states.pop()
            self._ground = None
            self.tell_changed()

    def rest(self) -> None:
        """The work is over, whether or not it did what it should."""
        self._busy = False
        self.tell_changed()

    def _begin(self, job: Job) -> None:
        self._busy = True
        self.tell_changed()
        self._run(translate("BoundaryChecks", "Mending"), job, self._take)

    def _take(self, state: Mended) -> None:
        self._states.append(state)
        self._ground = None
        self.rest()
