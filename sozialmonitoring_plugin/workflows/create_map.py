"""One indicator as a map: styled layers in a file or a project, and a picture of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from ..core.classification.classification import Classification
from ..core.classification.frozen import FrozenClassification
from ..core.feedback import Feedback, stop_if_cancelled
from ..core.publication import PublishedTable
from ..layers.crs import from_record
from ..layers.geometries import AreaGeometries, area_geometries
from ..layers.indicator_map import IndicatorMap, MapRequest, build_map, restyled
from ..layers.map_files import write_image, write_map, write_maps
from ..layers.map_origin import MapOrigin, mark_layer
from ..layers.themes.choropleth import Choropleth
from ..layers.themes.theme import Theme
from ..layers.themes.time_map import TimeMap
from ..store.monitoring import Monitoring
from .classified import Classified
from .map_kinds.makers import maker_of
from .map_kinds.request import CreateMapRequest
from .municipalities import municipality_keys
from .published import PublishRequest, choose_version, publish_monitoring
from .told_outside import tell_outside

__all__ = [
    "CreateMapRequest",
    "CreateMapResult",
    "create_map",
    "draw_map",
    "drawn_rank",
    "geometries_of",
    "restyle_map",
    "write_map_files",
    "write_map_project",
]


@dataclass(frozen=True)
class CreateMapResult:
    """The map, the table it was built from, the position of its level, and what it shows."""

    indicator_map: IndicatorMap
    published: PublishedTable
    rank: int
    theme: Theme

    @property
    def classification(self) -> Classification | None:
        """The classes of a map whose areas are coloured by one indicator."""
        return getattr(self.theme, "classification", None)


def create_map(request: CreateMapRequest, feedback: Feedback) -> CreateMapResult:
    """Publish what the map needs, classify it over the whole county, build the layers.

    Raises UserError for an unknown indicator, level or municipality, or a kind that lacks what it needs.
    """
    plan = maker_of(request.kind).plan(request)
    published = publish_monitoring(
        PublishRequest(
            request.monitoring,
            indicators=plan.indicators,
            reference_date=request.reference_date,
            rules=request.rules,
            earlier_dates=plan.earlier_dates,
        ),
        feedback,
    )
    stop_if_cancelled(feedback)
    feedback.setProgress(70)
    made = draw_map(request, published, geometries_of(request.monitoring, published))
    _tell_outside(made, request.indicator, feedback)
    return made


def _tell_outside(made: CreateMapResult, indicator: str, feedback: Feedback) -> None:
    """Say which areas of the county the classes of a map do not hold."""
    theme, published = made.theme, made.published
    if isinstance(theme, TimeMap):
        found = Classified(theme.classification, theme.each.frozen)
        tell_outside(published, published.series(indicator), made.rank, found, feedback)
    if isinstance(theme, Choropleth):
        found = Classified(theme.classification, theme.frozen)
        tell_outside(published, [published.column(indicator)], made.rank, found, feedback)


def _frozen_of(theme: Theme) -> FrozenClassification | None:
    each = theme.each if isinstance(theme, TimeMap) else theme
    return each.frozen if isinstance(each, Choropleth) else None


def write_map_project(
    monitoring: Monitoring, indicators: tuple[str, ...], path: Path, feedback: Feedback
) -> None:
    """Write a project with a map of each indicator, protected together. Raises as `create_map` does."""
    published = publish_monitoring(PublishRequest(monitoring, indicators=indicators), feedback)
    geometries = geometries_of(monitoring, published)
    drawn = [
        draw_map(CreateMapRequest(monitoring, indicator), published, geometries) for indicator in indicators
    ]
    write_maps([result.indicator_map for result in drawn], path, monitoring.title)


def draw_map(
    request: CreateMapRequest, published: PublishedTable, geometries: AreaGeometries
) -> CreateMapResult:
    """Classify what was published over the whole county and build the layers."""
    asked, rank = _map_request(request, published)
    built = build_map(asked, geometries)
    origin = MapOrigin(
        request.monitoring.path.name,
        request.monitoring.created,
        request.indicator,
        asked.level,
        published.reference_date.isoformat(),
        published.version_title,
    )
    _mark(built, origin, _frozen_of(asked.theme))
    return CreateMapResult(built, asked.published, rank, asked.theme)


def restyle_map(
    request: CreateMapRequest, published: PublishedTable, geometries: AreaGeometries, before: CreateMapResult
) -> CreateMapResult | None:
    """The layers of `before` in other classes and colours; None for a kind that has to be drawn anew.

    Nothing but those may differ between the two requests.
    """
    asked, rank = _map_request(request, published)
    built = restyled(before.indicator_map, asked, geometries)
    return None if built is None else CreateMapResult(built, asked.published, rank, asked.theme)


def _map_request(request: CreateMapRequest, published: PublishedTable) -> tuple[MapRequest, int]:
    """What is to be built, and the position of its level."""
    rank = drawn_rank(request, published)
    themed = maker_of(request.kind).themed(request, published, rank)
    place = municipality_keys(published, (request.municipality,))[0] if request.municipality else ""
    level = published.tree.levels[rank].level.id
    return MapRequest(themed.published, level, themed.theme, place, request.labels), rank


def drawn_rank(request: CreateMapRequest, published: PublishedTable) -> int:
    """Position of the level that is drawn. Raises UserError for an unknown one."""
    if request.level:
        return published.tree.rank(request.level)
    return published.finest_rank(published.column(request.indicator))


def _mark(built: IndicatorMap, origin: MapOrigin, frozen: FrozenClassification | None) -> None:
    """Let the coloured layers know which number of which monitoring they show, and in what."""
    for layer in built.legend_layers():
        if layer not in built.surroundings():
            mark_layer(layer, origin)
    # One that was never stored only carries titles and colours.
    if frozen is not None and frozen.revision:
        named = replace(origin, classification=frozen.name, fingerprint=frozen.fingerprint)
        mark_layer(built.values_layer, named)


def geometries_of(monitoring: Monitoring, published: PublishedTable) -> AreaGeometries:
    """Polygons of every level of the published version."""
    version = choose_version(monitoring, published.version_title, published.reference_date)
    return area_geometries(published.tree, monitoring.shapes(version), from_record(monitoring.crs()))


def write_map_files(result: CreateMapResult, output: Path | None, image: Path | None) -> None:
    """Write the styled layers (.gpkg or .qgz) and the picture (.png, .svg or .pdf), whichever is wanted."""
    if output is not None:
        write_map(result.indicator_map, output)
    if image is not None:
        write_image(result.indicator_map, image)
