"""The widget that chooses a palette."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ...core.colours.checks import marks
from ...core.colours.palette import BACKWARDS, Palette
from ...store.monitoring import Monitoring
from ...support.translation import translate
from ...workflows.palettes import stored_palettes
from .box import PaletteBox
from .buttons import sign_button
from .marks_row import MarksRow
from .menu import PaletteMenu
from .model import PaletteContext, palette_items
from .own_dialog import OwnPaletteDialog


class PaletteChoice(QWidget):
    """A box with all palettes, a button that turns them around, marks, filters and the county's own colours.

    `palette` is the name of a palette, "" for the proposed one; `reversed` turns it around; `key` is both in
    one text, as `createmap` takes it. `changed` tells of every change of either; `show_choice` says nothing.
    """

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = PaletteContext()
        self._monitoring: Monitoring | None = None
        self._name = ""
        self.box = PaletteBox(self)
        self.reverse_button = _reverse_button(self)
        self.marks_row = MarksRow(self)
        self.menu = PaletteMenu(self)
        self.menu_button = self.menu.button(self)
        self.tools = QHBoxLayout()
        self.tools.addStretch(1)
        for widget in (self.reverse_button, self.marks_row, self.menu_button):
            self.tools.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(self.tools)
        layout.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.box.picked.connect(lambda name: self._choose(name, self.reversed))
        self.reverse_button.toggled.connect(self._turn)
        self.menu.filtered.connect(self._refill)
        self.menu.own_wanted.connect(self.edit_own)
        self._refill()

    @property
    def palette(self) -> str:
        """Name of the palette, "" for the proposed one."""
        return self._name

    @palette.setter
    def palette(self, name: str) -> None:
        self._choose(name, self.reversed)

    def _is_reversed(self) -> bool:
        return bool(self.reverse_button.isChecked())

    def _reverse(self, backwards: bool) -> None:
        self._choose(self._name, backwards)

    reversed = property(_is_reversed, _reverse, doc="Whether the lowest class has the last colour.")

    @property
    def key(self) -> str:
        """The choice as one text, "" for the proposed palette as it is."""
        if self._name:
            return f"{self._name}{BACKWARDS}" if self.reversed else self._name
        return self.chosen_palette().key if self.reversed else ""

    def knows(self, name: str) -> bool:
        """Whether there is a palette of this name, "" being the proposed one."""
        return self._context.knows(name)

    def chosen_palette(self) -> Palette:
        """The palette itself, turned around if wanted."""
        return self._context.palette(self._name, self.reversed)

    def show_choice(self, name: str, backwards: bool = False) -> None:
        """Show a choice and say nothing. Raises ColourError for an unknown palette."""
        blocker = QSignalBlocker(self)
        self._choose(name, backwards)
        blocker.unblock()

    def show_context(self, context: PaletteContext) -> None:
        """Propose and draw palettes for other numbers; own palettes stay those of the monitoring."""
        context = replace(context, own=self._context.own)
        if context != self._context:
            self._context = context
            self._refill()

    def set_monitoring(self, monitoring: Monitoring | None) -> None:
        """Offer the palettes of a monitoring; what it does not have gives way to the proposed palette."""
        self._monitoring = monitoring
        own = stored_palettes(monitoring) if monitoring is not None else ()
        self._context = replace(self._context, own=own)
        self.menu.own_action.setEnabled(monitoring is not None)
        if not self._context.knows(self._name):
            self._choose("", self.reversed)
        self._refill()

    def edit_own(self) -> None:
        """Open the county's own palettes; the one that is saved is chosen."""
        if self._monitoring is None:
            return
        dialog = OwnPaletteDialog(self._monitoring, self.chosen_palette(), self._context.classes, self)
        dialog.exec()
        self.set_monitoring(self._monitoring)
        if self._context.knows(dialog.saved) and dialog.saved:
            self._choose(dialog.saved, False)
            self.changed.emit()

    def _choose(self, name: str, backwards: bool) -> None:
        self._context.palette(name)
        if (name, backwards) == (self._name, self.reversed):
            return
        self._name = name
        blocker = QSignalBlocker(self.reverse_button)
        self.reverse_button.setChecked(backwards)
        blocker.unblock()
        self._turn()

    def _turn(self) -> None:
        self._refill()
        self.changed.emit()

    def _refill(self) -> None:
        items = palette_items(self._context, self.menu.chosen, self._name, self.reversed)
        self.box.show_items(items, self._name)
        self.marks_row.show_marks(marks(self.chosen_palette(), self._context.classes))


def _reverse_button(parent: QWidget) -> QToolButton:
    button = sign_button(parent, "⇄", translate("PaletteChoice", "Turn the colours around"))
    button.setCheckable(True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
