"""The table of numbers: a line for each area, signs and colours for what is too small."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont

from ....core.boundaries.measures import Size, Thresholds
from ....core.boundaries.numbers import AreaNumbers
from ...alignment import NUMBERS_ALIGNED
from ..size_looks import SIZE_LOOKS, size_title
from .number_columns import Column

ORDER = Qt.ItemDataRole.UserRole
"""What a cell is sorted by."""


class NumberModel(QAbstractTableModel):
    """Shows what it is given."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self._rows: tuple[AreaNumbers, ...] = ()
        self._thresholds = Thresholds()

    def show(self, rows: Sequence[AreaNumbers], columns: tuple[Column, ...], thresholds: Thresholds) -> None:
        """Show other numbers; the view keeps selection and columns where only numbers are others."""
        same = [(one.level, one.key) for one in rows] == [(one.level, one.key) for one in self._rows]
        same = same and [one.title for one in columns] == [one.title for one in self._columns]
        if not same:
            self.beginResetModel()
        self._rows, self._columns, self._thresholds = tuple(rows), columns, thresholds
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(columns) - 1))

    @property
    def rows(self) -> tuple[AreaNumbers, ...]:
        """The areas in the order they were given."""
        return self._rows

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._columns[section].tip
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        area, column = self._rows[index.row()], self._columns[index.column()]
        text, order = column.cell(area)
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == ORDER:
            return order
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(area, column, text)
        if role == Qt.ItemDataRole.TextAlignmentRole and column.is_number:
            return NUMBERS_ALIGNED
        return self._look(area, column, role)

    def plain_text(self, rows: Sequence[int]) -> str:
        """Some lines with tabs, to be pasted into a sheet."""
        lines = [[column.tip for column in self._columns]]
        lines += [[column.cell(self._rows[row])[0] for column in self._columns] for row in rows]
        return "\n".join("\t".join(line) for line in lines)

    def _tip(self, area: AreaNumbers, column: Column, text: str) -> str:
        told = [f"{column.tip}: {text}"]
        if column.is_size and area.square_metres:
            told.append(size_title(area.size, self._thresholds))
        return f"<qt>{escape('. '.join(one for one in told if one))}</qt>"

    def _look(self, area: AreaNumbers, column: Column, role: int) -> Any:
        if not area.square_metres:  # it is gone: nothing of it is too small
            return None
        look = SIZE_LOOKS[area.size]
        if role == Qt.ItemDataRole.FontRole and area.parts != area.expected_parts and not column.is_number:
            font = QFont()
            font.setBold(True)
            return font
        if not column.is_size or area.size is Size.UNKNOWN:
            return None
        if role == Qt.ItemDataRole.BackgroundRole:
            return QBrush(QColor(look.ground))
        return QBrush(QColor(look.ink)) if role == Qt.ItemDataRole.ForegroundRole else None
