"""The widgets of the dialog."""

from __future__ import annotations

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QWidget,
)

from ...core.completeness.completeness import State
from ...core.completeness.texts import source_text
from ...support.translation import translate
from ..choices import chosen, fill
from ..forms import load_form
from ..language import interface_wording
from ..tables import make_compact
from .looks import LOOKS

ALL = "all"
"""Stands for no choice of a source: an office may have no name."""


class CompletenessForm(QWidget):
    """Loaded from completeness.ui."""

    monitoring_widget: QgsFileWidget
    monitoring_summary: QLabel
    source_box: QComboBox
    missing_box: QCheckBox
    places_box: QCheckBox
    legend_label: QLabel
    splitter: QSplitter
    matrix_view: QTableView
    rule_label: QLabel
    gap_label: QLabel
    gap_view: QTableView
    copy_button: QPushButton
    output_widget: QgsFileWidget

    def __init__(self) -> None:
        super().__init__()
        load_form("completeness", self)
        self.legend_label.setText(legend())
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        for view in (self.matrix_view, self.gap_view):
            make_compact(view)
        self.gap_view.verticalHeader().hide()
        self.gap_view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)

    @property
    def sources(self) -> tuple[str, ...]:
        """The chosen source, none for all."""
        row = self.source_box.currentIndex()
        return (str(self.source_box.itemData(row)),) if row > 0 else ()

    def offer_sources(self, sources: tuple[str, ...]) -> None:
        """Offer what was delivered from."""
        words = interface_wording()
        every = translate("Completeness", "all")
        entries = [(one, source_text(one, words)) for one in sources]
        fill(self.source_box, [(ALL, every), *entries], chosen(self.source_box))


def legend() -> str:
    """What the signs and colours of the matrix mean."""
    words = interface_wording()
    meanings = {
        State.COMPLETE: words.text("completeness_complete"),
        State.PARTLY: translate("Completeness", "partly: there of owed"),
        State.MISSING: words.text("completeness_missing"),
        State.NOT_EXPECTED: words.text("completeness_not_expected"),
    }
    return "&nbsp;&nbsp; ".join(
        f'<span style="background:{LOOKS[state].ground};color:{LOOKS[state].ink}">'
        f"&nbsp;{LOOKS[state].sign}&nbsp;</span>&nbsp;{text}"
        for state, text in meanings.items()
    )
