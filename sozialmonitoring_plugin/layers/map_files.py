"""Maps as files: a GeoPackage whose layers bring their style, a project, a picture.

Whatever is written holds the layers of the map and nothing else: what was hidden in the published
table is in no file.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..support.whole_files import replaced_when_finished
from .indicator_map import IndicatorMap
from .map_images import render_image, write_image, write_sheet
from .map_projects import add_to_project, write_project
from .stored_layers import MapFileError, opened_from, write_layers

__all__ = [
    "MapFileError",
    "add_to_project",
    "opened_from",
    "render_image",
    "write_image",
    "write_map",
    "write_maps",
    "write_sheet",
]


def write_map(indicator_map: IndicatorMap, path: Path) -> None:
    """Write a .gpkg of styled layers, or a .qgz project with its data inside.

    The file appears when it is complete; an older one is replaced then. Raises UserError for
    another ending, a monitoring in its place, or a place that cannot be written.
    """
    writers = {".gpkg": write_layers, ".qgz": _write_single}
    writer = writers.get(path.suffix.lower())
    if writer is None:
        raise MapFileError(
            "A map cannot be written as {file}.",
            hint="Give a name that ends in .gpkg or .qgz.",
            file=path.name,
        )
    with replaced_when_finished(path) as unfinished:
        writer(indicator_map, unfinished)


def write_maps(maps: Sequence[IndicatorMap], path: Path, title: str) -> None:
    """Write several maps into one .qgz project. Raises UserError as `write_map` does."""
    with replaced_when_finished(path) as unfinished:
        write_project(maps, unfinished, title)


def _write_single(indicator_map: IndicatorMap, path: Path) -> None:
    write_project([indicator_map], path, indicator_map.title)
