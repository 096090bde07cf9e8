"""What the machines see: the open draft, and base units out of a layer that was chosen."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsCoordinateTransformContext, QgsVectorLayer
from qgis.PyQt import sip

from ....core.boundaries.base_unit import BaseUnit, UnitKind
from ....core.boundaries.rings import Box
from ....core.boundaries.streets.network import Network
from ....workflows.boundaries.session import DraftSession
from .bench import Bench
from .layer_units import LayerUnits


class ToolScene:
    """A Scene."""

    def __init__(self, bench: Bench, context: QgsCoordinateTransformContext) -> None:
        self._bench = bench
        self._context = context
        self._chosen: LayerUnits | None = None
        self.session: DraftSession = bench.session

    @property
    def network(self) -> Network | None:
        return self._bench.network

    def units(self, kind: UnitKind, box: Box) -> Sequence[BaseUnit]:
        if kind != UnitKind.POLYGON:
            return self._bench.units(kind, box)
        if self._chosen is None or sip.isdeleted(self._chosen.layer):
            return ()
        return self._chosen.near(box)

    def choose_layer(self, layer: QgsVectorLayer | None) -> None:
        """Take base units from a layer."""
        crs = self._bench.layer.crs()
        self._chosen = LayerUnits(layer, crs, self._context) if layer is not None else None
