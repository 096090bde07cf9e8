"""The inputs: versions, variables with their weights, the shares, and what is to be made of it."""

from __future__ import annotations

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QTableView, QTreeWidget, QWidget

from ..forms import load_form
from ..tables import make_compact
from .passage_model import PassageModel
from .weight_tree import WeightTree


class RebaseForm(QWidget):
    """Loaded from rebase.ui."""

    monitoring_widget: QgsFileWidget
    monitoring_summary: QLabel
    old_box: QComboBox
    new_box: QComboBox
    key_button: QPushButton
    weight_tree: QTreeWidget
    passage_label: QLabel
    passage_view: QTableView
    changes_check: QCheckBox
    store_check: QCheckBox
    table_check: QCheckBox
    output_widget: QgsFileWidget

    def __init__(self) -> None:
        super().__init__()
        load_form("rebase", self)
        self.weights = WeightTree(self.weight_tree)
        self.passages = PassageModel(self)
        self.passage_view.setModel(self.passages)
        make_compact(self.passage_view)
        self.table_check.toggled.connect(self.output_widget.setEnabled)
        self.output_widget.setEnabled(False)
