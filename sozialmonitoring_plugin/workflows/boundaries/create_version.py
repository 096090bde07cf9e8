"""Polygons made elsewhere become a version: what really changed is taken over, noise is told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from qgis.core import QgsCoordinateTransformContext

from ...core.areas import Area
from ...core.boundaries.change import Change
from ...core.boundaries.drafting import DraftArea
from ...core.boundaries.partition import PartitionError
from ...core.boundaries.rings import Shape
from ...core.boundaries.succession import NOBODY, Succession
from ...core.boundaries.version_changes import AreaChange, Kind, area_changes
from ...core.boundaries.version_remarks import shift_remarks, version_remarks
from ...core.errors import Part, UserError
from ...core.feedback import Feedback, stop_if_cancelled
from ...core.remarks import Remark
from ...layers.boundaries.adoption import Outlines, adopted
from ...layers.boundaries.lattice import shape_of_geometry
from ...layers.boundaries.moved_ground import moved_ground
from ...layers.boundaries.overlay import TOLERANCE, overlay
from ...layers.crs import from_record
from ...layers.feature_table import FeatureTable, LayerError
from ...layers.polygon_checks import Polygon, refuse_overlaps
from ...store.monitoring import Monitoring
from ...store.records import IMPORTED, BoundaryVersion, NewVersion
from ...store.version_table import refuse_day
from ..level_chain import NamedPolygon, as_text, chain_levels, named_polygons
from ..level_specs import LevelSpec
from .file_log import drawn
from .people import Residents, residents
from .recognised_fields import key_expression, name_expression
from .release import all_levels, parts_of
from .version_areas import VersionAreas, version_areas

LARGEST_TOLERANCE = 50.0
"""Metres: wider than that is a street, not a line."""

NO_NAME = "''"
"""The expression of an area that is called as before."""

UNKNOWN = "–"


@dataclass(frozen=True)
class CreateVersionRequest:
    """Polygons of the lowest level and the day from which they are valid.

    `tolerance` in metres: lines that lie no further apart are the same. `key`, `name` and `parent` are
    expressions over the polygons; without them key and name are recognised, and an area belongs where
    most of its ground belonged before. `levels` are all levels anew, as for a new monitoring.
    """

    monitoring: Monitoring
    areas: FeatureTable
    valid_from: date
    title: str
    tolerance: float = TOLERANCE
    key: str = ""
    name: str = ""
    parent: str = ""
    levels: tuple[LevelSpec, ...] = ()
    transforms: QgsCoordinateTransformContext | None = None


@dataclass(frozen=True)
class CreatedVersion:
    """The version, what became of each area, addresses that lie in another area now, and what to look at."""

    version: BoundaryVersion
    changes: tuple[AreaChange, ...]
    addresses_moved: int
    notes: tuple[Remark, ...]

    def counts(self) -> dict[str, int]:
        """How many pairs of areas there are of each kind."""
        found = Counter(change.kind for change in self.changes)
        return {kind.value: found[kind] for kind in Kind}


def create_version(request: CreateVersionRequest, feedback: Feedback) -> CreatedVersion:
    """Compare the polygons with the latest version, and write them as the next one.

    Raises UserError for polygons, keys or a day that cannot serve; then nothing is written.
    """
    monitoring = request.monitoring
    revision = monitoring.revision
    before = version_areas(monitoring, monitoring.versions()[-1])
    _refuse_early(request, before)
    notes: list[Remark] = []
    found = _polygons(request, before, notes)
    feedback.setProgress(20)
    stop_if_cancelled(feedback)
    outlines = {one.key: shape_of_geometry(one.geometry) for one in found[0]}
    book = monitoring.addresses()
    shapes = _adopted(before, outlines, residents(book, before.shapes, outlines), request.tolerance)
    feedback.setProgress(60)
    stop_if_cancelled(feedback)
    people = residents(book, before.shapes, shapes)
    ground = overlay(before.shapes, shapes, request.tolerance)
    succession = Succession.of(ground, book, people.old, people.new)
    changes = area_changes(succession, _noisy(outlines, shapes))
    notes += shift_remarks(before.shapes, outlines, request.tolerance)
    notes += version_remarks(changes, {area.key: area.name for area in before.areas.values()})
    areas = _areas(request, before, found, succession, notes)
    feedback.setProgress(80)
    new = NewVersion(
        title=request.title.strip(),
        valid_from=request.valid_from,
        areas=areas,
        shapes=drawn(shapes),
        expected_parts=parts_of(shapes),
        based_on=before.version.id,
        origin=IMPORTED,
    )
    version = monitoring.add_version(new, revision)
    feedback.setProgress(100)
    return CreatedVersion(version, changes, _addresses_moved(changes), tuple(notes))


def _refuse_early(request: CreateVersionRequest, before: VersionAreas) -> None:
    if not request.areas.features:
        raise LayerError("The layer {layer} has no polygons.", layer=request.areas.name)
    if not request.title.strip():
        raise UserError("The version has no title.", hint="Give it one, for example 2025.")
    if not 0 <= request.tolerance < LARGEST_TOLERANCE:
        raise UserError("A tolerance of {metres} m cannot serve.", metres=float(request.tolerance))
    refuse_day(before.version, request.valid_from)


def _polygons(
    request: CreateVersionRequest, before: VersionAreas, notes: list[Remark]
) -> tuple[tuple[NamedPolygon, ...], FeatureTable]:
    """The polygons in the monitoring's CRS with key and name, none of them invalid or above another."""
    table = request.areas.in_crs(from_record(request.monitoring.crs()), _context(request))
    polygons = named_polygons(table, _spec(request, table, before), notes)
    refuse_overlaps([Polygon(one.key, one.geometry) for one in polygons], table.name)
    return polygons, table


