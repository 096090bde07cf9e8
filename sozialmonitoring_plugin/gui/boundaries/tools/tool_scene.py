"""What the machines see: the open draft, and base units, which are found in the background."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsCoordinateTransformContext, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ....core.boundaries.base_unit import BaseUnit, UnitKind
from ....core.boundaries.rings import Box, meet
from ....core.boundaries.streets.network import Network
from ....core.errors import Cancelled
from ....core.feedback import Feedback
from ....support.tasks import BackgroundWork
from ....support.translation import translate
from ....workflows.boundaries.session import DraftSession
from .bench import Bench
from .layer_units import LayerUnits

TILE = 400_000
"""Millimetres: units are found for whole squares of this side, and half of it beyond."""

MOST_FINDS = 50
"""Places of which the units are kept; those looked for first are forgotten first."""

REST = 2000
"""Milliseconds after which units that could not be found are looked for again."""


@dataclass(frozen=True)
class Find:
    """All units of a kind that meet a box; nothing of it is ever changed, so no thread waits for another."""

    kind: UnitKind
    box: Box
    units: tuple[BaseUnit, ...]

    def covers(self, kind: UnitKind, box: Box) -> bool:
        """Whether the units near a box are among these."""
        left, right, bottom, top = self.box
        is_inside = left <= box[0] and box[1] <= right and bottom <= box[2] and box[3] <= top
        return kind == self.kind and is_inside


class ToolScene(QObject):
    """A Scene. Finding the blocks of a municipality takes seconds, so the window never does it itself."""

    prepared = pyqtSignal()
    """Further base units are at hand, or may be asked for again."""

    def __init__(self, bench: Bench, context: QgsCoordinateTransformContext, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._context = context
        self._chosen: LayerUnits | None = None
        self._finds: deque[Find] = deque(maxlen=MOST_FINDS)
        self._work: BackgroundWork | None = None
        self._failure_is_told = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self.prepared)
        self.session: DraftSession = bench.session

    @property
    def network(self) -> Network | None:
        return self._bench.network

    @property
    def is_preparing(self) -> bool:
        """Whether base units are being found."""
        return self._work is not None or self._rest.isActive()

    def units(self, kind: UnitKind, box: Box) -> Sequence[BaseUnit] | None:
        """The units near a box at once; None, and they are being found, where that takes time."""
        if kind == UnitKind.POLYGON:
            return self._of_layer(box)
        for find in self._finds:
            if find.covers(kind, box):
                return [unit for unit in find.units if meet(unit.shape.box, box)]
        if not self.is_preparing and self._bench.network is not None:
            self._prepare(kind, _squares(box))
        return None

    def choose_layer(self, layer: QgsVectorLayer | None) -> None:
        """Take base units from a layer."""
        crs = self._bench.layer.crs()
        self._chosen = LayerUnits(layer, crs, self._context) if layer is not None else None

    def close(self) -> None:
        """Stop what runs."""
        self._rest.stop()
        if self._work is not None:
            work, self._work = self._work, None
            work.cancel()

    def _of_layer(self, box: Box) -> Sequence[BaseUnit]:
        if self._chosen is None or sip.isdeleted(self._chosen.layer):
            return ()
        return self._chosen.near(box)

    def _prepare(self, kind: UnitKind, box: Box) -> None:
        bench = self._bench

        def job(_feedback: Feedback) -> Find:
            return Find(kind, box, tuple(bench.units(kind, box)))

        self._work = BackgroundWork(translate("Boundaries", "Finding base units"), job, hidden=True)
        self._work.succeeded.connect(self._take)
        self._work.failed.connect(self._fail)
        self._work.begin()

    def _take(self, find: Find) -> None:
        if self._work is not None:
            self._work = None
            self._failure_is_told = False
            self._finds.appendleft(find)
            self.prepared.emit()

    def _fail(self, error: Exception) -> None:
        """Tell it once; it is tried again as long as somebody asks."""
        if self._work is None:
            return
        self._work = None
        self._rest.start()
        if not self._failure_is_told and not isinstance(error, Cancelled):
            self._failure_is_told = True
            self._bench.refuse(error)


def _squares(box: Box) -> Box:
    """The whole squares that a box touches, and what lies around them."""
    left, right, bottom, top = (side // TILE * TILE for side in box)
    beyond = TILE // 2
    return left - beyond, right + TILE + beyond, bottom - beyond, top + TILE + beyond
