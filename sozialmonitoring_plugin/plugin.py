"""The shell QGIS talks to: translation, Processing provider, menu and toolbar, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication

from .support.translation import install_translator

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .algorithms.provider import SozialmonitoringProvider
    from .gui.doors import Doors


class SozialmonitoringPlugin:
    """Loaded by QGIS, and by qgis_process with `iface` None."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self._iface = iface
        self._translator = install_translator()
        self._provider: SozialmonitoringProvider | None = None
        self._doors: Doors | None = None

    def initProcessing(self) -> None:
        """Register the algorithms; all that qgis_process needs."""
        from .algorithms.provider import SozialmonitoringProvider

        self._provider = SozialmonitoringProvider()
        QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:
        """Register the algorithms and open the doors in menu and toolbar."""
        from .gui.desk import Desk
        from .gui.doors import Doors

        self.initProcessing()
        if self._iface is not None:
            self._doors = Doors(self._iface, Desk.of(self._iface, QgsProject.instance()))
            self._doors.open()

    def unload(self) -> None:
        """Take back what initGui and initProcessing gave."""
        if self._doors is not None:
            self._doors.close()
            self._doors = None
        if self._provider is not None:
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
