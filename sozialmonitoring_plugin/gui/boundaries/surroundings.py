"""What lies around the areas of a draft: levels above, addresses, streets. The latter two may be missing."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.core import QgsCoordinateReferenceSystem

from ...core.areas import AreaTree
from ...core.boundaries.addresses import AddressBook
from ...core.boundaries.streets.lines import Lines


@dataclass(frozen=True)
class Surroundings:
    """`tree` holds all levels of the version before."""

    crs: QgsCoordinateReferenceSystem
    tree: AreaTree
    addresses: AddressBook = field(default_factory=AddressBook.empty)
    streets: Lines = field(default_factory=lambda: Lines.of([]))

    @property
    def has_addresses(self) -> bool:
        """Whether it is known where people live."""
        return len(self.addresses) > 0

    @property
    def has_streets(self) -> bool:
        """Whether there are streets to draw along."""
        return len(self.streets) > 0
