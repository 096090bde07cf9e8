"""Areas that a person takes out, each for a reason."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from ...support.translation import translate
from ..tables import make_compact

_KEY = Qt.ItemDataRole.UserRole


class ExclusionTable(QObject):
    """Shows and keeps reasons by key."""

    changed = pyqtSignal()

    def __init__(self, table: QTableWidget) -> None:
        super().__init__(table)
        self._table = table
        self._names: Mapping[str, str] = {}
        self._reasons: dict[str, str] = {}
        table.setColumnCount(2)
        table.setHorizontalHeaderLabels([translate("Index", "Area"), translate("Index", "Reason")])
        table.verticalHeader().hide()
        make_compact(table)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.itemChanged.connect(self._take)

    @property
    def reasons(self) -> dict[str, str]:
        """Reasons by key."""
        return dict(self._reasons)

    def rename(self, names: Mapping[str, str]) -> None:
        """Call the areas by other names; says nothing to anybody."""
        self.show(self._reasons, names)

    def show(self, reasons: Mapping[str, str], names: Mapping[str, str]) -> None:
        """Show exclusions with the names of their areas; says nothing to anybody."""
        self._names, self._reasons = names, dict(reasons)
        self._table.blockSignals(True)
        self._table.setRowCount(len(reasons))
        for row, (key, reason) in enumerate(reasons.items()):
            name = names.get(key)
            area = QTableWidgetItem(f"{name} ({key})" if name else key)
            area.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            area.setData(_KEY, key)
            self._table.setItem(row, 0, area)
            self._table.setItem(row, 1, QTableWidgetItem(reason))
        self._table.blockSignals(False)

    def add(self, key: str, reason: str) -> None:
        """Exclude an area."""
        self.show({**self._reasons, key: reason}, self._names)
        self.changed.emit()

    def remove(self) -> None:
        """Rate the chosen area again."""
        row = self._table.currentRow()
        if row >= 0:
            key = self._table.item(row, 0).data(_KEY)
            self.show({one: why for one, why in self._reasons.items() if one != key}, self._names)
            self.changed.emit()

    def _take(self, item: QTableWidgetItem) -> None:
        self._reasons[self._table.item(item.row(), 0).data(_KEY)] = item.text().strip()
        self.changed.emit()
