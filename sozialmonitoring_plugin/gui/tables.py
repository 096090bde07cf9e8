"""Tables with rows as narrow as their text."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QHeaderView, QTableView

PADDING = 6
"""Pixels above and below the text together."""


def make_compact(view: QTableView) -> None:
    """Give all rows the height of one line."""
    view.setWordWrap(False)
    rows = view.verticalHeader()
    rows.setMinimumSectionSize(view.fontMetrics().height() + 2)
    rows.setDefaultSectionSize(view.fontMetrics().height() + PADDING)
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)


def fit_columns(view: QTableView, widest: int) -> None:
    """Columns as wide as their content, at most `widest` pixels."""
    view.resizeColumnsToContents()
    for column in range(view.model().columnCount()):
        view.setColumnWidth(column, min(view.columnWidth(column), widest))
