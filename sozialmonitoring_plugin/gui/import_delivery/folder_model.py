"""What became of the files of a folder."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt

from ...support.translation import translate
from ...workflows.folder_overview import remarks_on
from ...workflows.import_folder import FileResult, Outcome
from ..language import interface_wording
from ..titled_model import TitledModel


def outcome_title(outcome: Outcome) -> str:
    """An outcome in words."""
    return {
        Outcome.IMPORTED: translate("ImportDelivery", "imported"),
        Outcome.READABLE: translate("ImportDelivery", "can be imported"),
        Outcome.ASKED: translate("ImportDelivery", "has questions"),
        Outcome.KNOWN: translate("ImportDelivery", "imported before"),
        Outcome.REFUSED: translate("ImportDelivery", "refused"),
        Outcome.SKIPPED: translate("ImportDelivery", "no table"),
    }[outcome]


class FolderModel(TitledModel):
    """One file a row."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._files: Sequence[FileResult] = ()
        self._words = interface_wording()
        self._headers = (
            translate("ImportDelivery", "File"),
            translate("ImportDelivery", "What became of it"),
            translate("ImportDelivery", "Values"),
            translate("ImportDelivery", "Reference dates"),
            translate("ImportDelivery", "Profile"),
            translate("ImportDelivery", "What is to be said"),
        )

    def show(self, files: Sequence[FileResult]) -> None:
        """Show other files."""
        self.beginResetModel()
        self._files = files
        self.endResetModel()

    def file(self, row: int) -> FileResult:
        """The file in a row."""
        return self._files[row]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._files)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._texts(self._files[index.row()])[index.column()]
        return None

    def _texts(self, one: FileResult) -> tuple[str, ...]:
        days = ", ".join(self._words.date(day) for day in one.dates[:3]) + (
            " …" if len(one.dates) > 3 else ""
        )
        values = self._words.number(one.values, 0) if one.values else ""
        said = " ".join(remarks_on(one, self._words, translate))
        return one.file, outcome_title(one.outcome), values, days, one.profile, said
