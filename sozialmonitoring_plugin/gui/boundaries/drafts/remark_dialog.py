"""A remark that goes with a step of a review."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QWidget

from ...forms import load_form


class RemarkDialog(QDialog):
    """Loaded from boundary_remark.ui; `exec` returns 0, or the place of the answer among those offered."""

    text_label: QLabel
    remark_edit: QPlainTextEdit
    button_box: QDialogButtonBox

    def __init__(self, title: str, text: str, answers: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        load_form("boundary_remark", self)
        self.setWindowTitle(title)
        self.text_label.setText(text)
        for place, answer in enumerate(answers, 1):
            button = self.button_box.addButton(answer, QDialogButtonBox.ButtonRole.ActionRole)
            button.clicked.connect(lambda _=False, place=place: self.done(place))

    @property
    def remark(self) -> str:
        """What was written."""
        return str(self.remark_edit.toPlainText()).strip()
