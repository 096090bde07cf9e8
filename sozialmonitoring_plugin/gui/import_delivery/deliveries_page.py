"""The page with the deliveries so far, where one can be taken out again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QMessageBox

from ...core.deliveries.profiles.profile import profile_to_json
from ...store.records import DeliveryRecord
from ...support.messages import file_link
from ...support.settings import DELIVERY_FOLDER
from ...support.translation import translate
from ...workflows.remove_delivery import Removal, preview_removal, remove_delivery
from ...workflows.table_files import write_text
from ..language import interface_wording
from ..saving import save_path
from ..tables import fit_columns
from .delivery_model import DeliveryModel
from .remarks import spoken

if TYPE_CHECKING:
    from .dialog import ImportDeliveryDialog


WIDEST = 230
"""Pixels of a column; longer texts are cut."""


class DeliveriesPage(QObject):
    """Shows and removes."""

    def __init__(self, dialog: ImportDeliveryDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._view = dialog.form.deliveries_view
        self._button = dialog.form.remove_button
        self.model = DeliveryModel(self)
        self._view.setModel(self.model)
        self._view.verticalHeader().hide()
        self._view.setWordWrap(False)
        self._view.selectionModel().selectionChanged.connect(self._offer)
        self._button.clicked.connect(self._look)
        save = dialog.form.profile_of_button
        save.clicked.connect(lambda: dialog.guarded(self._save_profile))

    def show(self) -> None:
        """Show what the chosen monitoring holds."""
        opened = self._dialog.choice.opened
        titles = {level.id: level.title for level in opened.levels()} if opened else {}
        self.model.show(opened.deliveries() if opened else (), titles)
        fit_columns(self._view, WIDEST)
        self._offer()

    def _offer(self, *_: object) -> None:
        for button in (self._button, self._dialog.form.profile_of_button):
            button.setEnabled(self._view.selectionModel().hasSelection())

    def _chosen(self) -> DeliveryRecord:
        return self.model.record(self._view.currentIndex().row())

    def _look(self) -> None:
        """See what would be valid without it, then ask."""
        record, monitoring = self._chosen(), self._dialog.choice.monitoring
        title = translate("ImportDelivery", "Comparing")
        self._dialog.work(title, lambda _feedback: preview_removal(monitoring, record.id), self._ask)

    def _ask(self, removal: Removal) -> None:
        title, words = translate("ImportDelivery", "Remove delivery"), interface_wording()
        text = translate(
            "ImportDelivery",
            "Take delivery {number} ({file}) out? {gone} values are gone then, for {back} values what was "
            "delivered before is valid again.",
        ).format(
            number=removal.record.id,
            file=removal.record.file_name,
            gone=words.number(removal.gone, 0),
            back=words.number(removal.back, 0),
        )
        text = "\n\n".join([text, *map(spoken, removal.remarks)])
        if QMessageBox.question(self._dialog, title, text) == QMessageBox.StandardButton.Yes:
            self._remove(removal)

    def _remove(self, removal: Removal) -> None:
        monitoring, record = self._dialog.choice.monitoring, removal.record
        title = translate("ImportDelivery", "Removing delivery {number}").format(number=record.id)
        self._dialog.work(
            title,
            lambda _feedback: remove_delivery(monitoring, record.id, removal.revision),
            lambda _nothing: self._removed(record),
        )

    def _removed(self, record: DeliveryRecord) -> None:
        text = translate("ImportDelivery", "Delivery {number} ({file}) was taken out.")
        self._dialog.tell(text.format(number=record.id, file=record.file_name))
        self._dialog.choice.refresh()

    def _save_profile(self) -> None:
        """Write the profile that read a delivery into a file."""
        record, monitoring = self._chosen(), self._dialog.choice.monitoring
        title = translate("ImportDelivery", "Save the profile that read delivery {number}")
        start = str(Path(DELIVERY_FOLDER.read()) / f"{Path(record.file_name).stem}.json")
        asked = title.format(number=record.id)
        file = save_path(self._dialog, asked, start, "JSON (*.json)", ".json")
        if file is not None:
            write_text(profile_to_json(monitoring.profile_of(record.id)), file)
            said = translate("ImportDelivery", "The profile is in {file}.").format(file=file_link(file))
            self._dialog.message_bar.pushSuccess("", said)
