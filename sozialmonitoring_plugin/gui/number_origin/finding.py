"""Find the monitoring that a map was made from, though the map names no folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject, QgsProviderRegistry

from ...core.errors import UserError
from ...layers.map_origin import MapOrigin
from ...store.monitoring import Monitoring
from ...support.settings import MONITORING
from ...workflows.monitoring_location import open_monitoring


class MonitoringNotFound(UserError):
    """The monitoring of a map is neither where it is usually nor the one that was chosen."""


def folder_of(layer: QgsMapLayer) -> str:
    """Where the file of a layer lies, "" for a layer in memory."""
    path = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path")
    return str(Path(str(path)).parent) if path else ""


def find_monitoring(origin: MapOrigin, folder: str, project: QgsProject, chosen: str) -> Monitoring:
    """The chosen file, the one used last, or one beside the map (in `folder`) or the project.

    Raises MonitoringNotFound where none of them is the one the map was made from.
    """
    for path in _places(origin, folder, project, chosen):
        opened = _opened(path)
        if opened is not None and opened.created == origin.created:
            return opened
    raise MonitoringNotFound(
        "The monitoring {file}, from which this map was made, was not found.",
        hint="Choose the file below.",
        file=origin.monitoring,
    )


def _places(origin: MapOrigin, beside: str, project: QgsProject, chosen: str) -> Iterator[Path]:
    yield from (Path(path) for path in (chosen, MONITORING.read()) if path)
    for folder in map(Path, filter(None, (beside, project.absolutePath()))):
        # Maps are proposed for a folder beside the monitoring.
        yield from (folder / origin.monitoring, folder.parent / origin.monitoring)


def _opened(path: Path) -> Monitoring | None:
    try:
        return open_monitoring(str(path)) if path.is_file() else None
    except UserError:
        return None
