"""Status and dynamics together: how many areas are in each group, and which."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from ...core.index.result import IndexResult
from ...support.translation import translate
from .looks import INK, status_colours

_NAMES = 8


def show_groups(table: QTableWidget, result: IndexResult | None, area_names: Sequence[str]) -> None:
    """One row for each class of the status, one column for each of the dynamics."""
    table.setRowCount(0)
    table.setColumnCount(0)
    if result is None or result.dynamics is None:
        return
    rows, columns = result.status.cutoffs.classes, result.dynamics.cutoffs.classes
    table.setRowCount(len(rows))
    table.setColumnCount(len(columns))
    table.setVerticalHeaderLabels([f"{one.mark} {one.title}" for one in rows])
    table.setHorizontalHeaderLabels([f"{one.title} ({one.mark})" for one in columns])
    for header in (table.horizontalHeader(), table.verticalHeader()):
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    members = groups_of(result, area_names)
    for (row, column), names in members.items():
        mark = rows[row].mark + columns[column].mark
        item = QTableWidgetItem(_text(mark, names))
        item.setToolTip("\n".join([mark, *names]))
        item.setTextAlignment(int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft))
        if names:
            item.setBackground(QColor(status_colours(len(rows))[row]))
            item.setForeground(QColor(INK))
        table.setItem(row, column, item)


def groups_of(result: IndexResult, area_names: Sequence[str]) -> dict[tuple[int, int], list[str]]:
    """Names of the areas by places of status and dynamics; groups without any are there too."""
    if result.dynamics is None:
        return {}
    status, dynamics = result.status, result.dynamics
    found: dict[tuple[int, int], list[str]] = {
        (row, column): []
        for row in range(len(status.cutoffs.classes))
        for column in range(len(dynamics.cutoffs.classes))
    }
    places = zip(status.positions.tolist(), dynamics.positions.tolist(), area_names, strict=True)
    for row, column, name in places:
        if row >= 0 and column >= 0:
            found[row, column].append(name)
    return found


def _text(mark: str, names: list[str]) -> str:
    head = translate("Index", "{group}: {count}").format(group=mark, count=len(names))
    shown = ", ".join(names[:_NAMES])
    return "\n".join(filter(None, [head, f"{shown}, …" if len(names) > _NAMES else shown]))
