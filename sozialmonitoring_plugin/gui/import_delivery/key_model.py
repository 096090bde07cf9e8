"""Texts of the sheet and the areas they were taken for, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QBrush, QColor

from ...support.translation import translate
from ..titled_model import TitledModel
from .key_rows import DECIDE, Candidate, How, KeyRow
from .sheet_model import COLOURS, INK
from .sheet_roles import CellRole

AREA_COLUMN = 2


def how_title(how: How) -> str:
    """How a text met its area, in words."""
    return {
        How.TWICE: translate("ImportDelivery", "stands twice"),
        How.AMBIGUOUS: translate("ImportDelivery", "several areas have this name"),
        How.CONTRADICTION: translate("ImportDelivery", "key and name disagree"),
        How.ELSEWHERE: translate("ImportDelivery", "the area above does not fit"),
        How.COMBINED: translate("ImportDelivery", "several areas together"),
        How.UNKNOWN: translate("ImportDelivery", "no area found"),
        How.NO_KEY: translate("ImportDelivery", "neither key nor name"),
        How.MISSING: translate("ImportDelivery", "no row for this area"),
        How.ALIAS: translate("ImportDelivery", "said before"),
        How.LOOSE: translate("ImportDelivery", "by a name written otherwise"),
        How.BY_NAME: translate("ImportDelivery", "by its name"),
        How.PADDED: translate("ImportDelivery", "by its key, zeros added"),
        How.BY_KEY: translate("ImportDelivery", "by its key"),
        How.TOTAL: translate("ImportDelivery", "sum"),
        How.OUTSIDE: translate("ImportDelivery", "outside the monitoring"),
        How.LEFT_OUT: translate("ImportDelivery", "left out"),
    }[how]


class KeyModel(TitledModel):
    """What needs a decision stands first, and coloured."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: Sequence[KeyRow] = ()
        self._headers = (
            translate("ImportDelivery", "Row"),
            translate("ImportDelivery", "In the sheet"),
            translate("ImportDelivery", "Area"),
            translate("ImportDelivery", "How"),
        )

    def show(self, rows: Sequence[KeyRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, number: int) -> KeyRow | None:
        """A key row, None for a number out of reach."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def place_of(self, text: str) -> int:
        """Where a text of the sheet stands, −1 for nowhere."""
        return next(
            (at for at, one in enumerate(self._rows) if one.count and text in (one.text, one.key, one.name)),
            -1,
        )

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return _texts(one)[index.column()]
        if role == Qt.ItemDataRole.BackgroundRole and one.how in DECIDE:
            return QBrush(QColor(COLOURS[CellRole.UNMATCHED]))
        if role == Qt.ItemDataRole.ForegroundRole and one.how in DECIDE:
            return QBrush(QColor(INK))
        return None


def _texts(one: KeyRow) -> tuple[str, ...]:
    row = "" if not one.row else str(one.row) if one.count == 1 else f"{one.row} (×{one.count})"
    theirs = " ".join(dict.fromkeys(filter(None, (one.key, one.name))))
    ours = " ".join(filter(None, (one.area_key, one.area_name)))
    if not ours and one.candidates:
        ours = _perhaps(one)
    return row, theirs, ours, how_title(one.how)


def _perhaps(one: KeyRow) -> str:
    if one.how is How.COMBINED:
        return " + ".join(area.name for area in one.candidates)
    names = ", ".join(scored(area) for area in one.candidates[:2])
    return translate("ImportDelivery", "perhaps {areas}").format(areas=names)


def scored(area: Candidate) -> str:
    """A candidate with its score."""
    return f"{area.name} ({area.score:.0%})" if area.score else area.name
