"""Numbers of the areas that a gesture touched, that are selected, or of all."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

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
from ...tables import fit_columns, make_compact
from ..size_looks import SIZE_LOOKS, shown_sizes, size_title
from ..workplace import Workplace
from .number_columns import HECTARE, columns
from .number_model import ORDER, NumberModel

TOUCHED, SELECTED, ALL = "touched", "selected", "all"
WIDEST = 260


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
        self._is_fitted = False
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
        shown_before = self.model.columnCount()
        group = chosen(self.group_box)
        found = columns(self._words, self._levels, group, self._groups.get(group, ""))
        rows = self._shown()
        self.model.show(rows, found, self._workplace.numbering.thresholds)
        if shown_before != len(found) or not self._is_fitted:
            fit_columns(self.number_view, WIDEST)
            self._is_fitted = bool(rows)
        self.total_label.setText(self._total(rows))
        self.legend_label.setText(self._legend())

    def _prepare(self) -> None:
        self.proxy.setSourceModel(self.model)
        self.proxy.setSortRole(ORDER)
        self.number_view.setModel(self.proxy)
        self.number_view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)  # as the levels lie above each other
        make_compact(self.number_view)
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
        numbering, scope = self._workplace.numbering, chosen(self.scope_box)
        if scope == ALL:
            return numbering.now()
        if scope == SELECTED:
            keys = [one["key"] for one in self._workplace.layer.getSelectedFeatures()]
            return numbering.now(numbering.around(keys))
        if self._change:
            return numbering.after(self._change)
        present = [key for key in self._keys if key in self._workplace.session.partition]
        return numbering.now(numbering.around(present))

    def _on_selection(self, *_: object) -> None:
        if chosen(self.scope_box) == SELECTED:
            self.refresh()

    def _zoom(self, index: QModelIndex) -> None:
        one = self.model.rows[self.proxy.mapToSource(index).row()]
        self._workplace.zoom_to_place((one.level, one.key))

    def _copy(self) -> None:
        shown = (self.proxy.index(row, 0) for row in range(self.proxy.rowCount()))
        rows = [self.proxy.mapToSource(index).row() for index in shown]
        QgsApplication.clipboard().setText(self.model.plain_text(rows))

    def _total(self, rows: Sequence[AreaNumbers]) -> str:
        """The sum of the drawn areas that are shown."""
        lowest = self._workplace.numbering.nesting.lowest
        drawn = [one for one in rows if one.level == lowest]
        if not drawn:
            return translate("Boundaries", "No area has been touched yet.") if not rows else ""
        words = self._words
        told = [f"<b>{escape(self._levels[lowest])}: {words.number(len(drawn), 0)}</b>"]
        for title, counts in (
            (translate("Boundaries", "Inhabitants"), [one.inhabitants for one in drawn]),
            (translate("Boundaries", "Households"), [one.households for one in drawn]),
            (translate("Boundaries", "Addresses"), [one.addresses for one in drawn]),
        ):
            known = [count for count in counts if count is not None]
            if known:
                now, change = sum(one.now for one in known), sum(one.change for one in known)
                told.append(f"{title}: {words.number(now, 0)} ({words.signed(change, 0)})")
        told.append(f"{words.number(sum(one.square_metres for one in drawn) / HECTARE, 2)} ha")
        return " · ".join(told)

    def _legend(self) -> str:
        if not self._workplace.surroundings.has_addresses:
            return translate("Boundaries", "There are no addresses: nobody can be counted.")
        thresholds = self._workplace.numbering.thresholds
        return " &nbsp; ".join(
            f'<span style="background:{SIZE_LOOKS[size].ground};color:{SIZE_LOOKS[size].ink}">'
            f"&nbsp;{SIZE_LOOKS[size].sign}&nbsp;</span> {escape(size_title(size, thresholds))}"
            for size in shown_sizes(thresholds)
        )


def _scopes() -> list[tuple[str, str]]:
    return [
        (TOUCHED, translate("Boundaries", "Last step")),
        (SELECTED, translate("Boundaries", "Selected in the map")),
        (ALL, translate("Boundaries", "All areas")),
    ]
