"""The table view of a sheet: merged cells, what is selected, and the cells something speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel
from qgis.PyQt.QtWidgets import QAbstractItemView, QTableView

from ...core.deliveries.sheets.grid import Grid
from ..tables import fit_columns
from .gestures import Scope, Spot
from .sheet_roles import Cell, cell_place

WIDEST_EMS = 16
"""Columns are at most this wide, in widths of an M; longer texts are shown whole where one is drawn wider."""

_MOST_SPANS = 2000
_MOST_HIGHLIGHTED = 5000
"""Rows up to which the header of a selected column is highlighted: each row is asked, in Python."""

_TITLE_ROWS = 6
_MOST_SHOWN = 200


def show_spans(view: QTableView, grid: Grid) -> None:
    """Merge the cells that are merged in the file."""
    _spare_the_header(view, len(grid.rows) > _MOST_HIGHLIGHTED)
    view.clearSpans()
    for merge in grid.merges[:_MOST_SPANS]:
        view.setSpan(merge.top, merge.left, merge.height, merge.right - merge.left + 1)
    for row in grid.hidden_rows:
        view.setRowHeight(row, view.rowHeight(row) // 2)


def _spare_the_header(view: QTableView, is_long: bool) -> None:
    """Above a long sheet the header follows a selection of its own, in which there is never anything."""
    header, model = view.horizontalHeader(), view.model()
    header.setSelectionModel(QItemSelectionModel(model, header) if is_long else view.selectionModel())


def show_from(view: QTableView, header: int, first: Cell) -> None:
    """Scroll to the header, make the first cell of the data the current one, fit the columns to both."""
    view.setCurrentIndex(view.model().index(*first))
    view.horizontalScrollBar().setValue(0)
    view.scrollToTop()
    if header > _TITLE_ROWS:
        view.scrollTo(view.model().index(header - 1, 0), QAbstractItemView.ScrollHint.PositionAtTop)
    fit_columns(view, WIDEST_EMS * view.fontMetrics().horizontalAdvance("M"))


def show_cells(view: QTableView, addresses: Sequence[str]) -> None:
    """Select cells such as D17 and scroll to the first."""
    model, selection = view.model(), QItemSelection()
    places = [place for place in map(cell_place, addresses[:_MOST_SHOWN]) if place]
    indexes = [model.index(*place) for place in places]
    indexes = [index for index in indexes if index.isValid()]
    if not indexes:
        return
    for index in indexes:
        selection.select(index, index)
    chosen = view.selectionModel()
    chosen.setCurrentIndex(indexes[0], QItemSelectionModel.SelectionFlag.NoUpdate)
    chosen.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    view.scrollTo(indexes[0], QAbstractItemView.ScrollHint.PositionAtCenter)


def spot_of(view: QTableView) -> Spot | None:
    """What is selected, None without a current cell."""
    current = view.currentIndex()
    if not current.isValid():
        return None
    ranges = list(view.selectionModel().selection())
    rows = _joined([range(one.top(), one.bottom() + 1) for one in ranges]) or (current.row(),)
    columns = _joined([range(one.left(), one.right() + 1) for one in ranges]) or (current.column(),)
    return Spot(current.row(), current.column(), rows, columns)


def _joined(ranges: list[range]) -> Sequence[int]:
    """All numbers of some ranges in their order; a whole column must not cost a list of its rows."""
    distinct = list(dict.fromkeys(ranges))
    return distinct[0] if len(distinct) == 1 else sorted(set(chain.from_iterable(distinct)))


def natural_scope(view: QTableView) -> Scope | None:
    """Column or row where whole ones are selected, None where it is a cell."""
    model, ranges = view.model(), list(view.selectionModel().selection())
    if not ranges or not model.rowCount():
        return None
    if all(one.height() == model.rowCount() for one in ranges) and model.rowCount() > 1:
        return Scope.COLUMN
    if all(one.width() == model.columnCount() for one in ranges) and model.columnCount() > 1:
        return Scope.ROW
    return None
