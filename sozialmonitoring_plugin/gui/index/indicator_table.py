"""Which indicators count, in which direction, how much, and by which change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.PyQt.QtCore import QObject, QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from ...core.index.spec import IndexIndicator
from ...core.indicators.tableau import Indicator, Polarity
from ...support.translation import translate
from ..choices import chosen
from ..language import interface_wording
from ..tables import make_compact
from .quiet import QuietComboBox, QuietSpinBox

TITLE, COUNT, POLARITY, WEIGHT, CHANGE = range(5)
_LIMITS = (0.0, 1000.0)
_ARROWS = 36


class IndicatorTable(QObject):
    """Fills a QTableWidget with editors and reads them again."""

    changed = pyqtSignal()

    def __init__(self, table: QTableWidget) -> None:
        super().__init__(table)
        self._table = table
        self._offered: Sequence[Indicator] = ()
        self._places: dict[str, int] = {}
        table.setColumnCount(5)
        table.setHorizontalHeaderLabels(
            [
                translate("Index", "Indicator"),
                translate("Index", "Areas"),
                translate("Index", "Much of it is"),
                translate("Index", "Weight"),
                translate("Index", "Change"),
            ]
        )
        table.verticalHeader().hide()
        make_compact(table)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 12)
        header = table.horizontalHeader()
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        for column in (COUNT, POLARITY):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        for column, width in ((WEIGHT, 64), (CHANGE, 90)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            table.setColumnWidth(column, width)
        table.itemChanged.connect(self.changed)

    def show(self, offered: Sequence[Indicator], used: Sequence[IndexIndicator]) -> None:
        """Offer all indicators with those of a specification ticked; says nothing to anybody."""
        blocker = QSignalBlocker(self._table)
        known = {one.id for one in offered}
        missing = [Indicator(one.id, one.id, one.id) for one in used if one.id not in known]
        self._offered = (*offered, *missing)
        of_index = {one.id: one for one in used}
        self._places = {one.id: place for place, one in enumerate(used)}
        self._table.setRowCount(0)
        self._table.setRowCount(len(self._offered))
        for row, indicator in enumerate(self._offered):
            self._fill(row, indicator, of_index.get(indicator.id))
        has_changes = any(one.given for one in self._offered) or any(one.change for one in used)
        self._table.setColumnHidden(CHANGE, not has_changes)
        self._widen_weights()
        blocker.unblock()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Say in how many areas each rate is published; says nothing to anybody."""
        blocker = QSignalBlocker(self._table)
        words = interface_wording()
        for row, indicator in enumerate(self._offered):
            count = counts.get(indicator.id)
            self._table.item(row, COUNT).setText("" if count is None else words.number(count, 0))
        blocker.unblock()

    def read(self) -> tuple[IndexIndicator, ...]:
        """The ticked indicators: those of the specification in its order, then the others."""
        rows = [row for row in range(len(self._offered)) if self._is_ticked(row)]
        rows.sort(key=lambda row: self._places.get(self._offered[row].id, len(self._places)))
        return tuple(
            IndexIndicator(
                self._offered[row].id,
                Polarity(chosen(self._table.cellWidget(row, POLARITY))),
                self._table.cellWidget(row, WEIGHT).number,
                chosen(self._table.cellWidget(row, CHANGE)),
            )
            for row in rows
        )

    def _widen_weights(self) -> None:
        """A weight such as 1/3 is read whole."""
        spins = (self._table.cellWidget(row, WEIGHT) for row in range(len(self._offered)))
        longest = max((self._table.fontMetrics().horizontalAdvance(one.text()) for one in spins), default=0)
        self._table.setColumnWidth(WEIGHT, max(self._table.columnWidth(WEIGHT), longest + _ARROWS))

    def _is_ticked(self, row: int) -> bool:
        return bool(self._table.item(row, TITLE).checkState() == Qt.CheckState.Checked)

    def _fill(self, row: int, indicator: Indicator, used: IndexIndicator | None) -> None:
        title = f"{indicator.number} {indicator.title}".strip()
        item = QTableWidgetItem(title)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        )
        item.setCheckState(Qt.CheckState.Checked if used else Qt.CheckState.Unchecked)
        item.setToolTip(f"{title} ({indicator.id})")
        self._table.setItem(row, TITLE, item)
        count = QTableWidgetItem()
        count.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        count.setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
        count.setToolTip(translate("Index", "Areas where this rate is published; the others lack it"))
        self._table.setItem(row, COUNT, count)
        good = used.polarity is Polarity.GOOD if used else indicator.polarity is Polarity.GOOD
        polarity = Polarity.GOOD if good else Polarity.BURDEN
        polarities = [
            (Polarity.BURDEN.value, translate("Index", "a burden")),
            (Polarity.GOOD.value, translate("Index", "good")),
        ]
        name = translate("Index", "Polarity of {indicator}").format(indicator=title)
        box = QuietComboBox(polarities, polarity.value, name)
        box.currentIndexChanged.connect(self.changed)
        self._table.setCellWidget(row, POLARITY, box)
        name = translate("Index", "Weight of {indicator}").format(indicator=title)
        spin = QuietSpinBox(_LIMITS, used.weight if used else 1.0, name)
        spin.valueChanged.connect(self.changed)
        self._table.setCellWidget(row, WEIGHT, spin)
        self._fill_change(row, indicator, used)

    def _fill_change(self, row: int, indicator: Indicator, used: IndexIndicator | None) -> None:
        computed = ("", translate("Index", "computed"))
        delivered = [(one.id, one.title) for one in self._offered if one.given and one is not indicator]
        name = translate("Index", "Change of {indicator}").format(indicator=indicator.title)
        box = QuietComboBox([computed, *delivered], used.change if used else "", name)
        box.setToolTip(
            translate("Index", "Where an office delivers the change itself: the column that it stands in")
        )
        box.currentIndexChanged.connect(self.changed)
        self._table.setCellWidget(row, CHANGE, box)
