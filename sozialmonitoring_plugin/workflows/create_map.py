"""One indicator as a map: styled layers in a file or a project, and a picture of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..core.classification.classification import Classification
from ..core.deliveries.reports.console import spoken
from ..core.errors import UserError
from ..core.feedback import Feedback, stop_if_cancelled
from ..core.map_kinds import MapKind, objections, objections_to_circles
from ..core.publication import PublishedTable
from ..core.remarks import Remark
from ..core.wording import Wording
from ..layers.crs import from_record
from ..layers.geometries import AreaGeometries, area_geometries
from ..layers.indicator_map import IndicatorMap, MapRequest, build_map, restyled
from ..layers.map_files import write_image, write_map, write_maps
from ..layers.themes.change import Change
from ..layers.themes.choropleth import Choropleth
from ..layers.themes.layered import Layered
from ..layers.themes.theme import Theme
from ..layers.themes.time_map import TimeMap
from ..store.monitoring import Monitoring
from .map_kinds.maker import Themed
from .map_kinds.makers import maker_of, plan_of
from .map_kinds.request import CreateMapRequest
from .map_marks import mark_map, tell_outside_of
from .municipalities import municipality_keys
from .published import PublishRequest, choose_version, publish_monitoring

__all__ = [
    "CreateMapRequest",
    "CreateMapResult",
    "create_map",
    "draw_map",
    "drawn_rank",
    "geometries_of",
    "objections_to",
    "restyle_map",
    "write_map_files",
    "write_map_project",
]


@dataclass(frozen=True)
class CreateMapResult:
    """The map, the position of its level, and the theme with the table it finds its columns in."""

    indicator_map: IndicatorMap
    rank: int
    themed: Themed

    @property
    def published(self) -> PublishedTable:
        """What the map was built from."""
        return self.themed.published

    @property
    def theme(self) -> Theme:
        """What it shows."""
        return self.themed.theme

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What has to be said of it."""
        return self.themed.remarks

    @property
    def classification(self) -> Classification | None:
        """The classes of a map whose areas are coloured by one indicator."""
        theme = self.theme.areas if isinstance(self.theme, Layered) else self.theme
        return theme.classification if isinstance(theme, (Choropleth, Change, TimeMap)) else None


def create_map(request: CreateMapRequest, feedback: Feedback) -> CreateMapResult:
    """Publish what the map needs, classify it over the whole county, build the layers.

    Raises UserError for an unknown indicator, level or municipality, or a kind that lacks what it needs.
    """
    if not request.indicator and request.kind is not MapKind.STATUS:
        raise UserError("A map of this kind needs an indicator.", hint="Name it by INDICATOR.")
    plan = plan_of(request)
    published = publish_monitoring(
        PublishRequest(
            request.monitoring,
            indicators=plan.indicators,
            reference_date=request.reference_date,
            version=request.version,
            rules=request.rules,
            earlier_dates=plan.earlier_dates,
        ),
        feedback,
    )
    stop_if_cancelled(feedback)
    feedback.setProgress(70)
    made = draw_map(request, published, geometries_of(request.monitoring, published))
    for remark in (*objections_to(request, published), *made.remarks):
        feedback.pushWarning(spoken(remark, Wording.of(published.language)))
    tell_outside_of(made.themed, made.rank, feedback)
    return made


def objections_to(request: CreateMapRequest, published: PublishedTable) -> tuple[Remark, ...]:
    """Why the kind of map suits its indicators badly; it is drawn all the same."""
    found = []
    if request.indicator and not request.parts:
        indicator = published.column(request.indicator).indicator
        found.append(objections(request.kind, indicator, request.monitoring.tableau()))
    if request.kind is MapKind.LAYERED:
        found.append(objections_to_circles(published.column(request.second).indicator))
    return tuple(filter(None, found))


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
    asked, rank, themed = _asked(request, published)
    built = build_map(asked, geometries)
    mark_map(built, request, themed, asked.level)
    return CreateMapResult(built, rank, themed)


def restyle_map(
    request: CreateMapRequest, published: PublishedTable, geometries: AreaGeometries, before: CreateMapResult
) -> CreateMapResult | None:
    """The layers of `before` in other classes and colours; None for a kind that has to be drawn anew.

    Nothing but those may differ between the two requests.
    """
    asked, rank, themed = _asked(request, published)
    built = restyled(before.indicator_map, asked, geometries)
    return None if built is None else CreateMapResult(built, rank, themed)


def _asked(request: CreateMapRequest, published: PublishedTable) -> tuple[MapRequest, int, Themed]:
    """What is to be built, the position of its level, and its theme."""
    rank = drawn_rank(request, published)
    themed = maker_of(request.kind).themed(request, published, rank)
    place = municipality_keys(published, (request.municipality,))[0] if request.municipality else ""
    level = published.tree.levels[rank].level.id
    return MapRequest(themed.published, level, themed.theme, place, request.labels), rank, themed


def drawn_rank(request: CreateMapRequest, published: PublishedTable) -> int:
    """Position of the level that is drawn. Raises UserError for an unknown one."""
    if request.level:
        return published.tree.rank(request.level)
    return maker_of(request.kind).rank(request, published)


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
