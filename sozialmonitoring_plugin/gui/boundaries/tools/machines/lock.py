"""Lock and unlock areas by clicks."""

from __future__ import annotations

from .choices import Choices
from .events import Locks, Outcome, Pointer, Sketch
from .machine import Machine
from .scene import Scene


class Pointing(Machine):
    """Machines that point out the area under the mouse."""

    def __init__(self, scene: Scene, choices: Choices) -> None:
        super().__init__(scene, choices)
        self._under = ""

    @property
    def sketch(self) -> Sketch:
        return Sketch(areas=(self._under,) if self._under else ())

    @property
    def is_idle(self) -> bool:
        return True

    def drop(self) -> None:
        self._under = ""

    def move(self, pointer: Pointer) -> None:
        self._under = self.borders.at(pointer.node) or ""


class Lock(Pointing):
    """A click locks the area under the mouse, or unlocks it."""

    name = "lock"

    def press(self, pointer: Pointer) -> Outcome | None:
        self.move(pointer)
        return Locks(self.scene.session.rules.locked ^ {self._under}) if self._under else None


class LockAllBut(Pointing):
    """Two clicks choose the areas that stay free; a right click without a choice unlocks all."""

    name = "lock all but"

    def __init__(self, scene: Scene, choices: Choices) -> None:
        super().__init__(scene, choices)
        self._first = ""

    @property
    def sketch(self) -> Sketch:
        return Sketch(areas=tuple(dict.fromkeys(filter(None, [self._first, self._under]))))

    @property
    def is_idle(self) -> bool:
        return not self._first

    def drop(self) -> None:
        super().drop()
        self._first = ""

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

    def refresh(self) -> None:
        if self._first not in self.scene.session.partition:
            self._first = ""
        super().refresh()

    def back(self) -> bool:
        return self.escape()
