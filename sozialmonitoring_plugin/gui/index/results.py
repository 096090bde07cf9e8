"""The right side of the dialog: result, distribution, groups, robustness."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import numpy as np
from qgis.PyQt.QtCore import QModelIndex, QObject, QSortFilterProxyModel, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QTableView

from ...core.deliveries.reports.console import spoken
from ...core.index.result import Measure
from ...core.remarks import Remark
from ...core.values import Numbers
from ...support.translation import translate
from ...workflows.compute_index import ComputedIndex
from ..histogram import Distribution, Histogram, Mark
from ..language import interface_wording
from ..tables import fit_columns
from .form import IndexForm
from .group_table import show_groups
from .interval_model import IntervalModel
from .job import IndexLook
from .looks import dynamics_colours, status_colours
from .result_model import AREA, SORT_ROLE, ResultModel
from .robustness_tables import show_correlations, show_omissions

WIDEST, WIDEST_AREA = 240, 170


class Results(QObject):
    """Shows an index; `asked` gives indicator and area key of a number whose origin is wanted."""

    asked = pyqtSignal(str, str)

    def __init__(self, form: IndexForm, parent: QObject) -> None:
        super().__init__(parent)
        self._form = form
        self._look: IndexLook | None = None
        self.model = ResultModel(self, _told)
        self.intervals = IntervalModel(self)
        self.sorted = _sorted(form.result_view, self.model)
        _sorted(form.interval_view, self.intervals)
        form.result_view.clicked.connect(self._ask_for_score)
        form.result_view.activated.connect(self._ask)
        form.result_view.selectionModel().currentRowChanged.connect(self._show_distributions)

    @property
    def look(self) -> IndexLook | None:
        """What is shown."""
        return self._look

    def show(self, look: IndexLook | None) -> None:
        """Show an index, or nothing; the chosen area stays chosen."""
        key = self._chosen_key()
        self._look = look
        computed = look.computed if look else None
        found = look.robustness if look else None
        self.model.show(computed)
        self.intervals.show(found)
        for view in (self._form.result_view, self._form.interval_view):
            fit_columns(view, WIDEST)
            view.setColumnWidth(AREA, min(view.columnWidth(AREA), WIDEST_AREA))
        self._form.indicators.show_counts(_counts(computed) if computed else {})
        show_omissions(self._form.omission_table, found)
        show_correlations(self._form.correlation_table, found)
        show_groups(
            self._form.group_table, computed.result if computed else None, computed.names if computed else ()
        )
        self._form.group_hint.setText(_group_hint(computed))
        self._form.headline_label.setText(_headline(computed) if computed else "")
        told = [_told(one) for one in (*look.computed.warnings, *look.robustness.warnings)] if look else []
        self._form.warning_label.setText("\n".join(told))
        self._form.warning_label.setVisible(bool(told))
        self._choose(key)
        self._show_distributions()

    def _chosen_row(self) -> int:
        index = self._form.result_view.currentIndex()
        return int(self.sorted.mapToSource(index).row()) if index.isValid() else -1

    def _chosen_key(self) -> str:
        row = self._chosen_row()
        return self._look.computed.result.keys[row] if self._look and row >= 0 else ""

    def _choose(self, key: str) -> None:
        keys = self._look.computed.result.keys if self._look else ()
        if key in keys:
            place = self.sorted.mapFromSource(self.model.index(keys.index(key), AREA))
            self._form.result_view.setCurrentIndex(place)

    def _ask_for_score(self, index: QModelIndex) -> None:
        if self.model.indicator_of(self.sorted.mapToSource(index).column()):
            self._ask(index)

    def _ask(self, index: QModelIndex) -> None:
        """Of a score its indicator, of another cell the one that moves the area most."""
        place = self.sorted.mapToSource(index)
        if self._look is None or not place.isValid():
            return
        counting = self._look.computed.result.spec.counting
        largest = self._look.largest[place.row()] or counting[0].id
        indicator = self.model.indicator_of(place.column()) or largest
        self.asked.emit(indicator, self._look.computed.result.keys[place.row()])

    def _show_distributions(self, *_: object) -> None:
        form, computed = self._form, self._look.computed if self._look else None
        dynamics = computed.result.dynamics if computed else None
        form.dynamics_distribution_label.setVisible(dynamics is not None)
        form.dynamics_histogram.setVisible(dynamics is not None)
        if computed is None:
            form.status_histogram.clear()
            return
        row = self._chosen_row()
        name = computed.names[row] if row >= 0 else ""
        status = computed.result.status
        _show(form.status_histogram, status, status_colours(len(status.cutoffs.classes)), (row, name))
        if dynamics is not None:
            colours = dynamics_colours(len(dynamics.cutoffs.classes))
            _show(form.dynamics_histogram, dynamics, colours, (row, name))


def _show(histogram: Histogram, measure: Measure, colours: Sequence[str], chosen: tuple[int, str]) -> None:
    row, name = chosen

    def colours_of(values: Numbers) -> list[str]:
        return [colours[position] for position in measure.cutoffs.positions(values).tolist()]

    value = float(measure.index.numbers[row]) if row >= 0 else np.nan
    marks = [Mark(value, name)] if np.isfinite(value) else []
    bounds = [bound.at for bound in measure.cutoffs.bounds]
    histogram.show_distribution(Distribution(measure.index.numbers, 2, bounds, colours_of, marks))


def _sorted(view: QTableView, model: QObject) -> QSortFilterProxyModel:
    proxy = QSortFilterProxyModel(view)
    proxy.setSourceModel(model)
    proxy.setSortRole(SORT_ROLE)
    view.setModel(proxy)
    view.sortByColumn(AREA, Qt.SortOrder.AscendingOrder)
    return proxy


def _counts(computed: ComputedIndex) -> dict[str, int]:
    """In how many areas each rate that was published at the date of the index has a number."""
    latest = {one.indicator.id: one for one in computed.published.columns}
    return {name: int(one.values[computed.rank].present.sum()) for name, one in latest.items()}


def _told(remark: Remark) -> str:
    return spoken(remark, interface_wording())


def _headline(computed: ComputedIndex) -> str:
    words, result = interface_wording(), computed.result
    text = translate("Index", "<b>{level}, {date}</b> – {rated} of {all} areas are rated")
    return text.format(
        level=escape(computed.published.tree.levels[computed.rank].level.title),
        date=words.date(computed.dates.day),
        rated=words.number(int(result.status.rated.sum()), 0),
        all=words.number(len(result.keys), 0),
    )


def _group_hint(computed: ComputedIndex | None) -> str:
    if computed is None:
        return ""
    if computed.result.dynamics is None:
        return translate("Index", "Groups need the dynamics: tick them in “Method”.")
    count = sum(not group for group in computed.result.groups)
    text = translate("Index", "Without a group: {count}. A tooltip names all areas of a cell.")
    return text.format(count=interface_wording().number(count, 0))
