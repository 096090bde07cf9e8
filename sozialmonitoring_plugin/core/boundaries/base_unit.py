"""Base units: the ground that is painted as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from .rings import Shape


class UnitKind(StrEnum):
    """What people paint with."""

    BLOCK = "block"
    BLOCK_SIDE = "block side"
    STREET_SEGMENT = "street segment"
    ADDRESS = "address"
    POLYGON = "polygon"


@dataclass(frozen=True)
class BaseUnit:
    """Ground that changes hands as a whole.

    Attributes:
        id: Tells it from all others of its source, as long as streets, frame and addresses are the same.
        kind: What it is.
        shape: Its ground; units of one block fit together to the millimetre.
        streets: Names of the streets along it.
        addresses: Rows of the addresses in it, in the `AddressPoints` it was made from.
    """

    id: str
    kind: UnitKind
    shape: Shape
    streets: tuple[str, ...] = ()
    addresses: tuple[int, ...] = ()
