"""Columns of the dock's tables: as wide as their content at first, then as people set them."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QTableView

from ...tables import fit_columns

NARROWEST = 58
"""Pixels."""


class Fitting:
    """Measuring hundreds of lines takes longer than a gesture should, so it is done once."""

    def __init__(self, view: QTableView, widest: int) -> None:
        self._view = view
        self._widest = widest
        self._titles: tuple[str, ...] = ()

    def fit(self) -> None:
        """Measure, where there is something to measure and other columns than last time."""
        model = self._view.model()
        columns = range(model.columnCount())
        titles = tuple(str(model.headerData(one, Qt.Orientation.Horizontal)) for one in columns)
        if titles != self._titles and model.rowCount():
            self._titles = titles
            fit_columns(self._view, self._widest)
            for column in columns:  # what is 0 now has digits and a sign soon
                self._view.setColumnWidth(column, max(NARROWEST, self._view.columnWidth(column)))
