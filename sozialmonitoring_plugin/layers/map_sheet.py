"""The A4 sheet around a map: title above, legend beside or below it, scale bar, dates and source."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSizeF
from qgis.PyQt.QtGui import QColor

from ..core.wording import Wording
from .chart_items import add_chart
from .indicator_map import IndicatorMap
from .map_frame import add_insets, area_boxes, frame_of
from .scale_bar import fit_scale_bar
from .sheet_legend import make_legend, size_of
from .sheet_texts import plain, sheet_text
from .symbols import BOUNDARY

MARGIN = 10.0
TITLE_HEIGHT = 15.0
NOTES_HEIGHT = 12.0
LEGEND_WIDTH = 68.0
LEGEND_HEIGHT = 66.0
SCALE_BAR_WIDTH = 50.0
CHART_GAP = 4.0
INDENT = 2.0
"""Millimetres between the edge of a legend and what it lists."""


@dataclass(frozen=True)
class Box:
    """A rectangle on the sheet, millimetres from the upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def corner(self) -> QgsLayoutPoint:
        """The upper left corner."""
        return QgsLayoutPoint(self.x, self.y)

    def take(self, item: QgsLayoutItem) -> None:
        """Put an item there."""
        item.attemptMove(self.corner)
        item.attemptResize(QgsLayoutSize(self.width, self.height))


def fill_sheet(layout: QgsPrintLayout, indicator_map: IndicatorMap, around: float) -> None:
    """Lay out the sheet, upright or across as the map's extent suggests."""
    frame = frame_of(indicator_map)
    extent = QgsRectangle(frame.main)
    extent.scale(around)
    across = extent.width() > extent.height() * 0.9
    orientation = QgsLayoutItemPage.Orientation
    page = layout.pageCollection().page(0)
    page.setPageSize("A4", orientation.Landscape if across else orientation.Portrait)
    size = page.pageSize()
    map_box, legend_box = _boxes(size.width(), size.height(), across=across)
    item = add_map(layout, indicator_map, extent, map_box)
    add_insets(layout, item, frame.far, area_boxes(indicator_map))
    inner = size.width() - 2 * MARGIN
    add_text(layout, indicator_map.title, Box(MARGIN, MARGIN, inner, 7), 14.0)
    add_text(layout, indicator_map.subtitle, Box(MARGIN, MARGIN + 7.5, inner, 5), 9.0)
    _add_legend(layout, indicator_map, legend_box, columns=1 if across else 3)
    foot = size.height() - MARGIN - NOTES_HEIGHT
    notes = Box(MARGIN, foot + 2, size.width() - 3 * MARGIN - SCALE_BAR_WIDTH, NOTES_HEIGHT - 2)
    add_text(layout, "\n".join(indicator_map.notes), notes, 8.0)
    add_scale_bar(layout, item, (size.width() - MARGIN - SCALE_BAR_WIDTH, foot), indicator_map.words)


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


def add_map(
    layout: QgsPrintLayout, indicator_map: IndicatorMap, extent: QgsRectangle, box: Box
) -> QgsLayoutItemMap:
    """Show the map in a box."""
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


def add_text(layout: QgsPrintLayout, text: str, box: Box, size: float, *, bold: bool = False) -> None:
    """Write a text of `size` points; titles are bold."""
    label = QgsLayoutItemLabel(layout)
    label.setText(plain(text))
    label.setTextFormat(sheet_text(size, bold=bold or size > 10))
    box.take(label)
    layout.addLayoutItem(label)


def _add_legend(layout: QgsPrintLayout, indicator_map: IndicatorMap, box: Box, columns: int) -> None:
    """The legend and beside it, or below a single column, the charts."""
    legend = _fitting_legend(layout, indicator_map, box, columns)
    box.take(legend)
    layout.addLayoutItem(legend)
    legend.adjustBoxSize()
    _add_charts(layout, indicator_map, _beside(box, size_of(legend), columns))


def _fitting_legend(
    layout: QgsPrintLayout, indicator_map: IndicatorMap, box: Box, columns: int
) -> QgsLayoutItemLegend:
    """The legend in as many columns as leave the charts their width."""
    wanted = max((chart.width for chart in indicator_map.charts), default=0.0)
    for count in range(columns, 1, -1):
        legend = make_legend(layout, indicator_map, count)
        size = size_of(legend)
        if size.width() + CHART_GAP + wanted <= box.width and size.height() <= box.height:
            return legend
    return make_legend(layout, indicator_map, columns)


def _beside(box: Box, size: QSizeF, columns: int) -> Box:
    """What a legend leaves of its box: below it, or to the right where it has several columns."""
    if columns == 1:
        top = size.height() + CHART_GAP
        return Box(box.x + INDENT, box.y + top, box.width - INDENT, box.height - top)
    left = size.width() + CHART_GAP
    return Box(box.x + left, box.y + INDENT, max(0.0, box.width - left), box.height - INDENT)


def _add_charts(layout: QgsPrintLayout, indicator_map: IndicatorMap, box: Box) -> None:
    """One below the other, as many as have room."""
    top = box.y
    for chart in indicator_map.charts:
        height = chart.height * min(1.0, box.width / chart.width)
        if top + height <= box.y + box.height + 0.1:
            add_chart(layout, chart, (box.x, top), box.width)
        top += height + CHART_GAP


def add_scale_bar(
    layout: QgsPrintLayout, item: QgsLayoutItemMap, corner: tuple[float, float], words: Wording
) -> None:
    """Put the scale bar of a map with its upper left corner there."""
    bar = QgsLayoutItemScaleBar(layout)
    bar.setStyle("Line Ticks Up")
    bar.setTextFormat(sheet_text(8.0))
    fit_scale_bar(bar, item, SCALE_BAR_WIDTH * 0.7, words)
    bar.attemptMove(QgsLayoutPoint(*corner))
    layout.addLayoutItem(bar)
