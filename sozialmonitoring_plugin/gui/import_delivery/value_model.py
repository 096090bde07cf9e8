"""The observations a delivery brings, one a row, with the cell each came from."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from ...core.deliveries.delivery import Delivery
from ...core.indicators.tableau import Variable
from ...core.values import Flag, Reason
from ...support.translation import translate
from ..language import interface_wording

VARIABLE_COLUMN, VALUE_COLUMN = 2, 4


class ValueModel(QAbstractTableModel):
    """Area, name, variable, Stichtag, value or the reason why there is none, cell."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._delivery: Delivery | None = None
        self._names: dict[str, str] = {}
        self._titles: dict[str, str] = {}
        self._words = interface_wording()
        self._headers = (
            translate("ImportDelivery", "Area"),
            translate("ImportDelivery", "Name"),
            translate("ImportDelivery", "Variable"),
            translate("ImportDelivery", "Reference date"),
            translate("ImportDelivery", "Value"),
            translate("ImportDelivery", "Cell"),
        )

    def show(self, delivery: Delivery | None, names: dict[str, str]) -> None:
        """Show another delivery; `names` are those of its level's areas by key."""
        self.beginResetModel()
        self._delivery, self._names = delivery, names
        self._titles = {one.id: one.title for one in delivery.variables} if delivery else {}
        self.endResetModel()

    def cell(self, row: int) -> str:
        """Address of the cell a value came from."""
        return self._delivery.observations.cells[row] if self._delivery else ""

    def variable(self, row: int) -> Variable | None:
        """The variable of a row."""
        name = self._delivery.observations.variables[row] if self._delivery else ""
        return (
            next((one for one in self._delivery.variables if one.id == name), None)
            if self._delivery
            else None
        )

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() or self._delivery is None else len(self._delivery.observations)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._headers[section] if orientation == Qt.Orientation.Horizontal else str(section + 1)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self._delivery is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(self._delivery, index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._explained(self._delivery, index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == VALUE_COLUMN:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _text(self, delivery: Delivery, row: int, column: int) -> str:
        seen = delivery.observations
        if column == VALUE_COLUMN:
            value = seen.values[row]
            return self._words.value(value, decimals(value.number))
        key = seen.area_keys[row]
        texts = (key, self._names.get(key, ""), seen.variables[row], self._words.date(seen.dates[row]), "")
        return (*texts, seen.cells[row])[column]

    def _explained(self, delivery: Delivery, row: int, column: int) -> str:
        if column == VARIABLE_COLUMN:
            return self._titles.get(delivery.observations.variables[row], "")
        if column != VALUE_COLUMN:
            return self._text(delivery, row, column)
        value = delivery.observations.values[row]
        words = [self._words.flag(flag) for flag in Flag if flag in value.flags]
        return self._words.reason(value.reason) if value.reason is not Reason.NONE else ", ".join(words)


def decimals(number: float) -> int:
    """As many decimals as the number has, at most six."""
    return len(f"{number:.6f}".rstrip("0").partition(".")[2])
