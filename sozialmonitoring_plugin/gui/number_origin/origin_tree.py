"""The tree of variables and, below them, the cells their values came from."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QTreeWidget, QTreeWidgetItem

from ...store.records import Origin
from .texts import OriginRow

WIDEST = 200
"""Pixels of a column, of the first twice as many."""

_ORIGIN = Qt.ItemDataRole.UserRole


def show_origins(tree: QTreeWidget, rows: Iterable[OriginRow]) -> None:
    """Fill the tree, everything unfolded and no column too wide."""
    tree.clear()
    for row in rows:
        item = _item(row)
        tree.addTopLevelItem(item)
        item.setExpanded(True)
    for column in range(tree.columnCount()):
        tree.resizeColumnToContents(column)
        widest = WIDEST if column else 2 * WIDEST
        tree.setColumnWidth(column, min(tree.columnWidth(column), widest))


def selected_origin(tree: QTreeWidget) -> Origin | None:
    """The cell that is selected, None for a variable or nothing."""
    items = tree.selectedItems()
    return items[0].data(0, _ORIGIN) if items else None


def _item(row: OriginRow) -> QTreeWidgetItem:
    item = QTreeWidgetItem(list(row.cells))
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
    item.setData(0, _ORIGIN, row.origin)
    item.addChildren([_item(child) for child in row.children])
    return item
