"""The county's colour in place of those that the plugin's templates have for it.

>>> on_accent("#1f5a7a"), on_accent("#ffd400"), readable_accent("#1f5a7a")
('#ffffff', '#1f2933', '#1f5a7a')
"""

from __future__ import annotations

import re

from qgis.PyQt.QtGui import QColor

from ..core.booklets.contents import ACCENT
from ..core.colours.contrast import LEGIBLE, contrast

INK, PAPER = "#1f2933", "#ffffff"

_REST = r",255(?:,rgb:[0-9.,]+)?"
_LETTERS = re.compile(r"31,90,122" + _REST)
_BLOCK = re.compile(r"31,90,124" + _REST)
_ON_BLOCK = re.compile(r"255,255,254" + _REST)


def with_accent(template: str, accent: str) -> str:
    """The text of a template: blocks in the colour, letters on them and elsewhere legible."""
    if accent == ACCENT:
        return template
    template = _LETTERS.sub(_rgb(readable_accent(accent)), template)
    template = _BLOCK.sub(_rgb(accent), template)
    return _ON_BLOCK.sub(_rgb(on_accent(accent)), template)


def on_accent(accent: str) -> str:
    """White letters on the colour, or ink where white could not be read."""
    return PAPER if contrast(accent, PAPER) >= contrast(accent, INK) else INK


def readable_accent(accent: str) -> str:
    """The colour, as much darker as letters on paper need."""
    colour = QColor(accent)
    while contrast(colour.name(), PAPER) < LEGIBLE:
        colour = colour.darker(110)
    return str(colour.name())


def _rgb(colour: str) -> str:
    found = QColor(colour)
    parts = ",".join(f"{part:.6f}" for part in (found.redF(), found.greenF(), found.blueF()))
    return f"{found.red()},{found.green()},{found.blue()},255,rgb:{parts},1"
