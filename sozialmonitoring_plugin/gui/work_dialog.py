"""The frame around every form: messages above, progress and buttons below.

A dialog works by handing a job to `work`. Meanwhile its form is locked and Cancel is offered; the
result or the error arrives on the main thread, and the form is usable again.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

from qgis.core import QgsApplication
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QDialog, QLabel, QProgressBar, QPushButton, QShortcut, QVBoxLayout, QWidget

from ..core.errors import UserError
from ..support.messages import tell_error, tell_success
from ..support.tasks import BackgroundWork, ForegroundWork, Job, Work
from ..support.translation import translate
from .desk import Desk
from .forms import load_form
from .process_call import ProcessCall


class WorkDialog(QDialog):
    """Frame and behaviour that all dialogs share."""

    ended = pyqtSignal()
    """A job is over, whether or not it did what it should."""

    message_bar: QgsMessageBar
    body_layout: QVBoxLayout
    progress_label: QLabel
    progress_bar: QProgressBar
    cancel_button: QPushButton
    command_button: QPushButton
    run_button: QPushButton
    close_button: QPushButton

    def __init__(self, desk: Desk, form: QWidget, title: str, action: str) -> None:
        super().__init__(desk.window)
        load_form("work_dialog", self)
        self.desk = desk
        self.body = form
        self._work: Work | None = None
        self._done: Callable[[Any], None] | None = None
        self._focus: QWidget | None = None
        self.body_layout.addWidget(form)
        self.setWindowTitle(title)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self.run_button.setText(action)
        self.run_button.clicked.connect(self._run)
        self._add_shortcut()
        self.cancel_button.clicked.connect(self.cancel)
        self.close_button.clicked.connect(self.reject)
        self.command_button.clicked.connect(self._copy_command)
        self._show_idle()
        _first_input(form).setFocus()

    @property
    def is_working(self) -> bool:
        """Whether a job runs."""
        return self._work is not None

    def start(self) -> None:
        """Begin the job of the dialog. Raises UserError for inputs that cannot serve."""
        raise NotImplementedError

    def call(self) -> ProcessCall:
        """The job of the dialog as a command. Raises UserError for inputs that cannot serve."""
        raise NotImplementedError

    def work(self, title: str, job: Job, done: Callable[[Any], None], *, in_window: bool = False) -> None:
        """Run a job; `done` gets its result. `in_window` is for layouts, which want the window's thread."""
        self.message_bar.clearWidgets()
        work: Work = ForegroundWork(job) if in_window else BackgroundWork(title, job)
        work.progressChanged.connect(self._show_progress)
        work.said.connect(self.progress_label.setText)
        work.succeeded.connect(self._finish)
        work.failed.connect(self._fail)
        self._work, self._done = work, done
        self._show_working(title)
        work.begin()

    def cancel(self) -> None:
        """Ask the running job to stop; it ends by itself soon after."""
        if self._work is not None:
            self.cancel_button.setEnabled(False)
            self._work.cancel()

    def reject(self) -> None:
        """Close, or cancel while a job runs."""
        if self.is_working:
            self.cancel()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Leave, whatever runs or is not stored; `reject` is the door for people."""
        self.cancel()
        super().done(result)

    def tell(self, text: str) -> None:
        """Say in the QGIS window what was done; `text` may hold links."""
        tell_success(self.desk.messages, text)

    def refuse(self, error: Exception) -> None:
        """Say in the dialog what went wrong."""
        tell_error(self.message_bar, error)

    def guarded(self, action: Callable[[], None]) -> None:
        """Do something of which a UserError is told in the dialog."""
        try:
            action()
        except UserError as error:
            self.refuse(error)

    def _add_shortcut(self) -> None:
        """Enter alone must not import or write anything."""
        keys = QKeySequence("Ctrl+Return")
        shortcut = QShortcut(keys, self)
        shortcut.activated.connect(self.run_button.click)
        self.run_button.setToolTip(keys.toString(QKeySequence.SequenceFormat.NativeText))

    def _run(self) -> None:
        self.message_bar.clearWidgets()
        self.guarded(self.start)

    def _copy_command(self) -> None:
        self.message_bar.clearWidgets()
        self.guarded(self._put_command)

    def _put_command(self) -> None:
        text = self.call().text()
        QgsApplication.clipboard().setText(text)
        said = translate("WorkDialog", "Copied: {command}").format(command=text)
        self.message_bar.pushInfo("", escape(said))

    def _finish(self, result: Any) -> None:
        done = self._done
        self._show_idle()
        if done is not None:
            self.guarded(lambda: done(result))
        self.ended.emit()

    def _fail(self, error: Exception) -> None:
        self._show_idle()
        self.refuse(error)
        self.ended.emit()

    def _show_working(self, title: str) -> None:
        self._focus = self.focusWidget()
        self.progress_label.setText(title)
        self.progress_bar.setValue(0)
        self._lock(True)
        self.cancel_button.setEnabled(True)
        self.cancel_button.setFocus()

    def _show_idle(self) -> None:
        self._work = self._done = None
        self._lock(False)
        if self._focus is not None:
            self._focus.setFocus()
            self._focus = None

    def _lock(self, working: bool) -> None:
        for part in (self.body, self.run_button, self.command_button, self.close_button):
            part.setEnabled(not working)
        for part in (self.progress_label, self.progress_bar, self.cancel_button):
            part.setVisible(working)

    def _show_progress(self, progress: float) -> None:
        self.progress_bar.setValue(round(progress))


def _first_input(form: QWidget) -> QWidget:
    """The part of a form where the Tab key comes first."""
    part = form.nextInFocusChain()
    while part is not form and not part.focusPolicy() & Qt.FocusPolicy.TabFocus:
        part = part.nextInFocusChain()
    return part
