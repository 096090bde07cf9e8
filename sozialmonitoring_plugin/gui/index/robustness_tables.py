"""How firm the index is: without each indicator, and how the indicators hang together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from ...support.translation import translate
from ...workflows.index_robustness import Robustness
from ..language import interface_wording
from ..tables import make_compact
from .labels import full_label, short_label
from .looks import INK

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_STRONG = "#fdd49e"
_STRONG_FROM = 0.8


def set_up_tables(omissions: QTableWidget, correlations: QTableWidget) -> None:
    """Columns that fit, rows of one line."""
    omissions.setColumnCount(4)
    omissions.setHorizontalHeaderLabels(
        [
            translate("Index", "Without"),
            translate("Index", "in the mean"),
            translate("Index", "at most"),
            translate("Index", "Classes"),
        ]
    )
    header = omissions.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    header.setToolTip(translate("Index", "Shifts in ranks; how many areas come into another class"))
    omissions.verticalHeader().hide()
    for table in (omissions, correlations):
        make_compact(table)


def show_omissions(table: QTableWidget, found: Robustness | None) -> None:
    """One row for each indicator that is left out; the one that decides most is bold."""
    omissions = found.omissions if found else None
    left_out = omissions.left_out if omissions else ()
    words = interface_wording()
    table.setRowCount(len(left_out))
    for row, one in enumerate(left_out):
        shifts = np.abs(one.shifts)
        texts = [
            full_label(found.computed, one.indicator) if found else one.indicator,
            words.number(float(shifts.mean()), 1),
            words.number(int(shifts.max()), 0),
            words.number(one.moved, 0),
        ]
        is_decisive = bool(omissions and omissions.most_influential == one.indicator)
        _put_row(table, row, texts, is_bold=is_decisive)


def show_correlations(table: QTableWidget, found: Robustness | None) -> None:
    """Pearson above the diagonal, Spearman below it; strong ones on a ground."""
    correlated = found.correlated if found else None
    ids = correlated.ids if correlated else ()
    table.setRowCount(len(ids))
    table.setColumnCount(len(ids))
    if found is None or correlated is None:
        return
    titles = [found.computed.titles[name] for name in ids]
    labels = [short_label(found.computed, name) for name in ids]
    table.setVerticalHeaderLabels(labels)
    table.setHorizontalHeaderLabels(labels)
    words = interface_wording()
    for row in range(len(ids)):
        for column in range(len(ids)):
            matrix = correlated.pearson if column >= row else correlated.spearman
            number = float(matrix[row, column])
            text = "" if np.isnan(number) else words.number(number, 2)
            item = QTableWidgetItem("–" if row == column else text)
            item.setTextAlignment(_RIGHT)
            item.setToolTip(f"{titles[row]} – {titles[column]}: {text}")
            if row != column and abs(number) >= _STRONG_FROM:
                item.setBackground(QColor(_STRONG))
                item.setForeground(QColor(INK))
            table.setItem(row, column, item)
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)


def _put_row(table: QTableWidget, row: int, texts: Sequence[str], *, is_bold: bool) -> None:
    for column, text in enumerate(texts):
        item = QTableWidgetItem(text)
        item.setToolTip(text)
        if column:
            item.setTextAlignment(_RIGHT)
        font = item.font()
        font.setBold(is_bold)
        item.setFont(font)
        table.setItem(row, column, item)
