"""The file that a dialog writes: proposed beside the monitoring until a person chooses one."""

from __future__ import annotations

from pathlib import Path

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QWidget

from ..core.errors import UserError
from ..store.monitoring import Monitoring
from .saving import may_write, with_ending

SUFFIX = ".xlsx"
"""The ending of a proposal, and of a name that has none of those that can be written."""


class OutputFile:
    """What the file widget says, as a whole path; `kinds` are the filters of a file dialog."""

    def __init__(self, widget: QgsFileWidget, kinds: str) -> None:
        self._widget, self._kinds, self._proposed = widget, kinds, ""
        widget.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        widget.setFilter(kinds)

    @property
    def path(self) -> Path:
        """The file with its ending. Raises UserError while there is none."""
        return with_ending(self._typed, self._kinds, SUFFIX)

    def propose(self, monitoring: Monitoring | None, name: str) -> None:
        """Propose a file called after the monitoring as long as nobody chose one."""
        if monitoring is not None and self._widget.filePath() in ("", self._proposed):
            self._proposed = str(monitoring.path.with_name(f"{monitoring.path.stem}_{name}{SUFFIX}"))
            self._widget.setFilePath(self._proposed)

    def to_write(self, dialog: QWidget) -> Path | None:
        """The file, None where its ending led to one that is not to be replaced. Raises UserError."""
        path = self.path
        return path if may_write(dialog, dialog.windowTitle(), self._typed, path) else None

    @property
    def _typed(self) -> Path:
        path = self._widget.filePath()
        if not path:
            raise UserError("Say where the file is to be written.")
        return Path(path)
