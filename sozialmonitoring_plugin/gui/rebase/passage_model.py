"""What goes from old areas to new ones, as a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QModelIndex, Qt

from ...core.rebasing.weights import Basis
from ...core.wording import Wording
from ...support.translation import translate
from ...workflows.rebase_preview import PassageRow
from ..language import interface_wording
from ..titled_model import TitledModel

SHARE = 2


class PassageModel(TitledModel):
    """One row for each share of an old area."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PassageRow, ...] = ()
        self._words: Wording = interface_wording()
        self._headers = (
            translate("Rebase", "Old area"),
            translate("Rebase", "New area"),
            translate("Rebase", "Share"),
            translate("Rebase", "Divided by"),
            translate("Rebase", "Estimate"),
        )

    def show(self, rows: Sequence[PassageRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == SHARE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, row: PassageRow, column: int) -> str:
        texts = (
            " ".join(row.old),
            " ".join(row.new),
            self._words.text("share_per_cent", share=self._words.number(100 * row.share, 1)),
            basis_titles()[row.basis] if row.is_divided else "",
            translate("Rebase", "estimated") if row.is_divided else "",
        )
        return texts[column]


def basis_titles() -> dict[Basis, str]:
    """What shares are made from, in the language of QGIS."""
    return {
        Basis.GROUP: translate("Rebase", "its own count at the addresses"),
        Basis.INHABITANTS: translate("Rebase", "inhabitants"),
        Basis.ADDRESSES: translate("Rebase", "number of addresses"),
        Basis.AREA: translate("Rebase", "area"),
        Basis.KEY: translate("Rebase", "conversion key"),
    }
