"""The widgets of the map dialog and what can be chosen in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QSplitter,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ...core.charts.chart import LegendChart
from ...core.map_kinds import MapKind
from ...layers.area_rows import Labels
from ...support.settings import MINIMUM_COUNT
from ...support.translation import translate
from ..bound_histogram.widget import BoundHistogram
from ..choices import chosen, chosen_date
from ..forms import load_form
from .class_kinds import POOLED
from .class_view import ClassView
from .kinds.bar import KindBar
from .kinds.fitting import PAGE
from .kinds.options import SquareOptions, all_options
from .legend_picture import LegendPicture
from .map_view import MapView
from .palettes import Palettes
from .scheme_inputs import SchemeInputs
from .state import ClassChoice, MapState
from .statistics_page import StatisticsPage

WITHOUT_CLASSES = (MapKind.SYMBOLS, MapKind.STATUS, MapKind.DIAGRAMS)
"""Kinds that are not drawn in classes of an indicator."""


class IndicatorMapForm(QWidget):
    """Loaded from indicator_map.ui."""

    monitoring_widget_label: QLabel
    monitoring_widget: QgsFileWidget
    monitoring_summary: QLabel
    missing_label: QLabel
    missing_widget: QgsFileWidget
    kind_layout: QVBoxLayout
    splitter: QSplitter
    input_scroll: QScrollArea
    input_panel: QWidget
    indicator_box_label: QLabel
    indicator_box: QComboBox
    what_group: QGroupBox
    class_group: QGroupBox
    date_box: QComboBox
    level_box: QComboBox
    place_box: QComboBox
    kind_options_layout: QVBoxLayout
    stored_box: QComboBox
    store_button: QToolButton
    method_box: QComboBox
    classes_box: QSpinBox
    breaks_edit: QLineEdit
    paste_button: QToolButton
    reference_edit: QLineEdit
    closed_box: QComboBox
    weighted_box: QCheckBox
    open_box: QCheckBox
    pooled_box: QCheckBox
    palette_layout: QVBoxLayout
    labels_box: QComboBox
    minimum_box: QSpinBox
    rule_label: QLabel
    output_widget: QgsFileWidget
    title_label: QLabel
    undo_button: QToolButton
    redo_button: QToolButton
    warning_frame: QFrame
    warning_label: QLabel
    better_button: QPushButton
    view_splitter: QSplitter
    class_splitter: QSplitter
    canvas_layout: QVBoxLayout
    histogram_layout: QVBoxLayout
    tabs: QTabWidget
    class_table_layout: QVBoxLayout
    statistics_layout: QVBoxLayout
    statistics_tab: QWidget
    remarks_tab: QWidget
    remarks_list: QListWidget
    command_toggle: QToolButton
    command_edit: QLineEdit
    command_copy: QToolButton

    def __init__(self) -> None:
        super().__init__()
        load_form("indicator_map", self)
        self.kinds = KindBar(self)
        self.options = all_options()
        self.view, self.histogram = MapView(self), BoundHistogram()
        self.picture = LegendPicture(self)
        self.class_view, self.statistics = ClassView(self), StatisticsPage(self)
        self.palettes = Palettes(self)
        self.scheme = SchemeInputs(self)
        self._place_parts()
        self._shape()
        self._state = MapState(minimum=MINIMUM_COUNT.read())
        self.minimum_box.valueChanged.connect(self._show_rule)
        fill_labels(self.labels_box)
        self.show_state(self._state)

    @property
    def reference_date(self) -> date | None:
        """The chosen Stichtag, None for the latest."""
        return chosen_date(self.date_box)

    @property
    def kind(self) -> MapKind:
        """The kind of the map."""
        return self._state.kind

    def read(self) -> MapState:
        """What is chosen. Raises UserError for bounds that are no numbers."""
        state = replace(
            self._state,
            indicator=chosen(self.indicator_box),
            reference_date=chosen(self.date_box),
            level=chosen(self.level_box),
            place=chosen(self.place_box),
            classes=self._classes(),
            labels=Labels(chosen(self.labels_box)),
            minimum=self.minimum_box.value(),
        )
        for part in self.options:
            if part.serves(state):
                state = part.read(state)
        return state

    def show_state(self, state: MapState) -> None:
        """Show other choices; says nothing to anybody. What the monitoring does not offer stays as it is."""
        self._state = state
        pairs = (
            (self.indicator_box, state.indicator),
            (self.date_box, state.reference_date),
            (self.level_box, state.level),
            (self.place_box, state.place),
            (self.labels_box, state.labels.value),
        )
        for box, value in pairs:
            quietly_choose(box, value)
        self.minimum_box.blockSignals(True)
        self.minimum_box.setValue(state.minimum)
        self.minimum_box.blockSignals(False)
        self._show_rule(state.minimum)
        self.kinds.show_kind(PAGE if state.page_of is not None else state.kind.value)
        for part in self.options:
            part.setVisible(part.serves(state))
            part.show_state(state)
        self.palettes.setVisible(state.kind is not MapKind.BIVARIATE)
        self.palettes.show_key(state.classes.palette)
        self.scheme.show(state.classes)
        self.pooled_box.setEnabled(state.kind in POOLED and state.page_of is None)
        self.class_group.setEnabled(state.kind not in WITHOUT_CLASSES)

    def show_picture(self, charts: Sequence[LegendChart]) -> None:
        """What the legend draws of a map without classes, in place of the histogram; () for that one."""
        self.picture.show_charts(charts)
        self.histogram.setVisible(self.picture.is_empty)

    def allow_statistics(self, allowed: bool) -> None:
        """Only classes of one indicator have statistics."""
        place = self.tabs.indexOf(self.statistics_tab)
        why = translate("IndicatorMap", "Statistics are of classes of one indicator, and this kind has none.")
        self.tabs.setTabEnabled(place, allowed)
        self.tabs.setTabToolTip(place, "" if allowed else why)

    def _classes(self) -> ClassChoice:
        """Other inputs make other classes than those that the monitoring keeps."""
        before = self._state.classes
        found = replace(self.scheme.read(before), palette=self.palettes.key)
        return found if found == before else replace(found, stored="")

    def _place_parts(self) -> None:
        self.kind_layout.addWidget(self.kinds)
        for part in self.options:
            is_palette = isinstance(part, SquareOptions)
            (self.palette_layout if is_palette else self.kind_options_layout).addWidget(part)
        self.canvas_layout.addWidget(self.view)
        self.histogram_layout.addWidget(self.histogram)
        self.histogram_layout.addWidget(self.picture)
        self.class_table_layout.addWidget(self.class_view)
        self.statistics_layout.addWidget(self.statistics)
        self.palette_layout.addWidget(self.palettes)

    def _shape(self) -> None:
        self.output_widget.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.output_widget.setFilter("GeoPackage (*.gpkg)")
        self.splitter.setStretchFactor(1, 1)
        self.view_splitter.setStretchFactor(0, 3)
        self.view_splitter.setStretchFactor(1, 2)
        self.class_splitter.setSizes([300, 600])
        self.view_splitter.setSizes([400, 300])
        self.warning_frame.hide()

    def showEvent(self, event: object) -> None:
        """The inputs are as wide as they have to be, now that all of them are there."""
        super().showEvent(event)
        bar = self.input_scroll.verticalScrollBar().sizeHint().width()
        self.input_scroll.setMinimumWidth(self.input_panel.minimumSizeHint().width() + bar + 2)

    def _show_rule(self, minimum: int) -> None:
        hides = translate(
            "IndicatorMap", "Counts from 1 to {most} are hidden, and whatever would give them away."
        )
        nothing = translate("IndicatorMap", "Nothing is hidden: for use inside the office only.")
        self.rule_label.setText(hides.format(most=minimum - 1) if minimum > 1 else nothing)


def fill_labels(box: QComboBox) -> None:
    """Offer what can be written into areas."""
    titles = {
        Labels.NAMES: translate("IndicatorMap", "names"),
        Labels.VALUES: translate("IndicatorMap", "values"),
        Labels.NAMES_AND_VALUES: translate("IndicatorMap", "names and values"),
        Labels.NONE: translate("IndicatorMap", "nothing"),
    }
    for labels, title in titles.items():
        box.addItem(title, labels.value)


def quietly_choose(box: QComboBox, value: str) -> None:
    """Choose what is offered; says nothing to anybody."""
    place = box.findData(value)
    if place >= 0 and place != box.currentIndex():
        box.blockSignals(True)
        box.setCurrentIndex(place)
        box.blockSignals(False)
