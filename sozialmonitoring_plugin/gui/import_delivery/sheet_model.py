"""The sheet as a table with coloured cells."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont

from ...core.deliveries.sheets.grid import Grid, address, letter
from ...support.translation import translate
from .sheet_roles import NOTHING_KNOWN, CellRole, SheetRoles

COLOURS = {
    CellRole.HEADER: "#c6dbef",
    CellRole.KEY: "#fdd9a5",
    CellRole.VALUE: "#d4edd0",
    CellRole.TOTAL: "#dcd3ea",
    CellRole.UNMATCHED: "#f8c4c0",
    CellRole.NOTE: "#e3e3e3",
}
"""Light grounds for dark ink, told apart also by people who see red and green alike."""

INK = "#202020"


class SheetModel(QAbstractTableModel):
    """Shows a grid; rows are counted and columns lettered as in a spreadsheet."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._grid: Grid | None = None
        self._roles = NOTHING_KNOWN

    def show(self, grid: Grid | None, roles: SheetRoles) -> None:
        """Show another sheet, None for none."""
        self.beginResetModel()
        self._grid, self._roles = grid, roles
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() or self._grid is None else len(self._grid.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self._grid is None else self._grid.width

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return letter(section) if orientation == Qt.Orientation.Horizontal else str(section + 1)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._grid is None:
            return None
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(self._grid.rows[row][column])
        found = self._roles.role(row, column)
        if role == Qt.ItemDataRole.BackgroundRole and found in COLOURS:
            return QBrush(QColor(COLOURS[found]))
        if role == Qt.ItemDataRole.ForegroundRole and found in COLOURS:
            return QBrush(QColor(INK))
        if role == Qt.ItemDataRole.FontRole and found is CellRole.HEADER:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{address(row, column)}: {role_title(found)}"
        return None


def role_title(role: CellRole) -> str:
    """What a colour stands for."""
    return {
        CellRole.NONE: translate("ImportDelivery", "not read"),
        CellRole.HEADER: translate("ImportDelivery", "header"),
        CellRole.KEY: translate("ImportDelivery", "key or name"),
        CellRole.VALUE: translate("ImportDelivery", "value"),
        CellRole.TOTAL: translate("ImportDelivery", "total"),
        CellRole.UNMATCHED: translate("ImportDelivery", "without an area"),
        CellRole.NOTE: translate("ImportDelivery", "note"),
    }[role]


def legend_html() -> str:
    """One line that explains the colours."""
    chips = (
        f'<span style="background:{colour}; color:{INK}">&nbsp;{_unbroken(role_title(role))}&nbsp;</span>'
        for role, colour in COLOURS.items()
    )
    return "&nbsp; ".join(chips)


def _unbroken(text: str) -> str:
    return text.replace(" ", "&nbsp;")


def _text(value: Any) -> str:
    return "" if value is None else str(value)
