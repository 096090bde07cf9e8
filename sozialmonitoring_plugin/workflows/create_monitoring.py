"""Polygons become a monitoring: levels, areas, boundary version, addresses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from qgis.core import QgsCoordinateTransformContext

from ..core.areas import AreaTree
from ..core.feedback import Feedback, stop_if_cancelled
from ..core.remarks import Amount, Remark
from ..core.wording import Wording
from ..layers.address_table import address_records, shape_of, street_records
from ..layers.crs import to_record
from ..layers.feature_table import FeatureTable, LayerError, metric_crs
from ..layers.nesting import Mismatch
from ..layers.polygon_checks import Polygon, refuse_overlaps
from ..store.monitoring import Monitoring
from ..store.records import NewMonitoring
from .level_chain import NamedPolygon, chain_levels, named_polygons
from .level_specs import LevelSpec, levels_of


@dataclass(frozen=True)
class CreateMonitoringRequest:
    """Everything a monitoring starts with. `language` is that of maps and booklets."""

    path: Path
    areas: FeatureTable
    levels: tuple[LevelSpec, ...]
    valid_from: date
    title: str
    addresses: FeatureTable | None = None
    streets: FeatureTable | None = None
    language: str = "de"
    transforms: QgsCoordinateTransformContext | None = None


@dataclass(frozen=True)
class CreateMonitoringResult:
    """The new monitoring, the number of areas of each level, and what should be looked at."""

    monitoring: Monitoring
    area_counts: dict[str, int]
    mismatches: tuple[Mismatch, ...]
    notes: tuple[Remark, ...]


def create_monitoring(request: CreateMonitoringRequest, feedback: Feedback) -> CreateMonitoringResult:
    """Check the polygons, find the levels, write the file.

    Raises UserError for polygons, keys, levels or a path that cannot serve; then nothing is written.
    """
    Wording.of(request.language)
    notes: list[Remark] = []
    table = _prepared(request)
    lowest = named_polygons(table, request.levels[-1], notes)
    feedback.setProgress(20)
    _check_overlaps(lowest, table.name, notes)
    stop_if_cancelled(feedback)
    feedback.setProgress(50)
    chain = chain_levels(request.levels, lowest, table, _context(request), notes)
    tree = AreaTree.build(levels_of(request.levels), chain.areas)
    stop_if_cancelled(feedback)
    feedback.setProgress(70)
    content = _content(request, table, lowest, chain.areas)
    monitoring = Monitoring.create(request.path, content)
    feedback.setProgress(100)
    counts = {entry.level.id: len(entry) for entry in tree.levels}
    return CreateMonitoringResult(monitoring, counts, chain.mismatches, tuple(notes))


def _prepared(request: CreateMonitoringRequest) -> FeatureTable:
    if not request.areas.features:
        raise LayerError("The layer {layer} has no polygons.", layer=request.areas.name)
    return request.areas.in_crs(metric_crs(request.areas), _context(request))


def _context(request: CreateMonitoringRequest) -> QgsCoordinateTransformContext:
    return request.transforms or QgsCoordinateTransformContext()


def _check_overlaps(lowest: tuple[NamedPolygon, ...], layer: str, notes: list[Remark]) -> None:
    noise = refuse_overlaps([Polygon(one.key, one.geometry) for one in lowest], layer)
    if noise:
        text = (
            "{layer}: pairs of polygons that overlap a little: {count}, "
            "the most {first} and {second}, {area} m²."
        )
        most = noise[0]
        area = Amount(round(most.area, 2))
        notes.append(
            Remark.of(text, layer=layer, count=len(noise), first=most.first, second=most.second, area=area)
        )


def _content(
    request: CreateMonitoringRequest, table: FeatureTable, lowest: tuple[NamedPolygon, ...], areas: tuple
) -> NewMonitoring:
    shapes = {polygon.key: polygon.geometry for polygon in lowest}
    addresses = request.addresses and request.addresses.in_crs(table.crs, _context(request))
    streets = request.streets and request.streets.in_crs(table.crs, _context(request))
    return NewMonitoring(
        title=request.title,
        language=request.language,
        crs=to_record(table.crs),
        levels=levels_of(request.levels),
        version_title=Wording.of(request.language).date(request.valid_from),
        valid_from=request.valid_from,
        areas=areas,
        shapes={key: shape_of(geometry) for key, geometry in shapes.items()},
        addresses=tuple(address_records(addresses, shapes)) if addresses else (),
        streets=tuple(street_records(streets)) if streets else (),
    )
