"""Tables with rows as narrow as their text."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QHeaderView, QTableView

PADDING = 6
"""Pixels above and below the text together."""

MEASURED_COLUMNS = 100
"""Each asks the model for the texts of many rows, which takes seconds for thousands of columns."""


def make_compact(view: QTableView) -> None:
    """Give all rows the height of one line."""
    view.setWordWrap(False)
    rows = view.verticalHeader()
    rows.setMinimumSectionSize(view.fontMetrics().height() + 2)
    rows.setDefaultSectionSize(view.fontMetrics().height() + PADDING)
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)


def fit_columns(view: QTableView, widest: int) -> None:
    """Columns as wide as their content, at most `widest` pixels; of very many only the first are measured."""
    for column in range(min(view.model().columnCount(), MEASURED_COLUMNS)):
        view.resizeColumnToContents(column)
        view.setColumnWidth(column, min(view.columnWidth(column), widest))
