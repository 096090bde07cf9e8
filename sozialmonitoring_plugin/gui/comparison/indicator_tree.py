"""Indicators with ticks, by theme; a tick at a theme counts for all of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qgis.PyQt.QtCore import QObject, QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QTreeWidget, QTreeWidgetItem

from ...core.indicators.tableau import Indicator
from ...support.translation import translate
from .texts import titled

_ROLE = Qt.ItemDataRole.UserRole
_TICKED, _OPEN = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class IndicatorTree(QObject):
    """Fills a tree widget and tells what is ticked, in the order of the tableau."""

    changed = pyqtSignal()

    def __init__(self, widget: QTreeWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.itemChanged.connect(self.changed)

    def show(self, indicators: Sequence[Indicator]) -> None:
        """Offer indicators, all ticked but those that were offered and open before."""
        left_open = {self._value(item) for item in self._items() if item.checkState(0) == _OPEN}
        blocker = QSignalBlocker(self._widget)
        self._widget.clear()
        themes: dict[str, QTreeWidgetItem] = {}
        for one in indicators:
            if one.theme not in themes:
                themes[one.theme] = self._theme(one.theme or translate("Comparison", "without a theme"))
            item = QTreeWidgetItem(themes[one.theme], [titled(one)])
            item.setToolTip(0, one.description or titled(one))
            item.setData(0, _ROLE, one.id)
            item.setCheckState(0, _OPEN if one.id in left_open else _TICKED)
        self._widget.expandAll()
        blocker.unblock()
        self.changed.emit()

    def tick(self, values: Sequence[str]) -> None:
        """Tick exactly these."""
        blocker = QSignalBlocker(self._widget)
        for item in self._items():
            item.setCheckState(0, _TICKED if self._value(item) in values else _OPEN)
        blocker.unblock()
        self._widget.viewport().update()
        self.changed.emit()

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of the ticked indicators."""
        return tuple(self._value(item) for item in self._items() if item.checkState(0) == _TICKED)

    def _theme(self, title: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self._widget, [title])
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
        return item

    def _items(self) -> Iterator[QTreeWidgetItem]:
        for number in range(self._widget.topLevelItemCount()):
            theme = self._widget.topLevelItem(number)
            yield from (theme.child(place) for place in range(theme.childCount()))

    def _value(self, item: QTreeWidgetItem) -> str:
        return str(item.data(0, _ROLE))
