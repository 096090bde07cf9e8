"""Straight segments in the cells of a grid, so that what lies near each other is found without trying all."""

from __future__ import annotations

import numpy as np

from ...samplecounty.arrays import Flags, Floats, Integers, floats, integers, ranges
from ..rings import Box

CELL = 100_000
"""Millimetres."""

MOST_CELLS = 10_000
"""Segments over more cells, as towards a stray node at 0, 0, stand beside the grid, near everything."""


class SegmentGrid:
    """Finds segments by the cells that their bounds, wider by a margin, touch."""

    def __init__(self, starts: Integers, ends: Integers, margin: int = 0, cell: int = CELL) -> None:
        """`starts` and `ends` have the shape (segments, 2), in millimetres."""
        self._cell = cell
        low, high = np.minimum(starts, ends) - margin, np.maximum(starts, ends) + margin
        self._origin = low.min(axis=0) if len(low) else np.zeros(2, dtype=np.int64)
        first, last = self._cells(low), self._cells(high)
        size = last - first + 1
        is_long = (size > MOST_CELLS).any(axis=1) | (size.prod(axis=1) > MOST_CELLS)
        self._long = integers(np.flatnonzero(is_long))
        count = np.where(is_long, 0, size[:, 0] * size[:, 1])
        segment = np.repeat(np.arange(len(low)), count)
        place = ranges(np.zeros(len(low), dtype=np.int64), count)
        column = first[segment, 0] + place % size[segment, 0]
        row = first[segment, 1] + place // size[segment, 0]
        self._shape = last.max(axis=0) + 1 if len(low) else np.zeros(2, dtype=np.int64)
        cells = row * self._shape[0] + column
        order = np.argsort(cells, kind="stable")
        self._keys, self._members = integers(cells[order]), integers(segment[order])

    def at(self, points: Integers) -> tuple[Integers, Integers]:
        """Pairs of a point and a segment whose bounds with margin share a cell with it."""
        cells = self._cells(points)
        inside = np.flatnonzero(((cells >= 0) & (cells < self._shape)).all(axis=1))
        keys = cells[inside, 1] * self._shape[0] + cells[inside, 0]
        found, members = self._members_of(integers(keys))
        everywhere = np.repeat(np.arange(len(points)), len(self._long))
        return (
            integers(np.concatenate([inside[found], everywhere])),
            integers(np.concatenate([members, np.tile(self._long, len(points))])),
        )

    def near(self, box: Box) -> Integers:
        """The segments whose bounds with margin share a cell with a box."""
        corners = np.array([[box[0], box[2]], [box[1], box[3]]], dtype=np.int64)
        (left, bottom), (right, top) = self._cells(corners)
        columns = np.arange(max(left, 0), min(right, self._shape[0] - 1) + 1)
        rows = np.arange(max(bottom, 0), min(top, self._shape[1] - 1) + 1)
        if len(columns) * len(rows) > len(self._keys):
            inside = np.isin(self._keys % self._shape[0], columns) & np.isin(
                self._keys // self._shape[0], rows
            )
            found = self._members[inside]
        else:
            keys = (rows[:, None] * self._shape[0] + columns[None, :]).ravel()
            found = self._members_of(integers(keys))[1]
        return integers(np.unique(np.concatenate([found, self._long])))

    def pairs(self, these: Flags, those: Flags) -> tuple[Integers, Integers]:
        """Pairs of one of `these` and one of `those` segments that share a cell, each once."""
        own, other = these[self._members], those[self._members]
        keys, members = self._keys[other], self._members[other]
        begin = np.searchsorted(keys, self._keys[own], "left")
        count = np.searchsorted(keys, self._keys[own], "right") - begin
        near = np.repeat(self._members[own], count), members[ranges(integers(begin), integers(count))]
        far = self._long_pairs(these, those)
        first, second = (np.concatenate(parts) for parts in zip(near, *far, strict=True))
        both = np.unique(first * np.int64(len(these)) + second)
        first, second = both // len(these), both % len(these)
        kept = (first < second) | ~(these[second] & those[first])
        return integers(first[kept]), integers(second[kept])

    def _long_pairs(self, these: Flags, those: Flags) -> list[tuple[Integers, Integers]]:
        """Long segments with all that may be their partners."""
        pairs = []
        for segment in self._long.tolist():
            partners = np.flatnonzero(those) if these[segment] else np.zeros(0, dtype=np.int64)
            others = np.flatnonzero(these) if those[segment] else np.zeros(0, dtype=np.int64)
            pairs.append((np.full(len(partners), segment), partners))
            pairs.append((others, np.full(len(others), segment)))
        return pairs

    def _cells(self, points: Integers) -> Integers:
        return integers((points - self._origin) // self._cell)

    def _members_of(self, keys: Integers) -> tuple[Integers, Integers]:
        begin = np.searchsorted(self._keys, keys, "left")
        count = np.searchsorted(self._keys, keys, "right") - begin
        found = np.repeat(np.arange(len(keys)), count)
        return integers(found), self._members[ranges(integers(begin), integers(count))]


def feet(points: Integers, starts: Integers, ends: Integers) -> tuple[Floats, Floats]:
    """Where on its segment the place nearest to each point lies (0 to 1), and its distance in millimetres."""
    along = floats(ends - starts)
    to = floats(points - starts)
    square = np.maximum((along**2).sum(axis=1), 1e-9)
    part = np.clip((along * to).sum(axis=1) / square, 0.0, 1.0)
    return part, floats(np.hypot(*(to - part[:, None] * along).T))


def between(starts: Integers, ends: Integers, part: Floats) -> Integers:
    """The nearest whole millimetre to a place on each segment."""
    return starts + integers(np.rint(part[:, None] * (ends - starts)))
