"""Where every area may end when weights vary."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt

from ...support.translation import translate
from ...workflows.index_robustness import Robustness
from ..language import interface_wording
from ..titled_model import TitledModel
from .result_model import SORT_ROLE


class IntervalModel(TitledModel):
    """Area, rank, where nine tenths of the ranks lie, extremes, how often the class stays."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[tuple[list[str], list[float | str]]] = []
        self._headers = (
            translate("Index", "Area"),
            translate("Index", "Rank"),
            translate("Index", "9 of 10 cases"),
            translate("Index", "Extremes"),
            translate("Index", "Same class"),
        )

    def show(self, found: Robustness | None) -> None:
        """Show the ranks of a report, or nothing."""
        self.beginResetModel()
        self._rows = list(_rows(found)) if found else []
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        texts, orders = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return texts[index.column()]
        if role == SORT_ROLE:
            return orders[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None


def _rows(found: Robustness) -> list[tuple[list[str], list[float | str]]]:
    names, at = found.computed.names, found.intervals
    words = interface_wording()
    rows: list[tuple[list[str], list[float | str]]] = []
    for place, row in enumerate(at.rows.tolist()):
        name, share = names[row], float(at.same_class[place])
        rank, low, high = (int(one[place]) for one in (at.ranks, at.low, at.high))
        least, greatest = int(at.least[place]), int(at.greatest[place])
        texts = [
            name,
            str(rank),
            f"{low} – {high}",
            f"{least} – {greatest}",
            f"{words.number(100 * share, 0)} %",
        ]
        rows.append((texts, [name.casefold(), rank, high - low, greatest - least, share]))
    return rows