def _spec(request: CreateVersionRequest, table: FeatureTable, before: VersionAreas) -> LevelSpec:
    if request.levels:
        return request.levels[-1]
    level = before.tree.lowest.level
    key = request.key or key_expression(table, before.areas)
    name = request.name or name_expression(table, [area.name for area in before.areas.values()], key)
    return LevelSpec(level.id, level.title, key, name or NO_NAME)


def _adopted(
    before: VersionAreas, drawn_now: Mapping[str, Shape], people: Residents, tolerance: float
) -> dict[str, Shape]:
    try:
        shapes = adopted(Outlines(before.shapes, drawn_now, people.moved()), tolerance).shapes
    except PartitionError as error:
        raise UserError(
            "The polygons do not fit together: {problem}",
            hint="Check and repair them first.",
            problem=Part(error.message, **error.values),
        ) from error
    lost = sorted(drawn_now.keys() - shapes.keys())
    if lost:
        raise UserError(
            "{areas}: nowhere wider than the tolerance of {metres} m.",
            hint="Choose a smaller tolerance.",
            areas=", ".join(lost),
            metres=float(tolerance),
        )
    return shapes


def _areas(
    request: CreateVersionRequest,
    before: VersionAreas,
    found: tuple[tuple[NamedPolygon, ...], FeatureTable],
    succession: Succession,
    notes: list[Remark],
) -> tuple[Area, ...]:
    """The areas of all levels."""
    polygons, table = found
    if request.levels:
        _refuse_other_levels(request)
        return chain_levels(request.levels, polygons, table, _context(request), notes).areas
    parent_of = table.evaluator(request.parent) if request.parent else None
    parents = {area.parent for area in before.areas.values()}
    lowest = {}
    for one in polygons:
        parent = as_text(parent_of(one.feature)) if parent_of else _parent(before, one.key, succession)
        if parent not in parents:
            raise UserError(
                "{area} belongs to {parent}, which the level above has not.",
                hint="Give the key of its area in the level above with PARENT, or all levels with LEVELS.",
                area=one.key,
                parent=parent or "–",
            )
        lowest[one.key] = DraftArea(one.key, _name(before, one), parent)
    areas, told = all_levels(before.tree, lowest)
    notes += told
    return areas


def _refuse_other_levels(request: CreateVersionRequest) -> None:
    levels = [level.id for level in request.monitoring.levels()]
    if [spec.level for spec in request.levels] != levels:
        raise UserError(
            "LEVELS names other levels than the monitoring has.",
            hint="It has, from the top: {levels}.",
            levels=", ".join(levels),
        )


def _name(before: VersionAreas, polygon: NamedPolygon) -> str:
    """The name that was given, else that of the version before."""
    known = before.areas.get(polygon.key)
    return known.name if known and polygon.name == polygon.key else polygon.name


def _parent(before: VersionAreas, key: str, succession: Succession) -> str:
    """Where most of the ground of a new area belonged, "" for ground that was nobody's."""
    sources = [one for one in succession.of_new(key) if one.old != NOBODY]
    if not sources:
        return NOBODY if NOBODY not in {area.parent for area in before.areas.values()} else UNKNOWN
    return before.areas[max(sources, key=lambda one: one.square_metres).old].parent


def _noisy(drawn_now: Mapping[str, Shape], shapes: Mapping[str, Shape]) -> set[str]:
    """The areas whose ground was drawn otherwise than it is taken over; a node more is no difference."""
    differing = (key for key, shape in shapes.items() if drawn_now[key] != shape)
    return {key for key in differing if moved_ground(Change({key: drawn_now[key]}, {key: shapes[key]}))}


def _addresses_moved(changes: tuple[AreaChange, ...]) -> int:
    """Addresses that lie in another area now; another key for the same area moves nobody."""
    return sum(one.addresses for one in changes if not one.is_same_area)


def _context(request: CreateVersionRequest) -> QgsCoordinateTransformContext:
    return request.transforms or QgsCoordinateTransformContext()
