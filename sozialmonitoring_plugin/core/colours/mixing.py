"""Colours between colours, mixed in CIELAB."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from .colour import colour_of_lab, lab_of


def ramp(anchors: Sequence[str], steps: int) -> tuple[str, ...]:
    """So many colours at even steps from the first anchor to the last; of one step the middle."""
    places = [(len(anchors) - 1) / 2] if steps == 1 else np.linspace(0, len(anchors) - 1, steps).tolist()
    return tuple(between(anchors, place) for place in places)


def between(anchors: Sequence[str], place: float) -> str:
    """The colour at a place from 0 to n − 1; a whole number is an anchor itself."""
    index = min(int(place), max(len(anchors) - 2, 0))
    share = place - index
    if share == 0:
        return anchors[index]
    return anchors[index + 1] if share == 1 else mixed(anchors[index], anchors[index + 1], share)


def mixed(one: str, other: str, share: float = 0.5) -> str:
    """So much of the other colour in one."""
    return colour_of_lab(lab_of(one) * (1 - share) + lab_of(other) * share)


def more(colours: Sequence[str], wanted: int) -> tuple[str, ...]:
    """The same colours, and behind them mixtures of neighbours until there are enough."""
    found, rows = list(colours), list(colours)
    while len(found) < wanted:
        halves = [mixed(one, other) for one, other in pairwise(rows)]
        found += halves
        rows = [colour for pair in zip(rows, [*halves, ""], strict=True) for colour in pair][:-1]
    return tuple(found[:wanted])
