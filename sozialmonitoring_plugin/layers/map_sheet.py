"""The A4 sheet around a map: title above, legend beside or below it, scale bar, dates and source."""

from __future__ import annotations

import math
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsBasicNumericFormat,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsRectangle,
    QgsTextFormat,
)
from qgis.PyQt.QtGui import QColor, QFont

from .fonts import installed_family
from .indicator_map import IndicatorMap
from .map_projects import show_highest_first
from .symbols import BOUNDARY

MARGIN = 10.0
TITLE_HEIGHT = 15.0
NOTES_HEIGHT = 12.0
LEGEND_WIDTH = 68.0
LEGEND_HEIGHT = 72.0
SCALE_BAR_WIDTH = 50.0


@dataclass(frozen=True)
class Box:
    """A rectangle on the sheet, millimetres from the upper left corner."""

    x: float
    y: float
    width: float
    height: float

    def take(self, item: QgsLayoutItem) -> None:
        """Put an item there."""
        item.attemptMove(QgsLayoutPoint(self.x, self.y))
        item.attemptResize(QgsLayoutSize(self.width, self.height))


def fill_sheet(layout: QgsPrintLayout, indicator_map: IndicatorMap, around: float) -> None:
    """Lay out the sheet, upright or across as the map's extent suggests."""
    extent = QgsRectangle(indicator_map.extent)
    extent.scale(around)
    across = extent.width() > extent.height() * 0.9
    orientation = QgsLayoutItemPage.Orientation
    page = layout.pageCollection().page(0)
    page.setPageSize("A4", orientation.Landscape if across else orientation.Portrait)
    size = page.pageSize()
    map_box, legend_box = _boxes(size.width(), size.height(), across=across)
    item = _add_map(layout, indicator_map, extent, map_box)
    inner = size.width() - 2 * MARGIN
    _add_text(layout, indicator_map.title, Box(MARGIN, MARGIN, inner, 7), 14.0)
    _add_text(layout, indicator_map.subtitle, Box(MARGIN, MARGIN + 7.5, inner, 5), 9.0)
    _add_legend(layout, indicator_map, legend_box)
    foot = size.height() - MARGIN - NOTES_HEIGHT
    notes = Box(MARGIN, foot + 2, size.width() - 3 * MARGIN - SCALE_BAR_WIDTH, NOTES_HEIGHT - 2)
    _add_text(layout, "\n".join(indicator_map.notes), notes, 8.0)
    _add_scale_bar(layout, item, size.width() - MARGIN - SCALE_BAR_WIDTH, foot)


def _boxes(width: float, height: float, *, across: bool) -> tuple[Box, Box]:
    """Where map and legend go."""
    top, bottom = MARGIN + TITLE_HEIGHT, height - MARGIN - NOTES_HEIGHT
    inner = width - 2 * MARGIN
    if across:
        left = inner - LEGEND_WIDTH
        legend = Box(MARGIN + left + 4, top, LEGEND_WIDTH - 4, bottom - top)
        return Box(MARGIN, top, left, bottom - top), legend
    upper = bottom - LEGEND_HEIGHT
    return Box(MARGIN, top, inner, upper - top), Box(MARGIN, upper + 2, inner, LEGEND_HEIGHT - 2)


def _add_map(
    layout: QgsPrintLayout, indicator_map: IndicatorMap, extent: QgsRectangle, box: Box
) -> QgsLayoutItemMap:
    item = QgsLayoutItemMap(layout)
    box.take(item)
    item.setCrs(indicator_map.values_layer.crs())
    item.setKeepLayerSet(True)
    item.setLayers(indicator_map.layers())
    if not extent.isEmpty():
        item.zoomToExtent(extent)
    item.setFrameEnabled(indicator_map.neighbours_layer is not None)
    item.setFrameStrokeColor(QColor(BOUNDARY))
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.2))
    layout.addLayoutItem(item)
    return item


def _add_text(layout: QgsPrintLayout, text: str, box: Box, size: float) -> None:
    label = QgsLayoutItemLabel(layout)
    label.setText(_plain(text))
    label.setTextFormat(_text(size, bold=size > 10))
    box.take(label)
    layout.addLayoutItem(label)


def _add_legend(layout: QgsPrintLayout, indicator_map: IndicatorMap, box: Box) -> None:
    legend = QgsLayoutItemLegend(layout)
    legend.setAutoUpdateModel(False)
    root = legend.model().rootGroup()
    root.removeAllChildren()
    for layer in _legend_order(indicator_map):
        node = root.addLayer(layer)
        node.setName(_plain(layer.name()))
        QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
        if layer is indicator_map.values_layer:
            show_highest_first(node)
            legend.model().refreshLayerLegend(node)
    _set_legend_fonts(legend)
    legend.setResizeToContents(True)
    box.take(legend)
    layout.addLayoutItem(legend)
    legend.adjustBoxSize()


def _legend_order(indicator_map: IndicatorMap) -> list:
    """Values, reasons, neighbours; of the boundaries those that lie between total and drawn areas."""
    areas = (indicator_map.values_layer, indicator_map.reasons_layer, indicator_map.neighbours_layer)
    return [*(layer for layer in areas if layer is not None), *indicator_map.outlines_layers]


def _set_legend_fonts(legend: QgsLayoutItemLegend) -> None:
    for style in (QgsLegendStyle.Style.Subgroup, QgsLegendStyle.Style.SymbolLabel):
        changed = legend.style(style)
        changed.setTextFormat(_text(8.5))
        legend.setStyle(style, changed)


def _add_scale_bar(layout: QgsPrintLayout, item: QgsLayoutItemMap, x: float, y: float) -> None:
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Line Ticks Up")
    bar.setLinkedMap(item)
    half = round_length(item.scale() * SCALE_BAR_WIDTH * 0.7 / 1000 / 2)
    kilometres = half >= 1000
    bar.setUnits(Qgis.DistanceUnit.Kilometers if kilometres else Qgis.DistanceUnit.Meters)
    bar.setUnitLabel("km" if kilometres else "m")
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(2)
    bar.setUnitsPerSegment(half / 1000 if kilometres else half)
    bar.setNumericFormat(_plain_numbers())
    bar.setTextFormat(_text(8.0))
    bar.update()
    bar.attemptMove(QgsLayoutPoint(x, y))
    layout.addLayoutItem(bar)


def _plain_numbers() -> QgsBasicNumericFormat:
    """Without a thousands separator, which would follow the computer's language and not the map's."""
    numbers = QgsBasicNumericFormat()
    numbers.setShowThousandsSeparator(False)
    return numbers


def round_length(metres: float) -> float:
    """The greatest of 1, 2, 5, 10, 20, 50 … that is not longer.

    >>> round_length(730), round_length(2600), round_length(0)
    (500.0, 2000.0, 1.0)
    """
    if not (metres > 0 and math.isfinite(metres)):
        return 1.0
    power = 10.0 ** math.floor(math.log10(metres))
    return float(max(factor for factor in (1, 2, 5) if factor * power <= metres * (1 + 1e-9)) * power)


def _text(size: float, *, bold: bool = False) -> QgsTextFormat:
    font = QFont(installed_family())
    font.setBold(bold)
    text = QgsTextFormat()
    text.setFont(font)
    text.setSize(size)
    text.setSizeUnit(Qgis.RenderUnit.Points)
    return text


def _plain(text: str) -> str:
    """The text with nothing in it that QGIS would evaluate."""
    return text.replace("[%", "[ %")
