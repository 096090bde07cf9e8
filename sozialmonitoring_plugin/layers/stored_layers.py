"""The layers of a map in a GeoPackage, each with its style as the default in `layer_styles`."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsCoordinateTransformContext, QgsVectorFileWriter, QgsVectorLayer

from ..core.errors import UserError
from .indicator_map import IndicatorMap

_UNFIT = re.compile(r"[^\w()%,.·§–-]+")
_LONGEST_NAME = 60
_LONGEST_STYLE_NAME = 30


class MapFileError(UserError):
    """A map that cannot be written."""


def stored(indicator_map: IndicatorMap, path: Path) -> IndicatorMap:
    """Write all layers into one GeoPackage and return the map with the layers of that file."""
    copies: dict[str, QgsVectorLayer] = {}
    for layer in reversed(indicator_map.layers()):
        table = _table_name(layer.name(), {copy.name() for copy in copies.values()})
        _write(layer, path, table, first=not copies)
        copies[layer.id()] = _styled_like(layer, path, table)
    named = ("values_layer", "reasons_layer", "neighbours_layer")
    layers = {name: getattr(indicator_map, name) for name in named}
    return replace(
        indicator_map,
        outlines_layers=tuple(copies[layer.id()] for layer in indicator_map.outlines_layers),
        **{name: layer and copies[layer.id()] for name, layer in layers.items()},
    )


@contextmanager
def replaced_when_finished(path: Path) -> Iterator[Path]:
    """Give a place to write to, of the same name in a new folder; then move the file where it belongs."""
    try:
        with tempfile.TemporaryDirectory(prefix=".map-", dir=path.parent) as folder:
            unfinished = Path(folder) / path.name
            yield unfinished
            unfinished.replace(path)
    except OSError as error:
        raise MapFileError(
            "{file} cannot be written: {problem}.",
            hint="Choose a folder you may write to, and close the file elsewhere.",
            file=path,
            problem=error.strerror or error,
        ) from error


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
    copy.setRenderer(layer.renderer().clone())
    if layer.labeling() is not None:
        copy.setLabeling(layer.labeling().clone())
        copy.setLabelsEnabled(layer.labelsEnabled())
    problem = copy.saveStyleToDatabase(table[:_LONGEST_STYLE_NAME], "", True, "")
    if problem:
        raise MapFileError("The style cannot be written to {file}: {problem}", file=path, problem=problem)
    return copy


def _table_name(title: str, taken: set[str]) -> str:
    """A name for a table that people can read; numbered where it is taken."""
    name = _UNFIT.sub(" ", title).strip()[:_LONGEST_NAME] or "map"
    number = 1
    while name.casefold() in {other.casefold() for other in taken}:
        number += 1
        name = f"{name[:_LONGEST_NAME]} {number}"
    return name
