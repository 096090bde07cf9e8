"""Indicator tableau: the place where a county ticks, adapts and extends its indicators."""

from __future__ import annotations

from html import escape
from pathlib import Path

from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QShortcut

from ...core.errors import UserError
from ...core.indicators.tableau import Tableau
from ...support.messages import file_link
from ...support.translation import translate
from ...workflows.edit_tableau import TableauRead, store_edited
from ...workflows.export_tableau import write_tableau
from ..desk import Desk
from ..monitoring_choice import MonitoringChoice
from ..process_call import ProcessCall
from ..saving import save_path
from ..work_dialog import WorkDialog
from .draft import Draft
from .files import READ, WRITTEN, read_file, with_file
from .form import TableauForm
from .indicators_page import IndicatorsPage
from .texts import listed
from .variable_model import VariableModel
from .variables_page import VariablesPage

Answer = QMessageBox.StandardButton


class TableauDialog(WorkDialog):
    """Everything is edited in a draft, and stored in one write."""

    def __init__(self, desk: Desk) -> None:
        self.form = TableauForm()
        title = translate("Tableau", "Indicator tableau")
        super().__init__(desk, self.form, f"{title}[*]", translate("Tableau", "&Save"))
        self.resize(1180, 780)
        self.choice = MonitoringChoice(self.form.monitoring_widget, self.form.monitoring_summary)
        self.draft = Draft(self)
        self.indicators = IndicatorsPage(self)
        self.variables = VariablesPage(
            self.form, self.draft, self.guarded, VariableModel(self.draft, self.refuse, self)
        )
        self._path: Path | None = None
        self._filed: tuple[Path, Tableau] | None = None
        self._connect()
        self._open()

    @property
    def preview(self) -> IndicatorsPage:
        """What is computed in the background."""
        return self.indicators

    def start(self) -> None:
        """Store the draft."""
        monitoring, read, edited = self.choice.monitoring, self.draft.read, self.draft.tableau
        title = translate("Tableau", "Storing the tableau")
        self.work(title, lambda _feedback: store_edited(monitoring, read, edited), self._stored)

    def call(self) -> ProcessCall:
        filed = self._filed
        # What was edited since stands in no file.
        if filed is None or filed[1] != self.draft.tableau:
            raise UserError(
                "A command reads the tableau from a file.", hint="Write or read one with the buttons below."
            )
        return ProcessCall("loadtableau", {"MONITORING": self.choice.path, "FILE": filed[0]})

    def reject(self) -> None:
        """Close; what is not stored yet is asked about."""
        if self.is_working or self._may_lose():
            super().reject()

    def done(self, result: int) -> None:
        """End what serves only this dialog."""
        self.indicators.end()
        super().done(result)

    def read_file(self, path: Path) -> None:
        """Take over what a file defines; it can be taken back."""
        found = read_file(path, self.draft.read)
        self.draft.edit(lambda tableau: with_file(tableau, found))
        self._filed = path, self.draft.tableau
        said = translate("Tableau", "{file} was read; nothing is stored yet.").format(file=file_link(path))
        if found.left_out:
            text = translate("Tableau", "Left out, for their rows have no x: {rows}.")
            said += " " + escape(text.format(rows=listed(found.left_out)))
        self.message_bar.pushInfo("", said)

    def write_file(self, path: Path) -> None:
        """Write the draft to a file."""
        write_tableau(self.draft.tableau, self.choice.monitoring.language, path)
        self._filed = path, self.draft.tableau
        text = translate("Tableau", "The tableau is in {file}.")
        self.message_bar.pushSuccess("", text.format(file=file_link(path)))

    def _connect(self) -> None:
        form = self.form
        self.choice.changed.connect(self._open)
        self.draft.changed.connect(self._refresh)
        form.undo_button.clicked.connect(self.draft.undo)
        form.redo_button.clicked.connect(self.draft.redo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self.draft.undo)
        QShortcut(QKeySequence("Ctrl+Y"), self).activated.connect(self.draft.redo)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._search)
        form.read_button.clicked.connect(self._choose_to_read)
        form.write_button.clicked.connect(self._choose_to_write)

    def _open(self) -> None:
        """Begin with the chosen monitoring, unless something would be lost."""
        opened = self.choice.opened
        if opened is not None and opened.path == self._path and self.draft.is_changed:
            self._refresh()
            return
        if self._path is not None and not self._may_lose():
            self._stay()
            return
        path = opened.path if opened else None
        if path != self._path:
            self._path, self._filed = path, None
        self.draft.open(opened)
        self.indicators.begin()

    def _stay(self) -> None:
        """Choose the monitoring of the draft again."""
        self.form.monitoring_widget.setFilePath(str(self._path))

    def _may_lose(self) -> bool:
        if not self.draft.is_changed:
            return True
        title = translate("Tableau", "Indicator tableau")
        text = translate("Tableau", "The changes are not stored. Throw them away?")
        return QMessageBox.question(self, title, text, Answer.Discard | Answer.Cancel) == Answer.Discard

    def _refresh(self) -> None:
        draft, form = self.draft, self.form
        self.indicators.refresh()
        self.variables.refresh()
        form.undo_button.setEnabled(draft.can_undo)
        form.redo_button.setEnabled(draft.can_redo)
        self.setWindowModified(draft.is_changed)

    def _stored(self, read: TableauRead) -> None:
        text = translate("Tableau", "The tableau of {file} was stored: {count} indicators.")
        said = text.format(file=file_link(self.choice.path), count=len(read.tableau.indicators))
        self.tell(said)
        self.message_bar.pushSuccess("", said)
        self.draft.open(self.choice.monitoring)
        self.choice.refresh()

    def _search(self) -> None:
        is_variables = self.form.tabs.currentIndex() == 1
        (self.form.variable_search if is_variables else self.form.search_edit).setFocus()

    def _choose_to_read(self) -> None:
        title = translate("Tableau", "Read a tableau")
        path, _ = QFileDialog.getOpenFileName(self, title, self._folder(), READ)
        if path:
            self.message_bar.clearWidgets()
            self.guarded(lambda: self.read_file(Path(path)))

    def _choose_to_write(self) -> None:
        title = translate("Tableau", "Write the tableau")
        path = save_path(self, title, self._folder(), WRITTEN, ".xlsx")
        if path is not None:
            self.message_bar.clearWidgets()
            self.guarded(lambda: self.write_file(path))

    def _folder(self) -> str:
        if self._filed is not None:
            return str(self._filed[0])
        return str(self._path.parent if self._path else "")
