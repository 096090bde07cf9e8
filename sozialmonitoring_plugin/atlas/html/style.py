"""The style sheet with the county's colour."""

from __future__ import annotations

from ...core.colours.colour import as_colour, colour_of, rgb_of
from ...core.colours.contrast import LEGIBLE, contrast
from ...support.paths import resource

PAPER = "#ffffff"
_DARKER = 0.94


def style_sheet(accent: str) -> str:
    """The style sheet; `accent` is darkened until it is legible as text on white. Raises ColourError."""
    style = resource("html", "style.css").read_text(encoding="utf-8")
    return f":root {{ --accent: {legible(accent)}; }}\n{style}"


def legible(colour: str) -> str:
    """The colour itself, or a darker one that text may have on white."""
    colour = as_colour(colour)
    while contrast(colour, PAPER) < LEGIBLE:
        colour = colour_of(rgb_of(colour) * _DARKER)
    return colour
