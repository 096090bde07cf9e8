"""Edges that pass near those of somebody else: neighbours whose boundaries do not fit exactly.

>>> starts = np.array([[0.0, 0.0], [0.0, 1.0], [0.0, 99.0]])
>>> ends = np.array([[9.0, 0.0], [9.0, 1.0], [9.0, 99.0]])
>>> crowded(starts, ends, np.array([7, 8, 9]), 2.0).tolist()
[True, True, False]
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from ..polygon_wkb import Points
from .thinning import Marks

Ids = NDArray[np.int64]

_AROUND = np.array([(east, north) for east in (-1, 0, 1) for north in (-1, 0, 1)])


def crowded(starts: Points, ends: Points, owner: Ids, distance: float) -> Marks:
    """Which edges pass within `distance` of an edge of another owner, or a little farther."""
    found = np.zeros(len(owner), dtype=np.bool_)
    if not len(owner):
        return found
    edge, cells = _cells(starts, ends, distance)
    numbers = _numbered(cells)
    owners = int(owner.max()) + 1
    cell, held_by = np.divmod(np.unique(numbers * owners + owner[edge]), owners)
    near = (cell[:, None] + _steps(cells)).ravel()
    who = np.repeat(held_by, len(_AROUND))
    order = np.argsort(near, kind="stable")
    near, who = near[order], who[order]
    reached, begins = np.unique(near, return_index=True)
    several = np.minimum.reduceat(who, begins) != np.maximum.reduceat(who, begins)
    found[edge[np.isin(numbers, reached[several])]] = True
    return found


def _cells(starts: Points, ends: Points, distance: float) -> tuple[Ids, Ids]:
    """Cells of a grid that edges pass: number of the edge, column and row of the cell."""
    pieces = np.ceil(np.hypot(*(ends - starts).T) / distance * 2).astype(np.int64) + 1
    edge = np.repeat(np.arange(len(starts)), pieces)
    step = np.arange(len(edge)) - (np.cumsum(pieces) - pieces)[edge]
    share = step / np.maximum(pieces - 1, 1)[edge]
    places = starts[edge] + (ends - starts)[edge] * share[:, None]
    # Two places within `distance` of two edges lie less than twice as far apart.
    cells = np.floor((places - places.min(axis=0)) / (2 * distance)).astype(np.int64)
    return edge, cells


def _width(cells: Ids) -> int:
    return int(cells[:, 1].max()) + 3


def _numbered(cells: Ids) -> Ids:
    """One number for each cell, those beside each other a step of `_steps` apart."""
    found: Ids = (cells[:, 0] + 1) * _width(cells) + cells[:, 1] + 1
    return found


def _steps(cells: Ids) -> Ids:
    found: Ids = _AROUND[:, 0] * _width(cells) + _AROUND[:, 1]
    return found
