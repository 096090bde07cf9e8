"""Room for a chart beside the legend of a page."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsLayoutItem, QgsLayoutItemLegend
from qgis.PyQt.QtCore import QPointF, QRectF, QSizeF

from ...layers.sheet_legend import size_of

_COLUMNS = "sozialmonitoring/columns"
_WIDTH = "sozialmonitoring/width"
_HEIGHT = "sozialmonitoring/height"


def leave_room(legend: QgsLayoutItemLegend, chart: QgsLayoutItem) -> bool:
    """Whether the legend leaves the chart its place: as the template has it, else in a single column.

    A legend that does neither keeps the columns of its template.
    """
    designed = as_designed(legend)
    place = QRectF(chart.pos(), QSizeF(chart.rect().size()))
    for count in (designed.columns, 1):
        legend.setColumnCount(count)
        size = size_of(legend)
        if size.height() <= designed.height and not QRectF(QPointF(legend.pos()), size).intersects(place):
            return True
    legend.setColumnCount(designed.columns)
    return False


@dataclass(frozen=True)
class Designed:
    """A legend in the template: its columns and their width, its height; millimetres."""

    columns: int
    width: float
    height: float


def as_designed(legend: QgsLayoutItemLegend) -> Designed:
    """What the template says, if it is asked before the first page changes the legend."""
    if legend.customProperty(_COLUMNS) is None:
        between = (legend.columnCount() - 1) * legend.columnSpace()
        legend.setCustomProperty(_COLUMNS, legend.columnCount())
        legend.setCustomProperty(_WIDTH, (legend.rect().width() - between) / legend.columnCount())
        legend.setCustomProperty(_HEIGHT, legend.rect().height())
    numbers = (legend.customProperty(name) for name in (_WIDTH, _HEIGHT))
    return Designed(int(legend.customProperty(_COLUMNS)), *map(float, numbers))
