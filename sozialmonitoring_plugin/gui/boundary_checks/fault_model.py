"""Faults as a tree: kinds with their numbers, below each its faults."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import Any

from qgis.PyQt.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QColor, QFont, QIcon, QPixmap

from ...core.boundaries.faults import Fault, FaultKind
from ...core.deliveries.reports.console import spoken
from ...layers.boundaries.fault_layer import COLORS
from ...support.translation import translate
from ..language import interface_wording

KIND = -1
"""The internal id of the line of a kind; that of a fault is the place of its kind."""

NOBODY = QModelIndex()
ICON = 12


class FaultModel(QAbstractItemModel):
    """Two columns: areas, size."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words = interface_wording()
        self._groups: list[tuple[FaultKind, list[Fault]]] = []

    def show(self, faults: tuple[Fault, ...]) -> None:
        """Show faults in the order they have."""
        self.beginResetModel()
        self._groups = [(kind, list(found)) for kind, found in groupby(faults, key=lambda fault: fault.kind)]
        self.endResetModel()

    def fault(self, index: QModelIndex) -> Fault | None:
        """The fault of a line, None for the line of a kind."""
        if not index.isValid() or _place(index) == KIND:
            return None
        return self._groups[_place(index)][1][index.row()]

    def kind(self, index: QModelIndex) -> FaultKind | None:
        """The kind that a line is or belongs to."""
        if not index.isValid():
            return None
        place = _place(index)
        return self._groups[index.row() if place == KIND else place][0]

    def every(self) -> list[QModelIndex]:
        """The lines of all faults, in order."""
        return [
            self.index(row, 0, self.index(place, 0))
            for place, (_, found) in enumerate(self._groups)
            for row in range(len(found))
        ]

    def after(self, index: QModelIndex, step: int) -> QModelIndex:
        """The fault a step of 1 or -1 on, round the end; of a kind its first or the one before it."""
        lines = self.every()
        if not lines:
            return QModelIndex()
        if self.fault(index) is not None:
            here = lines.index(index.siblingAtColumn(0))
        else:
            before = sum(len(found) for _, found in self._groups[: max(index.row(), 0)])
            here = before - 1 if step > 0 else before
        return lines[(here + step) % len(lines)]

    def index(self, row: int, column: int, parent: QModelIndex = NOBODY) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, (parent.row() if parent.isValid() else KIND) + 1)

    def parent(self, index: QModelIndex = NOBODY) -> Any:
        place = _place(index)
        return self.createIndex(place, 0, KIND + 1) if index.isValid() and place != KIND else QModelIndex()

    def rowCount(self, parent: QModelIndex = NOBODY) -> int:
        if not parent.isValid():
            return len(self._groups)
        return len(self._groups[parent.row()][1]) if _place(parent) == KIND and parent.column() == 0 else 0

    def columnCount(self, parent: QModelIndex = NOBODY) -> int:  # noqa: ARG002 - Qt's signature
        return 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (translate("BoundaryChecks", "Areas"), translate("BoundaryChecks", "Size"))[section]
        return None

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        fault = self.fault(index)
        return self._of_kind(index, role) if fault is None else self._of_fault(fault, index.column(), role)

    def _of_kind(self, index: QModelIndex, role: int) -> Any:
        kind, found = self._groups[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            count = self._words.number(len(found), 0)
            return self._words.text(f"fault_{kind.value}") if index.column() == 0 else count
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return _square(COLORS[kind])
        if role == Qt.ItemDataRole.FontRole:
            font = QFont()
            font.setBold(any(fault.blocks for fault in found))
            return font
        return None

    def _of_fault(self, fault: Fault, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._areas(fault) if column == 0 else self._size(fault)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<qt>{escape(spoken(fault.text, self._words))}</qt>"
        return None

    def _areas(self, fault: Fault) -> str:
        rows = ", ".join(f"#{row}" for row in fault.rows[:3])
        return ", ".join(key for key in fault.areas if key) or rows or "–"

    def _size(self, fault: Fault) -> str:
        shown = fault.size.shown
        unit = self._words.text(f"fault_unit_{fault.size.unit.value}")
        return f"{self._words.number(float(shown), shown.decimals)} {unit}"


def _place(index: QModelIndex) -> int:
    return int(index.internalId()) - 1


def _square(color: str) -> QIcon:
    picture = QPixmap(ICON, ICON)
    picture.fill(QColor(color))
    return QIcon(picture)
