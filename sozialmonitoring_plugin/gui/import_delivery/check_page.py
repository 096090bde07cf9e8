"""What looks doubtful: each finding with the cells it speaks of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt
from qgis.PyQt.QtWidgets import QHeaderView, QTableView

from ...core.deliveries.reports.report import DeliveryReport
from ...support.translation import translate
from ..language import interface_wording
from ..tables import fit_columns
from ..titled_model import TitledModel
from .remarks import spoken
from .sheet_roles import cell_place


@dataclass(frozen=True)
class Check:
    """A sentence and the addresses of the cells it speaks of."""

    sentence: str
    cells: tuple[str, ...] = ()


def checks(report: DeliveryReport | None) -> tuple[Check, ...]:
    """The findings of a report, plausibility first."""
    return tuple(_checks(report)) if report else ()


def _checks(report: DeliveryReport) -> Iterator[Check]:
    words = interface_wording()
    for finding in getattr(report, "plausibility", ()):
        yield Check(spoken(finding.sentence), tuple(finding.cells))
    text = translate(
        "ImportDelivery", "{label} is {stated}, but its parts make {computed} ({variable}, {day})."
    )
    for one in report.differences:
        stated, computed = (
            words.number(number, 0 if number == int(number) else 2) for number in (one.stated, one.computed)
        )
        said = text.format(
            label=one.label, stated=stated, computed=computed,
            variable=one.variable, day=words.date(one.reference_date),
        )  # fmt: skip
        yield Check(said, (one.cell,))
    for doubt in report.doubts:
        cell = str(dict(doubt.values).get("cell", ""))
        yield Check(spoken(doubt), (cell,) if cell_place(cell) else ())


class CheckModel(TitledModel):
    """One finding a row."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._checks: Sequence[Check] = ()
        self._headers = (
            translate("ImportDelivery", "Cells"),
            translate("ImportDelivery", "What is doubtful"),
        )

    def show(self, found: Sequence[Check]) -> None:
        """Show other findings."""
        self.beginResetModel()
        self._checks = found
        self.endResetModel()

    def check(self, row: int) -> Check:
        """The finding in a row."""
        return self._checks[row]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._checks)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        found = self._checks[index.row()]
        cells = ", ".join(found.cells[:2]) + (" …" if len(found.cells) > 2 else "")
        return found.sentence if index.column() else cells


class CheckPage(QObject):
    """A click on a finding shows its cells in the sheet."""

    def __init__(self, view: QTableView, show_cells: Callable[[Sequence[str]], None]) -> None:
        super().__init__(view)
        self._view, self._show_cells = view, show_cells
        self.model = CheckModel(self)
        view.setModel(self.model)
        view.verticalHeader().hide()
        view.setWordWrap(True)
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        view.horizontalHeader().setStretchLastSection(True)
        view.selectionModel().currentRowChanged.connect(self._go)

    def show(self, report: DeliveryReport | None) -> None:
        """Show the findings of a report."""
        self.model.show(checks(report))
        fit_columns(self._view, 8 * self._view.fontMetrics().horizontalAdvance("M"))

    def _go(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self._show_cells(self.model.check(current.row()).cells)
