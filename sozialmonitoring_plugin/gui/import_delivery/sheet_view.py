"""The table view of a sheet: merged cells, and the cell a value came from."""

from __future__ import annotations

import re

from qgis.PyQt.QtCore import QItemSelectionModel
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView

from ...core.deliveries.sheets.grid import Grid, column_of
from ..tables import fit_columns

WIDEST = 160
"""Pixels; longer texts are cut and shown whole where the column is drawn wider."""

_ADDRESS = re.compile(r"([A-Z]+)(\d+)")


def show_spans(view: QTableView, grid: Grid) -> None:
    """Merge the cells that are merged in the file, and fit the columns."""
    view.clearSpans()
    for merge in grid.merges:
        view.setSpan(merge.top, merge.left, merge.height, merge.right - merge.left + 1)
    fit_columns(view, WIDEST)
    for row in grid.hidden_rows:
        view.setRowHeight(row, view.rowHeight(row) // 2)


def show_cell(view: QTableView, address: str) -> None:
    """Scroll to a cell such as D17 and mark it."""
    match = _ADDRESS.fullmatch(address)
    if match is None:
        return
    index = view.model().index(int(match[2]) - 1, column_of(match[1]))
    view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
