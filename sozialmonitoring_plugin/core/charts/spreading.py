"""Labels side by side without overlaps.

>>> spread([1.0, 2.0, 9.0], [4.0, 4.0, 2.0], 0.0, 20.0)
[2.0, 6.0, 9.0]
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


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
