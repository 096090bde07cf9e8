"""Colours of two numbers at once: square palettes of bivariate maps, and status × dynamics."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from ..values import Numbers
from .colour import ColourError, colour_of_lab, lab_of

_FILE = Path(__file__).parent / "data" / "squares.json"
_GROUPS = "groups"


@dataclass(frozen=True)
class Square:
    """Colours in rows: `rows[0][0]` is low in both numbers, the first number rises along a row."""

    name: str
    rows: tuple[tuple[str, ...], ...]

    def colours(self, first: int, second: int = 0) -> tuple[tuple[str, ...], ...]:
        """Colours for so many classes of the first and of the second number (as many if 0), rows as above.

        What differs from the square as published is taken from it bilinearly in CIELAB, corner to corner.
        """
        second = second or first
        if (second, first) == (len(self.rows), len(self.rows[0])):
            return self.rows
        lab = np.array([lab_of(row) for row in self.rows])
        lab = _resampled(_resampled(lab, second).swapaxes(0, 1), first).swapaxes(0, 1)
        return tuple(tuple(colour_of_lab(cell) for cell in row) for row in lab)


def square_named(name: str) -> Square:
    """A square palette of `squares`. Raises ColourError for another name."""
    for square in squares():
        if square.name == name:
            return square
    raise ColourError(
        "There is no palette {palette}.",
        hint="Choose: {known}.",
        palette=name,
        known=", ".join(square.name for square in squares()),
    )


@lru_cache
def squares() -> tuple[Square, ...]:
    """Square palettes; the first is told apart with any colour vision."""
    return tuple(square for square in _read() if square.name != _GROUPS)


def group_colours(statuses: int = 4, dynamics: int = 3) -> tuple[tuple[str, ...], ...]:
    """Colours of the groups of an index, a row for each status from the first, dynamics from the best.

    Lightness tells the status, also in black-and-white print, where the dynamics need a pattern. Hue tells
    the dynamics: cool where things get better, warm where they get worse.
    """
    (groups,) = (square for square in _read() if square.name == _GROUPS)
    return groups.colours(dynamics, statuses)


def _resampled(lab: Numbers, count: int) -> Numbers:
    """As many rows as wanted between the first and the last; one row is the middle."""
    last = len(lab) - 1
    places = np.linspace(0, last, count) if count > 1 else np.array([last / 2])
    below = np.minimum(places.astype(int), max(last - 1, 0))
    share = (places - below)[:, None, None]
    found: Numbers = lab[below] * (1 - share) + lab[np.minimum(below + 1, last)] * share
    return found


@lru_cache
def _read() -> tuple[Square, ...]:
    content = json.loads(_FILE.read_text(encoding="utf-8"))
    return tuple(
        Square(name, tuple(tuple(row.split()) for row in rows)) for name, rows in content["squares"].items()
    )
