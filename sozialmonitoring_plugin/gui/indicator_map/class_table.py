"""The legend of the map with the number of areas in each line."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsSymbolLayerUtils
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor, QIcon
from qgis.PyQt.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from ...layers.map_legend import EntryKind, LegendEntry
from ...layers.symbols import class_symbol, reason_symbol
from ...support.translation import translate
from ..tables import make_compact

SWATCH = QSize(24, 16)
COUNTED = (EntryKind.CLASS, EntryKind.OUTSIDE, EntryKind.REASON)


def set_up_class_table(table: QTableWidget) -> None:
    """Columns: colour, label, number of areas."""
    table.setColumnCount(3)
    table.setHorizontalHeaderLabels(
        ["", translate("IndicatorMap", "Class"), translate("IndicatorMap", "Areas")]
    )
    table.verticalHeader().hide()
    table.setIconSize(SWATCH)
    make_compact(table)
    header = table.horizontalHeader()
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
    table.setColumnWidth(0, SWATCH.width() + 10)


def show_classes(table: QTableWidget, entries: Sequence[LegendEntry]) -> None:
    """Show the classes from the highest, then the reasons."""
    counted = [entry for entry in entries if entry.kind in COUNTED]
    table.setRowCount(len(counted))
    for row, entry in enumerate(counted):
        colour = QTableWidgetItem(_swatch(entry), "")
        count = QTableWidgetItem(str(entry.count))
        count.setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
        for column, item in enumerate((colour, QTableWidgetItem(entry.label), count)):
            table.setItem(row, column, item)


def _swatch(entry: LegendEntry) -> QIcon:
    symbol = class_symbol(QColor(entry.color)) if entry.color else reason_symbol(entry.reason)
    return QgsSymbolLayerUtils.symbolPreviewIcon(symbol, SWATCH)
