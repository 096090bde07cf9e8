"""Which monitoring a dialog works with: the one used last, until another is chosen."""

from __future__ import annotations

from html import escape
from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QLabel

from ..core.errors import UserError
from ..store.monitoring import Monitoring
from ..support.messages import sentence
from ..support.settings import MONITORING
from ..support.translation import translate
from ..workflows.monitoring_location import open_monitoring

GEOPACKAGE = "GeoPackage (*.gpkg)"


class MonitoringChoice(QObject):
    """Opens what the file widget names and says below it what was found."""

    changed = pyqtSignal()

    def __init__(self, widget: QgsFileWidget, label: QLabel) -> None:
        super().__init__(widget)
        self._widget = widget
        self._label = label
        self._opened: Monitoring | None = None
        widget.setFilter(GEOPACKAGE)
        widget.setDialogTitle(translate("MonitoringChoice", "Choose a monitoring"))
        widget.fileChanged.connect(self._open)
        widget.setFilePath(MONITORING.read())
        if not widget.filePath():
            self._open("")

    @property
    def opened(self) -> Monitoring | None:
        """The monitoring, None while none is chosen or it cannot be opened."""
        return self._opened

    @property
    def monitoring(self) -> Monitoring:
        """The monitoring. Raises UserError while there is none."""
        if self._opened is None:
            raise UserError("Choose a monitoring first.")
        return self._opened

    @property
    def path(self) -> Path:
        """Path of the monitoring. Raises UserError while there is none."""
        return self.monitoring.path

    def refresh(self) -> None:
        """Say anew what is in the monitoring after something was written."""
        if self._opened is not None:
            self._label.setText(summary(self._opened))
        self.changed.emit()

    def _open(self, path: str) -> None:
        self._opened = None
        try:
            if path:
                self._opened = open_monitoring(path)
                MONITORING.write(path)
        except UserError as error:
            self._label.setText(f"<b>{escape(sentence(error))}</b>")
        else:
            nothing = translate("MonitoringChoice", "Choose a monitoring, or create one first.")
            self._label.setText(summary(self._opened) if self._opened else nothing)
        self.changed.emit()


def summary(monitoring: Monitoring) -> str:
    """Title, levels and how much was delivered."""
    text = translate("MonitoringChoice", "<b>{title}</b> – {levels} – deliveries: {deliveries}")
    return text.format(
        title=escape(monitoring.title),
        levels=escape(" ⊃ ".join(level.title for level in monitoring.levels())),
        deliveries=len(monitoring.deliveries()),
    )
