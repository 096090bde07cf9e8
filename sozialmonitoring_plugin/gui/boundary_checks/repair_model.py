"""What was mended so far, one repair a line."""

from __future__ import annotations

from html import escape
from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt

from ...core.deliveries.reports.console import spoken
from ...layers.boundaries.repair_records import Repair
from ...support.translation import translate
from ..language import interface_wording
from ..titled_model import TitledModel


class RepairModel(TitledModel):
    """The latest first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words = interface_wording()
        self._repairs: tuple[Repair, ...] = ()
        self._headers = (
            translate("BoundaryChecks", "What was changed"),
            translate("BoundaryChecks", "Addresses"),
        )

    def show(self, repairs: tuple[Repair, ...]) -> None:
        """Show repairs, of which the oldest comes first."""
        self.beginResetModel()
        self._repairs = repairs[::-1]
        self.endResetModel()

    def repair(self, index: QModelIndex) -> Repair | None:
        """The repair of a line."""
        return self._repairs[index.row()] if index.isValid() else None

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._repairs)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        repair = self._repairs[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            text = spoken(repair.text, self._words)
            return text if index.column() == 0 else self._words.number(repair.addresses, 0)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<qt>{escape(spoken(repair.text, self._words))}</qt>"
        return None
