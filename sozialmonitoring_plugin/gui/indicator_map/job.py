"""Maps made for the dialog: one to be looked at, one that the project keeps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from ...core.charts.chart import LegendChart
from ...core.classification.classification import Classification, Scheme
from ...core.classification.frozen import FrozenClassification
from ...core.feedback import Feedback
from ...core.indicators.tableau import Indicator
from ...core.map_kinds import MapKind
from ...core.publication import PublishedColumn
from ...core.remarks import Remark
from ...core.values import Numbers, Values
from ...layers.area_rows import Labels
from ...layers.indicator_map import IndicatorMap
from ...layers.map_files import write_map
from ...layers.map_legend import LegendEntry
from ...layers.themes.layered import Layered
from ...workflows.classified import classify_columns
from ...workflows.create_map import CreateMapRequest, CreateMapResult, drawn_rank
from ...workflows.inhabitants import inhabitants_id
from ...workflows.map_session import MapSession, MapSessions, MapSubject, Reference
from ...workflows.pooled import PoolRequest
from ...workflows.write_folder import prepare_folder
from .class_kinds import STORED

MOST_LABELLED = 500
"""In so many areas something is written while a person waits; in more only in the map that is kept."""


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


def is_ready(asked: Asked, sessions: MapSessions) -> bool:
    """Whether nothing has to be published for a map."""
    heap = asked.heap
    return sessions.ready(asked.subject) is not None and (heap is None or sessions.has_heap(heap))


def look_at(asked: Asked, sessions: MapSessions, feedback: Feedback, before: Look | None = None) -> Look:
    """The map as it would be; where `before` has the same features, its layers are styled anew.

    What is written into areas is left out where there are many: finding room for it takes long.
    """
    session = sessions.open(asked.subject, feedback)
    request = _classified(asked, sessions, session, feedback)
    if len(session.published.tree.levels[drawn_rank(request, session.published)]) > MOST_LABELLED:
        request = replace(request, labels=Labels.NONE)
    if before is not None and before.session is session and _shares_features(before.asked, asked):
        again = session.restyle(request, before.made)
        if again is not None:
            return Look(asked, session, again)
    made = session.draw(request)
    _hand_over(made.indicator_map)
    return Look(asked, session, made)


def _shares_features(before: Asked, asked: Asked) -> bool:
    return before.ground == asked.ground and before.request.labels is asked.request.labels


@dataclass(frozen=True)
class KeptMap:
    """The map with layers in memory, and the file that holds the same."""

    made: IndicatorMap
    path: Path


def map_to_keep(asked: Asked, sessions: MapSessions, path: Path, feedback: Feedback) -> KeptMap:
    """Make the map and write it to a new GeoPackage. Raises UserError where it cannot be written."""
    prepare_folder(path.parent)
    session = sessions.open(asked.subject, feedback)
    made = session.draw(_classified(asked, sessions, session, feedback)).indicator_map
    kept = KeptMap(made, free_path(path))
    write_map(made, kept.path)
    _hand_over(made)
    return kept


def free_path(path: Path) -> Path:
    """The path, or the next of its kind where there is a file already: layers of a project may be in it."""
    numbered = path
    number = 2
    while numbered.exists():
        numbered = path.with_stem(f"{path.stem} {number}")
        number += 1
    return numbered


def dressed(request: CreateMapRequest, titles: tuple[str, ...]) -> CreateMapRequest:
    """The request with titles of its classes, though the monitoring does not keep them."""
    classification = request.classification
    if classification is None or request.frozen is not None or len(titles) != classification.classes:
        return request
    if not any(titles):
        return request
    frozen = FrozenClassification(request.indicator, classification, request.palette, titles=titles)
    return replace(request, frozen=frozen)


def _classified(
    asked: Asked, sessions: MapSessions, session: MapSession, feedback: Feedback
) -> CreateMapRequest:
    """The request with its classes: weighted by inhabitants, of all dates, and with titles, as wanted."""
    request, heap = asked.request, asked.heap
    if request.kind not in STORED or request.classification is not None:
        return request
    rank = drawn_rank(request, session.published)
    scheme = session.completed(request.indicator, rank, request.scheme)
    if heap is not None:
        made = sessions.heap(heap, feedback).classify(scheme or Scheme())
    elif request.kind is MapKind.TIME:
        made = classify_columns(session.published, session.published.series(request.indicator), rank, scheme)
    else:
        made = session.classify(request.indicator, rank, scheme)
    return dressed(replace(request, classification=made), asked.titles)


def _hand_over(indicator_map: IndicatorMap) -> None:
    """Give layers made here to the main thread, where the project and the map live."""
    for layer in indicator_map.all_layers():
        layer.moveToThread(QCoreApplication.instance().thread())
