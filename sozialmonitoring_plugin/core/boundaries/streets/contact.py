"""How a boundary and a street meet, and on which side of the street something is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ..rings import Node


class ContactKind(StrEnum):
    """A boundary follows the axis of a street, runs beside it, or cuts the street in two."""

    FOLLOWS = "follows"
    BESIDE = "beside"
    CUTS = "cuts"


class Hand(StrEnum):
    """A side in the direction in which the street was drawn."""

    LEFT = "left"
    RIGHT = "right"


class Parity(StrEnum):
    """The house numbers of one side."""

    ODD = "odd"
    EVEN = "even"


class Compass(StrEnum):
    """A side by the direction one looks to it from the street, counterclockwise from the east."""

    EAST = "eastern"
    NORTH_EAST = "north-eastern"
    NORTH = "northern"
    NORTH_WEST = "north-western"
    WEST = "western"
    SOUTH_WEST = "south-western"
    SOUTH = "southern"
    SOUTH_EAST = "south-eastern"


@dataclass(frozen=True)
class Side:
    """A side of a street; say `numbers` where addresses tell, else `compass`."""

    hand: Hand
    compass: Compass
    numbers: Parity | None = None


@dataclass(frozen=True)
class Contact:
    """A stretch of a boundary line that has to do with a street, or the point where it cuts one.

    Attributes:
        kind: What it is.
        street: Name of the street, "" for none.
        first: Where it starts along the line, in millimetres.
        last: Where it ends along the line; for a cut the same.
        start: The node of the boundary there, or the nearest whole millimetre.
        end: The same for the end.
        edges: The edge of the network beside the start, and beside the end.
        distance: Mean distance from the axis in millimetres.
        side: For BESIDE the side of the street that the line runs on; for FOLLOWS the side that lies on
            the left of the line; for CUTS None.
    """

    kind: ContactKind
    street: str
    first: float
    last: float
    start: Node
    end: Node
    edges: tuple[int, int]
    distance: float = 0.0
    side: Side | None = None

    @property
    def length(self) -> float:
        """Millimetres along the line."""
        return self.last - self.first


@dataclass(frozen=True)
class Nearness:
    """When a line follows a street and when it runs beside it. Lengths in millimetres.

    Attributes:
        on: At most this far from the axis it follows it.
        beside: At most this far from the axis it may run beside it.
        degrees: Greatest angle between the two.
        shortest_on: Shorter stretches on the axis are not told.
        shortest_beside: Shorter stretches beside it are not told.
        step: How closely the line is looked at.
    """

    on: int = 500
    beside: int = 15_000
    degrees: float = 20.0
    shortest_on: int = 5_000
    shortest_beside: int = 20_000
    step: int = 2_000
