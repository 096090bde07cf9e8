"""From the items of a layout to what they are when read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemScaleBar,
)

from ...core.charts.drawing import Box
from ..tables.item import is_header_row
from .painted import Painted, Role, TableRow

FURNITURE = ("county", "municipality", "footer", "page_number")
"""Labels at head and foot of every page that bears a number; on a cover they are its content."""

HEADING = "title"


def painted(items: Sequence[QgsLayoutItem], told: Mapping[str, str]) -> tuple[Painted, ...]:
    """The items of a page in the same order; `told` says what items show, by their ids."""
    names = {item.id() for item in items}
    furniture = set(FURNITURE) if "page_number" in names else set()
    titles = (item.currentText() for item in items if _is_heading(item))
    title = next(titles, "")
    return tuple(_painted(item, told.get(item.id(), ""), furniture, title) for item in items)


def _painted(item: QgsLayoutItem, told: str, furniture: set[str], title: str) -> Painted:
    box = item.mapRectToScene(item.rect())
    role = Role.FURNITURE if item.id() in furniture else _role(item, told)
    if role is Role.FIGURE:
        # A map of which nothing is told shows what its page is about.
        told = told or title or item.displayName()
    rows = _rows(item.multiFrame()) if role is Role.TABLE else ()
    return Painted(role, Box(box.x(), box.y(), box.width(), box.height()), item.id(), told, rows)


def _role(item: QgsLayoutItem, told: str) -> Role:
    if told or isinstance(item, QgsLayoutItemMap):
        return Role.FIGURE
    if _is_heading(item):
        return Role.HEADING
    if isinstance(item, QgsLayoutFrame):
        is_table = isinstance(item.multiFrame(), QgsLayoutItemManualTable)
        return Role.TABLE if is_table else Role.PARAGRAPH
    texts = isinstance(item, (QgsLayoutItemLabel, QgsLayoutItemLegend, QgsLayoutItemScaleBar))
    return Role.PARAGRAPH if texts else Role.ORNAMENT


def _is_heading(item: QgsLayoutItem) -> bool:
    return isinstance(item, QgsLayoutItemLabel) and item.id() == HEADING


def _rows(table: QgsLayoutItemManualTable) -> tuple[TableRow, ...]:
    return tuple(
        TableRow(tuple(str(cell.content() or "") for cell in row), is_header_row(table, number))
        for number, row in enumerate(table.tableContents())
    )
