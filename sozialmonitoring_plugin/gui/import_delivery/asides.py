"""The dialogs beside the import: a folder of files, and sign profiles of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject

from ...store.documents import SIGNS
from .folder_dialog import open_folder_dialog
from .signs_dialog import SignsDialog

if TYPE_CHECKING:
    from .dialog import ImportDeliveryDialog


class Asides(QObject):
    """Opens them, and takes over what was chosen there."""

    def __init__(self, dialog: ImportDeliveryDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        form = dialog.form
        form.folder_button.clicked.connect(lambda: dialog.guarded(lambda: open_folder_dialog(dialog)))
        form.signs_button.clicked.connect(lambda: dialog.guarded(self._edit_signs))

    def _edit_signs(self) -> None:
        dialog = self._dialog
        signs = SignsDialog(dialog)
        signs.exec()
        dialog.form.offer_signs(dialog.choice.monitoring.documents(SIGNS))
        if signs.name:
            dialog.form.signs_box.setCurrentIndex(dialog.form.signs_box.findData(signs.name))
        dialog.look_again()
