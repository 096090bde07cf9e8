"""What a person corrects: taken back and made again, and kept waiting until the table is known."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QShortcut

from ...core.deliveries.profiles.profile import ImportProfile
from ..history import History
from .gestures import Gesture, Spot
from .looking import Looking

if TYPE_CHECKING:
    from .dialog import ImportDeliveryDialog
    from .key_page import Decision


class Corrections(QObject):
    """Each correction is made to what was asked for last, and asks for another look at once."""

    def __init__(self, dialog: ImportDeliveryDialog, looking: Looking) -> None:
        super().__init__(dialog)
        self.history = History[ImportProfile | None](None)
        """None is the table as it was recognised."""
        self._looking, self._form, self._guarded = looking, dialog.form, dialog.guarded
        self._waiting: list[Decision] = []
        looking.understood.connect(self._make_waiting)
        looking.failed.connect(self._waiting.clear)
        undo, redo = QKeySequence.StandardKey.Undo, QKeySequence("Ctrl+Y")
        self._connect(self._form.undo_button, undo, self.undo)
        self._connect(self._form.redo_button, redo, self.redo)
        self._form.reset_button.clicked.connect(lambda: self._go_on(self.history.go_on, None))

    def correct(self, decision: Decision) -> None:
        """Correct how the table is read; a look that is on its way is given up for it."""
        found = self._looking.table_and_profile()
        if found is not None:
            self._guarded(lambda: self._go_on(self.history.go_on, decision(*found)))
        elif self._looking.preview.is_pending:
            self._waiting.append(decision)

    def gesture(self, gesture: Gesture, spot: Spot) -> None:
        """Correct what is selected in the sheet."""
        self.correct(lambda table, profile: gesture.correct(table, profile, spot))

    def undo(self) -> None:
        """Take the latest correction back."""
        if self.history.can_undo:
            self._go_on(self.history.undo)

    def redo(self) -> None:
        """Make it again."""
        if self.history.can_redo:
            self._go_on(self.history.redo)

    def clear(self) -> None:
        """Another file, sheet or profile: the corrections were made to the former."""
        self.history.restart(None)
        self._waiting.clear()
        self.show()

    def show(self) -> None:
        """Offer what can be taken back."""
        self._form.undo_button.setEnabled(self.history.can_undo)
        self._form.redo_button.setEnabled(self.history.can_redo)
        self._form.reset_button.setEnabled(self.history.current is not None)

    def _go_on(self, change: Callable[..., None], *what: object) -> None:
        change(*what)
        self.show()
        self._looking.preview.ask_now()

    def _make_waiting(self) -> None:
        if self._waiting and self._looking.table_and_profile() is not None:
            waiting, self._waiting = self._waiting, []
            for decision in waiting:
                self.correct(decision)

    def _connect(self, button: QObject, keys: QKeySequence | QKeySequence.StandardKey, act: Callable) -> None:
        button.clicked.connect(act)
        QShortcut(QKeySequence(keys), button.window()).activated.connect(act)
