"""Sozialmonitoring: from an office's spreadsheet to maps and booklets of small areas, inside QGIS."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .sozialmonitoring_plugin.plugin import SozialmonitoringPlugin


def classFactory(iface: QgisInterface | None) -> SozialmonitoringPlugin:
    """Return the plugin; QGIS calls this once (`iface` is None under qgis_process)."""
    from .sozialmonitoring_plugin.plugin import SozialmonitoringPlugin

    return SozialmonitoringPlugin(iface)
