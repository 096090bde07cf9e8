"""Small pictures of the lines of a legend, in the symbols of the map."""

from __future__ import annotations

from functools import lru_cache

from qgis.core import QgsSymbol, QgsSymbolLayerUtils
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QIcon

from ...core.values import Reason
from ...layers.circle_symbols import RINGS, CircleLook, ground_symbol, sign_symbol
from ...layers.map_legend import EntryKind
from ...layers.symbols import class_symbol, outside_symbol, reason_symbol
from .class_rows import ClassRow

SWATCH = QSize(26, 16)
_LARGEST, _USUAL = 3.6, 3.0
"""Millimetres of the largest circle that a swatch has room for, and of one that stands for any size."""


def swatch(row: ClassRow) -> QIcon:
    """The picture of a line."""
    entry = row.entry
    return _pictured(entry.kind, entry.color, entry.reason, row.size, row.is_sign)


@lru_cache(maxsize=256)
def _pictured(kind: EntryKind, colour: str, reason: Reason, size: float, is_sign: bool) -> QIcon:
    symbol = sign_symbol(reason) if is_sign else _symbol(kind, colour, reason, size)
    return QgsSymbolLayerUtils.symbolPreviewIcon(symbol, SWATCH)


def _symbol(kind: EntryKind, colour: str, reason: Reason, size: float) -> QgsSymbol:
    if kind is EntryKind.REASON:
        return reason_symbol(reason)
    if kind in (EntryKind.GROUND, EntryKind.ZERO):
        return ground_symbol(empty=kind is EntryKind.ZERO)
    if kind is EntryKind.OUTSIDE:
        return outside_symbol(QColor(colour))
    if kind not in (EntryKind.SIZE, EntryKind.SIGN):
        return class_symbol(QColor(colour))
    look = RINGS if kind is EntryKind.SIZE else CircleLook(colour, 0.6, QColor(colour).darker(190).name())
    circle = look.symbol()
    circle.setSize(_LARGEST * size if kind is EntryKind.SIZE else _USUAL)
    return circle
