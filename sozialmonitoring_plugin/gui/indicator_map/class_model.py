"""The table of classes: colours, bounds and titles are changed where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont

from ...core.errors import UserError
from ...core.wording import Wording
from ...support.translation import translate
from ..language import interface_wording
from ..titled_model import TitledModel
from .class_rows import ClassRow
from .swatches import swatch
from .typed import read_number, write_number

COLOUR, LOW, HIGH, LABEL, AREAS, SHARE, PEOPLE = range(7)

_Role = Qt.ItemDataRole
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class ClassModel(TitledModel):
    """Shows rows; an edit is told by a signal, and shown once it is a row."""

    bound_typed = pyqtSignal(int, float)
    """Place of a bound, 0 the lowest, and the number for it."""
    title_typed = pyqtSignal(int, str)
    failed = pyqtSignal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._headers = (
            "",
            translate("IndicatorMap", "from"),
            translate("IndicatorMap", "to"),
            translate("IndicatorMap", "Label in the legend"),
            translate("IndicatorMap", "Areas"),
            translate("IndicatorMap", "Share"),
            translate("IndicatorMap", "Inhabitants"),
        )
        self._rows: tuple[ClassRow, ...] = ()
        self._decimals = 0
        self._open_ends = False
        self.takes_titles = True
        """Whether classes can have titles of their own."""

    def show(self, rows: Sequence[ClassRow], decimals: int, *, open_ends: bool) -> None:
        """Show other rows; where there are as many, what is selected and edited stays so."""
        self._decimals, self._open_ends = decimals, open_ends
        if len(rows) == len(self._rows):
            self._rows = tuple(rows)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, PEOPLE))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    @property
    def rows(self) -> tuple[ClassRow, ...]:
        """What is shown."""
        return self._rows

    @property
    def colours(self) -> tuple[str, ...]:
        """The colours of the classes, the lowest first."""
        classes = sorted((row for row in self._rows if row.is_class), key=lambda row: row.place)
        return tuple(row.entry.color for row in classes)

    @property
    def has_people(self) -> bool:
        """Whether inhabitants are known."""
        return any(row.people is not None for row in self._rows)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self._is_editable(index) else flags

    def data(self, index: QModelIndex, role: int = _Role.DisplayRole) -> Any:
        row, column = self._rows[index.row()], index.column()
        if role == _Role.DisplayRole:
            return self._text(row, column)
        if role == _Role.EditRole:
            return self._edited(row, column)
        if role == _Role.DecorationRole and column == COLOUR:
            return swatch(row)
        if role == _Role.TextAlignmentRole and column in (LOW, HIGH, AREAS, SHARE, PEOPLE):
            return _RIGHT
        return self._aside(row, column, role)

    def _aside(self, row: ClassRow, column: int, role: int) -> Any:
        """How a cell is written, and what is told beside it."""
        if role == _Role.FontRole and row.is_class and not row.count:
            font = QFont()
            font.setItalic(True)
            return font
        if role == _Role.ToolTipRole:
            return self._tip(row, column)
        if role == _Role.AccessibleTextRole:
            title = self._headers[column] or translate("IndicatorMap", "Colour")
            return f"{title}: {self._spoken(row, column)}"
        return None

    def setData(self, index: QModelIndex, value: Any, role: int = _Role.EditRole) -> bool:
        """Tell what was typed. What is no number is told as an error."""
        if role != _Role.EditRole or not self._is_editable(index):
            return False
        row, column, text = self._rows[index.row()], index.column(), str(value).strip()
        if text in (self._text(row, column), self._edited(row, column)):
            return False
        if column == LABEL:
            self.title_typed.emit(row.place, text)
            return True
        try:
            number = read_number(text)
        except UserError as error:
            self.failed.emit(error)
            return False
        self.bound_typed.emit(row.place + (column == HIGH), number)
        return True

    def _is_editable(self, index: QModelIndex) -> bool:
        row, column = self._rows[index.row()], index.column()
        if not row.is_class or column not in (LOW, HIGH, LABEL):
            return False
        return self.takes_titles if column == LABEL else self._has_bound(row, column)

    def _has_bound(self, row: ClassRow, column: int) -> bool:
        """Classes with open ends have no number there."""
        if not self._open_ends:
            return True
        classes = sum(one.is_class for one in self._rows)
        return not (row.place == 0 and column == LOW) and not (row.place == classes - 1 and column == HIGH)

    def _text(self, row: ClassRow, column: int) -> str:
        words = interface_wording()
        if column in (LOW, HIGH):
            return self._bound(row, column, words)
        if column == LABEL:
            return row.entry.label
        if column in (AREAS, SHARE):
            return _counted(row, column, words)
        return _people(row, words) if column == PEOPLE else ""

    def _edited(self, row: ClassRow, column: int) -> str:
        if column == LABEL:
            return row.title
        if column not in (LOW, HIGH) or not self._bound(row, column, interface_wording()):
            return self._text(row, column)
        return write_number(row.entry.low if column == LOW else row.entry.high, self._decimals)

    def _bound(self, row: ClassRow, column: int, words: Wording) -> str:
        if not row.is_class or not self._has_bound(row, column):
            return ""
        return words.number(row.entry.low if column == LOW else row.entry.high, self._decimals)

    def _tip(self, row: ClassRow, column: int) -> str:
        if row.is_class and column == COLOUR:
            return translate("IndicatorMap", "Click, or press Space, for a colour of your own")
        if row.is_class and not row.count:
            return translate("IndicatorMap", "No area lies in this class.")
        if row.is_class and column == LABEL and self.takes_titles:
            return translate("IndicatorMap", "A title stands before the bounds: “low: 0.0 to under 5.0”")
        return row.entry.label if column == LABEL else ""

    def _spoken(self, row: ClassRow, column: int) -> str:
        return row.entry.color or row.entry.label if column == COLOUR else self._text(row, column)


def _counted(row: ClassRow, column: int, words: Wording) -> str:
    """Number or share of areas; nothing for a line that stands for none."""
    if row.count is None:
        return ""
    return words.number(row.count, 0) if column == AREAS else f"{words.number(100 * row.share, 1)} %"


def _people(row: ClassRow, words: Wording) -> str:
    if row.people is None:
        return ""
    number = words.number(row.people.number, 0)
    if row.people.complete:
        return number
    return translate("IndicatorMap", "at least {number}").format(number=number)
