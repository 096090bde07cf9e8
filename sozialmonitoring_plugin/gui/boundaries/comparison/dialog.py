"""What changed between two boundary versions or drafts: seen in tables, put on the map, written to files."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QModelIndex, QSize

from ....core.errors import UserError
from ....support.messages import file_link
from ....support.settings import MINIMUM_COUNT
from ....support.tasks import Job
from ....support.translation import translate
from ....workflows.boundaries.change_map import add_change_map
from ....workflows.boundaries.compare_versions import (
    PDF,
    XLSX,
    ComparedVersions,
    CompareVersionsRequest,
    compare_versions,
    write_changes,
    write_report,
)
from ....workflows.boundaries.states import state_names
from ...choices import chosen
from ...desk import Desk
from ...monitoring_choice import MonitoringChoice
from ...preview import Preview
from ...process_call import ProcessCall
from ...saving import save_path
from ...work_dialog import WorkDialog
from .form import VersionsForm
from .shown_table import ShownTable
from .zooming import zoom_to

WANTED, FRAME = QSize(1120, 720), QSize(70, 110)
"""Size of the window, and what its frame and the bars of the screen may need."""


class VersionsDialog(WorkDialog):
    """Compares in the background whenever another state is chosen."""

    def __init__(self, desk: Desk, old: str = "", new: str = "") -> None:
        """`old` and `new` may name the states to begin with, as in a request."""
        self.form = VersionsForm()
        title = translate("VersionComparison", "Compare boundary versions")
        super().__init__(desk, self.form, title, translate("VersionComparison", "&Save as XLSX"))
        self.resize(WANTED.boundedTo(self.screen().availableGeometry().size() - FRAME))
        self._wanted = (old, new)
        self._found: ComparedVersions | None = None
        self.choice = MonitoringChoice(self.form.monitoring_widget, self.form.monitoring_summary)
        self.preview = Preview(
            translate("VersionComparison", "Comparing the boundaries"), self._prepare, self
        )
        self.shown = ShownTable(self.form)
        self._connect()
        self._change_monitoring()

    def request(self) -> CompareVersionsRequest:
        """What the inputs ask for. Raises UserError while there is no monitoring."""
        old, new = self.form.states
        return CompareVersionsRequest(self.choice.monitoring, old, new, self.form.tolerance_box.value())

    @property
    def found(self) -> ComparedVersions:
        """What is shown. Raises UserError while there is nothing."""
        if self._found is None or self.preview.is_pending:
            raise UserError("There is no comparison yet.", hint="Choose two versions or drafts that differ.")
        return self._found

    def start(self) -> None:
        """Ask for a file and write the workbook."""
        found = self.found
        path = save_path(self, self.windowTitle(), self._proposed(XLSX), "XLSX (*.xlsx)", XLSX)
        if path is not None:
            self.save_workbook(found, path)

    def save_workbook(self, found: ComparedVersions, path: Path) -> None:
        """Write the workbook in the background."""
        told, minimum = self.shown.told(found), MINIMUM_COUNT.read()
        title = translate("VersionComparison", "Writing the workbook")
        self.work(title, lambda _feedback: write_changes(found, told, path, minimum), self._written)

    def save_report(self, found: ComparedVersions, path: Path) -> None:
        """Write the report; layouts want the thread of the window."""
        told, minimum = self.shown.told(found), MINIMUM_COUNT.read()
        title = translate("VersionComparison", "Writing the report")
        self.work(title, partial(write_report, found, told, path, minimum), self._written, in_window=True)

    def add_map(self) -> None:
        """Put the map of the changes into the project."""
        group = add_change_map(self.found, self.desk.project, chosen(self.form.municipality_box))
        said = translate("VersionComparison", "The map “{title}” was added to the project.")
        self.message_bar.clearWidgets()
        self.message_bar.pushSuccess("", said.format(title=group.name()))

    def call(self) -> ProcessCall:
        request = self.request()
        return ProcessCall(
            "compareversions",
            {
                "MONITORING": request.monitoring.path,
                "FROM": request.old,
                "TO": request.new,
                "TOLERANCE": request.tolerance,
                "FOR_OUTSIDE": self.form.outside_box.isChecked(),
                "RULES": {"minimum": MINIMUM_COUNT.read()},
                "OUTPUT": self._proposed(XLSX),
                "MAP": self._proposed(PDF),
            },
        )

    def done(self, result: int) -> None:
        self.preview.stop()
        super().done(result)

    def _connect(self) -> None:
        form = self.form
        self.choice.changed.connect(self._change_monitoring)
        self.choice.rewritten.connect(self._change_monitoring)
        for box in (form.old_box, form.new_box):
            box.currentIndexChanged.connect(self.preview.ask)
        form.tolerance_box.valueChanged.connect(self.preview.ask)
        form.outside_box.toggled.connect(self._show)
        form.table_box.currentIndexChanged.connect(self._show)
        form.municipality_box.currentIndexChanged.connect(self._show)
        form.view.activated.connect(lambda index: self.guarded(lambda: self._zoom(index)))
        form.map_button.clicked.connect(lambda: self.guarded(self.add_map))
        form.report_button.clicked.connect(lambda: self.guarded(self._ask_for_report))
        form.copy_button.clicked.connect(self._copy)
        self.preview.ready.connect(self._take)
        self.preview.failed.connect(self._fail_to_look)
        self.preview.emptied.connect(self._show)
        self.preview.busy.connect(self._show_facts)

    def _change_monitoring(self) -> None:
        opened, kept = self.choice.opened, self.form.states
        wanted = self._wanted if any(self._wanted) else kept
        self._wanted = ("", "")
        self.form.offer_states(state_names(opened) if opened else (), wanted)
        self.preview.ask()

    def _prepare(self) -> Job | None:
        if self.choice.opened is None or not all(self.form.states):
            return None
        request = self.request()
        return lambda feedback: compare_versions(request, feedback)

    def _take(self, found: ComparedVersions) -> None:
        self.message_bar.clearWidgets()
        self._found = found
        self.shown.offer(found)
        self._show()

    def _fail_to_look(self, error: Exception) -> None:
        self._found = None
        self._show()
        self.message_bar.clearWidgets()
        self.refuse(error)

    def _show(self, *_: object) -> None:
        self.shown.show(self._found)
        self._show_facts()

    def _show_facts(self, *_: object) -> None:
        self.shown.show_facts(self._found, is_pending=self.preview.is_pending)

    def _zoom(self, index: QModelIndex) -> None:
        """Show in the map window where the ground of a row lies."""
        canvas, found = self.desk.canvas, self._found
        if canvas is None or found is None:
            return
        place = self.shown.place(found, index.row())
        if place is not None:
            zoom_to(place, found.crs, canvas, self.desk.project)

    def _ask_for_report(self) -> None:
        found = self.found
        path = save_path(self, self.windowTitle(), self._proposed(PDF), "PDF (*.pdf)", PDF)
        if path is not None:
            self.save_report(found, path)

    def _proposed(self, ending: str) -> Path:
        path = self.choice.path
        name = translate("VersionComparison", "changes")
        return path.with_name(f"{path.stem}_{name}{ending}")

    def _copy(self) -> None:
        QgsApplication.clipboard().setText(self.shown.model.text())
        self.message_bar.clearWidgets()
        self.message_bar.pushInfo("", translate("VersionComparison", "Copied."))

    def _written(self, path: Path) -> None:
        text = translate("VersionComparison", "{file} was written.").format(file=file_link(path))
        self.tell(text)
        self.message_bar.pushSuccess("", text)
