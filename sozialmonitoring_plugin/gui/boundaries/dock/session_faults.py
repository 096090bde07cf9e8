"""The faults of a draft, looked for in the background after every gesture; a repair is a gesture too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
from qgis.PyQt.QtCore import QObject

from ....core.boundaries.faults import Fault, Rule
from ....core.boundaries.ground_rules import EditRefusedError
from ....core.boundaries.street_faults import StreetFaults
from ....core.boundaries.streets.address_points import AddressPoints
from ....core.feedback import Feedback
from ....layers.boundaries.checks import Checked, find_faults
from ....layers.boundaries.given import Given
from ....layers.boundaries.ground import Ground
from ....layers.boundaries.repair_records import Balance, Repair
from ....layers.boundaries.repairs import RepairRefusedError, proposed
from ....support.tasks import Job
from ....support.translation import translate
from ....workflows.boundaries.checked_areas import checked_areas
from ...boundary_checks.source import FaultSource
from ...preview import Preview
from ..workplace import Workplace


class SessionFaults(FaultSource):
    """What is wrong in an open draft."""

    def __init__(self, workplace: Workplace, parent: QObject) -> None:
        super().__init__()
        self._workplace = workplace
        self._given: Given | None = None
        self._faults: tuple[Fault, ...] = ()
        title = translate("Boundaries", "Checking the boundaries")
        self._checking = Preview(title, self._prepare, parent, hidden=True)
        self._checking.ready.connect(self._take)
        self._checking.failed.connect(self._fail)
        self._streets: StreetFaults | None = None
        workplace.network_changed.connect(self._look_at_streets)

    def ask(self) -> None:
        """Check anew, soon; until then nothing can be repaired."""
        was_busy = self.is_busy
        self._checking.ask()
        if not was_busy:
            self.tell_changed()

    def close(self) -> None:
        """Stop what runs."""
        self._checking.stop()

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        return self._workplace.surroundings.crs

    @property
    def faults(self) -> tuple[Fault, ...]:
        return self._faults

    @property
    def repairs(self) -> tuple[Repair, ...]:
        return ()

    @property
    def is_busy(self) -> bool:
        return self._checking.is_pending

    @property
    def may_undo(self) -> bool:
        return self._workplace.session.can_undo and not self._workplace.is_read_only

    def propose(self, fault: Fault, rule: Rule) -> tuple[Balance, ...]:
        return proposed(Ground(self._sure()), fault, rule).balances

    def repair(self, choices: Sequence[tuple[Fault, Rule]]) -> None:
        self._workplace.guarded(lambda: self._repair(choices))

    def undo(self) -> None:
        self._workplace.undo()

    def _repair(self, choices: Sequence[tuple[Fault, Rule]]) -> None:
        """One gesture for all; each is mended on what the one before left."""
        ground = Ground(self._sure())
        keys = {area.row: area.key for area in ground.given.areas}
        shapes: dict[str, QgsGeometry] = {}
        refusals = []
        for fault, rule in choices:
            try:
                found = proposed(ground, fault, rule)
            except RepairRefusedError as refusal:  # one before may have mended it
                refusals.append(refusal)
                continue
            ground = ground.changed(found.geometries)
            shapes |= {keys[row]: shape for row, shape in found.geometries.items()}
        if not shapes and refusals:
            raise refusals[0]
        self._workplace.session.reconcile(shapes)

    def _sure(self) -> Given:
        """The outlines that the faults are of. Raises EditRefusedError where they may be others by now."""
        if self._given is None or self.is_busy:
            raise EditRefusedError(
                "The boundaries are being checked after the last step.", hint="Repair them in a moment."
            )
        return self._given

    def _prepare(self) -> Job:
        given, streets = given_of(self._workplace), self._streets
        shapes = self._workplace.session.partition.shapes

        def job(feedback: Feedback) -> tuple[Given, Checked]:
            return given, find_faults(given, feedback, streets.find(shapes) if streets else ())

        return job

    def _look_at_streets(self) -> None:
        """The streets are joined: lines beside them are looked for from now on."""
        network, around = self._workplace.street_network, self._workplace.surroundings
        if self._streets is None and network is not None and around.has_streets:
            self._streets = StreetFaults(network, AddressPoints.of_book(around.addresses))
            self.ask()

    def _take(self, found: tuple[Given, Checked]) -> None:
        self._given, checked = found
        looks_only = self._workplace.is_read_only
        # Whoever only looks is offered no repair.
        self._faults = tuple(replace(one, repairs=()) if looks_only else one for one in checked.faults)
        self.tell_changed()

    def _fail(self, error: Exception) -> None:
        self._given, self._faults = None, ()
        self._workplace.refuse(error)
        self.tell_changed()


def given_of(workplace: Workplace) -> Given:
    """The areas of a draft; exclaves that the version before had are expected."""
    session = workplace.session
    parts = {one.key: one.expected_parts for one in workplace.numbers() if one.expected_parts > 1}
    return Given(checked_areas(session.partition.shapes, session.areas), parts=parts)
