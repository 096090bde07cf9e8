"""What machines have in common that choose whole areas by clicks."""

from __future__ import annotations

from .choices import Choices
from .events import Pointer, Sketch
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


class PointingTwice(Pointing):
    """Machines that need two areas: the first is kept until the second click, or until it vanishes."""

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

    def refresh(self) -> None:
        if self._first not in self.scene.session.partition:
            self._first = ""
        super().refresh()

    def back(self) -> bool:
        return self.escape()
