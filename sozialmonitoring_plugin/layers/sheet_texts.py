"""How text looks on the sheet around a map, and that none of it is an expression."""

from __future__ import annotations

from qgis.core import Qgis, QgsTextFormat
from qgis.PyQt.QtGui import QFont

from .fonts import installed_family


def sheet_text(size: float, *, bold: bool = False) -> QgsTextFormat:
    """The format of `size` points."""
    font = QFont(installed_family())
    font.setBold(bold)
    text = QgsTextFormat()
    text.setFont(font)
    text.setSize(size)
    text.setSizeUnit(Qgis.RenderUnit.Points)
    return text


def plain(text: str) -> str:
    """The text with nothing in it that QGIS would evaluate."""
    return text.replace("[%", "[ %")
