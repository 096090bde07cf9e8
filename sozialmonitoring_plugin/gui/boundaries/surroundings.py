"""What lies around the areas of a draft: levels above, addresses, streets. The latter two may be missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from qgis.core import QgsCoordinateReferenceSystem

from ...core.areas import AreaTree
from ...core.boundaries.addresses import AddressBook
from ...core.boundaries.nesting import Place
from ...core.boundaries.streets.lines import Lines


@dataclass(frozen=True)
class Surroundings:
    """`tree` holds all levels of the version before, `expected_parts` what was stored of its exclaves."""

    crs: QgsCoordinateReferenceSystem
    tree: AreaTree
    addresses: AddressBook = field(default_factory=AddressBook.empty)
    streets: Lines = field(default_factory=lambda: Lines.of([]))
    expected_parts: Mapping[Place, int] = field(default_factory=dict)

    @property
    def has_addresses(self) -> bool:
        """Whether it is known where people live."""
        return len(self.addresses) > 0

    @property
    def has_streets(self) -> bool:
        """Whether there are streets to draw along."""
        return len(self.streets) > 0
