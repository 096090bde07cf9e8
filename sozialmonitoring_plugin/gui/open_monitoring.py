"""Open monitoring: a file dialog, and the answer in the message bar."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtWidgets import QFileDialog

from ..core.errors import UserError
from ..support.messages import tell_error, tell_success
from ..support.settings import MONITORING
from ..support.translation import translate
from ..workflows.monitoring_location import open_monitoring
from .desk import Desk
from .monitoring_choice import GEOPACKAGE, summary


def open_by_file_dialog(desk: Desk) -> None:
    """Ask for a file, and remember it for the other dialogs."""
    title = translate("OpenMonitoring", "Open monitoring")
    path, _ = QFileDialog.getOpenFileName(desk.window, title, MONITORING.read(), GEOPACKAGE)
    if path:
        remember(Path(path), desk)


def remember(path: Path, desk: Desk) -> None:
    """Try to open a monitoring; from now on the dialogs start with it."""
    try:
        monitoring = open_monitoring(str(path))
    except UserError as error:
        tell_error(desk.messages, error)
        return
    MONITORING.write(str(path))
    tell_success(
        desk.messages, translate("OpenMonitoring", "Opened: {summary}").format(summary=summary(monitoring))
    )
