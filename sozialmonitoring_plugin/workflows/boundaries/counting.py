"""What a change moves, in numbers."""

from __future__ import annotations

from collections.abc import Callable

from ...core.boundaries.addresses import AddressBook
from ...core.boundaries.change import Change
from ...core.boundaries.drafting import Move
from ...core.boundaries.moves import moved

CountMoves = Callable[[Change], tuple[Move, ...]]
"""Says what passes from which area to which."""


def count_people(book: AddressBook) -> CountMoves:
    """Ground, addresses, and inhabitants by group."""

    def count(change: Change) -> tuple[Move, ...]:
        return tuple(
            Move(
                one.origin,
                one.to,
                one.square_metres,
                one.addresses,
                dict(zip(book.counts.ids, one.groups.tolist(), strict=True)),
            )
            for one in moved(change, book).moves
        )

    return count


count_ground = count_people(AddressBook.empty())
"""Only the ground: nobody knows who lives there."""
