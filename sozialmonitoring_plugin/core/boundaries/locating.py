"""Which area each of very many points lies in: a grid for most of them, the even–odd rule for the rest.

A point stands for the place a hair's breadth east of it, and a far smaller one north ("Simulation of
simplicity", Edelsbrunner and Mücke 1990). So no point lies on an edge, one on the line between two areas
lies in exactly one of them, and everything is decided in whole numbers.
A point on the frame that would be outside that way still lies in the area whose edge it is on.
"""

from __future__ import annotations

import numpy as np

from .cells import Cells
from .ranges import Whole, begins, members, spread
from .segments import Marks, Segments

NOWHERE = -1
_AT_ONCE = 50_000
_STEPS = [(far * east, far * north) for far in (1, 2, 3) for east in (0, -1, 1) for north in (0, -1, 1)]
"""Millimetres from a point on the frame to places beside it, the nearest first."""


class Locator:
    """Areas prepared for many points. Where areas overlap, the first one counts.

    Exact up to an extent of 1,500 km: products of differences stay below 2⁶³.
    """

    def __init__(self, segments: Segments) -> None:
        """The owners of the segments are the places that are found."""
        self._empty = len(segments) == 0
        if self._empty:
            return
        self._cells = cells = Cells.over(segments)
        self._sort_into_cells(segments)
        covered, owner = cells.covered_corners(segments)
        self._whole = np.full(len(cells), NOWHERE, dtype=np.int64)
        near = self._edges_begin[covered + 1] > self._edges_begin[covered]
        self._whole[covered[~near][::-1]] = owner[~near][::-1]
        self._note_corners(covered[near], owner[near])

    def places(self, x: Whole, y: Whole) -> Whole:
        """For each point (millimetres) the place of its area, NOWHERE for none; the frame belongs to it."""
        return self._places(x, y, with_frame=True)

    def moved_inside(self, x: Whole, y: Whole) -> tuple[Whole, Whole]:
        """Points, those on the frame moved by at most a few millimetres to where an area is all around.

        They then lie in exactly one area whatever is redrawn inside the frame.
        """
        outside = self._places(x, y, with_frame=False) == NOWHERE
        rows = np.flatnonzero(outside)
        rows = rows[self._places(x[rows], y[rows], with_frame=True) != NOWHERE]
        x, y = x.copy(), y.copy()
        for east, north in _STEPS:
            step_x, step_y = x[rows] + east, y[rows] + north
            there = self._places(step_x, step_y, with_frame=False) != NOWHERE
            x[rows[there]], y[rows[there]] = step_x[there], step_y[there]
            rows = rows[~there]
        return x, y

    def _places(self, x: Whole, y: Whole, *, with_frame: bool) -> Whole:
        found = np.full(len(x), NOWHERE, dtype=np.int64)
        if self._empty:
            return found
        cell, inside = self._cells.numbers(x, y)
        found[inside] = self._whole[cell[inside]]
        cell[~inside] = 0
        crowded = self._edges_begin[cell + 1] > self._edges_begin[cell]
        rows = np.flatnonzero(inside & crowded)
        for start in range(0, len(rows), _AT_ONCE):
            some = rows[start : start + _AT_ONCE]
            found[some] = self._decide((x[some], y[some]), cell[some], found[some], with_frame)
        return found

    def _sort_into_cells(self, segments: Segments) -> None:
        """Edges in the order of cells and owners; those of one owner in one cell are a bundle."""
        cell, edge = self._cells.passed(segments)
        owner = segments.owner[edge]
        order = np.lexsort((owner, cell))
        cell, owner = cell[order], owner[order]
        self._edges = segments.taken(edge[order])
        self._edges_begin = begins(cell, len(self._cells))
        new = np.ones(len(cell), dtype=bool)
        new[1:] = (cell[1:] != cell[:-1]) | (owner[1:] != owner[:-1])
        self._bundle_begin = np.append(np.flatnonzero(new), len(cell))
        self._bundle_cell, self._bundle_owner = cell[new], owner[new]
        self._bundles_begin = begins(self._bundle_cell, len(self._cells))

    def _note_corners(self, cell: Whole, owner: Whole) -> None:
        """Which bundles' areas hold the corner of the cell; areas without an edge there hold all of it."""
        owners = int(max(self._bundle_owner.max(), owner.max(initial=0))) + 1
        bundles, covered = self._bundle_cell * owners + self._bundle_owner, cell * owners + owner
        place = np.searchsorted(bundles, covered).clip(max=len(bundles) - 1)
        known = bundles[place] == covered
        self._holds_corner = np.zeros(len(bundles), dtype=bool)
        self._holds_corner[place[known]] = True
        self._whole[cell[~known][::-1]] = owner[~known][::-1]

    def _decide(self, at: tuple[Whole, Whole], cell: Whole, found: Whole, with_frame: bool) -> Whole:
        """Points in cells with edges: the first area that holds them, or else has them on its edge."""
        point, bundle = members(cell, self._bundles_begin)
        pair, step = spread(self._bundle_begin[bundle + 1] - self._bundle_begin[bundle])
        edges = self._edges.taken(self._bundle_begin[bundle][pair] + step)
        east, north = at[0][point][pair], at[1][point][pair]
        crossed = edges.crossed_on_the_way(*self._cells.corners(cell[point][pair]), east, north)
        begins = np.flatnonzero(step == 0)
        inside = (np.add.reduceat(crossed, begins, dtype=np.int64) % 2 == 1) ^ self._holds_corner[bundle]
        found = _least(found, point, self._bundle_owner[bundle], inside)
        if not with_frame or (found != NOWHERE).all():
            return found
        touched = np.logical_or.reduceat(edges.touched_by(east, north), begins)
        return _least(found, point, self._bundle_owner[bundle], touched & (found[point] == NOWHERE))


def _least(found: Whole, point: Whole, owner: Whole, marked: Marks) -> Whole:
    """Points with the first of their marked owners, where it comes before what was found."""
    best = np.full(len(found), np.iinfo(np.int64).max)
    best[point[marked][::-1]] = owner[marked][::-1]
    better = (best < found) | ((found == NOWHERE) & (best < np.iinfo(np.int64).max))
    return np.where(better, best, found)
