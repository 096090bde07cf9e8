"""The drafts of a monitoring."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QFont

from ....support.messages import sentence
from ....support.translation import translate
from ....workflows.boundaries.drafts import DraftSummary
from ...alignment import NUMBERS_ALIGNED
from ...language import interface_wording
from ...titled_model import TitledModel
from ..sentences import moment
from ..status_titles import status_title

STEPS = 4


class DraftModel(TitledModel):
    """One draft a line, also those that cannot be read."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._drafts: tuple[DraftSummary, ...] = ()
        self._own: Path | None = None
        self._words = interface_wording()
        self._headers = (
            translate("Boundaries", "Draft"),
            translate("Boundaries", "Drawn by"),
            translate("Boundaries", "From version"),
            translate("Boundaries", "Status"),
            translate("Boundaries", "Steps"),
            translate("Boundaries", "Changed"),
            translate("Boundaries", "Open at"),
        )

    def show(self, drafts: Sequence[DraftSummary], own: Path | None) -> None:
        """Show other drafts; `own` is the one that is open in this QGIS."""
        self.beginResetModel()
        self._drafts, self._own = tuple(drafts), own
        self.endResetModel()

    def draft(self, row: int) -> DraftSummary:
        """The draft in a line."""
        return self._drafts[row]

    def row_of(self, path: Path | None) -> int:
        """The line of a file, -1 for none."""
        return next((row for row, one in enumerate(self._drafts) if one.path == path), -1)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._drafts)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        draft = self._drafts[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts(draft)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            told = draft.info.remark if draft.info else sentence(draft.problem) if draft.problem else ""
            return f"<qt>{escape(told or str(draft.path))}</qt>"
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == STEPS:
            return NUMBERS_ALIGNED
        if role == Qt.ItemDataRole.FontRole and draft.path == self._own:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _texts(self, draft: DraftSummary) -> tuple[str, ...]:
        info = draft.info
        if info is None:
            cannot = translate("Boundaries", "cannot be read")
            return (draft.path.stem, "", "", cannot, "", "", "")
        return (
            info.title,
            info.owner,
            info.base.title,
            status_title(info.status),
            self._words.number(draft.steps, 0),
            moment(draft.changed, self._words),
            self._holder(draft),
        )

    def _holder(self, draft: DraftSummary) -> str:
        if draft.path == self._own:
            return translate("Boundaries", "here")
        holder = draft.holder
        return f"{holder.who} ({holder.host})" if holder else ""
