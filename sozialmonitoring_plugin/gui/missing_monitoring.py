"""The repair path for a map whose monitoring moved: the file is chosen, and checked to be the one.

A dialog finds monitorings by `find`; where one is missing, it calls `ask`, and is told by `repaired` that
it may try again.
"""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsProject
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QObject, QSignalBlocker, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel, QWidget

from ..core.errors import UserError
from ..layers.map_origin import MapOrigin
from ..store.monitoring import Monitoring
from ..support.translation import translate
from .finding_monitoring import chosen_monitoring, find_monitoring
from .monitoring_choice import GEOPACKAGE


class MissingMonitoring(QObject):
    """Shows a file widget with its label while the monitoring of a map is missing.

    Meanwhile the widgets that it stands `instead_of` are hidden: there is one file to choose.
    """

    repaired = pyqtSignal()
    """The file that was chosen is the monitoring of the map."""

    refused = pyqtSignal(Exception)
    """It is not, or it cannot be opened."""

    def __init__(
        self,
        label: QLabel,
        widget: QgsFileWidget,
        project: QgsProject,
        instead_of: Sequence[QWidget] = (),
    ) -> None:
        super().__init__(widget)
        self._label = label
        self._widget = widget
        self._project = project
        self._instead_of = tuple(instead_of)
        self._asked: MapOrigin | None = None
        self._known: dict[str, str] = {}
        widget.setFilter(GEOPACKAGE)
        widget.setDialogTitle(translate("MissingMonitoring", "Choose the monitoring of the map"))
        widget.fileChanged.connect(self._choose)
        self.hide()

    def find(self, origin: MapOrigin, folder: str) -> Monitoring:
        """The monitoring of a map whose file lies in `folder`, a chosen one before all others.

        Raises MonitoringNotFound where it is in none of the usual places and was not chosen.
        """
        return find_monitoring(origin, folder, self._project, self._known.get(origin.created, ""))

    def ask(self, origin: MapOrigin) -> None:
        """Offer to choose the monitoring of a map."""
        self._asked = origin
        blocker = QSignalBlocker(self._widget)
        self._widget.setFilePath("")
        blocker.unblock()
        self._show(True)

    def hide(self) -> None:
        """Nothing is missing any more."""
        self._asked = None
        self._show(False)

    def _choose(self, path: str) -> None:
        if self._asked is None or not path:
            return
        try:
            chosen_monitoring(self._asked, path)
        except UserError as error:
            self.refused.emit(error)
        else:
            self._known[self._asked.created] = path
            self.repaired.emit()

    def _show(self, shown: bool) -> None:
        self._label.setVisible(shown)
        self._widget.setVisible(shown)
        for one in self._instead_of:
            one.setHidden(shown)
