"""Tables of the comparison: each cell has a text, a tip, and perhaps a number that can be explained."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt

from ...core.comparison.distribution import Distribution
from ..titled_model import TitledModel

CELL_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class NumberPlace:
    """Which number it is: an indicator in an area at a date, shown as `shown`."""

    indicator: str
    level: str
    area_key: str
    reference_date: date
    shown: str


@dataclass(frozen=True)
class Spread:
    """What a bar shows: the distribution of a level, and the number of one area (NaN: none)."""

    distribution: Distribution
    number: float


@dataclass(frozen=True)
class Cell:
    """`tip` is also what is read aloud; `right` for numbers; a `spread` is painted as a bar."""

    text: str
    tip: str = ""
    right: bool = False
    place: NumberPlace | None = None
    spread: Spread | None = None


@dataclass(frozen=True)
class Heading:
    """A column."""

    text: str
    tip: str = ""


Row = Sequence[Cell]


class CellModel(TitledModel):
    """Shows rows of cells."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tips: tuple[str, ...] = ()
        self._rows: Sequence[Row] = ()

    def show(self, headings: Sequence[Heading], rows: Sequence[Row]) -> None:
        """Show another table."""
        self.beginResetModel()
        self._headers = tuple(heading.text for heading in headings)
        self._tips = tuple(heading.tip for heading in headings)
        self._rows = rows
        self.endResetModel()

    def cell(self, index: QModelIndex) -> Cell | None:
        """The cell of an index."""
        return self._rows[index.row()][index.column()] if index.isValid() else None

    def text(self) -> str:
        """The table with tabs between cells, for a letter or a spreadsheet; bars are told in words."""
        lines = [self._headers, *(tuple(_told(cell) for cell in row) for row in self._rows)]
        return "\n".join("\t".join(line) for line in lines)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index)
        if cell is None:
            return None
        side = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
        answers = {
            Qt.ItemDataRole.DisplayRole: cell.text,
            Qt.ItemDataRole.ToolTipRole: cell.tip or cell.text,
            Qt.ItemDataRole.AccessibleTextRole: cell.text or cell.tip,
            Qt.ItemDataRole.AccessibleDescriptionRole: cell.tip,
            Qt.ItemDataRole.TextAlignmentRole: int(side | Qt.AlignmentFlag.AlignVCenter),
            CELL_ROLE: cell,
        }
        return answers.get(Qt.ItemDataRole(role))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole and orientation == Qt.Orientation.Horizontal:
            return self._tips[section] or self._headers[section]
        return super().headerData(section, orientation, role)


def _told(cell: Cell) -> str:
    return cell.tip.replace("\n", "; ") if cell.spread is not None else cell.text
