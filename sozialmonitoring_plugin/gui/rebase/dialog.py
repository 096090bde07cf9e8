"""Carry numbers over: two versions, who divides what, what goes where; stored, or a table."""

from __future__ import annotations

from functools import partial
from html import escape
from pathlib import Path

from qgis.PyQt.QtCore import QSignalBlocker
from qgis.PyQt.QtWidgets import QFileDialog

from ...core.deliveries.sheets.kinds import TEXT_FILES, WORKBOOKS
from ...core.errors import UserError
from ...core.feedback import Feedback
from ...core.rebasing.wanted import WantedWeights
from ...core.remarks import Remark
from ...support.translation import translate
from ...workflows.conversion_keys import ConversionKeyRequest, ImportedKey, import_conversion_key
from ...workflows.named_versions import version_named
from ...workflows.outdated import told_of_outdated
from ...workflows.rebase import RebaseRequest
from ...workflows.rebase_job import RebaseJob, RebaseOutcome, run_rebase
from ...workflows.rebase_preview import PeopleGroup, passages, people_groups
from ...workflows.rebase_weights import WeightChooser
from ..choices import chosen
from ..desk import Desk
from ..import_delivery.remarks import spoken
from ..monitoring_choice import MonitoringChoice
from ..output_file import OutputFile
from ..process_call import ProcessCall
from ..work_dialog import WorkDialog
from .form import RebaseForm
from .told import carried, not_compared

Compared = tuple[WeightChooser, tuple[PeopleGroup, ...], tuple[Remark, ...]]
"""Who divides by what, by which groups of people, and what was carried over and is out of date."""

TABLES = "XLSX (*.xlsx);;CSV (*.csv)"


