"""The map of what changed: old outlines dashed, new ones bold, moved ground numbered and in colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from ...core.boundaries.comparing.boundaries import Boundaries
from ...core.boundaries.comparing.comparison import VersionComparison
from ...core.boundaries.comparing.moves import AreaMove
from ...core.boundaries.rings import Edge
from ...core.boundaries.streets.lines import Lines, chains_of
from ...core.wording import Wording
from ..area_layer import POINTS, POLYGONS
from .change_looks import (
    look_like_addresses,
    look_like_land,
    look_like_moves,
    look_like_new_outlines,
    look_like_old_outlines,
    look_like_streets,
)
from .lattice import PER_METRE, geometry_of_shape
from .moved_geometries import moved_geometries

LINES = "MultiLineString"
_TEXT, _NUMBER, _WHOLE = QMetaType.Type.QString, QMetaType.Type.Double, QMetaType.Type.Int


@dataclass(frozen=True, eq=False)
class ChangeMap:
    """What is drawn. `municipality` "" for all; `streets` are those of the monitoring."""

    comparison: VersionComparison
    crs: QgsCoordinateReferenceSystem
    words: Wording
    streets: Lines = field(default_factory=lambda: Lines.of([]))
    municipality: str = ""

    @property
    def moves(self) -> tuple[AreaMove, ...]:
        """The moves that are drawn."""
        if not self.municipality:
            return self.comparison.moves
        return self.comparison.moves_of(self.municipality)

    def is_own(self, state: Boundaries, key: str) -> bool:
        """Whether an area lies in what the map is about."""
        return self.municipality in ("", state.municipality(key))


@dataclass(frozen=True, eq=False)
class ChangeLayers:
    """The layers of the map; `streets` and `addresses` are None where there are none."""

    moves: QgsVectorLayer
    old_outlines: QgsVectorLayer
    new_outlines: QgsVectorLayer
    land: QgsVectorLayer
    addresses: QgsVectorLayer | None
    streets: QgsVectorLayer | None

    @property
    def top_first(self) -> tuple[QgsVectorLayer, ...]:
        """All layers in the order they are drawn, the uppermost first."""
        found = (
            self.addresses, self.new_outlines, self.old_outlines, self.streets, self.moves, self.land,
        )  # fmt: skip
        return tuple(layer for layer in found if layer is not None)

    @property
    def in_legend(self) -> tuple[QgsVectorLayer, ...]:
        """The layers a legend explains."""
        found = (self.new_outlines, self.old_outlines, self.addresses, self.moves)
        return tuple(layer for layer in found if layer is not None and layer.featureCount())


def change_layers(request: ChangeMap) -> ChangeLayers:
    """Make the layers in memory, with their styles."""
    before, after = _edges(request, request.comparison.old), _edges(request, request.comparison.new)
    words = request.words
    made = ChangeLayers(
        _layer(request, "changes_moved_ground", POLYGONS, _MOVE_FIELDS, _move_rows(request)),
        _layer(request, "changes_old_outline", LINES, {}, _line_rows(before - after)),
        _layer(request, "changes_new_outline", LINES, {}, _line_rows(after)),
        _layer(request, "changes_areas", POLYGONS, _LAND_FIELDS, _land_rows(request)),
        _layer(request, "changes_moved_address", POINTS, _ADDRESS_FIELDS, _address_rows(request))
        if request.comparison.has_addresses
        else None,
        _layer(request, "changes_street_line", LINES, {"name": _TEXT}, _street_rows(request.streets))
        if len(request.streets)
        else None,
    )
    look_like_moves(made.moves, _move_titles(request, words))
    look_like_old_outlines(made.old_outlines)
    look_like_new_outlines(made.new_outlines)
    look_like_land(made.land)
    if made.addresses is not None:
        look_like_addresses(made.addresses)
    if made.streets is not None:
        look_like_streets(made.streets)
    return made


_Row = tuple[Sequence[object], QgsGeometry]

_MOVE_FIELDS = {
    "number": _WHOLE, "from_key": _TEXT, "from_name": _TEXT, "to_key": _TEXT, "to_name": _TEXT,
    "square_metres": _NUMBER, "addresses": _WHOLE,
}  # fmt: skip
_LAND_FIELDS = {"key": _TEXT, "name": _TEXT, "own": _WHOLE}
_ADDRESS_FIELDS = {"address": _TEXT, "number": _WHOLE}


def _layer(
    request: ChangeMap, title: str, geometry: str, fields: dict[str, QMetaType.Type], rows: Iterable[_Row]
) -> QgsVectorLayer:
    layer = QgsVectorLayer(geometry, request.words.text(title), "memory")
    layer.setCrs(request.crs)
    provider = layer.dataProvider()
    provider.addAttributes([QgsField(name, kind) for name, kind in fields.items()])
    layer.updateFields()
    features = []
    for attributes, ground in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(list(attributes))
        feature.setGeometry(ground)
        features.append(feature)
    provider.addFeatures(features)
    layer.updateExtents()
    return layer


def _move_rows(request: ChangeMap) -> Iterator[_Row]:
    old, new = request.comparison.old, request.comparison.new
    grounds = moved_geometries(old, new, request.moves)
    for move in request.moves:
        ends = (move.origin, old.name(move.origin), move.to, new.name(move.to))
        yield (move.number, *ends, move.square_metres, move.addresses), grounds[move.number]


def _move_titles(request: ChangeMap, words: Wording) -> dict[int, str]:
    old, new, nobody = request.comparison.old, request.comparison.new, words.text("changes_nobody")
    return {
        move.number: words.text(
            "changes_move",
            number=move.number,
            origin=old.name(move.origin) or nobody,
            to=new.name(move.to) or nobody,
        )
        for move in request.moves
    }


def _edges(request: ChangeMap, state: Boundaries) -> set[Edge]:
    """Each edge once, whoever is on its sides."""
    return {
        (min(edge), max(edge))
        for key, shape in state.shapes.items()
        if request.is_own(state, key)
        for edge in shape.edges()
    }


def _line_rows(edges: set[Edge]) -> Iterator[_Row]:
    for chain in chains_of(sorted(edges)):
        yield (), _line(chain)


def _street_rows(streets: Lines) -> Iterator[_Row]:
    for number, name in enumerate(streets.names):
        yield (name,), _line(streets.nodes(number))


def _line(nodes: Iterable[tuple[int, int]]) -> QgsGeometry:
    line = QgsGeometry.fromPolylineXY([QgsPointXY(x / PER_METRE, y / PER_METRE) for x, y in nodes])
    line.convertToMultiType()
    return line


def _land_rows(request: ChangeMap) -> Iterator[_Row]:
    state = request.comparison.new
    for key, shape in state.shapes.items():
        own = request.is_own(state, key)
        yield (key, state.name(key) if own else "", int(own)), geometry_of_shape(shape)


def _address_rows(request: ChangeMap) -> Iterator[_Row]:
    book = request.comparison.book
    for move in request.moves:
        for row in move.rows.tolist():
            point = QgsPointXY(int(book.x[row]) / PER_METRE, int(book.y[row]) / PER_METRE)
            yield (book.label(row), move.number), QgsGeometry.fromPointXY(point)
