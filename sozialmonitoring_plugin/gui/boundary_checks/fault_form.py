"""The widgets of the panel: lists of faults and repairs, and what is done about one."""

from __future__ import annotations

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

from ..forms import load_form
from ..tables import make_compact
from .fault_model import FaultModel
from .repair_model import RepairModel


class FaultForm(QWidget):
    """Loaded from boundary_faults.ui."""

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

    def __init__(self) -> None:
        super().__init__()
        load_form("boundary_faults", self)

    def show_models(self, faults: FaultModel, repairs: RepairModel) -> None:
        """Show faults and repairs in the two lists."""
        self.faults_view.setModel(faults)
        self.repairs_view.setModel(repairs)
        make_compact(self.repairs_view)
        heads = (self.faults_view.header(), self.repairs_view.horizontalHeader())
        for head in heads:
            head.setStretchLastSection(False)
            head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
            head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.repairs_view.verticalHeader().hide()
