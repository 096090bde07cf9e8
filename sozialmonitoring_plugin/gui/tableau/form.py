"""The widgets of the tableau dialog."""

from __future__ import annotations

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTableView,
    QTabWidget,
    QToolButton,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)

from ...support.translation import translate
from ..choices import chosen, fill
from ..forms import load_form
from .indicator_tree import sign_titles
from .property_form import PropertyForm
from .tree_rows import Shown, Sign

NO_BREAK = "\N{NO-BREAK SPACE}"


class TableauForm(QWidget):
    """Loaded from tableau.ui; the form of the indicator is made from its fields."""

    monitoring_widget: QgsFileWidget
    monitoring_summary: QLabel
    tabs: QTabWidget
    splitter: QSplitter
    lower_splitter: QSplitter
    search_edit: QLineEdit
    filter_box: QComboBox
    indicator_tree: QTreeWidget
    sign_label: QLabel
    new_button: QPushButton
    use_label: QLabel
    property_scroll: QScrollArea
    preview_group: QGroupBox
    area_box: QComboBox
    value_label: QLabel
    gap_label: QLabel
    map_button: QToolButton
    origin_button: QToolButton
    histogram_layout: QVBoxLayout
    variable_search: QLineEdit
    variables_view: QTableView
    new_variable_button: QPushButton
    remove_variable_button: QPushButton
    undo_button: QToolButton
    redo_button: QToolButton
    read_button: QPushButton
    write_button: QPushButton

    def __init__(self) -> None:
        super().__init__()
        load_form("tableau", self)
        self.properties = PropertyForm()
        self.property_scroll.setWidget(self.properties)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([350, 790])
        self.lower_splitter.setStretchFactor(0, 1)
        signs = (f"{sign.value} {title}" for sign, title in sign_titles().items() if sign is not Sign.UNKNOWN)
        # A line breaks between two signs, not behind one.
        self.sign_label.setText("   ".join(text.replace(" ", NO_BREAK) for text in signs))
        fill(self.filter_box, _filters(), Shown.ALL.value)

    @property
    def shown(self) -> Shown:
        """Which indicators are to be shown."""
        return Shown(chosen(self.filter_box))


def _filters() -> list[tuple[str, str]]:
    titles = {
        Shown.ALL: translate("Tableau", "all indicators"),
        Shown.IN_USE: translate("Tableau", "in use"),
        Shown.AVAILABLE: translate("Tableau", "available"),
        Shown.COMPUTABLE: translate("Tableau", "available and computable"),
        Shown.DOUBTFUL: translate("Tableau", "with doubts"),
    }
    return [(shown.value, title) for shown, title in titles.items()]
