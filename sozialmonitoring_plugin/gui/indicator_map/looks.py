"""What can be shown in the parts of the map dialog, whatever it was made from."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Protocol

from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle, QgsVectorLayer

from ...core.charts.chart import LegendChart
from ...core.classification.classification import Classification
from ...core.indicators.tableau import Indicator
from ...core.map_kinds import MapKind
from ...core.remarks import Remark
from ...core.values import Numbers, Values
from ...layers.map_legend import LegendEntry
from ...workflows.map_session import Reference


class MapLook(Protocol):
    """A map with layers in memory; `values` are classified, `coloured` those of the areas it is about.

    Looks with the same `ground` share their layers.
    """

    @property
    def ground(self) -> Hashable:
        """What the features depend on."""

    @property
    def title(self) -> str:
        """What is shown."""

    @property
    def notes(self) -> tuple[str, ...]:
        """Dates and sources."""

    @property
    def kind(self) -> MapKind:
        """How it is shown."""

    @property
    def indicator(self) -> Indicator | None:
        """What is shown, where it is an indicator."""

    @property
    def decimals(self) -> int:
        """With how many the numbers are printed."""

    @property
    def layers(self) -> Sequence[QgsVectorLayer]:
        """The topmost first."""

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """That of the layers."""

    @property
    def extent(self) -> QgsRectangle:
        """What is in colour."""

    @property
    def entries(self) -> Sequence[LegendEntry]:
        """The lines of the legend."""

    @property
    def charts(self) -> Sequence[LegendChart]:
        """What its legend draws besides them."""

    @property
    def classification(self) -> Classification | None:
        """The classes, None for a kind without any."""

    @property
    def titles(self) -> tuple[str, ...]:
        """Titles of single classes."""

    @property
    def values(self) -> Values:
        """Everything that was classified."""

    @property
    def coloured(self) -> Values:
        """What the map is about."""

    @property
    def people(self) -> Values | None:
        """Inhabitants of `coloured`."""

    @property
    def weights(self) -> Numbers | None:
        """Inhabitants beside `values`, where they had a say."""

    @property
    def references(self) -> tuple[Reference, ...]:
        """Values of the areas above."""

    @property
    def place_name(self) -> str:
        """The municipality that the map is about, "" for everything."""

    @property
    def remarks(self) -> Sequence[Remark]:
        """Doubts about the numbers, whatever their classes."""
