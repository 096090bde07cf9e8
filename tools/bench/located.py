"""Addresses find their areas, beside native:joinattributesbylocation, reading included."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .coverage import HIGH, WIDE
from .painting import start_qgis

if TYPE_CHECKING:
    from sozialmonitoring_plugin.store.records import AddressRecord, Shape as Geometry

Run = Callable[[], Any]

POINTS = 400_000
VERTICES = 700
SIZES = (64, 542)


def write_located(folder: Path) -> None:
    """A monitoring for each number of areas: outlines of about 700 vertices, points on whole millimetres."""
    from sozialmonitoring_plugin.core.areas import Area, Level
    from sozialmonitoring_plugin.store.monitoring import Monitoring
    from sozialmonitoring_plugin.store.records import Crs, NewMonitoring

    crs = Crs(25832, "EPSG", 25832, "ETRS89 / UTM zone 32N", _wkt())
    for count in SIZES:
        shapes = {f"{place:04}": _geometry(rings) for place, rings in enumerate(winding_cells(count))}
        content = NewMonitoring(
            title="Kreis",
            language="de",
            crs=crs,
            levels=(Level("quartier", "Quartier"),),
            version_title="2020",
            valid_from=date(2020, 1, 1),
            areas=tuple(Area("quartier", key, f"Gebiet {key}", "") for key in shapes),
            shapes=shapes,
            addresses=tuple(_addresses()),
        )
        Monitoring.create(folder / f"located{count}.gpkg", content)
        _write_indexed(folder, count)


def locate_ours_64(folder: Path) -> Run:
    return _ours(folder, 64)


def locate_ours_542(folder: Path) -> Run:
    return _ours(folder, 542)


def locate_qgis_64(folder: Path) -> Run:
    return _qgis(folder, 64)


def locate_qgis_542(folder: Path) -> Run:
    return _qgis(folder, 542)


def _ours(folder: Path, count: int) -> Run:
    """From the file to the place of each address."""
    from sozialmonitoring_plugin.core.boundaries.locating import Locator
    from sozialmonitoring_plugin.core.boundaries.segments import Segments
    from sozialmonitoring_plugin.store import address_table, area_table
    from sozialmonitoring_plugin.store.monitoring import Monitoring

    monitoring = Monitoring.open(folder / f"located{count}.gpkg")

    def run() -> Iterator[bytes]:
        with monitoring.reading() as connection:
            x, y = address_table.points(connection)
            shapes = area_table.shapes(connection, 1)
        places = Locator(Segments.of_wkb(shapes.values())).places(x, y)
        keys = list(shapes)
        return (keys[place].encode() if place >= 0 else b"-" for place in places.tolist())

    return run


def _qgis(folder: Path, count: int) -> Run:
    """The algorithm with its own reading of both tables; each point gets the key of the first area."""
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsVectorLayer

    algorithm = native_algorithm("native:joinattributesbylocation")
    path = _indexed(folder, count)

    def run() -> Iterator[bytes]:
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        points, areas = (
            QgsVectorLayer(f"{path}|layername={table}", table, "ogr") for table in ("address", "area")
        )
        settings = {
            "INPUT": points,
            "JOIN": areas,
            "PREDICATE": [0],
            "JOIN_FIELDS": ["key"],
            "METHOD": 1,
            "OUTPUT": "memory:",
        }
        context.temporaryLayerStore().addMapLayers([points, areas])
        found, succeeded = algorithm.run(settings, context, QgsProcessingFeedback())
        if not succeeded:
            raise RuntimeError("the rival did not run")
        layer = context.getMapLayer(found["OUTPUT"])
        return _keys(layer, context)

    return run


def _indexed(folder: Path, count: int) -> Path:
    return folder / f"located{count}-indexed.gpkg"


def _write_indexed(folder: Path, count: int) -> None:
    """The same tables as QGIS writes them, with its spatial index."""
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter, QgsVectorLayer

    for table in ("address", "area"):
        layer = QgsVectorLayer(f"{folder / f'located{count}.gpkg'}|layername={table}", table, "ogr")
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.layerName = table
        if _indexed(folder, count).exists():
            options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        QgsVectorFileWriter.writeAsVectorFormatV3(
            layer, str(_indexed(folder, count)), QgsCoordinateTransformContext(), options
        )


def _keys(layer: Any, _keeps_alive: Any) -> Iterator[bytes]:
    rows = sorted((feature["id"], feature["key"] or "-") for feature in layer.getFeatures())
    yield from (str(key).encode() for _, key in rows)


def native_algorithm(name: str) -> Any:
    """An algorithm of QGIS in C++."""
    from qgis.analysis import QgsNativeAlgorithms
    from qgis.core import QgsApplication

    start_qgis()
    registry = QgsApplication.processingRegistry()
    if registry.providerById("native") is None:
        registry.addProvider(QgsNativeAlgorithms(registry))
    return registry.createAlgorithmById(name)


def winding_cells(count: int) -> Iterator[list[tuple[int, int]]]:
    """Voronoi cells whose sides meander, in whole millimetres; neighbours share every vertex."""
    import numpy as np

    from .coverage import shapes

    for wkb in shapes(count):
        corners = np.frombuffer(wkb, "<f8", offset=22)[:-2].reshape(-1, 2)
        nodes = [(round(x * 1000), round(y * 1000)) for x, y in corners.tolist()]
        nodes = [node for place, node in enumerate(nodes) if node != nodes[place - 1]]
        ring: list[tuple[int, int]] = []
        for place, node in enumerate(nodes):
            ring += _meander(node, nodes[(place + 1) % len(nodes)], VERTICES // 6)
        yield ring


def _meander(start: tuple[int, int], end: tuple[int, int], pieces: int) -> list[tuple[int, int]]:
    """The way from one corner to the next, the last node left out; straight along the frame."""
    if end < start:
        return [start, *_meander(end, start, pieces)[:0:-1]]
    across, up = end[0] - start[0], end[1] - start[1]
    on_frame = {start[0], end[0]} <= {0, round(WIDE * 1000)} or {start[1], end[1]} <= {0, round(HIGH * 1000)}
    nodes = [start]
    for step in range(1, pieces):
        share = step / pieces
        aside = 0.0 if on_frame else 0.3 * (share * (1 - share)) ** 2 * math.sin(12 * math.pi * share)
        nodes.append(
            (round(start[0] + share * across - aside * up), round(start[1] + share * up + aside * across))
        )
    return nodes


def _geometry(ring: Iterable[tuple[int, int]]) -> Geometry:
    from sozialmonitoring_plugin.store.records import Shape

    closed = [*ring]
    closed.append(closed[0])
    easts, norths = zip(*((x / 1000, y / 1000) for x, y in closed), strict=True)
    flat = struct.pack(
        f"<{2 * len(closed)}d", *(value for pair in zip(easts, norths, strict=True) for value in pair)
    )
    polygon = struct.pack("<BIII", 1, 3, 1, len(closed)) + flat
    return Shape(struct.pack("<BII", 1, 6, 1) + polygon, (min(easts), max(easts), min(norths), max(norths)))


def _addresses() -> Iterator[AddressRecord]:
    import numpy as np

    from sozialmonitoring_plugin.store.records import AddressRecord, Shape

    at = np.random.default_rng(6).integers((1, 1), (WIDE * 1000, HIGH * 1000), (POINTS, 2)) / 1000
    for number, (x, y) in enumerate(at.tolist()):
        geometry = Shape(struct.pack("<BI2d", 1, 1, x, y), (x, x, y, y))
        yield AddressRecord(f"Weg {number % 2000}", number % 300, "", "", {}, geometry)


def _wkt() -> str:
    from qgis.core import QgsCoordinateReferenceSystem

    start_qgis()
    return str(QgsCoordinateReferenceSystem("EPSG:25832").toWkt())
