"""The matrix: a line for each source, below it its municipalities, a column for each reference date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont, QFontMetrics

from ...core.completeness.completeness import Cell, Completeness, Row, State
from ...core.completeness.texts import cell_text, source_text
from ...support.translation import translate
from ..language import interface_wording
from .looks import LOOKS

NOTHING = Completeness((), ())
INDENT = "      "

WIDEST_TITLE = 360
"""Pixels of the names of sources; longer ones are cut and told by a tip."""


class MatrixModel(QAbstractTableModel):
    """Shows an overview, all of it or only what has something missing; sources can be folded."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shown = NOTHING
        self._only_missing = False
        self._folded: set[str] = set()
        self._rows: list[Row] = []
        self._dates: list[date] = []
        self._words = interface_wording()

    def show(self, completeness: Completeness, *, only_missing: bool) -> None:
        """Show another overview."""
        self.beginResetModel()
        self._shown, self._only_missing = completeness, only_missing
        self._fill()
        self.endResetModel()

    def fold(self, folded: bool) -> None:
        """Hide all municipalities, or show them."""
        self.beginResetModel()
        self._folded = set(self._shown.sources) if folded else set()
        self._fill()
        self.endResetModel()

    def turn(self, line: int) -> None:
        """Fold or unfold the source in a line; municipalities have nothing to fold."""
        row = self._rows[line]
        if row.place is None:
            self.beginResetModel()
            self._folded ^= {row.source}
            self._fill()
            self.endResetModel()

    def cell(self, index: QModelIndex) -> Cell:
        """What stands at a place of the matrix."""
        day = self._dates[index.column()]
        return self._rows[index.row()].cells[self._shown.dates.index(day)]

    def cells(self) -> Iterator[Cell]:
        """The cells of all municipalities that are shown or folded."""
        return self._shown.cells

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._dates)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self.cell(index)
        look = LOOKS[cell.state]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._short(cell)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return headline(cell)
        if role == Qt.ItemDataRole.BackgroundRole:
            return QBrush(QColor(look.ground))
        if role == Qt.ItemDataRole.ForegroundRole:
            return QBrush(QColor(look.ink))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignCenter)
        return _bold() if role == Qt.ItemDataRole.FontRole and cell.place is None else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            return self._words.date(self._dates[section]) if role == Qt.ItemDataRole.DisplayRole else None
        row = self._rows[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._line_title(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._line_tip(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return _bold() if role == Qt.ItemDataRole.FontRole and row.place is None else None

    def _fill(self) -> None:
        shown = self._shown
        columns = zip(shown.dates, *(row.cells for row in shown.rows), strict=True)
        self._dates = [
            day for day, *cells in columns if not self._only_missing or any(cell.missing for cell in cells)
        ]
        self._rows = []
        for source in shown.sources:
            lines = [shown.whole(source), *(() if source in self._folded else shown.rows_of(source))]
            self._rows += [row for row in lines if row.missing or not self._only_missing]

    def _short(self, cell: Cell) -> str:
        sign = LOOKS[cell.state].sign
        if cell.state is not State.PARTLY:
            return sign
        return f"{sign} {self._words.number(cell.present, 0)}/{self._words.number(cell.expected, 0)}"

    def _line_title(self, row: Row) -> str:
        if row.place is not None:
            return f"{INDENT}{row.place.name}"
        text = f"{'▸' if row.source in self._folded else '▾'} {source_text(row.source, self._words)}"
        # The header itself would cut a bold text as if it were a plain one.
        return QFontMetrics(_bold()).elidedText(text, Qt.TextElideMode.ElideRight, WIDEST_TITLE)

    def _line_tip(self, row: Row) -> str:
        if row.place is not None:
            return f"{row.place.level.title} {row.place.name} ({row.place.key})"
        text = translate("Completeness", "{source}: double-click or press Enter to fold its municipalities")
        return text.format(source=source_text(row.source, self._words))


def headline(cell: Cell) -> str:
    """Source, municipality, date, and how much is there."""
    words = interface_wording()
    place = cell.place.name if cell.place else translate("Completeness", "all municipalities")
    parts = (source_text(cell.source, words), place, words.date(cell.day))
    return f"{' – '.join(parts)}: {cell_text(cell, words)}"


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font
