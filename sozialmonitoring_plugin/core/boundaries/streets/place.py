"""Where a click lands."""

from __future__ import annotations

from dataclasses import dataclass

from ..rings import Node


@dataclass(frozen=True)
class Place:
    """A place on the network, or a free one.

    Attributes:
        node: The place itself in millimetres.
        distance: How far it is from the point asked about, in millimetres.
        edge: Number of the edge it lies on, None for a free place.
        vertex: Number of the network's node there, None between nodes and for a free place.
    """

    node: Node
    distance: float = 0.0
    edge: int | None = None
    vertex: int | None = None

    @property
    def is_free(self) -> bool:
        """Whether it lies on no line."""
        return self.edge is None
