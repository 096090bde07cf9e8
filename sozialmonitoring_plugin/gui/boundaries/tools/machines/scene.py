"""What a machine sees of the open draft."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from .....core.boundaries.base_unit import BaseUnit, UnitKind
from .....core.boundaries.rings import Box
from .....core.boundaries.streets.network import Network
from .....workflows.boundaries.session import DraftSession


class Scene(Protocol):
    """A part of `gui.boundaries.workplace.Workplace`."""

    session: DraftSession

    @property
    def network(self) -> Network | None:
        """Streets, boundaries and frame to follow; None as long as it is not ready."""

    def units(self, kind: UnitKind, box: Box) -> Sequence[BaseUnit] | None:
        """The ground that is painted as a whole, near a box; None while it is being found."""
