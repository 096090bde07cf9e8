"""The command that makes the same, in a line that follows the inputs and can be folded away."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, Qt

from ...core.errors import UserError
from ...support.messages import sentence
from ..process_call import ProcessCall
from .form import IndicatorMapForm


class CommandLine(QObject):
    """Asks for the call only while the line is unfolded."""

    def __init__(self, form: IndicatorMapForm, call: Callable[[], ProcessCall]) -> None:
        super().__init__(form)
        self._form, self._call = form, call
        form.command_toggle.toggled.connect(self._fold)
        form.command_copy.clicked.connect(self._copy)
        form.output_widget.fileChanged.connect(self.follow)
        self._fold(False)

    def follow(self, *_: object) -> None:
        """An input changed."""
        form = self._form
        if not form.command_toggle.isChecked():
            return
        try:
            form.command_edit.setText(self._call().text())
            form.command_copy.setEnabled(True)
        except UserError as error:
            form.command_edit.setText(sentence(error))
            form.command_copy.setEnabled(False)
        form.command_edit.setCursorPosition(0)
        form.command_edit.setToolTip(form.command_edit.text())

    def _fold(self, shown: bool) -> None:
        form = self._form
        form.command_toggle.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
        form.command_edit.setVisible(shown)
        form.command_copy.setVisible(shown)
        self.follow()

    def _copy(self) -> None:
        QgsApplication.clipboard().setText(self._form.command_edit.text())
        self._form.command_edit.selectAll()
