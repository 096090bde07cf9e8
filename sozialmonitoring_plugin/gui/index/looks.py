"""Colours of the classes; their titles stand beside them everywhere."""

from __future__ import annotations

from collections.abc import Sequence

from ...layers.palettes import class_colors

NOT_RATED = "#f2f2f2"
INK = "#000000"
_CHANGE = ("#b8dfb4", "#d3d8dd", "#f6b48f")


def status_colours(classes: int) -> Sequence[str]:
    """From the least burden, the lightest, to the greatest."""
    return [colour.name() for colour in class_colors("EvenYlOrRd", classes + 1)[:classes]]


def dynamics_colours(classes: int) -> Sequence[str]:
    """From the best change over none to the worst."""
    return _CHANGE if classes == len(_CHANGE) else status_colours(classes)
