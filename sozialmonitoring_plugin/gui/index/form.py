"""The widgets of the dialog."""

from __future__ import annotations

from datetime import date

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QSplitter,
    QTableView,
    QTableWidget,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...support.settings import MINIMUM_COUNT
from ...support.translation import translate
from ..choices import chosen_date
from ..forms import load_form
from ..histogram import Histogram
from ..tables import make_compact
from .cutoff_table import CutoffTable
from .exclusion_table import ExclusionTable
from .indicator_table import IndicatorTable
from .robustness_tables import set_up_tables


class IndexForm(QWidget):
    """Loaded from index.ui."""

    monitoring_widget: QgsFileWidget
    monitoring_summary: QLabel
    splitter: QSplitter
    spec_box: QComboBox
    spec_button: QToolButton
    date_box: QComboBox
    level_box: QComboBox
    input_tabs: QTabWidget
    indicator_table: QTableWidget
    standardisation_box: QComboBox
    combination_box: QComboBox
    centre_box: QComboBox
    missing_box: QComboBox
    base_box: QComboBox
    dynamics_box: QCheckBox
    years_box: QSpinBox
    population_box: QSpinBox
    people_box: QComboBox
    aggregation_box: QComboBox
    minimum_box: QSpinBox
    rule_label: QLabel
    status_table: QTableWidget
    dynamics_label: QLabel
    dynamics_table: QTableWidget
    area_box: QComboBox
    reason_edit: QLineEdit
    exclude_button: QPushButton
    exclusion_table: QTableWidget
    include_button: QPushButton
    headline_label: QLabel
    result_tabs: QTabWidget
    result_view: QTableView
    status_histogram_layout: QVBoxLayout
    dynamics_distribution_label: QLabel
    dynamics_histogram_layout: QVBoxLayout
    group_table: QTableWidget
    group_hint: QLabel
    robustness_splitter: QSplitter
    omission_table: QTableWidget
    correlation_table: QTableWidget
    share_box: QSpinBox
    interval_view: QTableView
    warning_label: QLabel
    output_widget: QgsFileWidget
    report_box: QCheckBox

    def __init__(self) -> None:
        super().__init__()
        load_form("index", self)
        self.indicators = IndicatorTable(self.indicator_table)
        self.status = CutoffTable(self.status_table)
        self.dynamics = CutoffTable(self.dynamics_table)
        self.exclusions = ExclusionTable(self.exclusion_table)
        self.status_histogram, self.dynamics_histogram = Histogram(), Histogram()
        self.status_histogram.setAccessibleName(translate("Index", "Distribution of the status index"))
        self.dynamics_histogram.setAccessibleName(translate("Index", "Distribution of the dynamics index"))
        self.status_histogram_layout.addWidget(self.status_histogram)
        self.dynamics_histogram_layout.addWidget(self.dynamics_histogram)
        set_up_tables(self.omission_table, self.correlation_table)
        for view in (self.result_view, self.interval_view):
            make_compact(view)
            view.verticalHeader().hide()
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([510, 730])
        self.robustness_splitter.setStretchFactor(0, 2)
        self.robustness_splitter.setStretchFactor(1, 3)
        self.minimum_box.setValue(MINIMUM_COUNT.read())
        self.minimum_box.valueChanged.connect(self._show_rule)
        self.dynamics_box.toggled.connect(self.allow_dynamics)
        self._show_rule(self.minimum_box.value())
        self.allow_dynamics()

    @property
    def reference_date(self) -> date | None:
        """The chosen Stichtag, None for the latest."""
        return chosen_date(self.date_box)

    def allow_dynamics(self, *_: object) -> None:
        """Offer years and classes of the change where it is rated."""
        for widget in (self.years_box, self.dynamics_label, self.dynamics_table):
            widget.setEnabled(self.dynamics_box.isChecked())

    def _show_rule(self, minimum: int) -> None:
        hides = translate(
            "Index",
            "Counts from 1 to {most} are hidden, and whatever would give them away. An area with a hidden "
            "rate is not rated: scores add up to zero and would tell it.",
        )
        nothing = translate("Index", "Nothing is hidden: for use inside the office only.")
        self.rule_label.setText(hides.format(most=minimum - 1) if minimum > 1 else nothing)
