"""What an import would store: areas as rows and variables as columns, or one value a row."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from ...core.indicators.tableau import Variable
from ...core.values import Flag, Reason, Value
from ...support.translation import translate
from ..language import interface_wording
from .explain import kind_title
from .job import Insight
from .value_model import decimals

FIXED = 2
"""Columns before the first variable: key and name."""

LONGEST_TITLE = 24
"""Letters of a title above its column; the tool tip has all."""


class ResultModel(QAbstractTableModel):
    """Keys and names of the areas, then the variables with kind, unit and date above their values."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._insight: Insight | None = None
        self._words = interface_wording()
        self._fixed = (translate("ImportDelivery", "Key"), translate("ImportDelivery", "Name"))

    def show(self, insight: Insight | None) -> None:
        """Show another look."""
        self.beginResetModel()
        self._insight = insight if insight and insight.result else None
        self.endResetModel()

    def variable(self, column: int) -> Variable | None:
        """The variable of a column."""
        result = self._insight.result if self._insight else None
        if result is None or not FIXED <= column < self.columnCount():
            return None
        return result.columns[column - FIXED].variable

    def column_of(self, identifier: str) -> int:
        """The first column of a variable, −1 for none."""
        columns = self._insight.result.columns if self._insight and self._insight.result else ()
        return next((FIXED + at for at, one in enumerate(columns) if one.variable.id == identifier), -1)

    def cell(self, index: QModelIndex) -> str:
        """Address of the cell a value came from, "" for none."""
        place = self._place(index)
        result = self._insight.result if self._insight else None
        return result.delivery.observations.cells[place] if result and place >= 0 else ""

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        result = self._insight.result if self._insight else None
        return 0 if parent.isValid() or result is None else len(result.keys)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        result = self._insight.result if self._insight else None
        return 0 if parent.isValid() or result is None else FIXED + len(result.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        result = self._insight.result if self._insight else None
        if result is None or orientation == Qt.Orientation.Vertical:
            return None
        if section < FIXED:
            return self._fixed[section] if role == Qt.ItemDataRole.DisplayRole else None
        column = result.columns[section - FIXED]
        kind = kind_title(column.variable.kind, column.variable.unit)
        unit = f", {column.variable.unit}" if column.variable.unit else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{_cut(column.variable.title)}\n{kind}{unit}\n{self._words.date(column.day)}"
        return (
            f"{column.variable.title}\n{column.variable.id}" if role == Qt.ItemDataRole.ToolTipRole else None
        )

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        result = self._insight.result if self._insight else None
        if result is None:
            return None
        if index.column() < FIXED:
            texts = (result.keys, result.names)[index.column()]
            shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
            return texts[index.row()] if role in shown else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        place = self._place(index)
        if place < 0 or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        value = result.delivery.observations.values[place]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words.value(value, decimals(value.number))
        return f"{result.delivery.observations.cells[place]} {self._explained(value)}"

    def _place(self, index: QModelIndex) -> int:
        result = self._insight.result if self._insight else None
        if result is None or not index.isValid() or index.column() < FIXED:
            return -1
        return int(result.places[index.row(), index.column() - FIXED])

    def _explained(self, value: Value) -> str:
        words = [self._words.flag(flag) for flag in Flag if flag in value.flags]
        return self._words.reason(value.reason) if value.reason is not Reason.NONE else ", ".join(words)


def _cut(title: str) -> str:
    """The beginning of a long title."""
    return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1].rstrip()}…"
