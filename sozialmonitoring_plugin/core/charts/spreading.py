"""Labels side by side without overlaps.

>>> spread([1.0, 2.0, 9.0], [4.0, 4.0, 2.0], 0.0, 20.0)
[2.0, 6.0, 9.0]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product


@dataclass
class _Block:
    """Labels that touch: how many, the sum of their wishes for the block's left edge, and its width."""

    count: int
    wishes: float
    width: float

    def left(self, low: float, high: float) -> float:
        return min(max(self.wishes / self.count, low), high - self.width)


def spread(centres: Sequence[float], widths: Sequence[float], low: float, high: float) -> list[float]:
    """Centres as near to the wished ones (ascending) as may be, so that nothing overlaps.

    Labels that touch share the least squared displacement (pool adjacent violators). All widths
    together must not exceed high − low.
    """
    blocks: list[_Block] = []
    for centre, width in zip(centres, widths, strict=True):
        blocks.append(_Block(1, centre - width / 2, width))
        while len(blocks) > 1 and _overlap(blocks[-2], blocks[-1], low, high):
            later, earlier = blocks.pop(), blocks.pop()
            shifted = later.wishes - later.count * earlier.width
            blocks.append(
                _Block(earlier.count + later.count, earlier.wishes + shifted, earlier.width + later.width)
            )
    placed, at = [], 0
    for block in blocks:
        left = block.left(low, high)
        for width in widths[at : at + block.count]:
            placed.append(left + width / 2)
            left += width
        at += block.count
    return placed


def thinned(count: int, widths: Sequence[float], room: float) -> list[int]:
    """Which of `count` labels have room side by side: all, or the first, the last and every nth between."""
    for step in range(1, count + 1):
        chosen = sorted({*range(0, count - 1, step), count - 1})
        if len(chosen) > 2 and step > 1 and chosen[-1] - chosen[-2] < step:
            chosen.pop(-2)
        if sum(widths[place] for place in chosen) <= room:
            return chosen
    return [count - 1] if count else []


@dataclass(frozen=True)
class Flag:
    """A label at a vertical line: `row` 0 is the lowest, `left` its left edge."""

    row: int
    left: float


def flags(lines: Sequence[float], widths: Sequence[float], low: float, high: float) -> list[Flag]:
    """Rows and sides of labels at vertical lines, in as few rows as can be.

    No label lies on another, or on the line of a label above it. With at most four lines all ways are tried.
    """
    count = len(lines)
    sides = [_sides(line, width, low, high) for line, width in zip(lines, widths, strict=True)]
    by_rows = sorted(product(range(count), repeat=count), key=lambda rows: (max(rows, default=0), sum(rows)))
    for rows in by_rows:
        for lefts in product(*sides):
            if _free(lines, widths, rows, lefts):
                return [Flag(row, left) for row, left in zip(rows, lefts, strict=True)]
    return [Flag(place, lefts[0]) for place, lefts in enumerate(sides)]


def _sides(line: float, width: float, low: float, high: float) -> list[float]:
    """Left edges to try: right of the line, left of it, across it."""
    gap = 0.6
    wishes = [line + gap, line - gap - width]
    inside = [left for left in wishes if low <= left and left + width <= high]
    return inside or [min(max(line - width / 2, low), max(low, high - width))]


def _free(
    lines: Sequence[float], widths: Sequence[float], rows: Sequence[int], lefts: Sequence[float]
) -> bool:
    labels = list(zip(lines, widths, rows, lefts, strict=True))
    for place, (_, width, row, left) in enumerate(labels):
        for other_place, (line, other_width, other_row, other_left) in enumerate(labels):
            if place == other_place:
                continue
            if other_row >= row and left - 0.4 < line < left + width + 0.4:
                return False
            if other_row == row and left < other_left + other_width + 0.6 and other_left < left + width + 0.6:
                return False
    return True


def _overlap(earlier: _Block, later: _Block, low: float, high: float) -> bool:
    return earlier.left(low, high) + earlier.width > later.left(low, high) + 1e-9


def rows_of(centres: Sequence[float], width: float, most: int) -> list[int] | None:
    """A row for each of some ascending marks so that none lies on another; None where `most` are too few."""
    ends = [float("-inf")] * most
    rows = []
    for centre in centres:
        row = next((row for row in range(most) if centre - width / 2 >= ends[row] - 1e-9), None)
        if row is None:
            return None
        ends[row] = centre + width / 2
        rows.append(row)
    return rows
