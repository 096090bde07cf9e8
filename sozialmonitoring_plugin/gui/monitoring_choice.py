"""Which monitoring a dialog works with: the one used last, until another is chosen."""

from __future__ import annotations

from html import escape
from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QEvent, QObject, pyqtSignal
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
    rewritten = pyqtSignal()
    """Somebody wrote into the monitoring while another window was in front, such as a delivery."""

    def __init__(self, widget: QgsFileWidget, label: QLabel) -> None:
        super().__init__(widget)
        self._widget = widget
        self._label = label
        self._opened: Monitoring | None = None
        self._revision = -1
        widget.setFilter(GEOPACKAGE)
        widget.setDialogTitle(translate("MonitoringChoice", "Choose a monitoring"))
        widget.fileChanged.connect(self._open)
        widget.window().installEventFilter(self)
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
        self._tell()
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when the dialog comes to the front."""
        if event.type() == QEvent.Type.ActivationChange and self._widget.window().isActiveWindow():
            self._look_again()
        return bool(super().eventFilter(watched, event))

    def _look_again(self) -> None:
        """Nothing is thrown away where the file cannot be read just now: it is looked at again next time."""
        try:
            if self._opened is None or self._opened.revision == self._revision:
                return
            self._tell()
        except UserError as error:
            self._revision = -1
            self._label.setText(f"<b>{escape(sentence(error))}</b>")
        else:
            self.rewritten.emit()

    def _tell(self) -> None:
        if self._opened is not None:
            self._revision = self._opened.revision
            self._label.setText(summary(self._opened))

    def _open(self, path: str) -> None:
        self._opened = None
        try:
            if path:
                self._opened = open_monitoring(path)
                MONITORING.write(path)
                self._revision = self._opened.revision
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
