"""The panel: a list of faults, what each means, and the rules by which it can be mended."""

from __future__ import annotations

from html import escape

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QModelIndex, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QWidget

from ...core.boundaries.faults import Fault, Rule
from ...core.deliveries.reports.console import spoken
from ...core.errors import UserError
from ...layers.boundaries.fault_layer import COLORS
from ...support.messages import sentence
from ...support.translation import translate
from ...workflows.mend_boundaries import choices_of
from ..choices import chosen, fill
from ..forms import add_shortcut
from ..language import interface_wording
from .balance_table import balance_table
from .fault_form import FaultForm
from .fault_model import FaultModel
from .list_place import ListPlace
from .marking import Marking
from .repair_model import RepairModel
from .source import FaultSource

REPAIRED = "#1b7837"


class FaultPanel(FaultForm):
    """For a dialog as for a dock."""

    selected = pyqtSignal()
    """Another line is looked at."""

    def __init__(self, source: FaultSource, canvas: QgsMapCanvas | None, project: QgsProject) -> None:
        super().__init__()
        self.source = source
        self.marking = Marking(canvas, project)
        self.model, self.done = FaultModel(self), RepairModel(self)
        self._place = ListPlace(self.faults_view, self.model)
        self._words = interface_wording()
        self.show_models(self.model, self.done)
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
            self._place.remember()
            self.source.repair([(fault, rule)])

    def repair_kind(self) -> None:
        """Mend all faults of its kind, where they can be mended by the chosen rule, by that one."""
        kind = self.model.kind(self.faults_view.currentIndex())
        choices = choices_of(kind, self.source.faults, self._rule or Rule.LONGEST_BOUNDARY) if kind else []
        if choices:
            self._place.remember()
            self.source.repair(choices)

    def show_state(self) -> None:
        """Show what the source has now; the place in the list is kept where there is one."""
        self.model.show(self.source.faults)
        self.done.show(self.source.repairs)
        self._name_tabs()
        self._place.find()
        self._show_fault()

    def leave(self) -> None:
        """Take the mark off the map."""
        self.marking.clear()

    @property
    def _rule(self) -> Rule | None:
        value = chosen(self.rule_box)
        return Rule(value) if value else None

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
                text = balance_table(self.source.propose(fault, rule), self._words)
            except UserError as error:
                text = escape(sentence(error))
                self.repair_button.setEnabled(False)
            else:
                self.repair_button.setEnabled(True)
        self.balance_label.setText(text)

    def _name_tabs(self) -> None:
        counts = (len(self.source.faults), len(self.source.repairs))
        texts = (
            translate("BoundaryChecks", "Faults ({count})"),
            translate("BoundaryChecks", "Changes ({count})"),
        )
        for place, (text, count) in enumerate(zip(texts, counts, strict=True)):
            self.tabs.setTabText(place, text.format(count=self._words.number(count, 0)))
