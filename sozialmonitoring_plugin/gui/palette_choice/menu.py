"""The menu beside the palette box: which palettes are offered, and the county's own."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolButton, QWidget

from ...support.translation import translate
from .buttons import sign_button
from .model import PaletteFilter


class PaletteMenu(QMenu):
    """`filtered` tells that others are offered, `own_wanted` that somebody asks for own colours."""

    filtered = pyqtSignal()
    own_wanted = pyqtSignal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.safe_action = self._tick(translate("PaletteChoice", "Only &colour-blind safe"))
        self.print_action = self._tick(translate("PaletteChoice", "Only what &prints in black and white"))
        self.addSeparator()
        self.own_action = self._action(translate("PaletteChoice", "&Own colours…"), self.own_wanted.emit)
        self.own_action.setEnabled(False)

    @property
    def chosen(self) -> PaletteFilter:
        """What is ticked."""
        return PaletteFilter(self.safe_action.isChecked(), self.print_action.isChecked())

    def button(self, parent: QWidget) -> QToolButton:
        """A button that opens the menu, by key too."""
        button = sign_button(parent, "…", translate("PaletteChoice", "Filter palettes, own colours"))
        button.setMenu(self)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _tick(self, text: str) -> QAction:
        action = self._action(text, self.filtered.emit)
        action.setCheckable(True)
        return action

    def _action(self, text: str, act: Callable[[], None]) -> QAction:
        action = self.addAction(text)
        action.triggered.connect(lambda _checked=False: act())
        return action
