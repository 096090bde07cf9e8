"""Numbers of the areas that a gesture touched, that are selected, or of all."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QModelIndex, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QTableView, QToolButton, QWidget

from ....core.areas import TOTAL
from ....core.boundaries.change import Change
from ....core.boundaries.numbers import AreaNumbers
from ....support.translation import translate
from ...choices import chosen, fill
from ...forms import add_shortcut, load_form
from ...language import interface_wording
from ...tables import make_compact
from ..workplace import Workplace
from .fitting import Fitting
from .number_columns import columns
from .number_model import ORDER, NumberModel
from .number_texts import legend_text, total_text

TOUCHED, SELECTED, ALL = "touched", "selected", "all"
WIDEST = 170


class NumbersPage(QWidget):
    """Loaded from boundary_numbers.ui."""

    scope_box: QComboBox
    level_box: QComboBox
    group_box: QComboBox
    group_label: QLabel
    copy_button: QToolButton
    number_view: QTableView
    total_label: QLabel
    legend_label: QLabel

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        load_form("boundary_numbers", self)
        self._workplace = workplace
        self._words = interface_wording()
        self._change: Change | None = None
        self._keys: tuple[str, ...] = ()
        in_total = translate("Boundaries", "In total")
        levels = [entry.level for entry in workplace.surroundings.tree.levels]
        self._levels = {level.id: in_total if level.id == TOTAL else level.title for level in levels}
        self._groups = {one.id: one.title for one in workplace.surroundings.addresses.counts.groups}
        self.model = NumberModel(self)
        self.proxy = QSortFilterProxyModel(self)
        self._prepare()
        self._connect()
        self.refresh()

    def show_change(self, change: Change | None) -> None:
        """Show what a gesture that is still going on would make of the areas; None when it is over."""
        self._change = change
        if chosen(self.scope_box) == TOUCHED:
            self.refresh()

    def follow(self, keys: Sequence[str]) -> None:
        """A gesture touched these areas."""
        self._keys = tuple(keys)
        self._change = None
        self.refresh()

    def refresh(self) -> None:
        """Show the numbers of now."""
        group = chosen(self.group_box)
        found = columns(
            self._words,
            self._levels,
            group,
            self._groups.get(group, ""),
            counted=self._workplace.surroundings.has_addresses,
        )
        rows = self._shown()
        self.model.show(rows, found, self._workplace.live.thresholds)
        self._fitting.fit()
        lowest = self._workplace.live.nesting.lowest
        self.total_label.setText(total_text(rows, lowest, self._levels[lowest]))
        self.legend_label.setText(legend_text(self._workplace))

    def _prepare(self) -> None:
        self.proxy.setSourceModel(self.model)
        self.proxy.setSortRole(ORDER)
        self.number_view.setModel(self.proxy)
        self.number_view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)  # as the levels lie above each other
        make_compact(self.number_view)
        self._fitting = Fitting(self.number_view, WIDEST)
        self.number_view.verticalHeader().hide()
        fill(self.scope_box, _scopes(), ALL)
        levels = [("", translate("Boundaries", "All levels")), *reversed(self._levels.items())]
        fill(self.level_box, levels, "")
        nobody = [("", translate("Boundaries", "None"))]
        counts = self._workplace.surroundings.addresses.counts
        known = {counts.inhabitants, counts.households}
        apart = [(one.id, one.title) for place, one in enumerate(counts.groups) if place not in known]
        fill(self.group_box, [*nobody, *apart], "")
        for part in (self.group_box, self.group_label):
            part.setVisible(bool(apart))

    def _connect(self) -> None:
        for box in (self.scope_box, self.level_box, self.group_box):
            box.currentIndexChanged.connect(lambda _: self.refresh())
        self.number_view.activated.connect(self._zoom)
        self.copy_button.clicked.connect(self._copy)
        add_shortcut(self.number_view, QKeySequence(QKeySequence.StandardKey.Copy), self._copy)
        self._workplace.layer.selectionChanged.connect(self._on_selection)

    def _shown(self) -> list[AreaNumbers]:
        level = chosen(self.level_box)
        return [one for one in self._found() if not level or one.level == level]

    def _found(self) -> Sequence[AreaNumbers]:
        numbering, scope = self._workplace.live, chosen(self.scope_box)
        if scope == ALL:
            return numbering.now([*numbering.places, *numbering.gone])
        if scope == SELECTED:
            keys = [one["key"] for one in self._workplace.layer.getSelectedFeatures()]
            return numbering.now(numbering.around(keys))
        if self._change:
            return numbering.after(self._change)
        known = self._workplace.session.base
        there = [key for key in self._keys if key in known or key in self._workplace.session.partition]
        return numbering.now(numbering.around(there))

    def _on_selection(self, *_: object) -> None:
        if chosen(self.scope_box) == SELECTED:
            self.refresh()

    def _zoom(self, index: QModelIndex) -> None:
        one = self.model.rows[self.proxy.mapToSource(index).row()]
        self._workplace.zoom.to_place((one.level, one.key))

    def _copy(self) -> None:
        shown = (self.proxy.index(row, 0) for row in range(self.proxy.rowCount()))
        rows = [self.proxy.mapToSource(index).row() for index in shown]
        QgsApplication.clipboard().setText(self.model.plain_text(rows))


def _scopes() -> list[tuple[str, str]]:
    return [
        (TOUCHED, translate("Boundaries", "Last step")),
        (SELECTED, translate("Boundaries", "Selected in the map")),
        (ALL, translate("Boundaries", "All areas")),
    ]
