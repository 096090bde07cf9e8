"""The buttons that open the page that is shown, or its template, in the layout designer."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog

from ...core.errors import UserError
from ...support.messages import STAYS, file_link
from ...support.settings import BOOKLET_TEMPLATES
from ...support.translation import translate
from ...workflows.booklet_preview import PlannedBooklet
from .designer import design_page, design_template

if TYPE_CHECKING:
    from .dialog import ExportBookletsDialog


class Designing(QObject):
    """What becomes of both is said in the dialog."""

    def __init__(self, dialog: ExportBookletsDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        form = dialog.form
        form.designer_button.clicked.connect(lambda: dialog.guarded(self.design_page))
        form.template_button.clicked.connect(lambda: dialog.guarded(self.design_template))

    def design_page(self) -> None:
        """Open the page that is shown. Raises UserError."""
        layout = design_page(self._planned(), self._dialog.panel.place, self._dialog.desk)
        text = translate(
            "ExportBooklets",
            "“{name}” is a layout of the project now; its layers are in a group. "
            "They are temporary: make those permanent that the project is to keep.",
        )
        self._say(escape(text.format(name=layout.name())))

    def design_template(self) -> None:
        """Open the template of the page that is shown. Raises UserError."""
        dialog = self._dialog
        planned, folder = self._planned(), dialog.form.template or self._ask_for_folder()
        if folder is None:
            return
        file = design_template(planned, dialog.panel.place, folder, dialog.desk)
        dialog.form.template_widget.setFilePath(str(folder))
        BOOKLET_TEMPLATES.write(str(folder))
        text = translate(
            "ExportBooklets",
            "Change it, then choose Layout ▸ Save as Template… and replace {file}. The pages follow.",
        )
        self._say(text.format(file=file_link(file)))

    def _planned(self) -> PlannedBooklet:
        panel = self._dialog.panel
        if panel.planned is None or panel.place < 0:
            raise UserError("There is no page yet.")
        return panel.planned

    def _say(self, text: str) -> None:
        """Say something that is still to be read when the designer is closed."""
        bar = self._dialog.message_bar
        bar.clearWidgets()
        bar.pushMessage("", text, Qgis.MessageLevel.Info, STAYS)

    def _ask_for_folder(self) -> Path | None:
        title = translate("ExportBooklets", "Folder for changed page templates")
        path = QFileDialog.getExistingDirectory(self._dialog, title, str(self._dialog.choice.path.parent))
        return Path(path) if path else None
