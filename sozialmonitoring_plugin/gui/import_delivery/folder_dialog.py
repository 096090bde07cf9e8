"""Import a folder: each file by the profile of its shape; what is asked is opened by a double click."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QModelIndex
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFileDialog,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ...support.settings import DELIVERY_FOLDER
from ...support.translation import translate
from ...workflows.import_folder import FolderRequest, FolderResult, Outcome, import_folder
from ..language import interface_wording
from ..process_call import ProcessCall
from ..tables import fit_columns, make_compact
from ..work_dialog import WorkDialog
from .folder_model import FolderModel

if TYPE_CHECKING:
    from .dialog import ImportDeliveryDialog


class FolderDialog(WorkDialog):
    """Looks at the files first; Import takes those that leave no question."""

    def __init__(self, importing: ImportDeliveryDialog, folder: Path) -> None:
        self.form = QWidget()
        self.view, self.inner_box = QTableView(), QCheckBox()
        self.counts, self.given_label = QLabel(), QLabel()
        title = translate("ImportDelivery", "Import a folder")
        super().__init__(importing.desk, self.form, title, translate("ImportDelivery", "&Import"))
        self._importing, self._folder = importing, folder
        self.model = FolderModel(self)
        self._build()
        self.resize(1000, 520)
        self.look()

    @property
    def request(self) -> FolderRequest:
        """The folder, with what the import dialog says of source, level and date."""
        form = self._importing.form
        return FolderRequest(
            self._importing.choice.monitoring,
            self._folder,
            recursive=self.inner_box.isChecked(),
            source=form.source_edit.text().strip(),
            level=str(form.level_box.currentData() or ""),
            reference_date=form.reference_date,
        )

    def look(self) -> None:
        """See what could be imported; nothing is written."""
        request = replace(self.request, dry_run=True)
        title = translate("ImportDelivery", "Looking into {folder}").format(folder=self._folder.name)
        self.work(title, lambda feedback: import_folder(request, feedback), self._show)

    def start(self) -> None:
        request = self.request
        title = translate("ImportDelivery", "Importing {file}").format(file=self._folder.name)
        self.work(title, lambda feedback: import_folder(request, feedback), self._imported)

    def call(self) -> ProcessCall:
        request = self.request
        return ProcessCall(
            "importfolder",
            {
                "MONITORING": request.monitoring.path,
                "FOLDER": request.folder,
                "RECURSIVE": request.recursive or "",
                "SOURCE": request.source,
                "LEVEL": request.level,
                "REFERENCE_DATE": request.reference_date,
            },
        )

    def _build(self) -> None:
        layout = QVBoxLayout(self.form)
        layout.setContentsMargins(0, 0, 0, 0)
        self.inner_box.setText(translate("ImportDelivery", "Also the folders &inside"))
        self.inner_box.toggled.connect(lambda _checked: self.look())
        hint = QLabel(translate("ImportDelivery", "A double click opens a file in the import dialog."))
        self.given_label.setText(_given(self.request))
        self.given_label.setVisible(bool(self.given_label.text()))
        for widget in (self.inner_box, self.given_label, self.view, self.counts, hint):
            layout.addWidget(widget)
        self.view.setModel(self.model)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setAlternatingRowColors(True)
        self.view.verticalHeader().hide()
        self.view.horizontalHeader().setStretchLastSection(True)
        self.view.activated.connect(self._open)
        make_compact(self.view)

    def _show(self, result: FolderResult) -> None:
        self.model.show(result.files)
        fit_columns(self.view, 26 * self.fontMetrics().horizontalAdvance("M"))
        text = translate(
            "ImportDelivery", "Can be imported: {ready}, imported: {done}, with questions or refused: {open}"
        )
        self.counts.setText(
            text.format(
                ready=result.count(Outcome.READABLE),
                done=result.count(Outcome.IMPORTED, Outcome.KNOWN),
                open=result.count(Outcome.ASKED, Outcome.REFUSED),
            )
        )
        self.run_button.setEnabled(result.count(Outcome.READABLE) > 0)

    def _imported(self, result: FolderResult) -> None:
        self._show(result)
        self._importing.choice.refresh()
        text = translate("ImportDelivery", "{count} files were imported.")
        self.message_bar.pushSuccess("", text.format(count=result.count(Outcome.IMPORTED)))

    def _open(self, index: QModelIndex) -> None:
        self._importing.form.file_widget.setFilePath(str(self._folder / self.model.file(index.row()).file))
        self.accept()


def _given(request: FolderRequest) -> str:
    """What was said in the import dialog and holds for every file here; "" for nothing."""
    day = interface_wording().date(request.reference_date) if request.reference_date else ""
    said = ", ".join(filter(None, (request.source, request.level, day)))
    text = translate("ImportDelivery", "For all files, as said in the import dialog: {said}")
    return text.format(said=said) if said else ""


def open_folder_dialog(importing: ImportDeliveryDialog) -> None:
    """Ask for a folder and show what became of its files."""
    title = translate("ImportDelivery", "Choose a folder with deliveries")
    path = QFileDialog.getExistingDirectory(importing, title, DELIVERY_FOLDER.read())
    if path:
        DELIVERY_FOLDER.write(path)
        FolderDialog(importing, Path(path)).exec()
