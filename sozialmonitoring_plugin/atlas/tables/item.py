"""Sheets into the manual table of a template, which keeps its fonts, margins and lines."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsLayoutItemManualTable,
    QgsLayoutTable,
    QgsTableCell,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from ..colours import COUNTY_ROW, GROUP_ROW, HOME_ROW
from ..errors import TemplateError
from ..fonts import in_bold
from ..measuring import TextMeasure
from ..templates import PageTemplate
from .rows import RowStyle
from .sheets import SetRow, Sheet
from .space import Setting, Space, setting_of

_BACKGROUNDS = {RowStyle.GROUP: GROUP_ROW, RowStyle.HOME: HOME_ROW, RowStyle.COUNTY: COUNTY_ROW}
_STYLES = "sozialmonitoring/rows"


def table_space(template: PageTemplate, item_id: str = "table", least: tuple[int, int] = (80, 40)) -> Space:
    """The room of a table. Raises TemplateError where it is too small for rows: below `least` millimetres."""
    table = template.table(item_id)
    rect = table.frame(0).rect()
    formats = _formats(table)
    space = Space(
        rect.width() - 2 * _frame_line(table),
        rect.height(),
        table.cellMargin(),
        table.gridStrokeWidth() if table.showGrid() and table.horizontalGrid() else 0.0,
        table.columnWidths()[0] + 2 * table.cellMargin() if table.columnWidths() else rect.width() / 3,
        {setting: TextMeasure(text_format) for setting, text_format in formats.items()},
    )
    if rect.width() < least[0] or rect.height() < least[1]:
        raise TemplateError(
            "{file}: the item “{item}” is only {width} × {height} mm.",
            hint="Make it at least {least_width} × {least_height} mm.",
            least_width=least[0],
            least_height=least[1],
            file=template.file,
            item=item_id,
            width=round(rect.width()),
            height=round(rect.height()),
        )
    return space


def fill_table(template: PageTemplate, sheet: Sheet, item_id: str = "table") -> None:
    """Show one sheet."""
    fill_rows(template.table(item_id), sheet, sheet.right)


def fill_rows(table: QgsLayoutItemManualTable, sheet: Sheet, right: Sequence[bool] = ()) -> None:
    """Show the rows of a sheet in a table; `right` says which columns are set to the right.

    Without it names and explanations are to the left, values to the right.
    """
    formats = _formats(table)
    table.setIncludeTableHeader(False)
    table.setHeaderMode(QgsLayoutTable.HeaderMode.NoHeaders)
    table.setWrapBehavior(QgsLayoutTable.WrapBehavior.TruncateText)
    table.setCellMargin(sheet.margin)
    table.setTableContents([_cells(row, formats, right) for row in sheet.rows])
    table.setRowHeights([row.height for row in sheet.rows])
    table.setColumnWidths([width - 2 * sheet.margin for width in sheet.widths])
    table.setCustomProperty(_STYLES, [row.style.value for row in sheet.rows])
    table.refresh()


def is_header_row(table: QgsLayoutItemManualTable, row: int) -> bool:
    """Whether a row of a table that was filled here names its columns."""
    styles = table.customProperty(_STYLES) or []
    return row < len(styles) and styles[row] == RowStyle.HEADER.value


def _frame_line(table: QgsLayoutItemManualTable) -> float:
    return table.gridStrokeWidth() if table.showGrid() and table.verticalGrid() else 0.0


def _formats(table: QgsLayoutItemManualTable) -> dict[Setting, QgsTextFormat]:
    body = QgsTextFormat(table.contentTextFormat())
    strong = in_bold(body)
    return {
        Setting.BODY: body,
        Setting.STRONG: strong,
        Setting.HEADER: QgsTextFormat(table.headerTextFormat()),
    }


def _cells(row: SetRow, formats: dict[Setting, QgsTextFormat], right: Sequence[bool]) -> list[QgsTableCell]:
    values_from = 2 if row.style is RowStyle.ENTRY else 1
    return [
        _cell(
            row,
            text,
            formats[setting_of(row.style, column)],
            right[column] if right else column >= values_from,
        )
        for column, text in enumerate(row.cells)
    ]


def _cell(row: SetRow, text: str, text_format: QgsTextFormat, right: bool) -> QgsTableCell:
    cell = QgsTableCell(text)
    cell.setTextFormat(text_format)
    cell.setHorizontalAlignment(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
    bottom = row.style is RowStyle.HEADER
    cell.setVerticalAlignment(Qt.AlignmentFlag.AlignBottom if bottom else Qt.AlignmentFlag.AlignTop)
    if row.style in _BACKGROUNDS:
        cell.setBackgroundColor(QColor(_BACKGROUNDS[row.style]))
    return cell
