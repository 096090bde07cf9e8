"""One of 20,000 blocks changes hands while people redraw: totals and outlines, beside QGIS' own ways."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .located import native_algorithm
from .painting import start_qgis

if TYPE_CHECKING:
    from sozialmonitoring_plugin.core.boundaries.rings import Shape

Run = Callable[[], Any]

WIDE, HIGH = 160, 125
"""Blocks."""

AREAS_ACROSS = 8
BLOCK = 100_000
"""Millimetres."""

MOVES = 1_000


@lru_cache(maxsize=1)
def blocks() -> list[tuple[str, Shape]]:
    """Crooked blocks with the area that each belongs to: 64 rectangles, before anything moves."""
    import numpy as np

    from sozialmonitoring_plugin.core.boundaries.rings import edges_of, shape_of_edges

    jitter = np.random.default_rng(8).integers(-30_000, 30_000, (WIDE + 1, HIGH + 1, 2)).tolist()

    def corner(i: int, j: int) -> tuple[int, int]:
        return i * BLOCK + jitter[i][j][0], j * BLOCK + jitter[i][j][1]

    found = []
    for i in range(WIDE):
        for j in range(HIGH):
            ring = [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1)]
            owner = f"{i * AREAS_ACROSS // WIDE}{j * AREAS_ACROSS // HIGH}"
            found.append((owner, shape_of_edges(edges_of(ring))))
    return found


@lru_cache(maxsize=1)
def moves() -> list[tuple[int, str]]:
    """Blocks and who gets them, one after the other."""
    import numpy as np

    chance = np.random.default_rng(9)
    owners = sorted({owner for owner, _ in blocks()})
    picked, to = chance.integers(0, WIDE * HIGH, MOVES), chance.integers(0, len(owners), MOVES)
    return [(block, owners[owner]) for block, owner in zip(picked.tolist(), to.tolist(), strict=True)]


def _people() -> Any:
    import numpy as np

    return np.random.default_rng(10).poisson(40, (1, WIDE * HIGH)).astype(np.int64)


def total_ours(_folder: Path) -> Run:
    """The totals after each of a thousand moves."""
    from sozialmonitoring_plugin.core.boundaries.unit_tally import UnitTally

    tally = UnitTally([owner for owner, _ in blocks()], _people())
    steps = moves()

    def run() -> Iterator[bytes]:
        for block, to in steps:
            tally.give(block, to)
        keys = sorted({owner for owner, _ in blocks()})
        return (f"{key} {tally.totals(key)[0]}".encode() for key in keys)

    return run


def total_qgis(_folder: Path) -> Run:
    """The totals after the last move, counted once."""
    from qgis.core import QgsFeature, QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer

    start_qgis()
    owners = [owner for owner, _ in blocks()]
    for block, to in moves():
        owners[block] = to
    layer = QgsVectorLayer("NoGeometry?field=area:string&field=people:integer", "blocks", "memory")
    features = []
    for owner, people in zip(owners, _people()[0].tolist(), strict=True):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([owner, people])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    algorithm = _statistics()

    def run() -> Iterator[bytes]:
        context = QgsProcessingContext()
        settings = {"INPUT": layer, "VALUES_FIELD_NAME": "people", "CATEGORIES_FIELD_NAME": ["area"]}
        found, _ = algorithm.run({**settings, "OUTPUT": "memory:"}, context, QgsProcessingFeedback())
        table = context.getMapLayer(found["OUTPUT"])
        rows = sorted((row["area"], int(row["sum"])) for row in table.getFeatures())
        return (f"{key} {total}".encode() for key, total in rows)

    return run


def _statistics() -> Any:
    """QGIS' algorithm in Python, which comes with its Processing plugin."""
    import sys

    from qgis.core import QgsApplication

    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    Processing.initialize()
    return QgsApplication.processingRegistry().createAlgorithmById("qgis:statisticsbycategories")


def outline_ours(_folder: Path) -> Run:
    """Both outlines after one block moved, from the outlines before."""
    from sozialmonitoring_plugin.core.boundaries.outlines import outline_after

    block, lost, gained = _one_move()
    before = {key: _outline(key) for key in (lost, gained)}
    ground = blocks()[block][1]

    def run() -> Iterator[bytes]:
        after = [
            outline_after(before[lost], [(ground, None)]),
            outline_after(before[gained], [(None, ground)]),
        ]
        return (_told(shape) for shape in after)

    return run


def outline_qgis(_folder: Path) -> Run:
    """Both areas united from their blocks."""
    from qgis.core import QgsGeometry

    from sozialmonitoring_plugin.layers.boundaries.lattice import geometry_of_shape, shape_of_geometry

    start_qgis()
    block, lost, gained = _one_move()
    owners = [owner for owner, _ in blocks()]
    owners[block] = gained
    parts = {
        key: [
            geometry_of_shape(shape)
            for owner, (_, shape) in zip(owners, blocks(), strict=True)
            if owner == key
        ]
        for key in (lost, gained)
    }

    def run() -> Iterator[bytes]:
        united = [QgsGeometry.unaryUnion(parts[key]) for key in (lost, gained)]
        return (_told(shape_of_geometry(geometry)) for geometry in united)

    return run


def _one_move() -> tuple[int, str, str]:
    """A block at the edge of its area goes to the neighbour: number, from, to."""
    owners = [owner for owner, _ in blocks()]
    block = next(n for n, owner in enumerate(owners) if owner == "33" and owners[n + 1] == "34")
    return block, "33", "34"


def _outline(key: str) -> Shape:
    from sozialmonitoring_plugin.core.boundaries.rings import shape_of_edges

    return shape_of_edges(edge for owner, shape in blocks() if owner == key for edge in shape.edges())


def unite_ours(_folder: Path) -> Run:
    """The outlines of all areas from their blocks."""
    from sozialmonitoring_plugin.core.boundaries.outlines import outlines
    from sozialmonitoring_plugin.core.boundaries.segments import Segments

    owners = [owner for owner, _ in blocks()]
    shapes = [shape for _, shape in blocks()]
    keys = sorted(set(owners))
    place = {key: number for number, key in enumerate(keys)}

    def run() -> Iterator[bytes]:
        edges = Segments.of_shapes(shapes).owned_by([place[owner] for owner in owners])
        found = outlines(edges, len(keys))
        return (_told(shape) for shape in found)

    return run


def unite_qgis(_folder: Path) -> Run:
    """The same by native:dissolve, from a layer in memory."""
    from qgis.core import QgsFeature, QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer

    from sozialmonitoring_plugin.layers.boundaries.lattice import geometry_of_shape, shape_of_geometry

    algorithm = native_algorithm("native:dissolve")
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:25832&field=area:string", "blocks", "memory")
    features = []
    for owner, shape in blocks():
        feature = QgsFeature(layer.fields())
        feature.setAttributes([owner])
        feature.setGeometry(geometry_of_shape(shape))
        features.append(feature)
    layer.dataProvider().addFeatures(features)

    def run() -> Iterator[bytes]:
        context = QgsProcessingContext()
        settings = {"INPUT": layer, "FIELD": ["area"], "OUTPUT": "memory:"}
        found, _ = algorithm.run(settings, context, QgsProcessingFeedback())
        rows = {row["area"]: row.geometry() for row in context.getMapLayer(found["OUTPUT"]).getFeatures()}
        return (_told(shape_of_geometry(rows[key])) for key in sorted(rows))

    return run


def _told(shape: Shape | None) -> bytes:
    rings: Iterable[Any] = shape.rings if shape else ()
    return json.dumps(list(rings)).encode()
