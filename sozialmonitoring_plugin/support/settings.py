"""What the plugin remembers between two sessions, in the QGIS settings of the user.

MONITORING.write("/home/me/county.gpkg")
MONITORING.read()
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from qgis.core import QgsSettings

GROUP = "sozialmonitoring"

T = TypeVar("T", str, int, float, bool)


@dataclass(frozen=True)
class Setting(Generic[T]):
    """One remembered value; a value of a wrong type in the settings counts as the default."""

    key: str
    default: T

    def read(self) -> T:
        """The value of the last session, else the default."""
        try:
            found = QgsSettings().value(f"{GROUP}/{self.key}", self.default, type=type(self.default))
        except TypeError:
            return self.default
        return found if isinstance(found, type(self.default)) else self.default

    def write(self, value: T) -> None:
        """Remember a value."""
        QgsSettings().setValue(f"{GROUP}/{self.key}", value)


MONITORING = Setting("monitoring", "")
"""Path of the monitoring that was used last."""

DELIVERY_FOLDER = Setting("delivery_folder", "")
"""Where the last delivery was chosen."""

BOOKLET_FOLDER = Setting("booklet_folder", "")
"""Where the last booklets were written."""

BOOKLET_TEMPLATES = Setting("booklet_templates", "")
"""Folder with changed page templates of booklets."""

SAMPLE_FOLDER = Setting("sample_folder", "")
"""Where the last sample county was written."""

MINIMUM_COUNT = Setting("minimum_count", 3)
"""Smallest count that is shown on maps and in booklets."""

LEAST_SIZE = Setting("boundaries_least", 300)
"""Inhabitants of an area below which hardly anything may be told of it."""

SMALL_SIZE = Setting("boundaries_small", 1000)
"""Inhabitants below which an area counts as small."""

DOCK_WIDTH = Setting("boundaries_dock_width", 400)
"""Pixels of the dock beside the map in which boundaries are drawn."""

TARGET_SIZE = Setting("boundaries_target", 0)
"""Inhabitants that an area is drawn to have, 0 for no aim."""

TARGET_TOLERANCE = Setting("boundaries_tolerance", 20)
"""Percent of the target size that still fit."""
