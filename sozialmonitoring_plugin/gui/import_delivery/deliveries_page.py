"""The page with the deliveries so far, where one can be taken out again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QMessageBox

from ...store.records import DeliveryRecord
from ...support.translation import translate
from ..tables import fit_columns
from .delivery_model import DeliveryModel

if TYPE_CHECKING:
    from .dialog import ImportDeliveryDialog


WIDEST = 340
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
        self._view.selectionModel().selectionChanged.connect(self._offer)
        self._button.clicked.connect(self._ask)

    def show(self) -> None:
        """Show what the chosen monitoring holds."""
        opened = self._dialog.choice.opened
        titles = {level.id: level.title for level in opened.levels()} if opened else {}
        self.model.show(opened.deliveries() if opened else (), titles)
        fit_columns(self._view, WIDEST)
        self._offer()

    def _offer(self, *_: object) -> None:
        self._button.setEnabled(self._view.selectionModel().hasSelection())

    def _ask(self) -> None:
        record = self.model.record(self._view.currentIndex().row())
        title = translate("ImportDelivery", "Remove delivery")
        text = translate(
            "ImportDelivery", "Take delivery {number} ({file}) out? What it had replaced is valid again."
        ).format(number=record.id, file=record.file_name)
        if QMessageBox.question(self._dialog, title, text) == QMessageBox.StandardButton.Yes:
            self._remove(record)

    def _remove(self, record: DeliveryRecord) -> None:
        monitoring = self._dialog.choice.monitoring
        revision = monitoring.revision
        title = translate("ImportDelivery", "Removing delivery {number}").format(number=record.id)
        self._dialog.work(
            title,
            lambda _feedback: monitoring.remove_delivery(record.id, revision),
            lambda _nothing: self._removed(record),
        )

    def _removed(self, record: DeliveryRecord) -> None:
        text = translate("ImportDelivery", "Delivery {number} ({file}) was taken out.")
        self._dialog.tell(text.format(number=record.id, file=record.file_name))
        self._dialog.choice.refresh()
