"""The index of every area as a table that can be sorted."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QColor

from ...core.index.result import Measure
from ...core.remarks import Remark
from ...core.values import Reason, Values
from ...support.translation import translate
from ...workflows.compute_index import ComputedIndex
from ..language import interface_wording
from ..titled_model import TitledModel
from .labels import short_label
from .looks import INK, NOT_RATED, dynamics_colours, status_colours

SORT_ROLE = Qt.ItemDataRole.UserRole
AREA = 0
_LEAST = -math.inf
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


@dataclass(frozen=True)
class Cell:
    """What one cell shows, by what it is sorted, on which ground; `spoken` reads a sign aloud."""

    text: str
    order: float | str
    ground: str = ""
    alignment: int = 0
    tip: str = ""
    spoken: str = ""


@dataclass(frozen=True)
class Column:
    """One column; `indicator` is that of a z-value."""

    title: str
    cells: Sequence[Cell]
    indicator: str = ""
    tip: str = ""


class ResultModel(TitledModel):
    """Area, scores, sum, index, class, dynamics, group, note."""

    def __init__(self, parent: QObject, spoken: Callable[[Remark], str]) -> None:
        super().__init__(parent)
        self._columns: list[Column] = []
        self._spoken = spoken
        self._rows = 0

    def show(self, computed: ComputedIndex | None) -> None:
        """Show an index, or nothing."""
        self.beginResetModel()
        self._columns = list(_columns(computed, self._spoken)) if computed else []
        self._headers = tuple(one.title for one in self._columns)
        self._rows = len(computed.result.keys) if computed else 0
        self.endResetModel()

    def indicator_of(self, column: int) -> str:
        """The indicator whose score a column shows, "" for others."""
        return self._columns[column].indicator

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else self._rows

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole and orientation == Qt.Orientation.Horizontal:
            return self._columns[section].tip or None
        return super().headerData(section, orientation, role)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        cell = self._columns[index.column()].cells[index.row()]
        if role in (Qt.ItemDataRole.BackgroundRole, Qt.ItemDataRole.ForegroundRole):
            colour = cell.ground if role == Qt.ItemDataRole.BackgroundRole else INK
            return QColor(colour) if cell.ground else None
        told = {
            Qt.ItemDataRole.DisplayRole: cell.text,
            Qt.ItemDataRole.AccessibleTextRole: cell.spoken or cell.text,
            Qt.ItemDataRole.ToolTipRole: cell.tip or None,
            Qt.ItemDataRole.TextAlignmentRole: cell.alignment or None,
            SORT_ROLE: cell.order,
        }
        return told.get(role)


def _columns(computed: ComputedIndex, spoken: Callable[[Remark], str]) -> list[Column]:
    result, status = computed.result, computed.result.status
    names = [
        Cell(name, name.casefold(), tip=f"{name} – {key}")
        for key, name in zip(result.keys, computed.names, strict=True)
    ]
    scores = [
        Column(f"z {short_label(computed, name)}", _numbers(values, 2), name, computed.titles[name])
        for name, values in status.scores.items()
    ]
    told = [" ".join(spoken(one) for one in found) for found in result.notes]
    return [
        Column(translate("Index", "Area"), names),
        *scores,
        Column(translate("Index", "Sum"), _numbers(status.sums, 2)),
        Column(translate("Index", "Index"), _numbers(status.index, 3)),
        Column(translate("Index", "Status"), _classes(status, status_colours(len(status.cutoffs.classes)))),
        *_dynamics(computed),
        Column(translate("Index", "Note"), [Cell(note, note, tip=note) for note in told]),
    ]


def _dynamics(computed: ComputedIndex) -> list[Column]:
    dynamics = computed.result.dynamics
    if dynamics is None:
        return []
    colours = dynamics_colours(len(dynamics.cutoffs.classes))
    groups = [Cell(group, group, alignment=_CENTRE) for group in computed.result.groups]
    return [
        Column(translate("Index", "Dynamics index"), _numbers(dynamics.index, 3)),
        Column(translate("Index", "Dynamics"), _classes(dynamics, colours)),
        Column(translate("Index", "Group"), groups),
    ]


def _numbers(values: Values, decimals: int) -> list[Cell]:
    words, cells = interface_wording(), []
    for value in (values[row] for row in range(len(values))):
        shown = words.value(value, decimals)
        full = words.reason(value.reason) or words.number(value.number, 6)
        order = _LEAST if value.reason else value.number
        cells.append(Cell(shown, order, alignment=_RIGHT, tip=full, spoken=words.reason(value.reason)))
    return cells


def _classes(measure: Measure, colours: Sequence[str]) -> list[Cell]:
    nothing = interface_wording().reason(Reason.NOT_RATED)
    return [
        Cell(nothing, -1.0, NOT_RATED)
        if position < 0
        else Cell(measure.cutoffs.classes[position].title, float(position), colours[position])
        for position in measure.positions.tolist()
    ]
