"""The inputs: versions, variables with their weights, the shares, and what is to be made of it."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QTableView, QTreeWidget, QWidget

from ...store.records import BoundaryVersion
from ...workflows.rebase_preview import PassageRow
from ..choices import chosen, fill
from ..forms import load_form
from ..tables import fit_columns, make_compact
from .passage_model import PassageModel
from .told import divided
from .weight_tree import WeightTree

WIDEST = 230
"""Pixels of a column of areas."""


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

    def offer_versions(self, versions: Sequence[BoundaryVersion], *, keep: bool) -> None:
        """Offer versions; chosen are the latest two, or with `keep` those that were, if they still are."""
        ids = [str(one.id) for one in versions]
        entries = [(str(one.id), one.title) for one in versions]
        latest = ids[-2] if len(ids) > 1 else "", ids[-1] if ids else ""
        for box, last in zip((self.old_box, self.new_box), latest, strict=True):
            before = chosen(box)
            fill(box, entries, before if keep and before in ids else last)

    def show_passages(self, variable: str, rows: Sequence[PassageRow]) -> None:
        """What goes where, of one variable; changes alone where that is ticked."""
        changes = [row for row in rows if row.is_change]
        self.passages.show(changes if self.changes_check.isChecked() else rows)
        fit_columns(self.passage_view, WIDEST)
        self.passage_label.setText(divided(variable, rows))
