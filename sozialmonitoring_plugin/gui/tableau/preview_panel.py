"""The selected indicator as it would be published: a value, its distribution, and what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QToolButton

from ...core.areas import AreaTree
from ...core.indicators.tableau import Indicator
from ...core.publication import PublishedColumn, PublishedTable
from ...core.values import Numbers, Reason
from ...support.translation import translate
from ..choices import chosen, fill
from ..histogram import Distribution, Histogram, Mark
from ..language import interface_wording
from .texts import listed


class PreviewPanel(QObject):
    """Shows a column of a published table.

    `asked` names an area (level, key) whose number is to be explained, and what is shown of it.
    """

    asked = pyqtSignal(str, str, str)

    def __init__(
        self, area_box: QComboBox, value_label: QLabel, gap_label: QLabel, button: QToolButton
    ) -> None:
        super().__init__(area_box)
        self._area_box, self._value_label, self._gap_label = area_box, value_label, gap_label
        self._button = button
        for label in (value_label, gap_label):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.histogram = Histogram()
        self.histogram.setAccessibleName(translate("Tableau", "Distribution of the indicator"))
        self._table: PublishedTable | None = None
        self._column: PublishedColumn | None = None
        area_box.currentIndexChanged.connect(self._show_area)
        button.clicked.connect(self._ask)

    def show(self, table: PublishedTable, indicator: Indicator) -> None:
        """Show the numbers of an indicator in its unit, which may be newer than the table."""
        self._table = table
        self._column = replace(table.column(indicator.id), indicator=indicator)
        fill(self._area_box, _areas(table.tree), chosen(self._area_box))
        self._area_box.setEnabled(True)
        self._gap_label.setText("\n".join(_gaps(table, self._column)))
        self._show_area()

    def clear(self, text: str = "") -> None:
        """Show nothing but a text."""
        self._table = self._column = None
        self._value_label.clear()
        self._gap_label.setText(text)
        self._area_box.setEnabled(False)
        self._button.setEnabled(False)
        self.histogram.clear()

    def _place(self) -> tuple[int, int]:
        """Rank and position of the chosen area."""
        rank, _, position = chosen(self._area_box).partition(":")
        return int(rank or 0), int(position or 0)

    def _show_area(self) -> None:
        table, column = self._table, self._column
        if table is None or column is None:
            return
        rank, position = self._place()
        value, indicator = column.values[rank][position], column.indicator
        shown = interface_wording().value(value, indicator.decimals)
        if value.reason:
            shown += f" ({interface_wording().reason(value.reason)})"
        text = f"{shown} {indicator.unit}" if indicator.unit and not value.reason else shown
        self._value_label.setText(text)
        self._button.setEnabled(True)
        numbers = column.values[table.finest_rank(column)].numbers
        mark = Mark(value.number, table.tree.levels[rank].names[position])
        # The sum of a county lies far beyond the numbers of its areas.
        marks = [mark] if _is_within(value.number, numbers) else []
        self.histogram.show_distribution(Distribution(numbers, indicator.decimals, marks=marks))

    def _ask(self) -> None:
        if self._table is not None:
            rank, position = self._place()
            areas = self._table.tree.levels[rank]
            self.asked.emit(areas.level.id, areas.keys[position], self._value_label.text())


def _is_within(number: float, numbers: Numbers) -> bool:
    found = numbers[np.isfinite(numbers)]
    return bool(len(found)) and bool(found.min() <= number <= found.max())


def _areas(tree: AreaTree) -> Iterator[tuple[str, str]]:
    for rank, areas in enumerate(tree.levels):
        for position, name in enumerate(areas.names):
            alone = name == areas.level.title
            yield f"{rank}:{position}", name if alone else f"{name} ({areas.level.title})"


def _gaps(table: PublishedTable, column: PublishedColumn) -> Iterator[str]:
    """Which areas of the finest level have no number, and why; of hidden ones only how many."""
    rank = table.finest_rank(column)
    areas, reasons = table.tree.levels[rank], column.values[rank].reasons
    for reason in Reason:
        places = np.flatnonzero(reasons == reason)
        if not reason or not len(places):
            continue
        text = translate("Tableau", "{reason}: {count} of {areas} ({level})")
        shown = text.format(
            reason=interface_wording().reason(reason),
            count=len(places),
            areas=len(areas),
            level=areas.level.title,
        )
        names = [areas.names[place] for place in places]
        yield shown if reason is Reason.HIDDEN else f"{shown}: {listed(names)}"
