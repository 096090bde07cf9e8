"""Plain categorised renderers from the lines of a legend."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.core import QgsCategorizedSymbolRenderer, QgsFillSymbol, QgsRendererCategory
from qgis.PyQt.QtGui import QColor

from .map_legend import EntryKind, LegendEntry, of_kind
from .symbols import class_symbol, outside_symbol


def coloured(entry: LegendEntry) -> QgsFillSymbol:
    """The colour of a line; hatched where it stands for what is in no class."""
    make = outside_symbol if entry.kind is EntryKind.OUTSIDE else class_symbol
    return make(QColor(entry.color))


def category_renderer(
    field: str, entries: Sequence[LegendEntry], symbol: Callable[[LegendEntry], QgsFillSymbol] = coloured
) -> QgsCategorizedSymbolRenderer:
    """One category for the code of each line, in the order of the legend, in short words."""
    shown = of_kind(entries, EntryKind.CATEGORY, EntryKind.OUTSIDE)
    categories = [QgsRendererCategory(entry.code, symbol(entry), entry.short_text) for entry in shown]
    return QgsCategorizedSymbolRenderer(field, categories)
