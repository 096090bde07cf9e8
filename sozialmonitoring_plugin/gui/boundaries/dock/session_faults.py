"""The faults of a draft, looked for in the background after every gesture; a repair is a gesture too."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import QgsCoordinateReferenceSystem
from qgis.PyQt.QtCore import QObject

from ....core.boundaries.faults import Fault, Rule
from ....core.boundaries.street_faults import StreetFaults
from ....core.boundaries.streets.address_points import AddressPoints
from ....core.errors import UserError
from ....core.feedback import Feedback
from ....layers.boundaries.checks import Checked, find_faults
from ....layers.boundaries.given import Given
from ....layers.boundaries.ground import Ground
from ....layers.boundaries.repair_records import Balance, Repair
from ....layers.boundaries.repairs import Proposal, proposed
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
        self._checked = Checked(())
        title = translate("Boundaries", "Checking the boundaries")
        self._checking = Preview(title, self._prepare, parent, hidden=True)
        self._checking.ready.connect(self._take)
        self._checking.failed.connect(self._fail)
        self._streets: StreetFaults | None = None
        workplace.network_changed.connect(self._look_at_streets)

    def ask(self) -> None:
        """Check anew, soon."""
        self._checking.ask()

    def close(self) -> None:
        """Stop what runs."""
        self._checking.stop()

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        return self._workplace.surroundings.crs

    @property
    def faults(self) -> tuple[Fault, ...]:
        return self._checked.faults

    @property
    def repairs(self) -> tuple[Repair, ...]:
        return ()

    @property
    def is_busy(self) -> bool:
        return self._checking.is_pending

    @property
    def may_undo(self) -> bool:
        return self._workplace.session.can_undo

    def propose(self, fault: Fault, rule: Rule) -> tuple[Balance, ...]:
        return self._proposed(fault, rule).balances

    def repair(self, choices: Sequence[tuple[Fault, Rule]]) -> None:
        for fault, rule in choices:
            self._workplace.guarded(self._repairing(fault, rule))

    def undo(self) -> None:
        self._workplace.undo()

    def _repairing(self, fault: Fault, rule: Rule) -> Callable[[], object]:
        def repair() -> object:
            found = self._proposed(fault, rule).geometries
            keys = {area.row: area.key for area in self._given.areas} if self._given else {}
            return self._workplace.session.reconcile({keys[row]: shape for row, shape in found.items()})

        return repair

    def _proposed(self, fault: Fault, rule: Rule) -> Proposal:
        if self._given is None:
            raise UserError("The boundaries are being checked.")
        return proposed(Ground(self._given), fault, rule)

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
        self._given, self._checked = found
        self.tell_changed()

    def _fail(self, error: Exception) -> None:
        self._given, self._checked = None, Checked(())
        self._workplace.refuse(error)
        self.tell_changed()


def given_of(workplace: Workplace) -> Given:
    """The areas of a draft; exclaves that the version before had are expected."""
    session = workplace.session
    parts = {one.key: one.expected_parts for one in workplace.numbering.now() if one.expected_parts > 1}
    return Given(checked_areas(session.partition.shapes, session.areas), parts=parts)
