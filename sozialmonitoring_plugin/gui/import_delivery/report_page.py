"""The report of a delivery: shown, printed, and saved as a page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtPrintSupport import QPrintDialog
from qgis.PyQt.QtWidgets import QDialog

from ...core.deliveries.reports.report import DeliveryReport
from ...support.settings import DELIVERY_FOLDER
from ...support.translation import translate
from ...workflows.import_delivery import write_report
from ..language import interface_wording
from ..saving import save_path
from .printing import paper, print_page

if TYPE_CHECKING:
    from .form import ImportDeliveryForm


class ReportPage(QObject):
    """`guarded` runs an action and tells its UserError, `said` tells what was done."""

    def __init__(
        self,
        form: ImportDeliveryForm,
        guarded: Callable[[Callable[[], None]], None],
        said: Callable[[Path], None],
    ) -> None:
        super().__init__(form)
        self._form, self._said = form, said
        self._report: DeliveryReport | None = None
        form.print_button.clicked.connect(self._print)
        form.save_button.clicked.connect(lambda: guarded(self._save))
        self.show(None)

    def show(self, report: DeliveryReport | None) -> None:
        """Show another report."""
        self._report = report
        self._form.report_browser.setHtml(report.to_html(interface_wording()) if report else "")
        for button in (self._form.print_button, self._form.save_button):
            button.setEnabled(report is not None)

    def _print(self) -> None:
        printer = paper()
        accepted = QPrintDialog(printer, self._form).exec() == QDialog.DialogCode.Accepted
        if accepted and self._report is not None:
            print_page(self._report.to_html(interface_wording()), printer, self._form.logicalDpiX())

    def _save(self) -> None:
        title = translate("ImportDelivery", "Save the report")
        kinds = "HTML (*.html);;JSON (*.json)"
        file = save_path(self._form, title, DELIVERY_FOLDER.read(), kinds, ".html")
        if file is not None and self._report is not None:
            write_report(self._report, file, interface_wording().language)
            self._said(file)
