"""What the tree of contents says of a part and of an indicator, by Qt's role."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFont

from ...core.booklets.draft import Line, Row
from ...support.translation import translate
from .part_titles import part_title

_ROLE = Qt.ItemDataRole


def line_data(line: Line, role: int) -> Any:
    """A part; themes are bold."""
    if role == _ROLE.DisplayRole:
        return part_title(line.part)
    if role == _ROLE.EditRole:
        return line.part.title
    if role == _ROLE.CheckStateRole:
        return _check(line.is_ticked)
    return _font(bold=True) if role == _ROLE.FontRole and line.is_theme else None


def row_data(row: Row, title: str, role: int) -> Any:
    """An indicator; one without a `title` is not in the tableau (any more)."""
    if role == _ROLE.DisplayRole:
        lost = translate("ExportBooklets", "{name} (not in the tableau)")
        return title or lost.format(name=row.name)
    if role == _ROLE.CheckStateRole:
        return _check(row.is_ticked)
    if role == _ROLE.ToolTipRole:
        return row.name
    return _font(italic=True) if role == _ROLE.FontRole and not title else None


def _check(is_ticked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked


def _font(*, bold: bool = False, italic: bool = False) -> QFont:
    font = QFont()
    font.setBold(bold)
    font.setItalic(italic)
    return font
