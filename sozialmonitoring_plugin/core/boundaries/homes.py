"""In which areas of two states of the boundaries all addresses lie."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from .addresses import AddressBook
from .locating import Locator
from .ranges import Whole
from .rings import Shape
from .segments import Segments
from .succession import NOBODY


def homes_before_and_after(
    book: AddressBook, old: Mapping[str, Shape], new: Mapping[str, Shape]
) -> tuple[list[str], list[str]]:
    """For each address the key of its area in both states, NOBODY outside all of them.

    One on the outermost outline lies inside in both, see `Locator.moved_inside`.
    """
    if not len(book):
        return [], []
    before, after = (Locator(Segments.of_shapes(shapes.values())) for shapes in (old, new))
    x, y = before.moved_inside(book.x, book.y)
    return _keys(old, before.places(x, y)), _keys(new, after.places(x, y))


def _keys(shapes: Mapping[str, Shape], places: Whole) -> list[str]:
    # The place of no area, −1, is the last one.
    found: list[str] = np.array([*shapes, NOBODY], dtype=object)[places].tolist()
    return found
