"""The sheet as a table with coloured cells."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont

from ...core.deliveries.sheets.grid import Grid, letter
from .explain import explained, role_title
from .job import Insight
from .sheet_roles import CellRole

COLOURS = {
    CellRole.TITLE: "#dfe5ea",
    CellRole.HEADER: "#b8d4ee",
    CellRole.KEY: "#fdd9a5",
    CellRole.NAME: "#fdeccf",
    CellRole.DATE: "#f5ddf0",
    CellRole.VALUE: "#d4edd0",
    CellRole.TOTAL: "#d8cdea",
    CellRole.UNMATCHED: "#f8c4c0",
    CellRole.LEFT_OUT: "#efefef",
    CellRole.NOTE: "#dcdcd4",
    CellRole.QUESTION: "#ffe14d",
}
"""Light grounds for dark ink, told apart also by people who see red and green alike."""

INK, FAINT_INK = "#202020", "#7a7a7a"
_TOLD_IN_HEADERS = frozenset({CellRole.HEADER, CellRole.TOTAL, CellRole.UNMATCHED, CellRole.LEFT_OUT})


class SheetModel(QAbstractTableModel):
    """Shows a grid; rows are counted and columns lettered as in a spreadsheet, with their roles."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._insight: Insight | None = None
        self._grounds = {role: QBrush(QColor(colour)) for role, colour in COLOURS.items()}
        self._ink, self._faint = QBrush(QColor(INK)), QBrush(QColor(FAINT_INK))
        self._bold = QFont()
        self._bold.setBold(True)

    @property
    def grid(self) -> Grid | None:
        """The sheet that is shown."""
        return self._insight.look.grid if self._insight else None

    def show(self, insight: Insight | None) -> None:
        """Show another look; of the same sheet only the colours change, and the view stays where it is."""
        before, after = self.grid, insight.look.grid if insight else None
        if before is not None and after is before:
            self._insight = insight
            self._repaint()
            return
        self.beginResetModel()
        self._insight = insight
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() or self.grid is None else len(self.grid.rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.grid is None else self.grid.width

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or self._insight is None:
            return None
        if orientation == Qt.Orientation.Horizontal:
            found = self._insight.roles.of_column(section)
            return (
                f"{letter(section)}\n{role_title(found)}" if found is not CellRole.NONE else letter(section)
            )
        found = self._insight.roles.of_row(section)
        return f"{role_title(found)}  {section + 1}" if found in _TOLD_IN_HEADERS else str(section + 1)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._insight is None:
            return None
        row, column = index.row(), index.column()
        value = self._insight.look.grid.rows[row][column]
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if value is None else str(value)
        if role == Qt.ItemDataRole.TextAlignmentRole and isinstance(value, int | float):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.ToolTipRole:
            return explained(self._insight, row, column)
        return self._painted(self._insight.roles.role(row, column), role)

    def _painted(self, found: CellRole, role: int) -> Any:
        if role == Qt.ItemDataRole.BackgroundRole:
            return self._grounds.get(found)
        if role == Qt.ItemDataRole.ForegroundRole and found in self._grounds:
            return self._faint if found is CellRole.LEFT_OUT else self._ink
        if role == Qt.ItemDataRole.FontRole and found is CellRole.HEADER:
            return self._bold
        return None

    def _repaint(self) -> None:
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)
