"""Streets that a boundary follows, runs beside or cuts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QFont

from ....core.boundaries.streets.contact import Compass, Contact, ContactKind, Parity, Side
from ....support.translation import translate
from ...alignment import NUMBERS_ALIGNED
from ...language import interface_wording
from ...titled_model import TitledModel

NUMBERS = (3, 4)
PER_METRE = 1000


class ContactModel(TitledModel):
    """One contact a line, those that cut first: they part a street between two areas."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._contacts: tuple[Contact, ...] = ()
        self._words = interface_wording()
        self._headers = (
            translate("Boundaries", "Street"),
            translate("Boundaries", "The boundary"),
            translate("Boundaries", "On which side"),
            translate("Boundaries", "Length (m)"),
            translate("Boundaries", "Beside it by (m)"),
        )

    def show(self, contacts: Sequence[Contact]) -> None:
        """Show other contacts."""
        order = list(_kinds())
        self.beginResetModel()
        self._contacts = tuple(sorted(contacts, key=lambda one: (order.index(one.kind), one.street)))
        self.endResetModel()

    def contact(self, row: int) -> Contact:
        """The contact in a line."""
        return self._contacts[row]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._contacts)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        contact = self._contacts[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._texts(contact)[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in NUMBERS:
            return NUMBERS_ALIGNED
        if role == Qt.ItemDataRole.FontRole and contact.kind is ContactKind.CUTS:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _texts(self, contact: Contact) -> tuple[str, ...]:
        words = self._words
        beside = contact.kind is ContactKind.BESIDE
        return (
            contact.street or translate("Boundaries", "(no name)"),
            _kinds()[contact.kind],
            side_text(contact.side) if beside and contact.side else "",
            words.number(contact.length / PER_METRE, 0) if contact.kind is not ContactKind.CUTS else "",
            words.number(contact.distance / PER_METRE, 1) if beside else "",
        )


def side_text(side: Side) -> str:
    """A side of a street, by its house numbers where addresses tell them."""
    compass = {
        Compass.EAST: translate("Boundaries", "eastern side"),
        Compass.NORTH_EAST: translate("Boundaries", "north-eastern side"),
        Compass.NORTH: translate("Boundaries", "northern side"),
        Compass.NORTH_WEST: translate("Boundaries", "north-western side"),
        Compass.WEST: translate("Boundaries", "western side"),
        Compass.SOUTH_WEST: translate("Boundaries", "south-western side"),
        Compass.SOUTH: translate("Boundaries", "southern side"),
        Compass.SOUTH_EAST: translate("Boundaries", "south-eastern side"),
    }[side.compass]
    if side.numbers is None:
        return compass
    numbers = {
        Parity.ODD: translate("Boundaries", "odd numbers"),
        Parity.EVEN: translate("Boundaries", "even numbers"),
    }[side.numbers]
    return f"{compass} ({numbers})"


def _kinds() -> dict[ContactKind, str]:
    return {
        ContactKind.CUTS: translate("Boundaries", "cuts the street"),
        ContactKind.BESIDE: translate("Boundaries", "runs beside the axis"),
        ContactKind.FOLLOWS: translate("Boundaries", "follows the axis"),
    }
