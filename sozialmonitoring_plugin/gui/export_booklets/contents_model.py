"""The contents of booklets as a tree of two levels: parts, and the indicators of themes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from qgis.PyQt.QtCore import QAbstractItemModel, QByteArray, QMimeData, QModelIndex, Qt, pyqtSignal

from ...core.booklets.contents import Part
from ...core.booklets.draft import (
    WHOLE,
    Draft,
    Edited,
    Place,
    moved,
    parts_of,
    renamed,
    stepped,
    ticked,
    with_theme,
    without_theme,
)
from .contents_rows import line_data, row_data

MIME = "application/x-sozialmonitoring-contents"
_ITEM = Qt.ItemFlag
_NOWHERE = QModelIndex()


class ContentsModel(QAbstractItemModel):
    """Shows a draft; every edit makes another draft of it and says where what was edited stands."""

    edited = pyqtSignal()
    """A person changed something."""
    placed = pyqtSignal(QModelIndex)
    """The tree was built anew; this is what was edited."""

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.draft = Draft(())
        self._titles: Mapping[str, str] = {}

    @property
    def parts(self) -> tuple[Part, ...]:
        """What is ticked."""
        return parts_of(self.draft)

    def show(self, draft: Draft, titles: Mapping[str, str]) -> None:
        """Show another draft; `titles` are those of the indicators there are. Says `placed` only."""
        self._titles = titles
        self._take(draft, Place(0))

    def show_more(self, draft: Draft, titles: Mapping[str, str]) -> None:
        """As `show`, but nothing where this is shown already."""
        if (draft, titles) != (self.draft, self._titles):
            self.show(draft, titles)

    def place(self, index: QModelIndex) -> Place:
        """What stands at an index."""
        theme = index.internalId()
        return Place(int(theme) - 1, index.row()) if theme else Place(index.row())

    def at(self, place: Place) -> QModelIndex:
        """The index of a place."""
        if place.row == WHOLE:
            return self.index(place.line, 0)
        return self.index(place.row, 0, self.index(place.line, 0))

    def step(self, index: QModelIndex, step: int) -> None:
        """Move something up (−1) or down (+1)."""
        if index.isValid():
            self._apply(stepped(self.draft, self.place(index), step))

    def leave_out(self, index: QModelIndex) -> None:
        """Take a theme away, or the tick of anything else."""
        if not index.isValid():
            return
        place = self.place(index)
        if place.row == WHOLE and self.draft.lines[place.line].is_theme:
            self._apply(without_theme(self.draft, place.line))
        else:
            self.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)

    def add_theme(self, behind: QModelIndex, title: str) -> None:
        """A new theme behind something; behind the last theme where nothing is chosen."""
        themes = [number for number, line in enumerate(self.draft.lines) if line.is_theme]
        line = self.place(behind).line if behind.isValid() else (themes or [len(self.draft.lines)])[-1]
        self._apply(with_theme(self.draft, line, title))

    def index(self, row: int, column: int, parent: QModelIndex = _NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: QModelIndex) -> QModelIndex:
        theme = int(index.internalId()) if index.isValid() else 0
        return self.createIndex(theme - 1, 0, 0) if theme else QModelIndex()

    def rowCount(self, parent: QModelIndex = _NOWHERE) -> int:
        if not parent.isValid():
            return len(self.draft.lines)
        return 0 if parent.internalId() else len(self.draft.lines[parent.row()].rows)

    def columnCount(self, _parent: QModelIndex = _NOWHERE) -> int:
        return 1

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return _ITEM.ItemIsDropEnabled
        usual = _ITEM.ItemIsEnabled | _ITEM.ItemIsSelectable | _ITEM.ItemIsDragEnabled
        usual |= _ITEM.ItemIsUserCheckable
        if index.internalId() or not self.draft.lines[index.row()].is_theme:
            return usual
        return usual | _ITEM.ItemIsDropEnabled | _ITEM.ItemIsEditable

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        place = self.place(index)
        line = self.draft.lines[place.line]
        if place.row == WHOLE:
            return line_data(line, role)
        row = line.rows[place.row]
        return row_data(row, self._titles.get(row.name, ""), role)

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        place = self.place(index)
        if role == Qt.ItemDataRole.CheckStateRole:
            self.draft = ticked(self.draft, place, Qt.CheckState(value) == Qt.CheckState.Checked)
        elif role == Qt.ItemDataRole.EditRole and place.row == WHOLE:
            self.draft = renamed(self.draft, place.line, str(value))
        else:
            return False
        self.dataChanged.emit(index, index)
        if place.row != WHOLE:
            self.dataChanged.emit(index.parent(), index.parent())
        self.edited.emit()
        return True

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        place = self.place(next(iter(indexes)))
        carried = QMimeData()
        carried.setData(MIME, QByteArray(f"{id(self)} {place.line} {place.row}".encode()))
        return carried

    def canDropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: QModelIndex
    ) -> bool:
        what = self._carried(data)
        return what is not None and self._target(what, row, parent) is not None

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: QModelIndex
    ) -> bool:
        """Moves it at once. The view takes nothing away afterwards: this model has no rows to remove."""
        what = self._carried(data)
        target = self._target(what, row, parent) if what is not None else None
        if what is None or target is None:
            return False
        self._apply(moved(self.draft, what, target))
        return True

    def _carried(self, data: QMimeData) -> Place | None:
        model, *place = bytes(data.data(MIME)).decode().split() or [""]
        return Place(*map(int, place)) if model == str(id(self)) else None

    def _target(self, what: Place, row: int, parent: QModelIndex) -> Place | None:
        """Where something goes that is dropped before `row` of `parent`, or (−1) on it."""
        if what.row == WHOLE:
            # Below the last row of an open theme is behind the theme, on it or above its rows before it.
            line = self.place(parent).line + (row > 0) if parent.isValid() else row
            return Place(len(self.draft.lines) if line < 0 else line)
        if parent.isValid():
            return Place(self.place(parent).line, row)
        above = row - 1
        return Place(above) if above >= 0 and self.draft.lines[above].is_theme else None

    def _apply(self, edited: Edited) -> None:
        if edited[0] != self.draft:
            self._take(*edited)
            self.edited.emit()

    def _take(self, draft: Draft, place: Place) -> None:
        self.beginResetModel()
        self.draft = draft
        self.endResetModel()
        self.placed.emit(self.at(place))
