"""The widgets of the comparison and what can be chosen in them."""

from __future__ import annotations

from datetime import date

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QCompleter,
    QHeaderView,
    QLabel,
    QListWidget,
    QPushButton,
    QSpinBox,
    QSplitter,
    QTableView,
    QTabWidget,
    QTextBrowser,
    QToolButton,
    QTreeWidget,
    QVBoxLayout,
    QWidget,
)

from ...store.monitoring import Monitoring
from ...support.settings import MINIMUM_COUNT
from ...support.translation import translate
from ...workflows.compare_areas import NEAREST
from ..choices import chosen, chosen_date, fill
from ..forms import load_form
from ..histogram import Histogram
from ..language import interface_wording
from ..line_chart.widget import LineChart
from ..tables import PADDING, make_compact


class ComparisonForm(QWidget):
    """Loaded from comparison.ui."""

    monitoring_widget: QgsFileWidget
    monitoring_summary: QLabel
    splitter: QSplitter
    result_splitter: QSplitter
    level_box: QComboBox
    area_box: QComboBox
    date_box: QComboBox
    minimum_box: QSpinBox
    indicator_tree: QTreeWidget
    headline_label: QLabel
    comparison_view: QTableView
    busy_label: QLabel
    origin_button: QPushButton
    map_button: QPushButton
    copy_button: QPushButton
    tabs: QTabWidget
    distribution_tab: QWidget
    series_tab: QWidget
    similar_tab: QWidget
    histogram_layout: QVBoxLayout
    position_text: QTextBrowser
    chart_layout: QVBoxLayout
    dates_view: QTableView
    trend_label: QLabel
    similar_label: QLabel
    similar_view: QTableView
    similar_list: QListWidget
    similar_all_button: QToolButton
    nearest_box: QSpinBox

    def __init__(self) -> None:
        super().__init__()
        load_form("comparison", self)
        self.histogram, self.chart = Histogram(), LineChart()
        self.histogram.setAccessibleName(translate("Comparison", "Distribution"))
        self.chart.setAccessibleName(translate("Comparison", "Series"))
        self.histogram_layout.addWidget(self.histogram)
        self.chart_layout.addWidget(self.chart)
        self.minimum_box.setValue(MINIMUM_COUNT.read())
        self.nearest_box.setValue(NEAREST)
        self._make_searchable()
        for view in (self.comparison_view, self.dates_view, self.similar_view):
            make_compact(view)
            view.verticalHeader().hide()
            view.horizontalHeader().setHighlightSections(False)
            view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
            view.horizontalHeader().setStretchLastSection(True)
        heading = self.comparison_view.horizontalHeader()
        heading.setMinimumHeight(2 * heading.fontMetrics().height() + PADDING)
        centred = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        heading.setDefaultAlignment(Qt.AlignmentFlag(int(centred)))
        self.similar_view.setWordWrap(True)
        self.splitter.setStretchFactor(1, 1)
        self.result_splitter.setStretchFactor(0, 3)
        self.result_splitter.setStretchFactor(1, 2)

    @property
    def reference_date(self) -> date | None:
        """The chosen Stichtag, None for the latest."""
        return chosen_date(self.date_box)

    def offer_monitoring(self, monitoring: Monitoring | None) -> None:
        """Offer dates, levels and areas of a monitoring; at first its lowest level."""
        words = interface_wording()
        dates = reversed(monitoring.dates()) if monitoring else ()
        latest = translate("Comparison", "the latest")
        days = [(day.isoformat(), words.date(day)) for day in dates]
        fill(self.date_box, [("", latest), *days], chosen(self.date_box))
        levels = monitoring.levels() if monitoring else ()
        current = chosen(self.level_box) or (levels[-1].id if levels else "")
        fill(self.level_box, [(one.id, one.title) for one in levels], current)
        self.offer_areas(monitoring)

    def offer_areas(self, monitoring: Monitoring | None) -> None:
        """Offer the areas of the chosen level at the chosen date by name."""
        areas: list[tuple[str, str]] = []
        if monitoring is not None and chosen(self.level_box):
            tree = monitoring.tree(monitoring.version_shown(self.reference_date))
            level = tree.level(chosen(self.level_box))
            named = sorted(zip(level.names, level.keys, strict=True))
            areas = [(key, f"{name} ({key})") for name, key in named]
        fill(self.area_box, areas, chosen(self.area_box))
        self.show_beginning()

    def show_beginning(self) -> None:
        """Show the name of an area rather than the end of its key."""
        self.area_box.lineEdit().setCursorPosition(0)

    def _make_searchable(self) -> None:
        completer = self.area_box.completer()
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
