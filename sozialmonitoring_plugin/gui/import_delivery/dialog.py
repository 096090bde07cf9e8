"""Import delivery: choose a file, see it understood, press Import; or take a delivery out again."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QModelIndex
from qgis.PyQt.QtWidgets import QFileDialog

from ...core.deliveries.sheets.grid import Grid
from ...core.errors import UserError
from ...core.feedback import Feedback
from ...support.messages import file_link
from ...support.settings import DELIVERY_FOLDER
from ...support.tasks import Job
from ...support.translation import translate
from ...workflows.import_delivery import ImportRequest, ImportResult, import_delivery
from ..choices import chosen
from ..desk import Desk
from ..language import interface_wording
from ..monitoring_choice import MonitoringChoice
from ..preview import Preview
from ..process_call import ProcessCall
from ..tables import fit_columns, make_compact
from ..work_dialog import WorkDialog
from .counts import counts_html
from .deliveries_page import DeliveriesPage
from .form import ImportDeliveryForm
from .job import ImportPreview, look_into
from .sheet_model import SheetModel, legend_html
from .sheet_roles import NOTHING_KNOWN
from .sheet_view import show_cell, show_spans
from .value_model import ValueModel

WIDEST_VALUE = 130
"""Pixels of a column of the values; longer texts are cut."""


class ImportDeliveryDialog(WorkDialog):
    """The dialog."""

    def __init__(self, desk: Desk) -> None:
        self.form = ImportDeliveryForm()
        title = translate("ImportDelivery", "Import delivery")
        super().__init__(desk, self.form, title, translate("ImportDelivery", "&Import"))
        self.resize(1280, 720)
        self.choice = MonitoringChoice(self.form.monitoring_widget, self.form.monitoring_summary)
        self.preview = Preview(translate("ImportDelivery", "Reading the delivery"), self._prepare, self)
        self.sheet = SheetModel(self)
        self.values = ValueModel(self)
        self.deliveries = DeliveriesPage(self)
        self._grid: Grid | None = None
        self._show_models()
        self._connect()
        self._change_monitoring()

    def request(self, *, dry_run: bool = False) -> ImportRequest:
        """What the inputs ask for. Raises UserError where something is missing."""
        file = self.form.file
        if file is None:
            raise UserError("Choose the file of an office first.")
        return ImportRequest(
            monitoring=self.choice.monitoring,
            file=file,
            sheet=chosen(self.form.sheet_box),
            profile=chosen(self.form.profile_box),
            source=self.form.source_edit.text().strip(),
            level=chosen(self.form.level_box),
            reference_date=self.form.reference_date,
            signs=chosen(self.form.signs_box),
            dry_run=dry_run,
            save_profile=self.form.save_edit.text().strip(),
        )

    def start(self) -> None:
        """Import what the preview shows."""
        request = self.request()
        self.preview.stop()
        title = translate("ImportDelivery", "Importing {file}").format(file=request.file.name)
        self.work(title, lambda feedback: import_delivery(request, feedback), self._imported)

    def call(self) -> ProcessCall:
        request = self.request()
        return ProcessCall(
            "importdelivery",
            {
                "MONITORING": request.monitoring.path,
                "FILE": request.file,
                "SHEET": request.sheet,
                "PROFILE": request.profile,
                "SOURCE": request.source,
                "LEVEL": request.level,
                "REFERENCE_DATE": request.reference_date,
                "SIGNS": request.signs,
                "SAVE_PROFILE": request.save_profile,
            },
        )

    def _show_models(self) -> None:
        self.form.sheet_view.setModel(self.sheet)
        self.form.values_view.setModel(self.values)
        for view in (self.form.sheet_view, self.form.values_view, self.form.deliveries_view):
            make_compact(view)
        self.form.values_view.verticalHeader().hide()
        self.form.legend_label.setText(legend_html())

    def _connect(self) -> None:
        form = self.form
        self.choice.changed.connect(self._change_monitoring)
        form.file_widget.setDefaultRoot(DELIVERY_FOLDER.read())
        form.file_widget.fileChanged.connect(self._change_file)
        form.profile_button.clicked.connect(self._choose_profile)
        for box in (form.sheet_box, form.profile_box, form.level_box, form.signs_box):
            box.currentIndexChanged.connect(self.preview.ask)
        form.source_edit.editingFinished.connect(self.preview.ask)
        form.date_edit.dateValueChanged.connect(self.preview.ask)
        form.values_view.selectionModel().currentRowChanged.connect(self._show_origin)
        self.preview.ready.connect(self._show)
        self.preview.failed.connect(self._show_nothing)
        self.preview.emptied.connect(self._show_nothing)

    def _change_monitoring(self) -> None:
        self.form.offer_monitoring(self.choice.opened)
        self.deliveries.show()
        self.preview.ask()

    def _change_file(self, path: str) -> None:
        DELIVERY_FOLDER.write(str(Path(path).parent))
        self.form.sheet_box.setCurrentIndex(0)
        self.preview.ask()

    def _choose_profile(self) -> None:
        title = translate("ImportDelivery", "Choose an import profile")
        path, _ = QFileDialog.getOpenFileName(self, title, DELIVERY_FOLDER.read(), "JSON (*.json)")
        if path:
            self.form.choose_profile_file(path)

    def _prepare(self) -> Job | None:
        if self.choice.opened is None or self.form.file is None:
            return None
        request = self.request(dry_run=True)

        def job(feedback: Feedback) -> ImportPreview:
            return look_into(request, feedback)

        return job

    def _show(self, preview: ImportPreview) -> None:
        self.message_bar.clearWidgets()
        self._grid = preview.grid
        self.form.offer_sheets(preview.sheets)
        self.sheet.show(preview.grid, preview.roles)
        show_spans(self.form.sheet_view, preview.grid)
        self.values.show(preview.delivery, preview.names or {})
        fit_columns(self.form.values_view, WIDEST_VALUE)
        self._show_report(preview)
        self.run_button.setEnabled(preview.delivery is not None)
        if preview.error is not None:
            self.refuse(preview.error)
        elif preview.delivery is not None:
            self._tell_of_the_same(preview.delivery.sha256)

    def _tell_of_the_same(self, sha256: str) -> None:
        """Say that this very file is in the monitoring already."""
        same = [one.id for one in self.choice.monitoring.deliveries() if one.sha256 == sha256]
        if same:
            text = translate("ImportDelivery", "This file was imported before, as delivery {number}.")
            self.message_bar.pushWarning("", text.format(number=same[-1]))

    def _show_report(self, preview: ImportPreview) -> None:
        words = interface_wording()
        report = preview.report
        self.form.counts_label.setText(counts_html(report, words) if report else "")
        self.form.report_browser.setHtml(report.to_html(words) if report else "")

    def _show_nothing(self, error: Exception | None = None) -> None:
        self._grid = None
        self.sheet.show(None, NOTHING_KNOWN)
        self.values.show(None, {})
        self.form.counts_label.clear()
        self.form.report_browser.clear()
        self.run_button.setEnabled(False)
        if error is not None:
            self.refuse(error)

    def _show_origin(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if self._grid is not None and current.isValid():
            show_cell(self.form.sheet_view, self.values.cell(current.row()))

    def _imported(self, result: ImportResult) -> None:
        text = translate(
            "ImportDelivery", "Delivery {number}: {count} values of {file} are now in {monitoring}."
        )
        said = text.format(
            number=result.number,
            count=len(result.delivery.observations),
            file=file_link(self.request().file),
            monitoring=file_link(self.choice.path),
        )
        self.tell(said)
        self.choice.refresh()
        self.preview.stop()  # what is shown is what was imported
        self.message_bar.pushSuccess("", said)
