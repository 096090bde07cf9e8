"""A map that is asked for in the dialog, and what there is to see of it once it is made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle, QgsVectorLayer

from ...core.charts.chart import LegendChart
from ...core.classification.classification import Classification
from ...core.indicators.tableau import Indicator
from ...core.map_kinds import MapKind
from ...core.publication import PublishedColumn
from ...core.remarks import Remark
from ...core.values import Numbers, Values
from ...layers.area_rows import Labels
from ...layers.indicator_map import IndicatorMap
from ...layers.map_legend import LegendEntry
from ...layers.themes.layered import Layered
from ...workflows.create_map import CreateMapRequest, CreateMapResult
from ...workflows.inhabitants import inhabitants_id
from ...workflows.map_session import MapSession, MapSubject, Reference
from ...workflows.pooled import PoolRequest


@dataclass(frozen=True)
class Asked:
    """A map that is wanted. `titles` are those of single classes; with `is_pooled` all dates have a say."""

    request: CreateMapRequest
    titles: tuple[str, ...] = ()
    is_pooled: bool = False

    @property
    def ground(self) -> CreateMapRequest:
        """Whatever asks for other areas or numbers; what is written into the areas is none of it."""
        return replace(
            self.request, classification=None, frozen=None, scheme=None, palette="", labels=Labels.NONE
        )

    @property
    def subject(self) -> MapSubject:
        """What has to be published."""
        return MapSubject.of(self.request)

    @property
    def heap(self) -> PoolRequest | None:
        """The numbers of all dates, where the classes are made of them."""
        request = self.request
        if not self.is_pooled or request.classification is not None:
            return None
        levels = (request.level,) if request.level else ()
        return PoolRequest(
            request.monitoring,
            request.indicator,
            levels,
            reference_date=request.reference_date,
            rules=request.rules,
            weights=inhabitants_id(request.monitoring) if self._is_weighted else "",
        )

    @property
    def _is_weighted(self) -> bool:
        return self.request.scheme is not None and self.request.scheme.weighted


@dataclass(frozen=True)
class Look:
    """A map with layers in memory, and what it was made from."""

    asked: Asked
    session: MapSession
    made: CreateMapResult

    @property
    def shown(self) -> IndicatorMap:
        """The layers and the legend."""
        return self.made.indicator_map

    @property
    def ground(self) -> CreateMapRequest:
        """What the features depend on."""
        return self.asked.ground

    @property
    def title(self) -> str:
        """What is shown."""
        return self.shown.title

    @property
    def notes(self) -> tuple[str, ...]:
        """Dates and sources."""
        return self.shown.notes

    @property
    def kind(self) -> MapKind:
        """How it is shown."""
        return self.asked.request.kind

    @property
    def indicator(self) -> Indicator:
        """What is shown."""
        return self.column.indicator

    @property
    def decimals(self) -> int:
        """With how many the numbers are printed."""
        return self.classification.decimals if self.classification else self.indicator.decimals

    @property
    def layers(self) -> Sequence[QgsVectorLayer]:
        """The topmost first."""
        return self.shown.layers()

    @property
    def crs(self) -> QgsCoordinateReferenceSystem:
        """That of the layers."""
        return self.shown.values_layer.crs()

    @property
    def extent(self) -> QgsRectangle:
        """What is in colour."""
        return self.shown.extent

    @property
    def entries(self) -> Sequence[LegendEntry]:
        """The lines of the legend."""
        return self.shown.entries

    @property
    def charts(self) -> Sequence[LegendChart]:
        """What the legend draws."""
        return self.shown.charts

    @property
    def remarks(self) -> Sequence[Remark]:
        """None: the numbers were settled when they were imported."""
        return ()

    @property
    def titles(self) -> tuple[str, ...]:
        """Titles of single classes."""
        return self.asked.titles

    @property
    def references(self) -> tuple[Reference, ...]:
        """Published values of county and municipality."""
        place = self.asked.request.municipality
        return self.session.references(self.column, self.made.rank, place)

    @property
    def classification(self) -> Classification | None:
        """Its classes, None for a kind without any."""
        return self.made.classification

    @property
    def column(self) -> PublishedColumn:
        """What is classified."""
        published, theme = self.made.published, self.made.theme
        if isinstance(theme, Layered):
            theme = theme.areas
        # A change is a column of its own, beside the numbers that changed.
        name = getattr(theme, "indicator", self.asked.request.indicator)
        known = [one for one in published.columns if one.indicator.id == name]
        # A map of an index is of none of its rates.
        return known[-1] if known else published.columns[0]

    @property
    def values(self) -> Values:
        """The values of the whole county on the drawn level."""
        return self.column.values[self.made.rank]

    @property
    def coloured(self) -> Values:
        """The values of the areas that the map is about."""
        return self._coloured(self.column)

    @property
    def people(self) -> Values | None:
        """The published inhabitants of these areas, None where the tableau does not count them."""
        column = self.session.inhabitants
        return None if column is None else self._coloured(column)

    @property
    def weights(self) -> Numbers | None:
        """The published inhabitants of all areas where the classes are weighted by them."""
        found, column = self.classification, self.session.inhabitants
        if found is None or column is None or not found.scheme.weighted:
            return None
        return column.values[self.made.rank].numbers

    @property
    def place_name(self) -> str:
        """Name of the municipality, "" for the whole county."""
        tree, place = self.made.published.tree, self.asked.request.municipality
        areas = tree.levels[tree.municipal_rank]
        return areas.names[areas.position[place]] if place in areas.position else ""

    def _coloured(self, column: PublishedColumn) -> Values:
        values, place = column.values[self.made.rank], self.asked.request.municipality
        return values.taken(self.session.inside(self.made.rank, place)) if place else values
