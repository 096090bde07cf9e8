"""Split an area by a line that is drawn, or by streets that are chosen."""

from __future__ import annotations

from itertools import islice

from qgis.core import QgsGeometry, QgsPointXY

from .....core.boundaries.ground_rules import EditRefusedError
from .....core.boundaries.rings import Node, box_of
from .....core.boundaries.streets.pieces import Chain, piece_at
from .....layers.boundaries.lattice import geometry_of_shape
from .....layers.boundaries.line_edits import split
from .choices import Choices
from .drawing import Drawing
from .events import Outcome, Pointer, Refused, Sketch, Trial
from .scene import Scene

ATTEMPTS = 3
"""How many areas that a line crosses are tried to be split."""


class Split(Drawing):
    """The line cuts the area it runs through; the smaller part becomes an area with a new name.

    With Alt every click chooses a street as far as the next crossings; it ends as soon as the streets cut.
    """

    name = "split"

    def __init__(self, scene: Scene, choices: Choices) -> None:
        super().__init__(scene, choices)
        self._chain = Chain()

    @property
    def sketch(self) -> Sketch:
        return Sketch(self._chain.line) if self._chain.pieces else super().sketch

    @property
    def is_idle(self) -> bool:
        return not self._chain.pieces and super().is_idle

    def drop(self) -> None:
        super().drop()
        self._chain = Chain()

    def press(self, pointer: Pointer) -> Outcome | None:
        if pointer.pick and not self._line.is_begun:
            return self._choose(pointer)
        return None if self._chain.pieces else super().press(pointer)

    def enter(self) -> Outcome | None:
        line = self._chain.line or self._line.line
        return self._end(self.trial().focus) if len(line) > 1 else None

    def back(self) -> bool:
        if not self._chain.pieces:
            return super().back()
        self._chain = self._chain.without_last()
        self.refresh()
        return True

    def _choose(self, pointer: Pointer) -> Outcome | None:
        network = self.scene.network
        place = network.place(pointer.node, pointer.reach) if network else None
        if network is None or place is None:
            return Refused(EditRefusedError("There is no street here.", hint="Point at a street and click."))
        chain = self._chain.with_piece(piece_at(network, place))
        if chain is None:
            reason = "The street does not meet the ones that were chosen."
            return Refused(EditRefusedError(reason, hint="Choose one that begins where they end."))
        self._chain = chain
        self.refresh()
        ends = chain.pieces and not pointer.hold and self.trial().is_possible
        return self.enter() if ends else None

    def _tried(self) -> Trial:
        return self._drawn(self._chain.line) if self._chain.pieces else super()._tried()

    def _drawn(self, line: tuple[Node, ...]) -> Trial:
        keys = islice(self._crossed(line), ATTEMPTS)
        trials = [self._parted(key, line) for key in keys]
        return next((trial for trial in trials if trial.is_possible), trials[0] if trials else Trial())

    def _parted(self, key: str, line: tuple[Node, ...]) -> Trial:
        session = self.scene.session
        new_key = session.new_key(session.areas[key].parent)
        return self._attempt(lambda: split(session.partition, session.rules, key, line, new_key), new_key)

    def _crossed(self, line: tuple[Node, ...]) -> list[str]:
        """The areas a line runs through, the one it runs through longest first."""
        partition = self.scene.session.partition
        drawn = QgsGeometry.fromPolylineXY([QgsPointXY(*node) for node in line])
        inside = {
            key: drawn.intersection(geometry_of_shape(partition.shape(key), 1)).length()
            for key in partition.near(box_of(line), 0)
        }
        return sorted((key for key in inside if inside[key] > 0), key=lambda key: -inside[key])
