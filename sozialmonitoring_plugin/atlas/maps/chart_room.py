"""Room for a chart beside the legend of a page."""

from __future__ import annotations

from qgis.core import QgsLayoutItem, QgsLayoutItemLegend
from qgis.PyQt.QtCore import QPointF, QRectF, QSizeF

from ...layers.sheet_legend import size_of

_COLUMNS = "sozialmonitoring/columns"
_HEIGHT = "sozialmonitoring/height"


def leave_room(legend: QgsLayoutItemLegend, chart: QgsLayoutItem) -> bool:
    """Whether the legend leaves the chart its place: as the template has it, else in a single column.

    A legend that does neither keeps the columns of its template.
    """
    columns, height = as_designed(legend)
    place = QRectF(chart.pos(), QSizeF(chart.rect().size()))
    for count in (columns, 1):
        legend.setColumnCount(count)
        size = size_of(legend)
        if size.height() <= height and not QRectF(QPointF(legend.pos()), size).intersects(place):
            return True
    legend.setColumnCount(columns)
    return False


def as_designed(legend: QgsLayoutItemLegend) -> tuple[int, float]:
    """Columns and height in the template, if it is asked before the first page changes them."""
    if legend.customProperty(_COLUMNS) is None:
        legend.setCustomProperty(_COLUMNS, legend.columnCount())
        legend.setCustomProperty(_HEIGHT, legend.rect().height())
    return int(legend.customProperty(_COLUMNS)), float(legend.customProperty(_HEIGHT))
