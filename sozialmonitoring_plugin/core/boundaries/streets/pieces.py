"""Pieces of streets between two crossings, chosen one after the other to a line.

>>> from .lines import Lines
>>> west, north = [(0, 0), (50_000, 0), (90_000, 0)], [(90_000, 0), (90_000, 70_000)]
>>> cross = Lines.of([west, north, [(90_000, 0), (99_000, 0)]])
>>> network = Network.build(cross)
>>> chain = Chain().with_piece(piece_at(network, network.place((20_000, 100), 5_000)))
>>> chain.line
((0, 0), (50000, 0), (90000, 0))
>>> chain.with_piece(piece_at(network, network.place((91_000, 30_000), 5_000))).line
((0, 0), (50000, 0), (90000, 0), (90000, 70000))
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..rings import Node
from .network import Network
from .place import Place

Line = tuple[Node, ...]


def piece_at(network: Network, place: Place) -> Line:
    """The line through a place on a street as far as the next crossings or ends.

    Raises ValueError for a free place.
    """
    if place.edge is None:
        raise ValueError("a free place lies on no street")
    tail, head = network.ends[place.edge].tolist()
    ahead = _onward(network, tail, head)
    # A ring without a crossing is found whole in one direction.
    behind = [] if ahead[-1:] == [tail] else _onward(network, head, tail)
    return tuple(network.node(number) for number in (*reversed(behind), tail, head, *ahead))


def _onward(network: Network, before: int, here: int) -> list[int]:
    """The nodes behind `here`, coming from `before`, up to a crossing, an end, or the beginning of a ring."""
    first = before
    found: list[int] = []
    while True:
        neighbours = _neighbours(network, here)
        if len(neighbours) != 2 or here == first:
            return found
        before, here = here, neighbours[0] if neighbours[1] == before else neighbours[1]
        found.append(here)


def _neighbours(network: Network, node: int) -> list[int]:
    start, stop = network.links.indptr[node : node + 2]
    return [int(one) for one in np.unique(network.links.indices[start:stop])]


@dataclass(frozen=True)
class Chain:
    """Pieces that hang together end to end, the last chosen last."""

    pieces: tuple[Line, ...] = ()

    @property
    def line(self) -> Line:
        """All pieces as one line."""
        line: Line = ()
        for piece in self.pieces:
            line = _joined(line, piece) or line
        return line

    def with_piece(self, piece: Line) -> Chain | None:
        """With a piece at one of its ends; without the one chosen last; None for one that does not fit."""
        if self.pieces and set(piece) == set(self.pieces[-1]):
            return self.without_last()
        return Chain((*self.pieces, piece)) if _joined(self.line, piece) else None

    def without_last(self) -> Chain:
        """The chain before the last piece was chosen."""
        return Chain(self.pieces[:-1])


def _joined(line: Line, piece: Line) -> Line | None:
    """A piece put to either end of a line, turned around where that is needed."""
    if not line:
        return piece
    for ahead in (piece, piece[::-1]):
        if line[-1] == ahead[0]:
            return (*line, *ahead[1:])
        if ahead[-1] == line[0]:
            return (*ahead, *line[1:])
    return None
