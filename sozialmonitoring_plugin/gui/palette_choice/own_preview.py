"""How own colours would look in the map, and who could not tell its classes apart."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtWidgets import QLabel

from ...core.colours.checks import remarks
from ...core.colours.colour import ColourError
from ...core.colours.own import OwnPalette
from ...core.deliveries.reports.console import spoken
from ...support.messages import sentence
from ...support.translation import translate
from ..language import interface_wording
from .ramps import ramp_icon

_SIZE = QSize(300, 22)


class OwnPreview:
    """Shows a ramp in one label, and in another what is to be said about it."""

    def __init__(self, ramp: QLabel, told: QLabel, classes: int) -> None:
        self._ramp, self._told, self._classes = ramp, told, classes

    def show(self, own: Callable[[], OwnPalette]) -> None:
        """Show the palette that `own` makes; what is no palette yet is said in a sentence."""
        try:
            palette = own().palette()
        except ColourError as error:
            self._ramp.clear()
            self._told.setText(sentence(error))
            return
        colours, words = palette.colours(self._classes), interface_wording()
        self._ramp.setPixmap(ramp_icon(colours, _SIZE).pixmap(_SIZE))
        found = (*palette.remarks(self._classes), *remarks(colours, palette.kind))
        fine = translate(
            "PaletteChoice", "Everybody can tell the classes apart, in black-and-white print too."
        )
        self._told.setText("\n".join(spoken(one, words) for one in found) or fine)
