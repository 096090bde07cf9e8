"""Find the monitoring that a map was made from, though the map names no folder."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject, QgsProviderRegistry

from ..core.errors import UserError
from ..layers.map_origin import MapOrigin
from ..store.monitoring import Monitoring
from ..support.settings import MONITORING
from ..workflows.monitoring_location import open_monitoring
from .language import interface_wording


class MonitoringNotFound(UserError):
    """The monitoring of a map is neither where it is usually nor one that was chosen."""


class OtherMonitoring(UserError):
    """A file that was chosen is a monitoring, but not the one the map was made from."""


def folder_of(layer: QgsMapLayer) -> str:
    """Where the file of a layer lies, "" for a layer in memory."""
    path = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()).get("path")
    return str(Path(str(path)).parent) if path else ""


def find_monitoring(origin: MapOrigin, folder: str, project: QgsProject, chosen: str = "") -> Monitoring:
    """The chosen file, the one used last, or one beside the map (in `folder`) or the project.

    Raises MonitoringNotFound where none of them is the one the map was made from.
    """
    for path in _places(origin, folder, project, chosen):
        opened = _opened(path)
        if opened is not None and opened.created == origin.created:
            return opened
    raise MonitoringNotFound(
        "The map was made from {file} (created {created}), which is not open.",
        hint="Choose the file.",
        file=origin.monitoring,
        created=moment_text(origin.created),
    )


def chosen_monitoring(origin: MapOrigin, path: str) -> Monitoring:
    """The monitoring in a file that a person says the map was made from.

    Raises OtherMonitoring for one of another birth, UserError for a file that cannot be opened.
    """
    opened = open_monitoring(path)
    if opened.created != origin.created:
        raise OtherMonitoring(
            "{file} is another monitoring: it was created {found}, that of the map {wanted}.",
            hint="Choose {name}, wherever it was moved to or whatever it is called now.",
            file=Path(path),
            found=moment_text(opened.created),
            wanted=moment_text(origin.created),
            name=origin.monitoring,
        )
    return opened


def moment_text(text: str) -> str:
    """Day and time of an ISO moment as the interface writes them; a dash where there is none."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return "–"
    return f"{interface_wording().date(moment.date())} {moment:%H:%M:%S}"


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
