"""What is missing in the chosen cells, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt

from ...core.completeness.completeness import Cell
from ...core.completeness.gaps import Gap
from ...core.completeness.texts import areas_text, reason_text, source_text, variables_text
from ...support.translation import translate
from ...workflows.completeness_files import short_gaps
from ..language import interface_wording
from ..titled_model import TitledModel

COUNT_COLUMN = 6


class GapModel(TitledModel):
    """One gap a line, those of many areas or variables in several lines."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: list[tuple[Cell, Gap]] = []
        self._titles: Mapping[str, str] = {}
        self._words = interface_wording()
        self._headers = (
            translate("Completeness", "Source"),
            translate("Completeness", "Reference date"),
            translate("Completeness", "Municipality"),
            translate("Completeness", "Areas"),
            translate("Completeness", "Variables"),
            translate("Completeness", "Why"),
            translate("Completeness", "Values"),
        )

    def show(self, cells: Iterable[Cell], titles: Mapping[str, str]) -> None:
        """Show the gaps of some cells, each once: a source's line and those below it have the same."""
        self.beginResetModel()
        gaps = {id(gap): (cell, gap) for cell in cells for gap in cell.gaps}
        self._lines = [(cell, part) for cell, gap in gaps.values() for part in short_gaps(gap)]
        self._titles = titles
        self.endResetModel()

    @property
    def missing(self) -> int:
        """How many values are missing in all lines."""
        return sum(gap.count for _, gap in self._lines)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts(index.row())[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<qt>{escape(self._texts(index.row())[index.column()])}</qt>"
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == COUNT_COLUMN:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def plain_text(self) -> str:
        """All lines with tabs, to be pasted into a letter or a sheet."""
        rows = (self._texts(line) for line in range(len(self._lines)))
        return "\n".join("\t".join(row) for row in (self._headers, *rows))

    def _texts(self, line: int) -> tuple[str, ...]:
        (cell, gap), words = self._lines[line], self._words
        return (
            source_text(cell.source, words),
            words.date(cell.day),
            gap.place.name,
            f"{gap.level.title}: {areas_text(gap, words)}",
            variables_text(gap, self._titles, words),
            reason_text(gap, words),
            words.number(gap.count, 0),
        )
