"""The draft that is open in this QGIS, at most one: its workplace, its dock, its hold on the file."""

from __future__ import annotations

from html import escape
from pathlib import Path

from qgis.gui import QgsLayerTreeView, QgsMessageBarItem
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QMainWindow

from ...core.errors import Cancelled, UserError
from ...store.monitoring import Monitoring
from ...support.messages import tell_error
from ...support.settings import DOCK_WIDTH
from ...support.tasks import BackgroundWork
from ...support.translation import translate
from ..desk import Desk
from .dock.dock import BoundaryDock
from .reading import ReadDraft, Reading
from .sentences import readable, readable_note
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
        self._reading: Reading | None = None
        self._work: BackgroundWork | None = None
        self._told: list[QgsMessageBarItem] = []
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
        if not read.is_wanted():
            return  # it was dropped meanwhile, and others may draw in it
        self._reading = None
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
            self._desk.window.resizeDocks([self.dock], [DOCK_WIDTH.read()], Qt.Orientation.Horizontal)
        self._show_notes(read)
        self._make_current()
        self.workplace.zoom.to_areas()
        self.changed.emit()

    def reading(self, monitoring: Monitoring | None, path: Path, *, look: bool = False) -> Reading:
        """The job that reads a draft for `begin`; one that was not begun by then is dropped."""
        self.drop()
        self._reading = Reading(monitoring, path, look=look)
        return self._reading

    def drop(self) -> None:
        """Nobody waits any more for the draft that is being read."""
        reading, self._reading = self._reading, None
        if reading is not None:
            reading.drop()

    def open_again(self, path: Path) -> None:
        """Read a draft whose monitoring lies beside its folder, and show it."""
        if self._reading is not None and self._reading.path == path:
            return
        if self.path == path:
            self.show_dock()
            return
        work = BackgroundWork(translate("Boundaries", "Opening the draft"), self.reading(None, path))
        work.succeeded.connect(self.begin)
        work.failed.connect(self._fail)
        self._work = work  # its signals end with whoever holds it
        work.begin()

    def show_dock(self) -> None:
        """Bring the dock of the open draft to the front."""
        if self.dock is not None:
            self.dock.setUserVisible(True)

    def _fail(self, error: Exception) -> None:
        self.drop()
        if not isinstance(error, Cancelled):
            tell_error(self._desk.messages, readable(error) if isinstance(error, UserError) else error)

    def end(self) -> None:
        """Close the draft; nothing is asked, for all of it is saved."""
        read, self._read = self._read, None
        workplace, self.workplace = self.workplace, None
        dock, self.dock = self.dock, None
        if dock is not None:
            if not dock.isFloating() and dock.isVisible():
                DOCK_WIDTH.write(dock.width())
            dock.end()
            if isinstance(self._desk.window, QMainWindow):
                self._desk.window.removeDockWidget(dock)
            dock.deleteLater()
        self._forget_notes()
        if workplace is not None:
            workplace.close()
            workplace.deleteLater()
        if read is not None:
            read.opened.close()
            self.changed.emit()

    def close(self) -> None:
        """Take everything out of the window."""
        self.drop()
        self.end()
        self.deleteLater()

    def _make_current(self) -> None:
        """Let Ctrl+Z, the list of steps and the tools of QGIS reach what is drawn."""
        layer = self.workplace.layer if self.workplace else None
        if isinstance(self._desk.window, QMainWindow):
            for view in self._desk.window.findChildren(QgsLayerTreeView):
                view.setCurrentLayer(layer)
        if self._desk.canvas is not None:
            self._desk.canvas.setCurrentLayer(layer)

    def _show_notes(self, read: ReadDraft) -> None:
        messages, areas = self._desk.messages, read.opened.session.areas
        before = messages.items()
        for note in read.opened.notes:
            messages.pushInfo("", escape(readable_note(note, areas)))
        if read.opened.read_only is not None:
            tell_error(messages, readable(read.opened.read_only, areas))
        self._told = [item for item in messages.items() if item not in before]

    def _forget_notes(self) -> None:
        """What was told of this draft is of no use for another."""
        told, self._told = self._told, []
        for item in told:
            if not sip.isdeleted(item) and item in self._desk.messages.items():
                self._desk.messages.popWidget(item)
