"""The panel: a list of faults, what each means, and the rules by which it can be mended."""

from __future__ import annotations

from html import escape

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QTabWidget,
    QToolButton,
    QTreeView,
    QWidget,
)

from ...core.boundaries.faults import Fault, FaultKind, Rule
from ...core.deliveries.reports.console import spoken
from ...core.errors import UserError
from ...layers.boundaries.fault_layer import COLORS
from ...layers.boundaries.repair_records import Balance
from ...support.messages import sentence
from ...support.translation import translate
from ...workflows.mend_boundaries import choices_of
from ..choices import chosen, fill
from ..forms import add_shortcut, load_form
from ..language import interface_wording
from ..tables import make_compact
from .fault_model import FaultModel
from .marking import Marking
from .repair_model import RepairModel
from .source import FaultSource

REPAIRED = "#1b7837"


class FaultPanel(QWidget):
    """Loaded from boundary_faults.ui; for a dialog as for a dock."""

    selected = pyqtSignal()
    """Another line is looked at."""

    tabs: QTabWidget
    faults_view: QTreeView
    repairs_view: QTableView
    previous_button: QToolButton
    next_button: QToolButton
    zoom_button: QToolButton
    follow_box: QCheckBox
    text_label: QLabel
    rule_box: QComboBox
    balance_label: QLabel
    repair_button: QPushButton
    kind_button: QPushButton
    undo_button: QPushButton

    def __init__(self, source: FaultSource, canvas: QgsMapCanvas | None, project: QgsProject) -> None:
        super().__init__()
        load_form("boundary_faults", self)
        self.source = source
        self.marking = Marking(canvas, project)
        self.model, self.done = FaultModel(self), RepairModel(self)
        self._place: tuple[FaultKind | None, int] = (None, 0)
        self._words = interface_wording()
        self._prepare_views()
        self._connect()
        self.show_state()

    @property
    def fault(self) -> Fault | None:
        """The fault that is looked at."""
        return self.model.fault(self.faults_view.currentIndex())

    def go(self, step: int) -> None:
        """Look at the next fault, or with -1 at the one before, and bring the map there."""
        index = self.model.after(self.faults_view.currentIndex(), step)
        if index.isValid():
            self.tabs.setCurrentIndex(0)
            self.faults_view.setCurrentIndex(index)
            self.zoom()

    def zoom(self) -> None:
        """Bring the map to what is looked at."""
        self._mark(zoom=True)

    def take_keys(self, widget: QWidget) -> None:
        """Let F8, Shift+F8 and F9 work inside a widget that the panel stands in."""
        add_shortcut(widget, QKeySequence(Qt.Key.Key_F8), lambda: self.go(1))
        add_shortcut(widget, QKeySequence("Shift+F8"), lambda: self.go(-1))
        add_shortcut(widget, QKeySequence(Qt.Key.Key_F9), self.zoom)

    def repair(self) -> None:
        """Mend the fault that is looked at by the chosen rule."""
        fault, rule = self.fault, self._rule
        if fault is not None and rule is not None:
            self._remember()
            self.source.repair([(fault, rule)])

    def repair_kind(self) -> None:
        """Mend all faults of its kind, where they can be mended by the chosen rule, by that one."""
        kind = self.model.kind(self.faults_view.currentIndex())
        choices = choices_of(kind, self.source.faults, self._rule or Rule.LONGEST_BOUNDARY) if kind else []
        if choices:
            self._remember()
            self.source.repair(choices)

    def show_state(self) -> None:
        """Show what the source has now; the place in the list is kept where there is one."""
        self.model.show(self.source.faults)
        self.done.show(self.source.repairs)
        self._name_tabs()
        self._find_place()
        self._show_fault()

    def leave(self) -> None:
        """Take the mark off the map."""
        self.marking.clear()

    @property
    def _rule(self) -> Rule | None:
        value = chosen(self.rule_box)
        return Rule(value) if value else None

    def _prepare_views(self) -> None:
        self.faults_view.setModel(self.model)
        self.repairs_view.setModel(self.done)
        make_compact(self.repairs_view)
        heads = (self.faults_view.header(), self.repairs_view.horizontalHeader())
        for head in heads:
            head.setStretchLastSection(False)
            head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
            head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.repairs_view.verticalHeader().hide()

    def _connect(self) -> None:
        self.source.when_changed(self.show_state)
        self.faults_view.selectionModel().currentChanged.connect(self._look)
        self.repairs_view.selectionModel().currentChanged.connect(self._look)
        self.faults_view.activated.connect(lambda _: self.zoom())
        self.repairs_view.activated.connect(lambda _: self.zoom())
        self.tabs.currentChanged.connect(lambda _: self._show_fault())
        self.rule_box.currentIndexChanged.connect(lambda _: self._show_balance())
        self.previous_button.clicked.connect(lambda: self.go(-1))
        self.next_button.clicked.connect(lambda: self.go(1))
        self.zoom_button.clicked.connect(self.zoom)
        self.repair_button.clicked.connect(self.repair)
        self.kind_button.clicked.connect(self.repair_kind)
        self.undo_button.clicked.connect(self.source.undo)

    def _look(self, *_: QModelIndex) -> None:
        self._show_fault()
        self._mark(zoom=self.follow_box.isChecked())
        self.selected.emit()

    def _mark(self, *, zoom: bool) -> None:
        if self.tabs.currentIndex() == 1:
            repair = self.done.repair(self.repairs_view.currentIndex())
            self.marking.show(repair.spot if repair else None, self.source.crs, REPAIRED, zoom=zoom)
            return
        fault = self.fault
        color = COLORS[fault.kind] if fault else REPAIRED
        self.marking.show(fault.spot if fault else None, self.source.crs, color, zoom=zoom)

    def _show_fault(self) -> None:
        """Text and rules of the line that is looked at."""
        fault = self.fault if self.tabs.currentIndex() == 0 else None
        rules = fault.repairs if fault else ()
        self.text_label.setText(self._text(fault) if self.tabs.currentIndex() == 0 else self._repair_text())
        fill(
            self.rule_box,
            [(rule.value, self._words.text(f"repair_{rule.value}")) for rule in rules],
            chosen(self.rule_box),
        )
        self._enable(bool(rules))
        self._show_balance()

    def _enable(self, can_be_mended: bool) -> None:
        idle = not self.source.is_busy
        kind = self.model.kind(self.faults_view.currentIndex())
        same = kind is not None and any(one.kind is kind and one.repairs for one in self.source.faults)
        self.rule_box.setEnabled(can_be_mended and idle)
        self.repair_button.setEnabled(can_be_mended and idle)
        self.kind_button.setEnabled(same and idle and self.tabs.currentIndex() == 0)
        self.undo_button.setEnabled(self.source.may_undo)
        for button in (self.previous_button, self.next_button):
            button.setEnabled(bool(self.source.faults))

    def _text(self, fault: Fault | None) -> str:
        if self.source.is_busy:
            return translate("BoundaryChecks", "Working …")
        if fault is None:
            return ""
        note = "" if fault.blocks else translate("BoundaryChecks", "This blocks no release.")
        return f"{spoken(fault.text, self._words)} {note}".strip()

    def _repair_text(self) -> str:
        repair = self.done.repair(self.repairs_view.currentIndex())
        return spoken(repair.text, self._words) if repair else ""

    def _show_balance(self) -> None:
        fault, rule = self.fault, self._rule
        text = ""
        if (
            fault is not None
            and rule is not None
            and not self.source.is_busy
            and self.tabs.currentIndex() == 0
        ):
            try:
                text = self._table(self.source.propose(fault, rule))
            except UserError as error:
                text = escape(sentence(error))
                self.repair_button.setEnabled(False)
            else:
                self.repair_button.setEnabled(True)
        self.balance_label.setText(text)

    def _table(self, balances: tuple[Balance, ...]) -> str:
        """Before and after, area by area."""
        head = (
            translate("BoundaryChecks", "Area"),
            translate("BoundaryChecks", "m² before"),
            translate("BoundaryChecks", "m² after"),
            translate("BoundaryChecks", "Addresses before"),
            translate("BoundaryChecks", "after"),
        )
        rows = [[f"<b>{escape(text)}</b>" for text in head]]
        for one in balances:
            ground = (self._words.number(size, 1) for size in (one.ground_before, one.ground_after))
            people = (self._words.number(count, 0) for count in (one.addresses_before, one.addresses_after))
            rows.append([escape(one.area), *ground, *people])
        if not any(one.addresses_before or one.addresses_after for one in balances):
            rows = [row[:3] for row in rows]
        lines = "".join(f"<tr>{''.join(_cells(row))}</tr>" for row in rows)
        return f'<table cellspacing="0" cellpadding="2">{lines}</table>'

    def _name_tabs(self) -> None:
        counts = (len(self.source.faults), len(self.source.repairs))
        texts = (
            translate("BoundaryChecks", "Faults ({count})"),
            translate("BoundaryChecks", "Changes ({count})"),
        )
        for place, (text, count) in enumerate(zip(texts, counts, strict=True)):
            self.tabs.setTabText(place, text.format(count=self._words.number(count, 0)))

    def _remember(self) -> None:
        """Where the list stands, so that the next fault of the kind is looked at once this one is mended."""
        index = self.faults_view.currentIndex()
        self._place = self.model.kind(index), index.row() if self.model.fault(index) else 0

    def _find_place(self) -> None:
        kind, row = self._place
        for place in range(self.model.rowCount()):
            line = self.model.index(place, 0)
            self.faults_view.setExpanded(line, self.model.rowCount(line) <= 20)
            if self.model.kind(line) is kind:
                last = self.model.rowCount(line) - 1
                self.faults_view.setCurrentIndex(self.model.index(min(row, last), 0, line))


def _cells(row: list[str]) -> list[str]:
    aligned = ("left", *["right"] * (len(row) - 1))
    return [f'<td align="{side}">{text}&nbsp;&nbsp;</td>' for side, text in zip(aligned, row, strict=True)]
