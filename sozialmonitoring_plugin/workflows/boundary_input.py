"""What is to be checked, read from layers of anybody or from a monitoring."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsGeometry,
)
from qgis.PyQt.QtCore import QMetaType

from ..core.areas import AreaTree
from ..core.boundaries.addresses import AddressBook
from ..core.boundaries.columns import Columns, agreeing_parents, guess_key, guess_name, guess_stated
from ..core.errors import UserError
from ..layers.address_table import NUMBER_FIELDS, STREET_FIELDS, SUFFIX_FIELDS
from ..layers.boundaries.belonging_checks import homes
from ..layers.boundaries.given import DEFAULT_TOLERANCE, Given, GivenAddress, GivenArea
from ..layers.boundaries.ground import Ground
from ..layers.boundaries.lattice import PER_METRE
from ..layers.boundaries.placing import refuse_misplaced, refuse_misplaced_addresses
from ..layers.boundaries.repaired_layers import Source
from ..layers.boundaries.verdicts import is_polygon
from ..layers.crs import from_record
from ..layers.feature_table import FeatureTable, LayerError, metric_crs
from ..store.monitoring import Monitoring
from .level_chain import as_text
from .named_versions import version_named

LABEL_FIELDS = frozenset({*STREET_FIELDS, *NUMBER_FIELDS, *SUFFIX_FIELDS})
"""Columns that together name an address."""

ENOUGH_ROWS = 2000
"""Rows by which columns of addresses are told apart."""


@dataclass(frozen=True)
class CheckBoundariesRequest:
    """Either the polygons of a layer or a boundary version (number, title or date; "": the latest).

    A version is checked with the parts it expects and, unless others are given, the addresses of the
    monitoring.

    `key` is an expression over the polygons, `parts` one for the number of parts expected,
    `address_area` the column in which addresses say where they belong; "" where it is to be found.
    """

    areas: FeatureTable | None = None
    monitoring: Monitoring | None = None
    version: str = ""
    frame: FeatureTable | None = None
    addresses: FeatureTable | None = None
    tolerance: float = DEFAULT_TOLERANCE
    key: str = ""
    parts: str = ""
    address_area: str = ""
    transforms: QgsCoordinateTransformContext | None = None


@dataclass(frozen=True)
class BoundaryInput:
    """What is checked, its CRS, and by which columns it was understood ("" for none).

    `source` is None for a monitoring, whose areas have key and name only.
    """

    given: Given
    crs: QgsCoordinateReferenceSystem
    title: str
    key: str = ""
    address_area: str = ""
    source: Source | None = None


def read_input(request: CheckBoundariesRequest) -> BoundaryInput:
    """Bring everything into one metric CRS and tell keys, parents and stated areas.

    Raises UserError where there is nothing to check, or a layer does not lie where it says.
    """
    context = request.transforms or QgsCoordinateTransformContext()
    found = _of_layer(request, context) if request.monitoring is None else _of_monitoring(request)
    if request.frame is not None:
        found = replace(found, given=_framed(request, found, context))
        refuse_misplaced(found.given, found.title)
    if request.addresses is not None:
        found = _addressed(request, request.addresses, found, context)
        refuse_misplaced_addresses(found.given, request.addresses.name)
    return found


def _of_layer(request: CheckBoundariesRequest, context: QgsCoordinateTransformContext) -> BoundaryInput:
    if request.areas is None:
        raise LayerError("There are no polygons to check.", hint="Choose a layer or a monitoring.")
    if not request.areas.features:
        raise LayerError("The layer {layer} has no polygons.", layer=request.areas.name)
    shapes = [one.geometry() for one in request.areas.features if one.hasGeometry()]
    if shapes and not any(map(is_polygon, shapes)):
        raise LayerError(
            "The layer {layer} holds no polygons.",
            hint="Choose a layer of polygons.",
            layer=request.areas.name,
        )
    table = request.areas.in_crs(metric_crs(request.areas), context)
    columns = columns_of(table)
    guessed = "" if request.key else guess_key(columns)
    key = request.key or _quoted(guessed)
    key_of = table.evaluator(key) if key else lambda _feature: ""
    name = guess_name(columns, guessed)
    areas = tuple(
        GivenArea(
            feature.id(),
            as_text(key_of(feature)),
            QgsGeometry(feature.geometry()),
            as_text(feature[name]) if name else "",
        )
        for feature in table.features
    )
    parts = _parts(request, table, areas)
    source = Source(table.fields, {one.id(): one.attributes() for one in table.features})
    given = Given(areas, tolerance=request.tolerance, parts=parts)
    return BoundaryInput(given, table.crs, table.name, key, source=source)


def _of_monitoring(request: CheckBoundariesRequest) -> BoundaryInput:
    monitoring = request.monitoring
    if monitoring is None or request.areas is not None:
        raise UserError("Give either polygons or a monitoring, not both.")
    version = version_named(monitoring, request.version) if request.version else monitoring.versions()[-1]
    tree, shapes = monitoring.tree(version), monitoring.shapes(version)
    areas = tuple(_stored(tree, row, shapes) for row in range(len(tree.lowest.keys)))
    given = Given(
        areas,
        addresses=_own_addresses(monitoring.addresses()) if request.addresses is None else (),
        tolerance=request.tolerance,
        parts=monitoring.expected_parts(version),
    )
    return BoundaryInput(given, from_record(monitoring.crs()), f"{monitoring.title} {version.title}")


def _own_addresses(book: AddressBook) -> tuple[GivenAddress, ...]:
    """The monitoring's own addresses. Where they lie is found by the polygons, so they state no area."""
    points = zip(book.x.tolist(), book.y.tolist(), strict=True)
    return tuple(
        GivenAddress(x / PER_METRE, y / PER_METRE, book.label(row)) for row, (x, y) in enumerate(points)
    )


