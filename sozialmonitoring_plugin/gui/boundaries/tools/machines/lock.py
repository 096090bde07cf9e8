"""Lock and unlock areas by clicks."""

from __future__ import annotations

from .events import Locks, Outcome, Pointer
from .pointing import Pointing, PointingTwice


class Lock(Pointing):
    """A click locks the area under the mouse, or unlocks it."""

    name = "lock"

    def press(self, pointer: Pointer) -> Outcome | None:
        self.move(pointer)
        return Locks(self.scene.session.rules.locked ^ {self._under}) if self._under else None


class LockAllBut(PointingTwice):
    """Two clicks choose the areas that stay free; a right click without a choice unlocks all."""

    name = "lock all but"

    def press(self, pointer: Pointer) -> Outcome | None:
        self.move(pointer)
        if self._under in {"", self._first}:
            return None
        if not self._first:
            self._first = self._under
            return None
        free = {self._first, self._under}
        self.escape()
        return Locks(frozenset(self.scene.session.areas) - free)

    def press_right(self, pointer: Pointer) -> Outcome | None:  # noqa: ARG002 - anywhere
        return None if self.escape() else Locks(frozenset())
