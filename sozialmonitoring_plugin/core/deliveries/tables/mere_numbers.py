"""Numbers that look like short keys: running numbers, counts. The names beside them tell."""

from __future__ import annotations

from collections.abc import Sequence

from ..cells.texts import clean
from ..keys.key_index import KeyIndex
from ..sheets.grid import Grid

_SURE_KEY = 5
"""Digits of a key that no running number and hardly a count repeats."""
_LOOK = 300
_FILLED, _DIFFERENT, _OURS = 0.8, 0.8, 0.3


def are_mere_numbers(grid: Grid, index: KeyIndex, column: int, positions: Sequence[int]) -> bool:
    """Whether short keys stand beside names of their own in every row, but none of these columns has ours.

    `positions` are the areas that the column names, by row of the grid.
    """
    if max(index.keys.lengths, default=_SURE_KEY) >= _SURE_KEY or not _have_names(index):
        return False
    pairs = [(row, place) for row, place in enumerate(positions) if place >= 0][:_LOOK]
    shares = [
        sum(
            index.names_agree(place, text)
            for text, place in zip(texts, (place for _, place in pairs), strict=True)
        )
        for other in range(grid.width)
        if other != column and _are_names(texts := [clean(grid.rows[row][other]) for row, _ in pairs])
    ]
    return bool(shares) and max(shares) < _OURS * len(pairs)


def _have_names(index: KeyIndex) -> bool:
    pairs = zip(index.level.keys, index.level.names, strict=True)
    return any(name and name != key for key, name in pairs)


def _are_names(texts: Sequence[str]) -> bool:
    """Whether nearly every row has words of its own."""
    words = [text for text in texts if any(map(str.isalpha, text)) and len(text) > 2]
    return len(words) >= _FILLED * len(texts) and len(set(words)) >= _DIFFERENT * len(words)
