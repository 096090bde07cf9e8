"""Several tables with their titles on a page whose template has room for one."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsLayoutFrame, QgsLayoutItemLabel, QgsLayoutItemManualTable, QgsPrintLayout
from qgis.PyQt.QtCore import QRectF

from ...core.wording import Wording
from ..fonts import in_bold
from ..labels import plain
from ..tables.item import fill_rows
from ..templates import PageTemplate
from .flow import CAPTION, PlacedTable

_BEYOND = 2.0
"""Millimetres a frame is higher than its rows, so that the last rule is drawn."""


class TableItems:
    """Puts tables where the template has its own, which lends them its looks and is not shown."""

    def __init__(self, template: PageTemplate) -> None:
        self._template = template
        self._tables: list[QgsLayoutItemManualTable] = []
        self._labels: list[QgsLayoutItemLabel] = []

    def show(self, tables: Sequence[PlacedTable], words: Wording) -> None:
        """Show the tables of one page instead of those of the page before."""
        self._clear()
        table = self._template.table()
        frame = table.frame(0)
        frame.setVisibility(False)
        room = QRectF(frame.pos(), frame.rect().size())
        for placed in tables:
            self._add_title(placed, room, words)
            self._add_table(placed, room)

    def _clear(self) -> None:
        layout: QgsPrintLayout = self._template.layout
        for table in self._tables:
            for number in range(table.frameCount() - 1, -1, -1):
                layout.removeLayoutItem(table.frame(number))
            layout.removeMultiFrame(table)
        for label in self._labels:
            layout.removeLayoutItem(label)
        self._tables.clear()
        self._labels.clear()

    def _add_title(self, placed: PlacedTable, room: QRectF, words: Wording) -> None:
        title = placed.block.title
        label = QgsLayoutItemLabel(self._template.layout)
        text_format = in_bold(self._template.table().contentTextFormat())
        text_format.setSize(text_format.size() * 1.3)
        label.setTextFormat(text_format)
        label.setText(plain(words.text("changes_continued", title=title) if placed.is_continued else title))
        self._template.layout.addLayoutItem(label)
        label.attemptSetSceneRect(QRectF(room.x(), room.y() + placed.top, room.width(), CAPTION))
        self._labels.append(label)

    def _add_table(self, placed: PlacedTable, room: QRectF) -> None:
        model, layout = self._template.table(), self._template.layout
        table = QgsLayoutItemManualTable.create(layout)
        layout.addMultiFrame(table)
        table.setContentTextFormat(model.contentTextFormat())
        table.setHeaderTextFormat(model.headerTextFormat())
        table.setShowGrid(model.showGrid())
        table.setHorizontalGrid(model.horizontalGrid())
        table.setVerticalGrid(model.verticalGrid())
        table.setGridStrokeWidth(model.gridStrokeWidth())
        table.setGridColor(model.gridColor())
        table.setBackgroundColor(model.backgroundColor())
        table.setCellMargin(model.cellMargin())
        frame = QgsLayoutFrame(layout, table)
        table.addFrame(frame)
        top = room.y() + placed.top + CAPTION
        frame.attemptSetSceneRect(QRectF(room.x(), top, room.width(), placed.height + _BEYOND))
        fill_rows(table, placed.sheet, placed.block.right)
        self._tables.append(table)
