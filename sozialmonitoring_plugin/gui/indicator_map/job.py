"""Maps made in the background: one to be looked at, one that the project keeps."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication

from ...core.feedback import Feedback
from ...core.values import Numbers
from ...layers.indicator_map import IndicatorMap
from ...layers.map_files import write_map
from ...workflows.create_map import CreateMapRequest, CreateMapResult, create_map
from ...workflows.write_folder import prepare_folder


@dataclass(frozen=True)
class MapPreview:
    """The map with layers in memory, and the numbers of the whole county that were classified."""

    made: CreateMapResult
    numbers: Numbers


def map_to_look_at(request: CreateMapRequest, feedback: Feedback) -> MapPreview:
    """Make the map without writing anything; it is too small for names."""
    made = create_map(request, feedback)
    for layer in made.indicator_map.layers():
        layer.setLabelsEnabled(False)
    _hand_over(made.indicator_map)
    column = made.published.column(request.indicator)
    return MapPreview(made, column.values[made.rank].numbers)


@dataclass(frozen=True)
class KeptMap:
    """The map with layers in memory, and the file that holds the same."""

    made: IndicatorMap
    path: Path


def map_to_keep(request: CreateMapRequest, path: Path, feedback: Feedback) -> KeptMap:
    """Make the map and write it to a new GeoPackage. Raises UserError where it cannot be written."""
    prepare_folder(path.parent)
    made = create_map(request, feedback).indicator_map
    kept = KeptMap(made, free_path(path))
    write_map(made, kept.path)
    _hand_over(made)
    return kept


def free_path(path: Path) -> Path:
    """The path, or the next of its kind where there is a file already: layers of a project may be in it."""
    numbered = path
    number = 2
    while numbered.exists():
        numbered = path.with_stem(f"{path.stem} {number}")
        number += 1
    return numbered


def _hand_over(indicator_map: IndicatorMap) -> None:
    """Give layers made here to the main thread, where the project and the map live."""
    for layer in indicator_map.all_layers():
        layer.moveToThread(QCoreApplication.instance().thread())
