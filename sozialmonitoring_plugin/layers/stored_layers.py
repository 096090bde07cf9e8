"""The layers of a map in a GeoPackage, each with its style as the default in `layer_styles`."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import chain, count
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsMapLayer,
    QgsReadWriteContext,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from ..core.errors import UserError
from .indicator_map import IndicatorMap
from .map_origin import copy_origin

_UNFIT = re.compile(r"[^\w()%,.·§–-]+")
_LONGEST_NAME = 60
_LONGEST_STYLE_NAME = 30

_CATEGORY = QgsMapLayer.StyleCategory
_STYLE = (
    _CATEGORY.Symbology
    | _CATEGORY.Labeling
    | _CATEGORY.Diagrams
    | _CATEGORY.Rendering
    | _CATEGORY.Temporal
    | _CATEGORY.Legend
)
"""What a map looks like, and no more: fields and forms are those of the file."""


class MapFileError(UserError):
    """A map that cannot be written."""


def write_layers(indicator_map: IndicatorMap, path: Path) -> None:
    """Write all layers into one GeoPackage, complete and closed when this returns."""
    write_tables(list(_tables(indicator_map)), path)


def write_tables(tables: Sequence[tuple[QgsVectorLayer, str]], path: Path) -> None:
    """Write layers as tables of these names, each with its style. Raises MapFileError."""
    for place, (layer, table) in enumerate(tables):
        _write(layer, path, table, first=place == 0)
    for layer, table in tables:
        problem = save_style(_styled_like(layer, path, table), table)
        if problem:
            raise MapFileError("The style cannot be written to {file}: {problem}", file=path, problem=problem)
    _settle(path)


def opened_from(indicator_map: IndicatorMap, path: Path) -> IndicatorMap:
    """The same map with the layers that `write_layers` wrote."""
    copies = {layer.id(): _styled_like(layer, path, table) for layer, table in _tables(indicator_map)}

    def copied(layers: Iterable[QgsVectorLayer]) -> tuple[QgsVectorLayer, ...]:
        return tuple(copies[layer.id()] for layer in layers)

    def copy_of(layer: QgsVectorLayer | None) -> QgsVectorLayer | None:
        return layer and copies[layer.id()]

    drawing = indicator_map.drawing
    return replace(
        indicator_map,
        drawing=replace(
            drawing,
            main=copies[drawing.main.id()],
            areas=copied(drawing.areas),
            reasons=copy_of(drawing.reasons),
            above=copied(drawing.above),
            headed=copied(drawing.headed),
        ),
        neighbours_layer=copy_of(indicator_map.neighbours_layer),
        outlines_layers=copied(indicator_map.outlines_layers),
        chart_layers=copied(indicator_map.chart_layers),
    )


def save_style(layer: QgsVectorLayer, table: str) -> str:
    """Make the style of a layer the default one of its table; returns what went wrong, "" for nothing."""
    return str(layer.saveStyleToDatabase(table[:_LONGEST_STYLE_NAME], "", True, ""))


def _write(layer: QgsVectorLayer, path: Path, table: str, *, first: bool) -> None:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = table
    options.datasourceOptions = ["VERSION=1.2"]
    actions = QgsVectorFileWriter.ActionOnExistingFile
    options.actionOnExistingFile = actions.CreateOrOverwriteFile if first else actions.CreateOrOverwriteLayer
    context = QgsCoordinateTransformContext()
    error, problem, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)
    if error != QgsVectorFileWriter.WriterError.NoError:
        raise MapFileError("{file} cannot be written: {problem}", file=path, problem=problem)


def _styled_like(layer: QgsVectorLayer, path: Path, table: str) -> QgsVectorLayer:
    copy = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
    copy.setCrs(layer.crs())
    style = QDomDocument("qgis")
    layer.exportNamedStyle(style, QgsReadWriteContext(), _STYLE)
    copy.importNamedStyle(style, _STYLE)
    copy.setLegendPlaceholderImage(layer.legendPlaceholderImage())
    copy_origin(layer, copy)
    return copy


def _settle(path: Path) -> None:
    """Bring what SQLite may still hold in a file beside the GeoPackage into it, and leave that mode."""
    try:
        with closing(sqlite3.connect(path)) as file:
            file.execute("PRAGMA journal_mode = DELETE").fetchone()
    except sqlite3.Error as error:
        raise MapFileError("{file} cannot be completed: {problem}", file=path, problem=error) from error


def _tables(indicator_map: IndicatorMap) -> list[tuple[QgsVectorLayer, str]]:
    """The layers, lowest first, with the names of their tables: readable, and no two alike.

    The values come first of all, for who opens the file without a layer's name; the neighbours,
    which lie beside them, may be drawn above.
    """
    tables: list[tuple[QgsVectorLayer, str]] = []
    others = [
        layer for layer in reversed(indicator_map.all_layers()) if layer is not indicator_map.values_layer
    ]
    for layer in (indicator_map.values_layer, *others):
        taken = {table.casefold() for _, table in tables}
        name = _UNFIT.sub(" ", layer.name()).strip()[:_LONGEST_NAME] or "map"
        names = chain((name,), (f"{name} {number}" for number in count(2)))
        tables.append((layer, next(one for one in names if one.casefold() not in taken)))
    return tables
