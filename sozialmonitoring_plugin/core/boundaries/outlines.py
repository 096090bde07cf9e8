"""The ground of several areas together: edges that two of them share cancel out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from .ranges import begins, spread
from .rings import Edge, Shape, net_edges, shape_of_edges
from .segments import Segments


def outlines(edges: Segments, count: int) -> list[Shape | None]:
    """The outlines of `count` areas from the edges of everything that belongs to them, None for nothing.

    An edge and its reverse with the same owner cancel, all at once by sorting.
    """
    kept = _uncancelled(edges)
    kept = kept.taken(np.argsort(kept.owner, kind="stable"))
    limits = begins(kept.owner, count).tolist()
    starts = list(zip(kept.x.tolist(), kept.y.tolist(), strict=True))
    ends = list(zip(kept.end_x.tolist(), kept.end_y.tolist(), strict=True))
    parts = (slice(limits[place], limits[place + 1]) for place in range(count))
    return [shape_of_edges(zip(starts[p], ends[p], strict=True)) if starts[p] else None for p in parts]


def outline_after(shape: Shape | None, changed: Iterable[tuple[Shape | None, Shape | None]]) -> Shape | None:
    """An outline when parts of what it encloses change, given before and after; itself where it stays."""
    turned = net_edges(edge for before, after in changed for edge in _turned(before, after))
    if not turned:
        return shape
    found = shape_of_edges([*_edges(shape), *turned.elements()])
    return found if found.rings else None


def _turned(before: Shape | None, after: Shape | None) -> Iterator[Edge]:
    """The edges that come, nodes on old edges too, and those that go, turned round."""
    gone, come = set(_edges(before)), set(_edges(after))
    yield from come - gone
    yield from ((end, start) for start, end in gone - come)


def _edges(shape: Shape | None) -> Iterator[Edge]:
    if shape is not None:
        yield from shape.edges()


def _uncancelled(edges: Segments) -> Segments:
    """The edges whose reverse, with the same owner, is not among them."""
    if not len(edges):
        return edges
    west, south = int(edges.x.min()), int(edges.y.min())
    span = int(edges.y.max()) - south + 1  # outlines are closed: every end is a start too
    start = (edges.x - west) * span + edges.y - south
    end = (edges.end_x - west) * span + edges.end_y - south
    forward = start < end
    low, high = np.where(forward, start, end), np.where(forward, end, start)
    order = np.lexsort((forward, high, low, edges.owner))
    low, high, forward, owner = low[order], high[order], forward[order], edges.owner[order]
    alike = (low[1:] == low[:-1]) & (high[1:] == high[:-1]) & (owner[1:] == owner[:-1])
    first = np.flatnonzero(np.concatenate([[True], ~alike]))
    total = np.diff(np.append(first, len(order)))
    onward = np.add.reduceat(forward, first, dtype=np.int64)
    # Of edges that lie on each other those that go back come first.
    back = total - onward
    keep, step = spread(np.abs(onward - back))
    from_start = first + np.where(onward > back, back, 0)
    return edges.taken(order[from_start[keep] + step])
