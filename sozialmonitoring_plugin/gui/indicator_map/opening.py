"""The map dialog opened for something that another window shows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsVectorLayer

from ..desk import Desk
from .dialog import IndicatorMapDialog


@dataclass(frozen=True)
class Subject:
    """An indicator of the monitoring in a file; "" leaves level, date (ISO 8601) and municipality open."""

    monitoring: Path
    indicator: str
    level: str = ""
    reference_date: str = ""
    place: str = ""


class MapWindow:
    """Opens the dialog when it is first asked for, and keeps it for the next time."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._dialog: IndicatorMapDialog | None = None

    @property
    def dialog(self) -> IndicatorMapDialog | None:
        """The dialog, once something was asked for."""
        return self._dialog

    def show(self, subject: Subject) -> None:
        """Show an indicator."""
        dialog = self._opened()
        dialog.show_indicator(
            subject.monitoring, subject.indicator, subject.level, subject.reference_date, subject.place
        )

    def edit(self, layer: QgsVectorLayer) -> None:
        """Edit the classes of a map layer."""
        self._opened().edit_layer(layer)

    def close(self) -> None:
        """Close it for good."""
        if self._dialog is not None:
            self._dialog.done(0)
            self._forget()

    def _opened(self) -> IndicatorMapDialog:
        if self._dialog is None:
            self._dialog = IndicatorMapDialog(self._desk)
            self._dialog.finished.connect(self._forget)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        return self._dialog

    def _forget(self, _result: int = 0) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None
