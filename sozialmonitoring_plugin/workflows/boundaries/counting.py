"""What a change moves, in numbers."""

from __future__ import annotations

from collections.abc import Callable

from ...core.boundaries.change import Change
from ...core.boundaries.drafting import Move
from ...layers.boundaries.moved_ground import moved_ground

CountMoves = Callable[[Change], tuple[Move, ...]]
"""Says what passes from which area to which."""


def count_ground(change: Change) -> tuple[Move, ...]:
    """Only the ground: nobody knows who lives there."""
    ground = moved_ground(change)
    return tuple(Move(*pair, square_metres) for pair, square_metres in sorted(ground.items()))
