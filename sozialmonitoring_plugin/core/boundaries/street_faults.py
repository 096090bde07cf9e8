"""Boundaries that run beside a street instead of along its axis, as faults for people to judge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..remarks import Amount, Remark, Word
from .faults import Fault, FaultKind, Size, Spot, Unit
from .rings import Node, Shape
from .streets.address_points import AddressPoints
from .streets.beside import find_beside
from .streets.contact import Contact
from .streets.lines import chains_of
from .streets.network import Network

PER_METRE = 1000

Line = tuple[Node, ...]


class StreetFaults:
    """Looks at every stretch of boundary once; what did not change since is not looked at again."""

    def __init__(self, network: Network, addresses: AddressPoints | None = None) -> None:
        self._network = network
        self._addresses = addresses
        self._known: dict[Line, tuple[Contact, ...]] = {}

    def find(self, shapes: Mapping[str, Shape]) -> Iterator[Fault]:
        """The faults of areas that fit together."""
        owners = {edge: key for key, shape in shapes.items() for edge in shape.edges()}
        known: dict[Line, tuple[Contact, ...]] = {}
        for line in chains_of(sorted({(min(edge), max(edge)) for edge in owners})):
            known[line] = self._known[line] if line in self._known else self._contacts(line)
            start, after = line[:2]
            sides = (owners.get((start, after)), owners.get((after, start)))
            areas = tuple(sorted(key for key in sides if key is not None))
            yield from (_fault(contact, areas) for contact in known[line])
        self._known = known

    def _contacts(self, line: Line) -> tuple[Contact, ...]:
        return find_beside(line, self._network, addresses=self._addresses)


def _fault(contact: Contact, areas: tuple[str, ...]) -> Fault:
    text = Remark.of(
        "The boundary of {areas} runs beside {street} instead of along its axis, for {length} m and "
        "{distance} m away.",
        areas=" / ".join(areas),
        street=contact.street or Word("a street without a name"),
        length=Amount(round(contact.length / PER_METRE)),
        distance=Amount(round(contact.distance / PER_METRE, 1)),
    )
    size = Size(contact.length / PER_METRE, Unit.METRES)
    return Fault(FaultKind.LINE_BESIDE_STREET, areas, text, size, _spot(contact), blocks=False)


def _spot(contact: Contact) -> Spot:
    (west, east), (south, north) = (
        sorted(side / PER_METRE for side in sides) for sides in zip(contact.start, contact.end, strict=True)
    )
    return Spot((west + east) / 2, (south + north) / 2, (west, east, south, north))
