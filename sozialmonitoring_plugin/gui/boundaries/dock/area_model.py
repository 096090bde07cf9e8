"""The areas that are drawn: locked or not, their names and where they belong."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QBrush, QColor

from ....core.boundaries.drafting import DraftArea
from ....support.translation import translate
from ...titled_model import TitledModel
from ..workplace import Workplace

LOCK, KEY, NAME, PARENT = range(4)
LOCKED = "#767676"


class AreaModel(TitledModel):
    """A line for each area; ticks lock, names can be written over."""

    def __init__(self, workplace: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._areas: list[DraftArea] = []
        above = workplace.surroundings.tree.levels[-2:-1]
        self._parent_names = {
            key: name for level in above for key, name in zip(level.keys, level.names, strict=True)
        }
        self._headers = (
            translate("Boundaries", "Locked"),
            translate("Boundaries", "Key"),
            translate("Boundaries", "Name"),
            above[0].level.title if above else translate("Boundaries", "Belongs to"),
        )

    def refresh(self) -> None:
        """Show the areas of now."""
        areas = sorted(self._workplace.session.areas.values(), key=lambda area: area.key)
        if [one.key for one in areas] == [one.key for one in self._areas]:
            self._areas = areas
            if areas:
                self.dataChanged.emit(self.index(0, 0), self.index(len(areas) - 1, PARENT))
            return
        self.beginResetModel()
        self._areas = areas
        self.endResetModel()

    def key(self, row: int) -> str:
        """The key of the area in a line."""
        return self._areas[row].key

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._areas)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self._workplace.is_read_only:
            return flags
        if index.column() == LOCK:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == NAME else flags

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        area = self._areas[index.row()]
        locked = area.key in self._workplace.session.rules.locked
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == LOCK:
            return Qt.CheckState.Checked if locked else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._texts(area)[index.column()]
        if role == Qt.ItemDataRole.ForegroundRole and locked:
            return QBrush(QColor(LOCKED))
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        area, session = self._areas[index.row()], self._workplace.session
        if role == Qt.ItemDataRole.CheckStateRole:
            change = session.lock if Qt.CheckState(value) == Qt.CheckState.Checked else session.unlock
            return self._workplace.guarded(lambda: change([area.key]))
        if role != Qt.ItemDataRole.EditRole or str(value).strip() == area.name:
            return False
        return self._workplace.guarded(lambda: session.rename(area.key, str(value)))

    def _texts(self, area: DraftArea) -> tuple[str, ...]:
        return "", area.key, area.name, f"{area.parent} {self._parent_names.get(area.parent, '')}".strip()
