"""The draft that is open in this QGIS, at most one: its workplace, its dock, its hold on the file."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QMainWindow

from ...core.deliveries.reports.console import spoken
from ...core.feedback import Feedback
from ...support.messages import tell_error
from ...support.tasks import BackgroundWork
from ...support.translation import translate
from ...workflows.monitoring_location import open_monitoring
from ..desk import Desk
from ..language import interface_wording
from .dock.dock import BoundaryDock
from .reading import ReadDraft, reading
from .tools.toolbar import tool_actions
from .workplace import Workplace


class Drawing(QObject):
    """Stays in the window until the draft is closed, by whatever way."""

    changed = pyqtSignal()
    """Another draft is open, or none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._read: ReadDraft | None = None
        self._work: BackgroundWork | None = None
        self.workplace: Workplace | None = None
        self.dock: BoundaryDock | None = None

    @classmethod
    def at(cls, desk: Desk) -> Drawing:
        """The one of this window."""
        return desk.staying.one(cls, lambda: cls(desk))

    @property
    def path(self) -> Path | None:
        """The draft that is open, None for none."""
        return self._read.opened.path if self._read else None

    def begin(self, read: ReadDraft) -> None:
        """Show a draft that was read, in the place of the one that is open."""
        self.end()
        opened = read.opened
        self._read = read
        self.workplace = Workplace(
            self._desk, opened.session, read.around, read.prepared, read_only=opened.read_only is not None
        )
        self.workplace.show(str(opened.path))
        self.workplace.closed.connect(self.end)
        self.dock = BoundaryDock(self.workplace, self._desk.canvas, self._desk.project)
        self.dock.left.connect(self.end)
        if self._desk.canvas is not None:
            self.dock.add_tools(tool_actions(self.workplace, self._desk.canvas, self.dock))
        if isinstance(self._desk.window, QMainWindow):
            self._desk.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self._show_notes(read)
        self.workplace.zoom.to_areas()
        self.changed.emit()

    def open_again(self, path: Path) -> None:
        """Read a draft whose monitoring lies beside its folder, and show it."""

        def job(feedback: Feedback) -> ReadDraft:
            monitoring = open_monitoring(str(path.parent.with_suffix(".gpkg")))
            return reading(monitoring, path)(feedback)

        self._work = BackgroundWork(translate("Boundaries", "Opening the draft"), job)
        self._work.succeeded.connect(self.begin)
        self._work.failed.connect(lambda error: tell_error(self._desk.messages, error))
        self._work.begin()

    def end(self) -> None:
        """Close the draft; nothing is asked, for all of it is saved."""
        read, self._read = self._read, None
        workplace, self.workplace = self.workplace, None
        dock, self.dock = self.dock, None
        if dock is not None:
            dock.end()
            if isinstance(self._desk.window, QMainWindow):
                self._desk.window.removeDockWidget(dock)
            dock.deleteLater()
        if workplace is not None:
            workplace.close()
            workplace.deleteLater()
        if read is not None:
            read.opened.close()
            self.changed.emit()

    def close(self) -> None:
        """Take everything out of the window."""
        self.end()
        self.deleteLater()

    def _show_notes(self, read: ReadDraft) -> None:
        words = interface_wording()
        for note in read.opened.notes:
            self._desk.messages.pushInfo("", spoken(note, words))
        if read.opened.read_only is not None:
            tell_error(self._desk.messages, read.opened.read_only)
