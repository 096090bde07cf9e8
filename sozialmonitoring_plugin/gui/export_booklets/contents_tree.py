"""The tree of contents with its keys and buttons; it keeps what is open, chosen and scrolled to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QShortcut

from ...core.booklets.draft import completed
from ...support.translation import translate
from .contents_model import ContentsModel
from .known import Known

if TYPE_CHECKING:
    from collections.abc import Callable

    from .form import ExportBookletsForm


class ContentsTree(QObject):
    """Puts the model into the view of the form."""

    def __init__(self, form: ExportBookletsForm) -> None:
        super().__init__(form)
        self._view = form.contents_tree
        self.model = ContentsModel(self)
        self._closed: set[str] = set()
        self._view.setModel(self.model)
        self._view.collapsed.connect(lambda index: self._closed.add(str(index.data())))
        self._view.expanded.connect(lambda index: self._closed.discard(str(index.data())))
        self.model.placed.connect(self._settle)
        self._connect(form)

    @property
    def current(self) -> QModelIndex:
        """What is chosen."""
        return self._view.currentIndex()

    def complete(self, known: Known) -> None:
        """Show what has come to the monitoring, unticked; nothing happens where nothing has."""
        self.model.show_more(completed(self.model.draft, known.indicators, known.index), known.titles)

    def step(self, step: int) -> None:
        """Move what is chosen."""
        self.model.step(self.current, step)

    def leave_out(self) -> None:
        """Untick what is chosen, or take the theme away."""
        self.model.leave_out(self.current)

    def add_theme(self) -> None:
        """A new theme, whose name can be typed at once."""
        self.model.add_theme(self.current, translate("ExportBooklets", "New theme"))
        self._view.edit(self.current)

    def _connect(self, form: ExportBookletsForm) -> None:
        form.up_button.clicked.connect(lambda: self.step(-1))
        form.down_button.clicked.connect(lambda: self.step(+1))
        form.remove_button.clicked.connect(self.leave_out)
        form.theme_button.clicked.connect(self.add_theme)
        self._add_key("Alt+Up", lambda: self.step(-1))
        self._add_key("Alt+Down", lambda: self.step(+1))
        self._add_key("Delete", self.leave_out)

    def _add_key(self, keys: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self._view)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(act)

    def _settle(self, index: QModelIndex) -> None:
        """After the tree was built anew: open what was open, choose what was edited."""
        closed = set(self._closed)
        for row in range(self.model.rowCount()):
            line = self.model.index(row, 0)
            self._view.setExpanded(line, str(line.data()) not in closed or line == index.parent())
        self._view.setCurrentIndex(index)
        self._view.scrollTo(index)
