"""What was done in a draft, the latest first: who, when, with which tool, what passed from where to where."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QBrush, QColor, QFont

from ....core.boundaries.drafting import Gesture, standing
from ....support.translation import translate
from ...alignment import NUMBERS_ALIGNED
from ...language import interface_wording
from ...titled_model import TitledModel
from ..sentences import moment
from ..tool_titles import tool_title

NUMBERS = (0, 5, 6, 7)
"""Columns of numbers."""

TAKEN_BACK = "#767676"


class JournalModel(TitledModel):
    """One gesture a line."""

    def __init__(self, people: str, parent: QObject) -> None:
        """`people` is the id of the group that stands for all inhabitants, "" where nobody is counted."""
        super().__init__(parent)
        self._people = people
        self._words = interface_wording()
        self._gestures: tuple[Gesture, ...] = ()
        self._standing: set[int] = set()
        self._headers = (
            translate("Boundaries", "No."),
            translate("Boundaries", "When"),
            translate("Boundaries", "Who"),
            translate("Boundaries", "Tool"),
            translate("Boundaries", "From → to"),
            translate("Boundaries", "Addresses"),
            translate("Boundaries", "Inhabitants"),
            "m²",
        )

    def show(self, gestures: Sequence[Gesture]) -> None:
        """Show the gestures of a draft, given oldest first."""
        self.beginResetModel()
        self._gestures = tuple(reversed(gestures))
        self._standing = {gesture.number for gesture in standing(gestures)}
        self.endResetModel()

    def gesture(self, row: int) -> Gesture:
        """The gesture in a line."""
        return self._gestures[row]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._gestures)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        gesture = self._gestures[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts(gesture)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(gesture)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in NUMBERS:
            return NUMBERS_ALIGNED
        stands = gesture.number in self._standing
        if role == Qt.ItemDataRole.ForegroundRole:
            return None if stands else QBrush(QColor(TAKEN_BACK))
        return _struck() if role == Qt.ItemDataRole.FontRole and not stands and not gesture.undoes else None

    def plain_text(self) -> str:
        """All lines with tabs, to be pasted into a sheet."""
        rows = [self._headers, *(self._texts(one) for one in self._gestures)]
        return "\n".join("\t".join(row) for row in rows)

    def _texts(self, gesture: Gesture) -> tuple[str, ...]:
        words = self._words
        addresses = sum(move.addresses for move in gesture.moves)
        people = sum(move.people.get(self._people, 0) for move in gesture.moves)
        ground = sum(move.square_metres for move in gesture.moves)
        return (
            str(gesture.number),
            moment(gesture.at, words),
            gesture.who,
            self._tool(gesture),
            passed(gesture),
            words.number(addresses, 0) if addresses else "",
            words.number(people, 0) if people else "",
            words.number(ground, 0) if gesture.moves else "",
        )

    def _tool(self, gesture: Gesture) -> str:
        title = tool_title(gesture.tool)
        return f"{title} ({gesture.undoes})" if gesture.undoes else title

    def _tip(self, gesture: Gesture) -> str:
        words, lines = self._words, []
        for move in gesture.moves:
            people = move.people.get(self._people, 0)
            text = translate(
                "Boundaries", "{origin} → {to}: {ground} m², addresses: {addresses}, inhabitants: {people}"
            )
            lines.append(
                text.format(
                    origin=move.from_key or "–",
                    to=move.to_key or "–",
                    ground=words.number(move.square_metres, 0),
                    addresses=words.number(move.addresses, 0),
                    people=words.number(people, 0),
                )
            )
        if gesture.number not in self._standing and not gesture.undoes:
            lines.append(translate("Boundaries", "This step was taken back."))
        return "<br>".join(escape(line) for line in lines or [passed(gesture)])


def passed(gesture: Gesture) -> str:
    """From which area to which ground passed, or which names and parents are others."""
    pairs = [f"{move.from_key or '–'} → {move.to_key or '–'}" for move in gesture.moves]
    for key, now in gesture.areas_after.items():
        was = gesture.areas_before.get(key)
        if was and now and was.name != now.name:
            pairs.append(f"{key}: {was.name} → {now.name}")
        if was and now and was.parent != now.parent:
            pairs.append(f"{key}: {was.parent} → {now.parent}")
    return "; ".join(pairs) or ", ".join(gesture.keys)


def _struck() -> QFont:
    font = QFont()
    font.setStrikeOut(True)
    return font
