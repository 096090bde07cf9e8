"""The journal of a draft: this session's gestures and those of all before."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QModelIndex
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QLabel, QTableView, QToolButton, QWidget

from ....core.boundaries.drafting import standing
from ....support.translation import translate
from ...forms import add_shortcut, load_form
from ...language import interface_wording
from ...tables import make_compact
from ..workplace import Workplace
from .fitting import Fitting
from .journal_model import JournalModel

WIDEST = 170


class JournalPage(QWidget):
    """Loaded from boundary_journal.ui."""

    journal_view: QTableView
    summary_label: QLabel
    copy_button: QToolButton

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        load_form("boundary_journal", self)
        self._workplace = workplace
        counts = workplace.surroundings.addresses.counts
        people = counts.ids[counts.inhabitants] if counts.inhabitants >= 0 else ""
        self.model = JournalModel(people, self)
        self.journal_view.setModel(self.model)
        make_compact(self.journal_view)
        self._fitting = Fitting(self.journal_view, WIDEST)
        self.journal_view.verticalHeader().hide()
        self.journal_view.activated.connect(self._zoom)
        self.copy_button.clicked.connect(self._copy)
        add_shortcut(self.journal_view, QKeySequence(QKeySequence.StandardKey.Copy), self._copy)
        self.refresh()

    def refresh(self) -> None:
        """Show the gestures of now."""
        gestures = self._workplace.session.gestures
        self.model.show(gestures)
        self._fitting.fit()
        words = interface_wording()
        text = translate("Boundaries", "{count} steps, {standing} of them stand. All of them are saved.")
        nothing = translate("Boundaries", "Nothing has been drawn yet.")
        told = text.format(
            count=words.number(len(gestures), 0), standing=words.number(len(standing(gestures)), 0)
        )
        self.summary_label.setText(told if gestures else nothing)

    def _zoom(self, index: QModelIndex) -> None:
        self._workplace.zoom.to_gesture(self.model.gesture(index.row()))

    def _copy(self) -> None:
        QgsApplication.clipboard().setText(self.model.plain_text())
