"""What can be taken back and done again in a draft."""

from __future__ import annotations

from collections.abc import Iterable

from ...core.boundaries.drafting import Gesture
from ...core.boundaries.ground_rules import EditRefusedError


class History:
    """Two stacks of gestures: done, and taken back since."""

    def __init__(self, done: Iterable[Gesture] = ()) -> None:
        """`done` are gestures that stand, oldest first."""
        self._done = list(done)
        self._taken_back: list[Gesture] = []

    @property
    def can_undo(self) -> bool:
        """Whether something was done that still stands."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back last."""
        return bool(self._taken_back)

    def last(self, tool: str) -> Gesture:
        """The gesture that `undo` or `redo` would turn back. Raises EditRefusedError where there is none."""
        stack = self._done if tool == "undo" else self._taken_back
        if not stack:
            raise EditRefusedError(
                "There is nothing to undo." if tool == "undo" else "There is nothing to redo."
            )
        return stack[-1]

    def keep(self, gesture: Gesture) -> None:
        """Remember a gesture that was made."""
        if gesture.tool == "undo":
            self._done.pop()
            self._taken_back.append(gesture)
        elif gesture.tool == "redo":
            self._taken_back.pop()
            self._done.append(gesture)
        else:
            self._done.append(gesture)
            self._taken_back.clear()
