"""The first paint of a map, and that of another indicator, beside a layer with a table joined to it.

People keep polygons in one layer and indicators in a table, join them and choose a field. The plugin writes a
layer for each map, with the number beside the polygon.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from .coverage import CRS, HIGH, WIDE, geometries, key, map_of, published, rates, shapes

Run = Callable[[], Any]

AREAS = 85_000
INDICATORS = 96
"""Columns of the joined table: as many as the plugin's catalogue has indicators."""

FIRST, SECOND = 0, 1
WIDTH, HEIGHT = 1600, 1200


def write_painted(folder: Path) -> None:
    """Polygons, a table of indicators, and the plugin's maps of two of them."""
    from sozialmonitoring_plugin.layers.stored_layers import write_layers

    start_qgis()
    _write_polygons(folder)
    _write_table(folder)
    polygons = geometries(AREAS)
    for indicator in (FIRST, SECOND):
        write_layers(map_of(published(AREAS, indicator), polygons), _map_file(folder, indicator))


def paint_ours(folder: Path) -> Run:
    """A map as the plugin stores it, opened and painted."""
    return _painting(lambda: _map(folder, FIRST))


def paint_joined(folder: Path) -> Run:
    """Polygons with the table joined as QGIS joins by default, in the same classes and colours."""
    return _painting(lambda: _joined(folder, FIRST))


def switch_ours(folder: Path) -> Run:
    """The map of another indicator, opened and painted when the first has been seen."""
    return _painting(lambda: _map(folder, SECOND), seen=lambda: _map(folder, FIRST), coloured=False)


def paint_plain(folder: Path) -> Run:
    """The polygons in one colour, no number asked for, opened and painted when the same map has been seen."""
    return _painting(lambda: _plain(folder), seen=lambda: _map(folder, FIRST), coloured=False)


_KEPT: list[Any] = []
"""What has to live as long as the process: QGIS, and tables that layers only point to."""


def start_qgis() -> None:
    """A screenless QGIS."""
    from qgis.core import QgsApplication

    if not _KEPT:
        application = QgsApplication([], True)  # symbols are painted by a graphical application
        application.initQgis()
        _KEPT.append(application)


def _painting(opened: Callable[[], Any], seen: Callable[[], Any] | None = None, coloured: bool = True) -> Run:
    """What is timed; the fingerprint is of the picture, or of where in it there is an area at all."""
    start_qgis()
    if seen is not None:
        painted(seen())

    def run() -> Any:
        image = painted(opened())
        return (_pixels(image, coloured) for _ in range(1))

    return run


def _pixels(image: Any, coloured: bool) -> bytes:
    import numpy as np

    pixels = np.frombuffer(image.constBits().asstring(image.sizeInBytes()), np.uint8)
    return pixels.tobytes() if coloured else (pixels.reshape(-1, 4)[:, 3] > 0).tobytes()


def painted(layer: Any) -> Any:
    """The whole county as a picture."""
    from qgis.core import QgsMapRendererParallelJob, QgsMapSettings, QgsRectangle
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor

    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(QgsRectangle(0, 0, WIDE, HIGH))
    settings.setOutputSize(QSize(WIDTH, HEIGHT))
    settings.setBackgroundColor(QColor("transparent"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def _map_file(folder: Path, indicator: int) -> Path:
    return folder / f"map{indicator}.gpkg"


def _map(folder: Path, indicator: int) -> Any:
    """The layer of the values; its style comes with the file."""
    from qgis.core import QgsVectorLayer

    return QgsVectorLayer(str(_map_file(folder, indicator)), "map", "ogr")


def _plain(folder: Path) -> Any:
    """The polygons with the outline that a class has."""
    from qgis.core import QgsSingleSymbolRenderer, QgsVectorLayer
    from qgis.PyQt.QtGui import QColor

    from sozialmonitoring_plugin.layers.symbols import class_symbol

    layer = QgsVectorLayer(f"{folder / 'areas.gpkg'}|layername=areas", "areas", "ogr")
    layer.setRenderer(QgsSingleSymbolRenderer(class_symbol(QColor("#fe9e43"))))
    return layer


def _joined(folder: Path, indicator: int) -> Any:
    from qgis.core import QgsVectorLayer, QgsVectorLayerJoinInfo

    table = QgsVectorLayer(f"{folder / 'table.gpkg'}|layername=indicators", "indicators", "ogr")
    layer = QgsVectorLayer(f"{folder / 'areas.gpkg'}|layername=areas", "areas", "ogr")
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(table)
    join.setJoinFieldName("key")
    join.setTargetFieldName("area_key")
    join.setUsingMemoryCache(True)  # as it is ticked in the window
    layer.addJoin(join)
    pattern = _map(folder, indicator)
    renderer = pattern.renderer().clone()
    renderer.setClassAttribute(f"indicators_i{indicator}")
    layer.setRenderer(renderer)
    _KEPT.append(table)
    return layer


def _write_polygons(folder: Path) -> None:
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer(f"MultiPolygon?crs={CRS}&field=area_key:string", "areas", "memory")
    features = []
    for place, wkb in enumerate(shapes(AREAS)):
        feature, geometry = QgsFeature(layer.fields()), QgsGeometry()
        geometry.fromWkb(wkb)
        feature.setGeometry(geometry)
        feature.setAttributes([key(place)])
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    _save(layer, folder / "areas.gpkg", "areas")


def _write_table(folder: Path) -> None:
    """A table without geometry in a GeoPackage of its own: keys, and a column for each indicator."""
    from qgis.core import QgsVectorLayer

    columns = "".join(f"&field=i{indicator}:double(0,0)" for indicator in range(INDICATORS))
    _save(
        QgsVectorLayer(f"NoGeometry?field=key:string{columns}", "a", "memory"),
        folder / "table.gpkg",
        "indicators",
    )
    numbers = [rates(AREAS, indicator).tolist() for indicator in range(INDICATORS)]
    rows = zip(range(1, AREAS + 1), map(key, range(AREAS)), *numbers, strict=True)
    marks = ", ".join("?" * (INDICATORS + 2))
    with closing(sqlite3.connect(folder / "table.gpkg")) as file, file:
        file.executemany(f"INSERT INTO indicators VALUES ({marks})", rows)  # noqa: S608 - question marks


def _save(layer: Any, path: Path, table: str) -> None:
    from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter

    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = table
    options.datasourceOptions = ["VERSION=1.2"]
    QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), QgsCoordinateTransformContext(), options)
