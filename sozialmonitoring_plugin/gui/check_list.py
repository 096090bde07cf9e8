"""A list of ticked entries whose order counts."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from qgis.PyQt.QtCore import QObject, QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QShortcut, QToolButton

_ROLE = Qt.ItemDataRole.UserRole
_TICKED, _OPEN = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class CheckList(QObject):
    """Fills a list widget and tells what is ticked, from the top."""

    changed = pyqtSignal()

    def __init__(self, widget: QListWidget, all_button: QToolButton | None = None) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.itemChanged.connect(self.changed)
        widget.model().rowsMoved.connect(self.changed)
        if all_button is not None:
            all_button.clicked.connect(self.toggle_all)
        if widget.dragDropMode() == QListWidget.DragDropMode.InternalMove:
            self._allow_keys()

    def show(self, entries: Iterable[tuple[str, str]]) -> None:
        """Offer (value, text) pairs, all ticked but those that were offered and open before.

        Where the same are offered already, the keyboard stays where it is.
        """
        entries, left_open = list(entries), set(self._values(_OPEN))
        if entries != [(str(item.data(_ROLE)), item.text()) for item in self._items()]:
            self._fill(entries, left_open)
        self.changed.emit()

    def offer(self, entries: Iterable[tuple[str, str]], ticked: Collection[str]) -> None:
        """Offer (value, text) pairs, exactly these ticked; says nothing to anybody."""
        blocker = QSignalBlocker(self)
        self.show(entries)
        self.tick(ticked)
        blocker.unblock()

    @property
    def ticked(self) -> tuple[str, ...]:
        """The values of the ticked entries."""
        return self._values(_TICKED)

    @property
    def is_everything(self) -> bool:
        """Whether all are ticked."""
        return len(self.ticked) == self._widget.count()

    def tick(self, values: Collection[str]) -> None:
        """Tick exactly these."""
        blocker = QSignalBlocker(self._widget)
        for item in self._items():
            item.setCheckState(_TICKED if str(item.data(_ROLE)) in values else _OPEN)
        blocker.unblock()
        self._widget.viewport().update()
        self.changed.emit()

    def toggle_all(self) -> None:
        """Tick all, or none where all are ticked."""
        self.tick(() if self.is_everything else self._values(_OPEN) + self._values(_TICKED))

    def move(self, step: int) -> None:
        """Move the current entry up (−1) or down (+1)."""
        row = self._widget.currentRow()
        if row >= 0 and 0 <= row + step < self._widget.count():
            item = self._widget.takeItem(row)
            self._widget.insertItem(row + step, item)
            self._widget.setCurrentRow(row + step)
            self.changed.emit()

    def _fill(self, entries: Iterable[tuple[str, str]], left_open: Collection[str]) -> None:
        blocker = QSignalBlocker(self._widget)
        self._widget.clear()
        for value, text in entries:
            item = QListWidgetItem(text)
            item.setData(_ROLE, value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_OPEN if value in left_open else _TICKED)
            self._widget.addItem(item)
        blocker.unblock()

    def _allow_keys(self) -> None:
        for keys, step in (("Ctrl+Up", -1), ("Ctrl+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self._widget)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda step=step: self.move(step))

    def _values(self, state: Qt.CheckState) -> tuple[str, ...]:
        return tuple(str(item.data(_ROLE)) for item in self._items() if item.checkState() == state)

    def _items(self) -> list[QListWidgetItem]:
        return [self._widget.item(row) for row in range(self._widget.count())]
