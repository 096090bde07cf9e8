"""The widgets of the map dialog and what can be chosen in them."""

from __future__ import annotations

from datetime import date

from qgis.gui import QgsFileWidget, QgsMapCanvas
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPixmap
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QSpinBox,
    QSplitter,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from ...core.classification.scheme import Closed, Method, Scheme
from ...layers.palettes import PALETTES, class_colors
from ...store.monitoring import Monitoring
from ...support.settings import MINIMUM_COUNT
from ...support.translation import translate
from ..choices import chosen, chosen_date, fill
from ..forms import load_form
from ..histogram import Histogram
from ..language import interface_wording
from .breaks import read_breaks
from .class_table import set_up_class_table


class IndicatorMapForm(QWidget):
    """Loaded from indicator_map.ui."""

    monitoring_widget: QgsFileWidget
    monitoring_summary: QLabel
    splitter: QSplitter
    indicator_box: QComboBox
    date_box: QComboBox
    level_box: QComboBox
    place_box: QComboBox
    method_box: QComboBox
    classes_box: QSpinBox
    breaks_edit: QLineEdit
    closed_box: QComboBox
    palette_box: QComboBox
    minimum_box: QSpinBox
    rule_label: QLabel
    output_widget: QgsFileWidget
    title_label: QLabel
    canvas_layout: QVBoxLayout
    histogram_layout: QVBoxLayout
    class_table: QTableWidget

    def __init__(self) -> None:
        super().__init__()
        load_form("indicator_map", self)
        self.canvas = QgsMapCanvas(self)
        self.canvas.setCanvasColor(QColor(Qt.GlobalColor.white))
        self.canvas.enableAntiAliasing(True)
        self.canvas_layout.addWidget(self.canvas)
        self.histogram = Histogram()
        self.histogram_layout.addWidget(self.histogram)
        set_up_class_table(self.class_table)
        self.output_widget.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.output_widget.setFilter("GeoPackage (*.gpkg)")
        self.splitter.setStretchFactor(1, 1)
        self.minimum_box.setValue(MINIMUM_COUNT.read())
        self.minimum_box.valueChanged.connect(self._show_rule)
        self.method_box.currentIndexChanged.connect(self._allow)
        self._fill_choices()
        self._show_rule(self.minimum_box.value())
        self._allow()

    @property
    def method(self) -> Method:
        """The chosen method."""
        return Method(chosen(self.method_box))

    @property
    def reference_date(self) -> date | None:
        """The chosen Stichtag, None for the latest."""
        return chosen_date(self.date_box)

    def scheme(self) -> Scheme:
        """How classes are to be made. Raises UserError for bounds that are no numbers."""
        closed = Closed(chosen(self.closed_box))
        if self.method is Method.MANUAL:
            breaks = read_breaks(self.breaks_edit.text())
            return Scheme(Method.MANUAL, max(1, len(breaks) - 1), breaks, closed)
        return Scheme(self.method, self.classes_box.value(), (), closed)

    def offer_monitoring(self, monitoring: Monitoring | None) -> None:
        """Offer what a monitoring holds."""
        self._offer_indicators(monitoring)
        words = interface_wording()
        dates = reversed(monitoring.dates()) if monitoring else ()
        latest = translate("IndicatorMap", "the latest")
        days = [(day.isoformat(), words.date(day)) for day in dates]
        fill(self.date_box, [("", latest), *days], chosen(self.date_box))
        levels = monitoring.levels() if monitoring else ()
        finest = translate("IndicatorMap", "the finest with values")
        fill(self.level_box, [("", finest), *((one.id, one.title) for one in levels)], chosen(self.level_box))
        self.offer_places(monitoring)

    def offer_places(self, monitoring: Monitoring | None) -> None:
        """Offer the municipalities at the chosen date."""
        everywhere = translate("IndicatorMap", "all, the whole county")
        places: list[tuple[str, str]] = []
        if monitoring is not None:
            tree = monitoring.tree(monitoring.version_at(self.reference_date or date.max))
            areas = tree.levels[tree.municipal_rank]
            places = list(zip(areas.keys, areas.names, strict=True)) if len(areas) > 1 else []
        fill(self.place_box, [("", everywhere), *places], chosen(self.place_box))

    def _offer_indicators(self, monitoring: Monitoring | None) -> None:
        entries: list[tuple[str, str]] = []
        if monitoring is not None:
            tableau = monitoring.tableau()
            entries = [(one.id, f"{one.number} {one.title}".strip()) for one in tableau.indicators]
            known = {identifier for identifier, _ in entries}
            counts = translate("IndicatorMap", "{title} (as delivered)")
            delivered = [one for one in tableau.variables if monitoring.dates_of(one.id)]
            entries += [(one.id, counts.format(title=one.title)) for one in delivered if one.id not in known]
        fill(self.indicator_box, entries, chosen(self.indicator_box))

    def _fill_choices(self) -> None:
        titles = {
            Method.NATURAL_BREAKS: translate("IndicatorMap", "Natural breaks"),
            Method.QUANTILES: translate("IndicatorMap", "Quantiles (equal numbers of areas)"),
            Method.EQUAL_INTERVALS: translate("IndicatorMap", "Equal intervals"),
            Method.STANDARD_DEVIATION: translate("IndicatorMap", "Standard deviation"),
            Method.PRETTY: translate("IndicatorMap", "Round numbers"),
            Method.MANUAL: translate("IndicatorMap", "Manual bounds"),
            Method.GEOMETRIC: translate("IndicatorMap", "Geometric"),
            Method.HEAD_TAIL: translate("IndicatorMap", "Head and tail"),
            Method.BOX: translate("IndicatorMap", "Box plot"),
        }
        fill(self.method_box, [(method.value, title) for method, title in titles.items()], "")
        upper = translate("IndicatorMap", "the upper class (5,0 to below 10,0)")
        lower = translate("IndicatorMap", "the lower class (above 5,0 to 10,0)")
        fill(self.closed_box, [(Closed.LEFT.value, upper), (Closed.RIGHT.value, lower)], "")
        self.palette_box.addItem(translate("IndicatorMap", "by the indicator’s polarity"), "")
        for name in PALETTES:
            self.palette_box.addItem(_ramp(name, self.palette_box.iconSize()), name, name)

    def _allow(self) -> None:
        manual = self.method is Method.MANUAL
        self.breaks_edit.setEnabled(manual)
        self.classes_box.setEnabled(not manual and self.method not in (Method.HEAD_TAIL, Method.BOX))

    def _show_rule(self, minimum: int) -> None:
        hides = translate(
            "IndicatorMap", "Counts from 1 to {most} are hidden, and whatever would give them away."
        )
        nothing = translate("IndicatorMap", "Nothing is hidden: for use inside the office only.")
        self.rule_label.setText(hides.format(most=minimum - 1) if minimum > 1 else nothing)


def _ramp(palette: str, size: QSize) -> QIcon:
    pixmap = QPixmap(size)
    painter = QPainter(pixmap)
    colours = class_colors(palette, 6)
    width = size.width() / len(colours)
    for place, colour in enumerate(colours):
        painter.fillRect(round(place * width), 0, round(width) + 1, size.height(), colour)
    painter.end()
    return QIcon(pixmap)
