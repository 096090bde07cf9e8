"""Drafts side by side: begun, copied, compared, deleted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtWidgets import QInputDialog, QLineEdit, QMessageBox

from ....core.feedback import Feedback
from ....support.tasks import Job
from ....support.translation import translate
from ....workflows.boundaries.drafts import BranchRequest, branch_draft, copy_draft, remove_draft
from ..comparison.dialog import VersionsDialog
from .form import title_of
from .new_draft import free_title

if TYPE_CHECKING:
    from .dialog import DraftsDialog


class Scenarios:
    """Acts on the draft that is chosen in the dialog; every action may raise UserError."""

    def __init__(self, dialog: DraftsDialog) -> None:
        self._dialog = dialog

    def branching(self, request: BranchRequest) -> Job:
        """The job that makes a draft."""

        def job(_feedback: Feedback) -> Path:
            return branch_draft(request)

        return job

    def copy(self) -> None:
        """Take a copy as a draft of one's own."""
        draft, monitoring = self._dialog.chosen, self._dialog.choice.monitoring
        title, ok = QInputDialog.getText(
            self._dialog,
            translate("Boundaries", "Copy as scenario"),
            translate("Boundaries", "&Title of the copy, which will be yours:"),
            QLineEdit.EchoMode.Normal,
            free_title(self._dialog.titles()),
        )
        if ok:
            self._dialog.refresh(copy_draft(monitoring, draft.path, title))

    def compare(self) -> None:
        """Put the draft beside the version it was branched from; another state can be chosen there."""
        draft = self._dialog.chosen
        base = str(draft.info.base.id) if draft.info else ""
        comparison = VersionsDialog(self._dialog.desk, base, str(draft.path))
        comparison.exec()
        comparison.deleteLater()

    def delete(self) -> None:
        """Delete a draft of one's own, after a question."""
        draft = self._dialog.chosen
        text = translate(
            "Boundaries",
            "Delete the draft “{title}” with its journal ({steps} steps)? It cannot be brought back.",
        )
        question = text.format(title=title_of(draft), steps=draft.steps)
        title = translate("Boundaries", "Delete draft")
        if QMessageBox.question(self._dialog, title, question) == QMessageBox.StandardButton.Yes:
            self._dialog.leave(draft.path)
            remove_draft(draft.path)
            self._dialog.refresh()
