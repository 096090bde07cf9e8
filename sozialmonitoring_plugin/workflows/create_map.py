"""One indicator as a map: styled layers in a file or a project, and a picture of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ..core.classification.classification import Classification, Scheme
from ..core.disclosure.rules import Rules
from ..core.feedback import Feedback, stop_if_cancelled
from ..core.publication import PublishedTable
from ..layers.crs import from_record
from ..layers.geometries import AreaGeometries, area_geometries
from ..layers.indicator_map import IndicatorMap, MapRequest, build_map
from ..layers.map_files import write_image, write_map, write_maps
from ..layers.map_origin import MapOrigin, mark_layer
from ..store.monitoring import Monitoring
from .classified import classify_column
from .municipalities import municipality_keys
from .published import PublishRequest, choose_version, publish_monitoring


@dataclass(frozen=True)
class CreateMapRequest:
    """One indicator. Without a level: the finest that has values; without classes: natural breaks."""

    monitoring: Monitoring
    indicator: str
    level: str = ""
    reference_date: date | None = None
    classification: Classification | None = None
    scheme: Scheme | None = None
    municipality: str = ""
    palette: str = ""
    rules: Rules = field(default_factory=Rules)


@dataclass(frozen=True)
class CreateMapResult:
    """The map, the table it was built from, and its classes."""

    indicator_map: IndicatorMap
    published: PublishedTable
    classification: Classification


def create_map(request: CreateMapRequest, feedback: Feedback) -> CreateMapResult:
    """Publish the indicator, classify it over the whole county, build the layers.

    Raises UserError for an unknown indicator, level or municipality.
    """
    published = publish_monitoring(
        PublishRequest(
            request.monitoring,
            indicators=(request.indicator,),
            reference_date=request.reference_date,
            rules=request.rules,
        ),
        feedback,
    )
    stop_if_cancelled(feedback)
    feedback.setProgress(70)
    return draw_map(request, published, geometries_of(request.monitoring, published))


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
    """Classify a published indicator over the whole county and build the layers."""
    column = published.column(request.indicator)
    rank = published.tree.rank(request.level) if request.level else published.finest_rank(column)
    classification = request.classification or classify_column(column, rank, request.scheme)
    map_request = MapRequest(
        published,
        request.indicator,
        published.tree.levels[rank].level.id,
        classification,
        palette=request.palette,
        municipality=municipality_keys(published, (request.municipality,))[0] if request.municipality else "",
    )
    built = build_map(map_request, geometries)
    _mark(built, request, published, map_request.level)
    return CreateMapResult(built, published, classification)


def _mark(built: IndicatorMap, request: CreateMapRequest, published: PublishedTable, level: str) -> None:
    """Let the coloured layers know which number of which monitoring they show."""
    origin = MapOrigin(
        request.monitoring.path.name,
        request.monitoring.created,
        request.indicator,
        level,
        published.reference_date.isoformat(),
        published.version_title,
    )
    for layer in (built.values_layer, built.reasons_layer):
        if layer is not None:
            mark_layer(layer, origin)


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
