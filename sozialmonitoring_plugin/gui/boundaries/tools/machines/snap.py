"""Snap to street: a stretch of boundary that runs beside the axis of a street moves onto it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile
from math import dist

from .....core.boundaries.boundary_places import BoundaryPlace
from .....core.boundaries.ground_rules import EditRefusedError
from .....core.boundaries.rings import Edge, Node
from .....core.boundaries.streets.beside import Snap, find_snaps
from .....core.boundaries.streets.lines import chains_of
from .....core.boundaries.streets.network import Network
from .....layers.boundaries.line_edits import reshape
from .choices import Choices
from .events import Outcome, Pointer, Refused, Sketch, Trial
from .machine import Machine
from .scene import Scene


class SnapToStreet(Machine):
    """Point at the stretch, look, click."""

    name = "snap"

    def __init__(self, scene: Scene, choices: Choices) -> None:
        super().__init__(scene, choices)
        self._place: BoundaryPlace | None = None
        self._snap: Snap | None = None
        self._known: tuple[tuple[Node, ...], Network, tuple[Snap, ...]] | None = None

    @property
    def sketch(self) -> Sketch:
        path = self._snap.path if self._snap else ()
        return Sketch(line=path, snapped=self._place.node if self._place and not path else None)

    @property
    def is_idle(self) -> bool:
        return True

    def drop(self) -> None:
        self._place = self._snap = None

    def move(self, pointer: Pointer) -> None:
        self._place = self.borders.place(pointer.node, pointer.reach, inner=True)
        before, self._snap = self._snap, self._found(self._place, pointer.reach) if self._place else None
        if before != self._snap:
            self.refresh()

    def press(self, pointer: Pointer) -> Outcome | None:
        self.move(pointer)
        if self._place is None:
            return None
        if self._snap is None:
            return Refused(
                EditRefusedError(
                    "The boundary runs beside no street here.",
                    hint="Point at a stretch that runs beside the axis of a street.",
                )
            )
        return self._end()

    def _found(self, place: BoundaryPlace, reach: int) -> Snap | None:
        network, chain = self.scene.network, self._chain(place.edge)
        if network is None:
            return None
        if self._known is None or self._known[:2] != (chain, network):
            self._known = chain, network, find_snaps(chain, network)
        along = _measure(chain, place)
        near = (
            one for one in self._known[2] if one.contact.first - reach <= along <= one.contact.last + reach
        )
        return next(near, None)

    def _chain(self, edge: Edge) -> tuple[Node, ...]:
        """The whole stretch of boundary between two areas that an edge is a part of."""
        partition = self.scene.session.partition
        owner, across = partition.owner(edge), partition.across(edge)
        if owner is None or across is None:
            return edge
        chains = chains_of(partition.shared(owner, across))
        return next(chain for chain in chains if edge in pairwise(chain))

    def _tried(self) -> Trial:
        if self._snap is None:
            return Trial()
        session, path = self.scene.session, self._snap.path
        return self._attempt(lambda: reshape(session.partition, session.rules, path))


def _measure(chain: Sequence[Node], place: BoundaryPlace) -> float:
    """How far along a chain a place on one of its edges is, in millimetres."""
    passed = takewhile(lambda edge: edge != place.edge, pairwise(chain))
    return sum(dist(*edge) for edge in passed) + dist(place.edge[0], place.node)
