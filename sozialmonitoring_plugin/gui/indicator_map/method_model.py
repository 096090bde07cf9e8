"""All methods side by side: how many classes, how well they fit, how full they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan
from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QFont

from ...core.classification.side_by_side import Contender
from ...support.messages import sentence
from ...support.translation import translate
from ..language import interface_wording
from ..titled_model import TitledModel

METHOD, CLASSES, FIT, SMALLEST, LARGEST = range(5)
SORT_ROLE = Qt.ItemDataRole.UserRole + 1

_Role = Qt.ItemDataRole


@dataclass(frozen=True)
class MethodRow:
    """One line; `can_be_taken` is false for what only stands beside."""

    title: str
    contender: Contender
    is_current: bool = False
    can_be_taken: bool = True


class MethodModel(TitledModel):
    """A row for each method."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._headers = (
            translate("IndicatorMap", "Method"),
            translate("IndicatorMap", "Classes"),
            translate("IndicatorMap", "GVF"),
            translate("IndicatorMap", "smallest"),
            translate("IndicatorMap", "largest"),
        )
        self._rows: tuple[MethodRow, ...] = ()

    def show(self, rows: Sequence[MethodRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @property
    def rows(self) -> tuple[MethodRow, ...]:
        """What is shown."""
        return self._rows

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex, role: int = _Role.DisplayRole) -> Any:
        row, column = self._rows[index.row()], index.column()
        if role == _Role.DisplayRole:
            return _text(row, column)
        if role == SORT_ROLE:
            return _rank(row, column)
        if role == _Role.TextAlignmentRole and column != METHOD:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == _Role.FontRole and row.is_current:
            font = QFont()
            font.setBold(True)
            return font
        if role == _Role.ToolTipRole:
            return _tip(row)
        return None


def _text(row: MethodRow, column: int) -> str:
    one = row.contender
    if column == METHOD:
        return row.title
    if one.classification is None or (column == FIT and isnan(one.fit)):
        return "–"
    words = interface_wording()
    numbers = {
        CLASSES: (one.classes, 0),
        FIT: (one.fit, 3),
        SMALLEST: (one.smallest, 0),
        LARGEST: (one.largest, 0),
    }
    return words.number(*numbers[column])


def _rank(row: MethodRow, column: int) -> str | float:
    """By what a column is sorted; what could not be made comes last."""
    one = row.contender
    if column == METHOD:
        return row.title
    if one.classification is None or (column == FIT and isnan(one.fit)):
        return -1.0
    return float((one.classes, one.fit, one.smallest, one.largest)[column - 1])


def _tip(row: MethodRow) -> str:
    if row.contender.problem is not None:
        return sentence(row.contender.problem)
    if not row.can_be_taken:
        return translate("IndicatorMap", "What the button “Classify” of QGIS would make, for comparison")
    return translate("IndicatorMap", "Click, or press Enter, to take this method")
