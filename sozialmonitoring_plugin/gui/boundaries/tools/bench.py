"""What the tools need of the open draft in QGIS."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Protocol

from qgis.core import QgsPointXY, QgsVectorLayer

from ....core.boundaries.base_unit import BaseUnit, UnitKind
from ....core.boundaries.change import Change
from ....core.boundaries.drafting import DraftArea
from ....core.boundaries.numbers import AreaNumbers
from ....core.boundaries.rings import Box, Node
from ....core.boundaries.streets.network import Network
from ....workflows.boundaries.session import DraftSession


class Around(Protocol):
    """What is known beside the areas."""

    @property
    def has_addresses(self) -> bool:
        """Whether it is known where people live."""

    @property
    def has_streets(self) -> bool:
        """Whether there are streets to draw along."""


class Bench(Protocol):
    """A part of `gui.boundaries.workplace.Workplace`; the signals are Qt's."""

    session: DraftSession
    layer: QgsVectorLayer
    surroundings: Around
    is_read_only: bool
    changed: Any
    previewed: Any
    network_changed: Any
    closed: Any

    @property
    def network(self) -> Network | None:
        """Streets, boundaries and frame to follow; None as long as it is not ready."""

    def units(self, kind: UnitKind, box: Box) -> Sequence[BaseUnit]:
        """The ground that is painted as a whole, near a box; may be asked from another thread."""

    def numbers(self, change: Change | None = None) -> tuple[AreaNumbers, ...]:
        """The areas that a change would touch, as they would be; without one all areas now."""

    def commit(self, change: Change, tool: str, new_areas: Collection[DraftArea] = ()) -> bool:
        """Make a change: one gesture, one step to undo. False, and nothing changes, where it is refused."""

    def settle(self) -> None:
        """Take over what QGIS' own tools did to the layer a moment ago."""

    def refuse(self, error: Exception) -> None:
        """Say why something cannot be done."""

    def to_node(self, point: QgsPointXY) -> Node:
        """The node nearest to a place in the map."""
