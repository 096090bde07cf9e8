"""What the machines see: the open draft, and base units, those around the mouse found in the background."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock

from qgis.core import QgsCoordinateTransformContext, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ....core.boundaries.base_unit import BaseUnit, UnitKind
from ....core.boundaries.rings import Box
from ....core.boundaries.streets.network import Network
from ....core.feedback import Feedback
from ....support.tasks import BackgroundWork
from ....support.translation import translate
from ....workflows.boundaries.session import DraftSession
from .bench import Bench
from .layer_units import LayerUnits

TILE = 400_000
"""Millimetres: units are found for a square of this side around the mouse, and half of it beyond."""

Tile = tuple[UnitKind, int, int]


class ToolScene(QObject):
    """A Scene. Finding the blocks of a municipality takes seconds, so it begins before they are needed."""

    prepared = pyqtSignal()
    """Further base units are at hand."""

    def __init__(self, bench: Bench, context: QgsCoordinateTransformContext, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._context = context
        self._chosen: LayerUnits | None = None
        self._one_at_a_time = Lock()
        self._ready: set[Tile] = set()
        self._work: BackgroundWork | None = None
        self.session: DraftSession = bench.session

    @property
    def network(self) -> Network | None:
        return self._bench.network

    @property
    def is_preparing(self) -> bool:
        """Whether base units are being found."""
        return self._work is not None

    def units(self, kind: UnitKind, box: Box) -> Sequence[BaseUnit]:
        """All units near a box, however long that takes."""
        if kind == UnitKind.POLYGON:
            return self._of_layer(box)
        with self._one_at_a_time:
            return self._bench.units(kind, box)

    def units_at_hand(self, kind: UnitKind, box: Box) -> Sequence[BaseUnit]:
        """The units near a box at once; none, and they are being found, where that takes time."""
        tile = (kind, (box[0] + box[1]) // 2 // TILE, (box[2] + box[3]) // 2 // TILE)
        if kind == UnitKind.POLYGON or tile in self._ready:
            return self.units(kind, box)
        streets_are_coming = self._bench.network is None and self._bench.surroundings.has_streets
        if self._work is None and not streets_are_coming:
            self._prepare(tile)
        return ()

    def choose_layer(self, layer: QgsVectorLayer | None) -> None:
        """Take base units from a layer."""
        crs = self._bench.layer.crs()
        self._chosen = LayerUnits(layer, crs, self._context) if layer is not None else None

    def _of_layer(self, box: Box) -> Sequence[BaseUnit]:
        if self._chosen is None or sip.isdeleted(self._chosen.layer):
            return ()
        return self._chosen.near(box)

    def _prepare(self, tile: Tile) -> None:
        kind, column, row = tile
        left, bottom, beyond = column * TILE, row * TILE, TILE // 2
        box = (left - beyond, left + TILE + beyond, bottom - beyond, bottom + TILE + beyond)

        def job(_feedback: Feedback) -> Tile:
            self.units(kind, box)
            return tile

        self._work = BackgroundWork(translate("Boundaries", "Finding base units"), job, hidden=True)
        self._work.succeeded.connect(self._take)
        self._work.failed.connect(lambda _error: self._take(tile))
        self._work.begin()

    def _take(self, tile: Tile) -> None:
        self._ready.add(tile)
        self._work = None
        self.prepared.emit()
