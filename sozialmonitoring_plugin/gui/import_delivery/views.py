"""Everything in the dialog that shows a look: the sheet, the result, the keys, the questions, the checks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from qgis.PyQt.QtCore import QModelIndex, QObject
from qgis.PyQt.QtWidgets import QTableView

from ...core.deliveries.delivery import Look
from ...core.deliveries.reports.report import DeliveryReport
from ...core.deliveries.sheets.grid import Grid
from ...support.translation import translate
from ..language import interface_wording
from ..tables import fit_columns, make_compact
from .check_page import CheckPage
from .counts import counts_html
from .form import ImportDeliveryForm
from .job import Insight
from .key_page import Decision, KeyPage
from .legend import legend_html
from .question_page import QuestionPage
from .report_page import ReportPage
from .result_model import ResultModel
from .role_bar import RoleBar
from .sheet_model import SheetModel
from .sheet_roles import Cell, CellRole, column_roles
from .sheet_view import show_cells, show_from, show_spans
from .told import told_html
from .value_model import ValueModel
from .variable_bar import VariableBar

WIDEST_EMS = 14
_MEASURED_ROWS = 40
"""So many rows say how wide a column is: a click must not measure them all."""


class DeliveryViews(QObject):
    """Shows an Insight; decisions go to `correct`, user errors through `guarded`."""

    def __init__(
        self,
        form: ImportDeliveryForm,
        correct: Callable[[Decision], None],
        guarded: Callable[[Callable[[], None]], None],
        saved: Callable[[Path], None],
    ) -> None:
        super().__init__(form)
        self._form = form
        self._grid: Grid | None = None
        self._turned: Grid | None = None
        self._is_at_beginning = False
        self._titles = {
            page: form.result_tabs.tabText(form.result_tabs.indexOf(page))
            for page in (form.keys_tab, form.questions_tab, form.checks_tab, form.differences_tab)
        }
        self.sheet, self.result, self.values = SheetModel(self), ResultModel(self), ValueModel(self)
        form.sheet_view.setModel(self.sheet)
        for view in (
            form.sheet_view,
            form.result_view,
            form.keys_view,
            form.checks_view,
            form.differences_view,
        ):
            make_compact(view)
            view.horizontalHeader().setResizeContentsPrecision(_MEASURED_ROWS)
        self.roles = RoleBar(form)
        self.roles.watch()
        self.variables = VariableBar(form, correct)
        self.keys = KeyPage(form, correct)
        self.questions = QuestionPage(form.questions_area)
        self.checks = CheckPage(form.checks_view, self.show_cells)
        self.report = ReportPage(form, guarded, saved)
        form.result_view.verticalHeader().hide()
        form.differences_view.verticalHeader().hide()
        form.legend_label.setText(legend_html())
        form.long_box.toggled.connect(self._choose_form)
        self._choose_form(False)
        self.questions.cells_wanted.connect(self.show_cells)
        self.questions.key_wanted.connect(self._go_to_key)

    def glimpse(self, insight: Insight | None) -> None:
        """Show what is known of a look that takes its time: the sheet and its keys."""
        if insight is not None:
            if self._is_new(insight.look.grid):
                self._show_rest(None)
            self._show_sheet(insight)
            if insight.look.rows is not None:
                self.keys.show(insight)
                self._show_badges()
        self._form.counts_label.setText(translate("ImportDelivery", "Reading the delivery …"))

    def show(self, insight: Insight | None) -> None:
        """Show another look, None for nothing."""
        self._show_sheet(insight)
        self.keys.show(insight)
        self._show_rest(insight)
        self._show_badges()
        look = insight.look if insight else None
        if look is not None and look.grid is not self._turned:
            self._turn_to_what_waits(look)
        self._turned = look.grid if look else None

    def show_doubts(self, report: DeliveryReport | None) -> None:
        """Show the report again, with what seems wrong about its numbers."""
        self.checks.show(report)
        self.report.show(report)
        self._show_counts(report)
        self._show_badges()

    def _is_new(self, grid: Grid) -> bool:
        return grid is not self._grid

    def _show_sheet(self, insight: Insight | None) -> None:
        self.sheet.show(insight)
        look = insight.look if insight else None
        if look is not None and self._is_new(look.grid):
            show_spans(self._form.sheet_view, look.grid)
            show_from(self._form.sheet_view, *_beginning(look))
            self._is_at_beginning = look.table is not None
        elif look is not None and look.table is not None and not self._is_at_beginning:
            show_from(self._form.sheet_view, *_beginning(look))
            self._is_at_beginning = True
        self._grid = look.grid if look else None
        self.roles.show(insight)

    def _show_counts(self, report: DeliveryReport | None) -> None:
        self._form.counts_label.setText(counts_html(report, interface_wording()) if report else "")

    def _show_rest(self, insight: Insight | None) -> None:
        look = insight.look if insight else None
        report = look.report if look else None
        self._show_result(insight)
        first_row = look.table.data.start + 1 if look and look.table else 1
        self.questions.show(look.questions if look else (), report.rivals if report else (), first_row)
        self.checks.show(report)
        self.report.show(report)
        self._show_counts(report)
        told = told_html(look, insight.same) if insight and look else ""
        self._form.told_label.setText(told)
        self._form.told_label.setVisible(bool(told))

    def show_cells(self, addresses: Sequence[str]) -> None:
        """Show cells in the sheet."""
        show_cells(self._form.sheet_view, addresses)

    def _show_result(self, insight: Insight | None) -> None:
        delivery = insight.look.delivery if insight else None
        self.result.show(insight)
        self.values.show(delivery, insight.names if insight else {})
        too_large = delivery is not None and insight is not None and insight.result is None
        if too_large:
            self._form.long_box.setChecked(True)
        self._form.long_box.setEnabled(not too_large)
        self._fit(self._form.result_view)
        self.variables.show(insight)

    def _fit(self, view: QTableView) -> None:
        fit_columns(view, WIDEST_EMS * view.fontMetrics().horizontalAdvance("M"))

    def _choose_form(self, is_long: bool) -> None:
        """Show one value a row, or variables as columns."""
        view = self._form.result_view
        view.setModel(self.values if is_long else self.result)
        view.selectionModel().currentChanged.connect(partial(self._show_origin))
        self._fit(view)

    def _show_origin(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not current.isValid():
            return
        if self._form.long_box.isChecked():
            self.show_cells((self.values.cell(current.row()),))
            self.variables.choose(self.values.variable(current.row()))
        else:
            self.show_cells((self.result.cell(current),))
            self.variables.choose(self.result.variable(current.column()))

    def _go_to_key(self, text: str) -> None:
        self._form.result_tabs.setCurrentWidget(self._form.keys_tab)
        self.keys.go_to(text)

    def _turn_to_what_waits(self, look: Look) -> None:
        """Of a new sheet the questions are shown first, where there are some, else the result."""
        form = self._form
        is_asked = any(one.blocks for one in look.questions)
        form.result_tabs.setCurrentWidget(form.questions_tab if is_asked else form.result_tab)

    def _show_badges(self) -> None:
        form, titles = self._form, self._titles
        form.badge(form.keys_tab, titles[form.keys_tab], self.keys.open_count)
        form.badge(form.questions_tab, titles[form.questions_tab], self.questions.count)
        form.badge(form.checks_tab, titles[form.checks_tab], self.checks.model.rowCount())

    def count_differences(self, count: int) -> None:
        """Say on the page of differences how many values change."""
        page = self._form.differences_tab
        self._form.badge(page, self._titles[page], count)


def _beginning(look: Look) -> tuple[int, Cell]:
    """The first row of the header, and the first cell of the keys."""
    if look.table is None or look.profile is None:
        return 0, (0, 0)
    roles = column_roles(look.table, look.profile)
    keys = [column for column, role in roles.items() if role is CellRole.KEY]
    row = min(look.table.data.start, len(look.grid.rows) - 1)
    return look.table.header.start, (row, min(keys, default=0))
