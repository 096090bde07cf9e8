"""What a change moves, in numbers."""

from __future__ import annotations

from collections.abc import Callable

from ...core.boundaries.addresses import AddressBook
from ...core.boundaries.change import Change
from ...core.boundaries.drafting import Move
from ...core.boundaries.tally import Move as CountedMove, moved
from ...layers.boundaries.moved_ground import moved_ground

CountMoves = Callable[[Change], tuple[Move, ...]]
"""Says what passes from which area to which."""


def count_ground(change: Change) -> tuple[Move, ...]:
    """Only the ground: nobody knows who lives there."""
    ground = moved_ground(change)
    return tuple(Move(*pair, square_metres) for pair, square_metres in sorted(ground.items()))


def count_people(book: AddressBook) -> CountMoves:
    """Ground, addresses, and inhabitants by group."""
    ids = book.counts.ids

    def count(change: Change) -> tuple[Move, ...]:
        ground = moved_ground(change)
        counted = {(one.origin, one.to): one for one in moved(change, book).moves}
        pairs = sorted(ground.keys() | {pair for pair, one in counted.items() if len(one.rows)})
        return tuple(_move(pair, ground.get(pair, 0.0), counted.get(pair), ids) for pair in pairs)

    return count


def _move(
    pair: tuple[str, str], square_metres: float, counted: CountedMove | None, ids: tuple[str, ...]
) -> Move:
    if counted is None:
        return Move(*pair, square_metres)
    people = dict(zip(ids, counted.groups.tolist(), strict=True))
    return Move(*pair, square_metres, len(counted.rows), people)
