"""What a change moves, in numbers."""

from __future__ import annotations

from collections.abc import Callable

from ...core.boundaries.addresses import AddressBook
from ...core.boundaries.change import Change
from ...core.boundaries.drafting import Move
from ...core.boundaries.moves import moved
from ...layers.boundaries.moved_ground import moved_ground

CountMoves = Callable[[Change], tuple[Move, ...]]
"""Says what passes from which area to which."""

DOUBTFUL = 10.0
"""Square metres: less ground without an address may have moved because a node was rounded."""


def count_people(book: AddressBook) -> CountMoves:
    """Ground, addresses, and inhabitants by group, as the journal tells them.

    That a node was rounded moves nothing. Frame and locks are checked on the outlines, see `GroundRules`.
    """

    def count(change: Change) -> tuple[Move, ...]:
        found = tuple(
            Move(
                one.origin,
                one.to,
                one.square_metres,
                one.addresses,
                dict(zip(book.counts.ids, one.groups.tolist(), strict=True)),
            )
            for one in moved(change, book).moves
        )
        return _without_rounding(change, found)

    return count


def _without_rounding(change: Change, moves: tuple[Move, ...]) -> tuple[Move, ...]:
    if not any(_is_doubtful(move) for move in moves):
        return moves
    real = moved_ground(change)
    return tuple(move for move in moves if not _is_doubtful(move) or (move.from_key, move.to_key) in real)


def _is_doubtful(move: Move) -> bool:
    return not move.addresses and move.square_metres < DOUBTFUL


count_ground = count_people(AddressBook.empty())
"""Only the ground: nobody knows who lives there."""