class RebaseDialog(WorkDialog):
    """The dialog."""

    def __init__(self, desk: Desk) -> None:
        self.form = RebaseForm()
        title = translate("Rebase", "Carry numbers over to new boundaries")
        super().__init__(desk, self.form, title, translate("Rebase", "Carry &over"))
        self.resize(980, 720)
        self._chooser: WeightChooser | None = None
        self._path: Path | None = None
        self._is_outdated = False
        self.choice = MonitoringChoice(self.form.monitoring_widget, self.form.monitoring_summary)
        self.output = OutputFile(self.form.output_widget, TABLES)
        self.choice.changed.connect(self._offer_versions)
        self.choice.rewritten.connect(self._look_again)
        self.ended.connect(self._after_work)
        self.form.passage_label.linkActivated.connect(lambda _: self._prepare())
        self.form.old_box.currentIndexChanged.connect(self._prepare)
        self.form.new_box.currentIndexChanged.connect(self._prepare)
        self.form.weights.changed.connect(self._show_passages)
        self.form.changes_check.toggled.connect(self._show_passages)
        self.form.key_button.clicked.connect(lambda: self.guarded(self._import_key))
        self._offer_versions()

    def request(self) -> RebaseRequest:
        """What the inputs ask for. Raises UserError where something is missing."""
        monitoring, weights = self.choice.monitoring, self.form.weights
        if self._chooser is None and self.form.key_button.isEnabled():
            raise UserError("The boundary versions were not compared.", hint="Let them be compared first.")
        if not weights.ticked:
            raise UserError("Tick the variables that are to be carried over.")
        names = chosen(self.form.old_box), chosen(self.form.new_box)
        return RebaseRequest(monitoring, *names, weights.ticked, weights.wanted)

    def job(self) -> RebaseJob | None:
        """The request, and what is made of it; None where a file is not to be replaced. Raises UserError."""
        form = self.form
        if not (form.store_check.isChecked() or form.table_check.isChecked()):
            raise UserError("Say whether the numbers are to be stored, written into a table, or both.")
        output = self.output.to_write(self) if form.table_check.isChecked() else None
        if form.table_check.isChecked() and output is None:
            return None
        return RebaseJob(self.request(), form.store_check.isChecked(), output)

    def start(self) -> None:
        job = self.job()
        if job is not None:
            title = translate("Rebase", "Carrying numbers over")
            self.work(title, lambda feedback: run_rebase(job, feedback), self._carried)

    def call(self) -> ProcessCall:
        request = self.request()
        parameters = {
            "MONITORING": request.monitoring.path,
            "FROM": request.old,
            "TO": request.new,
            "VARIABLES": list(request.variables),
            "WEIGHTS": request.weights.to_json(),
            "STORE": self.form.store_check.isChecked(),
            "OUTPUT": self.output.path if self.form.table_check.isChecked() else "",
        }
        return ProcessCall("rebase", parameters)

    def _offer_versions(self) -> None:
        """The latest two versions, if there are two; of the same monitoring those chosen before."""
        opened = self.choice.opened
        path = opened.path if opened else None
        if path != self._path:
            self.form.weights.forget()
        self.form.offer_versions(opened.versions() if opened else (), keep=path == self._path)
        self._path = path
        self.output.propose(opened, translate("Rebase", "carried_over"))
        self._prepare()

    def _look_again(self) -> None:
        """Somebody wrote into the monitoring, perhaps released a version."""
        self._is_outdated = self.is_working
        if not self.is_working:
            self._offer_versions()

    def _after_work(self) -> None:
        if self._is_outdated:
            self._look_again()
        elif self._chooser is None and self.form.key_button.isEnabled() and not self.is_working:
            self.form.passage_label.setText(not_compared())

    def _prepare(self, *_: object) -> None:
        self._lay_over(())

    def _lay_over(self, remarks: tuple[Remark, ...]) -> None:
        """Lay the two versions over each other, which takes a moment; then tell the remarks."""
        self._chooser = None
        self.form.weights.show((), ())
        opened, names = self.choice.opened, (chosen(self.form.old_box), chosen(self.form.new_box))
        self.form.key_button.setEnabled(bool(opened) and names[0] != names[1])
        if opened is None or names[0] == names[1]:
            nothing = translate("Rebase", "Choose two different boundary versions.")
            self.form.passage_label.setText(nothing if opened else "")
            return
        old, new = (version_named(opened, name) for name in names)
        chooser = WeightChooser(opened, old, new, opened.tableau(), WantedWeights())

        def prepare(_feedback: Feedback) -> Compared:
            return chooser, people_groups(chooser), told_of_outdated(opened)

        self.work(
            translate("Rebase", "Comparing the boundary versions"), prepare, partial(self._prepared, remarks)
        )

    def _prepared(self, remarks: tuple[Remark, ...], found: Compared) -> None:
        self._chooser, groups, outdated = found
        keys = [(name, column) for name, key in self._chooser.keys.items() for column in key.columns]
        self.form.weights.show(groups, keys)
        self._tell_remarks((*remarks, *outdated))

    def _show_passages(self, *_: object) -> None:
        self.guarded(self._fill_passages)

    def _fill_passages(self) -> None:
        """What goes where, of the variable that is looked at."""
        form, name = self.form, self.form.weights.current
        if self._chooser is None or not name:
            form.passages.show(())
            return
        chooser = self._chooser.wanting(form.weights.wanted)
        variable = chooser.tableau.variable[name]
        form.show_passages(variable.title, passages(chooser, variable))

    def _import_key(self) -> None:
        endings = " ".join(f"*{ending}" for ending in WORKBOOKS + TEXT_FILES)
        title = translate("Rebase", "Choose a conversion key")
        path, _ = QFileDialog.getOpenFileName(self, title, "", f"XLSX, XLS, ODS, CSV ({endings})")
        if path:
            self.import_key(Path(path))

    def import_key(self, path: Path) -> None:
        """Read and store a conversion key between the two versions."""
        names = chosen(self.form.old_box), chosen(self.form.new_box)
        request = ConversionKeyRequest(self.choice.monitoring, path, *names)
        title = translate("Rebase", "Reading the conversion key")
        self.work(title, lambda feedback: import_conversion_key(request, feedback), self._key_imported)

    def _key_imported(self, found: ImportedKey) -> None:
        text = translate("Rebase", "The conversion key “{name}” is stored. Columns: {columns}.")
        said = text.format(name=escape(found.key.name), columns=escape(", ".join(found.key.columns)))
        self.tell(said)
        self._lay_over(found.remarks)

    def _carried(self, outcome: RebaseOutcome) -> None:
        said = carried(outcome)
        self.tell(said)
        if outcome.values:
            self.message_bar.pushSuccess("", said)
        else:
            self.message_bar.pushWarning("", said)
        self._tell_remarks((*outcome.remarks, *told_of_outdated(self.choice.monitoring)))
        if outcome.deliveries:
            blocker = QSignalBlocker(self.choice)  # what is compared is the same as before
            self.choice.refresh()
            blocker.unblock()

    def _tell_remarks(self, remarks: tuple[Remark, ...]) -> None:
        if remarks:
            self.message_bar.pushInfo("", escape(" ".join(spoken(one) for one in remarks)))
