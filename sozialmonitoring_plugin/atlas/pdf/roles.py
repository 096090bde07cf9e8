"""From the items of a layout to what they are when read."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemManualTable,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
)

from ...core.charts.drawing import Box
from ...layers.chart_items import told_of
from ..tables.item import is_header_row
from .painted import Painted, Role, TableRow

FURNITURE = ("county", "municipality", "section", "footer", "page_number")
"""Labels at head and foot of every page that bears a number; on a cover they are its content."""

HEAD_RULE, FOOT_RULE = "header_rule", "footer_rule"
"""What stands above the one and below the other is furniture as well."""

HEADING = "title"


def painted(items: Sequence[QgsLayoutItem], told: Mapping[str, str]) -> tuple[Painted, ...]:
    """The items of a page in the same order; `told` says what items show, by their ids."""
    titles = (item.currentText() for item in items if _is_heading(item))
    title = next(titles, "")
    furniture = _furniture(items)
    return tuple(_painted(item, told.get(item.id(), ""), item in furniture, title) for item in items)


def _furniture(items: Sequence[QgsLayoutItem]) -> list[QgsLayoutItem]:
    by_id = {item.id(): item for item in items}
    if "page_number" not in by_id:
        return []
    head, foot = by_id.get(HEAD_RULE), by_id.get(FOOT_RULE)
    highest = _box(head).y if head else -math.inf
    lowest = _box(foot).y if foot else math.inf
    return [
        item
        for item in items
        if item.id() in FURNITURE or (_box(item).bottom <= highest) or (_box(item).y >= lowest)
    ]


def _painted(item: QgsLayoutItem, told: str, is_furniture: bool, title: str) -> Painted:
    if isinstance(item, QgsLayoutItemPicture):
        told = told or told_of(item)
    role = Role.FURNITURE if is_furniture else _role(item, told)
    if role is Role.FIGURE:
        # A map of which nothing is told shows what its page is about.
        told = told or title or item.displayName()
    elif isinstance(item, QgsLayoutItemLabel) and item.mode() == QgsLayoutItemLabel.Mode.ModeFont:
        told = item.currentText()
    rows = _rows(item.multiFrame()) if role is Role.TABLE else ()
    return Painted(role, _box(item), item.id(), told, rows)


def _box(item: QgsLayoutItem) -> Box:
    box = item.mapRectToScene(item.rect())
    return Box(box.x(), box.y(), box.width(), box.height())


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
