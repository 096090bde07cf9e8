"""Which streets the boundary of the last step, or of selected areas, follows, runs beside or cuts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.PyQt.QtCore import QModelIndex, QTimer
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QTableView, QWidget

from ....core.boundaries.change import Change
from ....core.boundaries.rings import Edge
from ....core.boundaries.streets.address_points import AddressPoints
from ....core.boundaries.streets.contact import Contact, ContactKind
from ....core.boundaries.streets.lines import chains_of
from ....core.boundaries.streets.sides import contacts
from ....core.errors import UserError
from ....core.feedback import Feedback, stop_if_cancelled
from ....support.messages import sentence
from ....support.tasks import Job
from ....support.translation import translate
from ...choices import chosen, fill
from ...forms import load_form
from ...language import interface_wording
from ...preview import Preview
from ...tables import make_compact
from ..workplace import Workplace
from .contact_model import ContactModel
from .fitting import Fitting

TOUCHED, SELECTED = "touched", "selected"
PAUSE = 150
"""Milliseconds without a move of the mouse after which a gesture's line is looked at."""

ROOM = 40_000
"""Millimetres around a place in the map."""

WIDEST = 170


class StreetsPage(QWidget):
    """Loaded from boundary_streets.ui; looks only while it is seen."""

    scope_box: QComboBox
    contact_view: QTableView
    summary_label: QLabel

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        load_form("boundary_streets", self)
        self._workplace = workplace
        self._change: Change | None = None
        self._preview: Change | None = None
        self._points: AddressPoints | None = None
        self.model = ContactModel(self)
        self.contact_view.setModel(self.model)
        make_compact(self.contact_view)
        self._fitting = Fitting(self.contact_view, WIDEST)
        self.contact_view.verticalHeader().hide()
        fill(self.scope_box, _scopes(), TOUCHED)
        title = translate("Boundaries", "Looking for streets along the boundary")
        self._looking = Preview(title, self._prepare, self, hidden=True)
        self._looking.ready.connect(self._take)
        self._looking.failed.connect(workplace.refuse)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(PAUSE)
        self._later.timeout.connect(self.refresh)
        self.scope_box.currentIndexChanged.connect(lambda _: self.refresh())
        self.contact_view.activated.connect(self._zoom)
        workplace.layer.selectionChanged.connect(lambda *_: self.ask())
        workplace.network_changed.connect(self.ask)

    def show_change(self, change: Change | None) -> None:
        """Look at the new boundary of a gesture that still goes on; None when it is over."""
        self._preview = change
        self.ask()

    def follow(self, change: Change) -> None:
        """Look at the new boundary of a gesture that was made."""
        self._preview = None
        if change:
            self._change = change
        self.ask()

    def ask(self) -> None:
        """Look anew, soon."""
        self._later.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.ask()

    def refresh(self) -> None:
        """Look now: whole outlines of many areas take seconds, so that is done in the background."""
        if self.isVisible():
            self._looking.ask_now()

    def _prepare(self) -> Job:
        workplace, edges = self._workplace, tuple(self._edges())
        around, network = workplace.surroundings, workplace.street_network
        known = self._points

        def job(feedback: Feedback) -> tuple[AddressPoints | None, list[Contact]]:
            if network is None or not around.has_streets:
                return known, []
            points = known
            if points is None and around.has_addresses:
                points = AddressPoints.of_book(around.addresses)
            found: list[Contact] = []
            for line in chains_of(edges):
                stop_if_cancelled(feedback)
                found += contacts(line, network, addresses=points)
            return points, found

        return job

    def _take(self, result: tuple[AddressPoints | None, list[Contact]]) -> None:
        self._points, found = result
        self.model.show(found)
        self._fitting.fit()
        self.summary_label.setText(self._summary(found))

    def stop(self) -> None:
        """Stop what runs; the page is about to go."""
        self._later.stop()
        self._looking.stop()

    def _edges(self) -> Sequence[Edge]:
        """The edges of the boundary that is looked at, each once."""
        if chosen(self.scope_box) == TOUCHED:
            change = self._preview or self._change
            return new_edges(change) if change else ()
        partition = self._workplace.session.partition
        keys = [one["key"] for one in self._workplace.layer.getSelectedFeatures()]
        return _once(edge for key in keys if key in partition for edge in partition.shape(key).edges())

    def _summary(self, found: Sequence[Contact]) -> str:
        workplace = self._workplace
        if not workplace.surroundings.has_streets:
            return translate(
                "Boundaries",
                "The monitoring has no streets: blocks, their sides and “Snap to street” need them.",
            )
        problem = workplace.why_no_network
        if workplace.street_network is None and problem is not None:
            text = translate(
                "Boundaries", "The streets could not be joined ({problem}). It is tried again after a step."
            )
            return text.format(problem=sentence(problem) if isinstance(problem, UserError) else problem)
        if workplace.street_network is None:
            return translate("Boundaries", "The streets are being joined …")
        cut = sorted({one.street for one in found if one.kind is ContactKind.CUTS and one.street})
        if not found:
            return translate("Boundaries", "The boundary has nothing to do with streets here.")
        if not cut:
            return translate("Boundaries", "No named street is cut.")
        text = translate("Boundaries", "Streets that are cut: {count} ({names})")
        names = ", ".join(cut[:6]) + (" …" if len(cut) > 6 else "")
        return text.format(count=interface_wording().number(len(cut), 0), names=names)

    def _zoom(self, index: QModelIndex) -> None:
        contact = self.model.contact(index.row())
        self._workplace.zoom.to_nodes([contact.start, contact.end], ROOM)


def new_edges(change: Change) -> list[Edge]:
    """The edges of boundaries that a change brings, each once."""
    before = {edge for shape in change.before.values() if shape for edge in shape.edges()}
    after = (edge for shape in change.after.values() if shape for edge in shape.edges())
    return _once(edge for edge in after if edge not in before)


def _once(edges: Iterable[Edge]) -> list[Edge]:
    found: dict[Edge, None] = {}
    for start, end in edges:
        if (end, start) not in found:
            found[start, end] = None
    return list(found)


def _scopes() -> list[tuple[str, str]]:
    return [
        (TOUCHED, translate("Boundaries", "Boundary of the last step")),
        (SELECTED, translate("Boundaries", "Outlines selected in the map")),
    ]
