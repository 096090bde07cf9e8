"""Completeness: which office owes what, and the list to be sent to it."""

from __future__ import annotations

from html import escape
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QModelIndex

from ...core.completeness.completeness import Cell
from ...core.feedback import Feedback
from ...support.messages import file_link
from ...support.tasks import Job
from ...support.translation import translate
from ...workflows.check_completeness import (
    CheckedCompleteness,
    CompletenessRequest,
    check_completeness,
)
from ...workflows.completeness_files import write_completeness
from ..desk import Desk
from ..import_delivery.remarks import spoken
from ..language import interface_wording
from ..monitoring_choice import MonitoringChoice
from ..output_file import OutputFile
from ..preview import Preview
from ..process_call import ProcessCall
from ..tables import fit_columns
from ..work_dialog import WorkDialog
from .form import CompletenessForm
from .gap_model import GapModel
from .matrix_model import NOTHING, MatrixModel, headline

WIDEST_CELL = 260
NARROWEST_DATE = 92


class CompletenessDialog(WorkDialog):
    """The dialog."""

    def __init__(self, desk: Desk) -> None:
        self.form = CompletenessForm()
        title = translate("Completeness", "Completeness of the deliveries")
        super().__init__(desk, self.form, title, translate("Completeness", "&Save as XLSX"))
        self.resize(1120, 780)
        self.choice = MonitoringChoice(self.form.monitoring_widget, self.form.monitoring_summary)
        self.output = OutputFile(self.form.output_widget, "XLSX (*.xlsx)")
        self.preview = Preview(translate("Completeness", "Checking the deliveries"), self._prepare, self)
        self.matrix = MatrixModel(self)
        self.gaps = GapModel(self)
        self.form.matrix_view.setModel(self.matrix)
        self.form.gap_view.setModel(self.gaps)
        self._checked: CheckedCompleteness | None = None
        self._connect()
        self._change_monitoring()

    def request(self) -> CompletenessRequest:
        """What the inputs ask for. Raises UserError while there is no monitoring."""
        return CompletenessRequest(self.choice.monitoring, self.form.sources)

    def start(self) -> None:
        """Write the workbook."""
        request, path = self.request(), self.output.to_write(self)
        if path is None:
            return

        def job(feedback: Feedback) -> Path:
            write_completeness(check_completeness(request, feedback), path)
            return path

        self.work(translate("Completeness", "Writing the list"), job, self._written)

    def call(self) -> ProcessCall:
        request = self.request()
        parameters = {
            "MONITORING": request.monitoring.path,
            "SOURCES": list(request.sources) or "",
            "OUTPUT": self.output.path,
        }
        return ProcessCall("checkcompleteness", parameters)

    def _connect(self) -> None:
        form = self.form
        self.choice.changed.connect(self._change_monitoring)
        self.choice.rewritten.connect(self.preview.ask)
        self.preview.ready.connect(self._take)
        self.preview.failed.connect(self._fail_to_look)
        self.preview.emptied.connect(self._show)
        form.source_box.currentIndexChanged.connect(self._show)
        form.missing_box.toggled.connect(self._show)
        form.places_box.toggled.connect(self._fold)
        form.matrix_view.activated.connect(self._turn)
        form.matrix_view.verticalHeader().sectionDoubleClicked.connect(self._turn_line)
        form.matrix_view.selectionModel().selectionChanged.connect(self._show_gaps)
        form.copy_button.clicked.connect(self._copy)

    def _change_monitoring(self) -> None:
        self._checked = None
        self.output.propose(self.choice.opened, translate("Completeness", "completeness"))
        self.preview.ask()
        self._show()

    def _prepare(self) -> Job | None:
        if self.choice.opened is None:
            return None
        request = CompletenessRequest(self.choice.opened)
        return lambda feedback: check_completeness(request, feedback)

    def _take(self, checked: CheckedCompleteness) -> None:
        self._checked = checked
        self.form.offer_sources(checked.completeness.sources)
        if checked.remarks:
            self.message_bar.clearWidgets()
            self.message_bar.pushInfo("", escape(" ".join(map(spoken, checked.remarks))))
        self._show()

    def _fail_to_look(self, error: Exception) -> None:
        self._checked = None
        self._show()
        self.message_bar.clearWidgets()
        self.refuse(error)

    def _show(self, *_: object) -> None:
        found = self._checked.completeness if self._checked else NOTHING
        shown = found.limited(self.form.sources, None, None)
        self.matrix.show(shown, only_missing=self.form.missing_box.isChecked())
        self._fit()
        # The latest date, wherever somebody had scrolled to; without a layout the view knows no end yet.
        self.form.matrix_view.doItemsLayout()
        self.form.matrix_view.scrollTo(self.matrix.index(0, self.matrix.columnCount() - 1))

    def _fold(self, unfolded: bool) -> None:
        self.matrix.fold(not unfolded)
        self._fit()

    def _turn(self, index: QModelIndex) -> None:
        self._turn_line(index.row(), index.column())

    def _turn_line(self, line: int, column: int = 0) -> None:
        self.matrix.turn(line)
        self._fit()
        self.form.matrix_view.setCurrentIndex(self.matrix.index(line, column))

    def _fit(self) -> None:
        view = self.form.matrix_view
        view.resizeColumnsToContents()
        for column in range(self.matrix.columnCount()):
            view.setColumnWidth(column, max(view.columnWidth(column), NARROWEST_DATE))
        self._show_gaps()

    def _chosen_cells(self) -> list[Cell]:
        """Those selected, in the order of the matrix."""
        indexes = self.form.matrix_view.selectionModel().selectedIndexes()
        places = sorted((one.row(), one.column()) for one in indexes)
        return [self.matrix.cell(self.matrix.index(*place)) for place in places]

    def _show_gaps(self, *_: object) -> None:
        cells = self._chosen_cells()
        self.gaps.show(cells or self.matrix.cells(), self._checked.titles if self._checked else {})
        fit_columns(self.form.gap_view, WIDEST_CELL)
        self.form.gap_label.setText(self._gap_title(cells))
        self.form.copy_button.setEnabled(self.gaps.rowCount() > 0)

    def _gap_title(self, cells: list[Cell]) -> str:
        if self._checked is None:
            return translate("Completeness", "Checking the deliveries") if self.preview.is_pending else ""
        missing = interface_wording().number(self.gaps.missing, 0)
        if len(cells) == 1:
            return translate("Completeness", "{cell}. Missing values: {count}").format(
                cell=headline(cells[0]), count=missing
            )
        if cells:
            text = translate("Completeness", "{cells} cells chosen. Missing values: {count}")
            return text.format(cells=len(cells), count=missing)
        text = translate("Completeness", "Everything shown. Missing values: {count}")
        return text.format(count=missing)

    def _copy(self) -> None:
        text = f"{self.form.gap_label.text()}\n{self.gaps.plain_text()}"
        QgsApplication.clipboard().setText(text)
        self.message_bar.clearWidgets()
        self.message_bar.pushInfo("", translate("Completeness", "Copied."))

    def _written(self, path: Path) -> None:
        text = translate("Completeness", "{file} was written.").format(file=file_link(path))
        self.tell(text)
        self.message_bar.pushSuccess("", text)
