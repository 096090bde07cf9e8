"""Looks whether page templates were saved anew, in the layout designer or by somebody else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...workflows.booklet_templates import Stamp, template_stamp

EVERY = 1000
"""Milliseconds between two looks; what is on a network drive tells nobody that it changed."""


class TemplateWatch(QObject):
    """Compares the times of the templates in a folder while the dialog is there."""

    changed = pyqtSignal()

    def __init__(self, folder: Callable[[], Path | None], parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._seen: Stamp = ()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look now."""
        stamp = template_stamp(self._folder())
        if stamp != self._seen:
            self._seen = stamp
            self.changed.emit()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