def _stored(tree: AreaTree, row: int, shapes: Mapping[str, bytes]) -> GivenArea:
    key, geometry = tree.lowest.keys[row], QgsGeometry()
    geometry.fromWkb(shapes.get(key, b""))
    return GivenArea(row + 1, key, geometry, tree.lowest.names[row])


def _parts(
    request: CheckBoundariesRequest, table: FeatureTable, areas: tuple[GivenArea, ...]
) -> dict[str, int]:
    if not request.parts:
        return {}
    parts_of = table.evaluator(request.parts)
    told = (
        (area.key, as_text(parts_of(feature))) for area, feature in zip(areas, table.features, strict=True)
    )
    return {key: int(text) for key, text in told if text.isdigit()}


def _framed(
    request: CheckBoundariesRequest, found: BoundaryInput, context: QgsCoordinateTransformContext
) -> Given:
    """The areas in their frame, with the parent that column or key state where that can be told."""
    if request.frame is None:
        return found.given
    table = request.frame.in_crs(found.crs, context)
    frame = tuple(GivenArea(one.id(), "", QgsGeometry(one.geometry())) for one in table.features)
    given = replace(found.given, frame=frame)
    above, columns = columns_of(table), columns_of(request.areas) if request.areas else {}
    keys = [area.key for area in given.areas]
    stated, key = agreeing_parents(columns, keys, above, homes(Ground(given)))
    areas = tuple(replace(area, parent=one) for area, one in zip(given.areas, stated, strict=True))
    name = guess_name(above, key)
    told = zip(frame, above.get(key, [""] * len(frame)), above.get(name, [""] * len(frame)), strict=True)
    return replace(given, areas=areas, frame=tuple(replace(one, key=k, name=n) for one, k, n in told))


def _addressed(
    request: CheckBoundariesRequest,
    addresses: FeatureTable,
    found: BoundaryInput,
    context: QgsCoordinateTransformContext,
) -> BoundaryInput:
    table = addresses.in_crs(found.crs, context)
    keys = {area.key for area in found.given.areas if area.key}
    column = request.address_area or guess_stated(columns_of(_some_rows(table)), keys)
    if column and table.fields.lookupField(column) < 0:
        raise LayerError("{layer} has no field {fields}.", layer=table.name, fields=column)
    told = [place for place, field in enumerate(table.fields) if field.name().lower() in LABEL_FIELDS]
    stated = table.fields.lookupField(column) if column else -1
    points = tuple(_addresses(table, told, stated))
    without = len(table.features) - len(points)
    given = replace(found.given, addresses=points, without_point=without)
    return replace(found, given=given, address_area=column)


def _some_rows(table: FeatureTable) -> FeatureTable:
    """Rows from all over a long table, enough to tell what stands in its columns."""
    step = 1 + len(table.features) // ENOUGH_ROWS
    return replace(table, features=table.features[::step])


def _addresses(table: FeatureTable, told: Sequence[int], stated: int) -> Iterator[GivenAddress]:
    """The addresses with a point; `told` are the columns of the label, `stated` that of the area or -1."""
    for feature in table.features:
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            continue
        point = (geometry.centroid() if geometry.isMultipart() else geometry).asPoint()
        label = " ".join(word for place in told if (word := as_text(feature.attribute(place))))
        area = as_text(feature.attribute(stated)) if stated >= 0 else ""
        yield GivenAddress(point.x(), point.y(), label, area)


def columns_of(table: FeatureTable) -> Columns:
    """The columns of texts and whole numbers; measures are no keys."""
    kinds = (QMetaType.Type.Double, QMetaType.Type.Float, QMetaType.Type.QDate, QMetaType.Type.QDateTime)
    fields = [field.name() for field in table.fields if field.type() not in kinds]
    return {name: [as_text(feature[name]) for feature in table.features] for name in fields}


def _quoted(field: str) -> str:
    return '"{}"'.format(field.replace('"', '""')) if field else ""
