"""A list of colours that is edited by typing, by a colour button, and by moving rows."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.gui import QgsColorButton
from qgis.PyQt.QtCore import QObject, QSignalBlocker, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem

from ...core.colours.colour import ColourError, as_colour
from .ramps import ramp_icon

_SWATCH = QSize(40, 16)


class ColourList(QObject):
    """Runs a list widget and the button that shows the colour of its current row."""

    changed = pyqtSignal()

    def __init__(self, widget: QListWidget, button: QgsColorButton) -> None:
        super().__init__(widget)
        self._widget, self._button = widget, button
        widget.setIconSize(_SWATCH)
        button.setAllowOpacity(False)
        widget.itemChanged.connect(self._typed)
        widget.currentRowChanged.connect(self._show_current)
        widget.model().rowsMoved.connect(self.changed)
        button.colorChanged.connect(self._coloured)

    def show_colours(self, colours: Iterable[str]) -> None:
        """Show other colours, those of the lowest class above."""
        blocker = QSignalBlocker(self._widget)
        self._widget.clear()
        for colour in colours:
            self._widget.addItem(_item(colour))
        blocker.unblock()
        self._widget.setCurrentRow(0)
        self._show_current()
        self.changed.emit()

    @property
    def texts(self) -> tuple[str, ...]:
        """What stands in the rows, colours or not."""
        return tuple(self._widget.item(row).text() for row in range(self._widget.count()))

    def add(self) -> None:
        """Repeat the current colour below it, to be changed."""
        row = self._widget.currentRow()
        self._widget.insertItem(row + 1, _item(self.texts[row] if row >= 0 else "#808080"))
        self._widget.setCurrentRow(row + 1)
        self.changed.emit()

    def remove(self) -> None:
        """Take the current colour out."""
        if self._widget.currentRow() >= 0:
            self._widget.takeItem(self._widget.currentRow())
            self.changed.emit()

    def move(self, rows: int) -> None:
        """Move the current colour down, or up by a negative number of rows."""
        row = self._widget.currentRow()
        if row >= 0 and 0 <= row + rows < self._widget.count():
            self._widget.insertItem(row + rows, self._widget.takeItem(row))
            self._widget.setCurrentRow(row + rows)
            self.changed.emit()

    def _typed(self, item: QListWidgetItem) -> None:
        blocker = QSignalBlocker(self._widget)
        _show_swatch(item)
        blocker.unblock()
        self._show_current()
        self.changed.emit()

    def _coloured(self, colour: QColor) -> None:
        item = self._widget.currentItem()
        if item is not None:
            item.setText(colour.name())

    def _show_current(self) -> None:
        item = self._widget.currentItem()
        self._button.setEnabled(item is not None)
        if item is not None and QColor(item.text()).isValid():
            blocker = QSignalBlocker(self._button)
            self._button.setColor(QColor(item.text()))
            blocker.unblock()


def _item(colour: str) -> QListWidgetItem:
    item = QListWidgetItem(colour)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
    _show_swatch(item)
    return item


def _show_swatch(item: QListWidgetItem) -> None:
    """The colour beside its text; none beside a text that is no colour."""
    try:
        item.setIcon(ramp_icon([as_colour(item.text())], _SWATCH))
    except ColourError:
        item.setIcon(ramp_icon([], _SWATCH))
