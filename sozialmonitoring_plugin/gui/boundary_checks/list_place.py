"""Where a list of faults stands, kept while the list is filled anew."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QTreeView

from ...core.boundaries.faults import FaultKind
from .fault_model import FaultModel

MOST_UNFOLDED = 20
"""Faults of a kind that are shown without being asked for."""


class ListPlace:
    """Once a fault is mended, the next one of its kind is looked at."""

    def __init__(self, view: QTreeView, model: FaultModel) -> None:
        self._view, self._model = view, model
        self._kind: FaultKind | None = None
        self._row = 0

    def remember(self) -> None:
        """Keep the kind and the row that are looked at."""
        index = self._view.currentIndex()
        self._kind, self._row = self._model.kind(index), index.row() if self._model.fault(index) else 0

    def find(self) -> None:
        """Look at the row of then, or the last of the kind."""
        for place in range(self._model.rowCount()):
            line = self._model.index(place, 0)
            self._view.setExpanded(line, self._model.rowCount(line) <= MOST_UNFOLDED)
            if self._model.kind(line) is self._kind:
                last = self._model.rowCount(line) - 1
                self._view.setCurrentIndex(self._model.index(min(self._row, last), 0, line))
