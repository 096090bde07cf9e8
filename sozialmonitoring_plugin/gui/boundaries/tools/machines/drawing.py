"""Tools that draw a line, and the one that makes it the boundary."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace

from .....core.boundaries.rings import Node
from .....layers.boundaries.edit_refusals import OpenLineError
from .....layers.boundaries.line_edits import reshape
from .choices import Choices
from .drawn_line import DrawnLine
from .events import Outcome, Pointer, Sketch, Trial
from .machine import Machine
from .scene import Scene

ATTEMPTS = 3
"""How many areas that a line crosses are tried to be split."""


class Drawing(Machine):
    """A click begins, clicks hold, a click on a boundary or a double click ends, a right click takes back."""

    def __init__(self, scene: Scene, choices: Choices) -> None:
        super().__init__(scene, choices)
        self._line = DrawnLine(scene, self.borders)

    @property
    def sketch(self) -> Sketch:
        return Sketch(self._line.line, self._line.held, self._line.snapped)

    @property
    def is_idle(self) -> bool:
        return not self._line.is_begun

    def drop(self) -> None:
        self._line.drop()

    def move(self, pointer: Pointer) -> None:
        self._line.follow(pointer)
        self.refresh()

    def press(self, pointer: Pointer) -> Outcome | None:
        was_begun = self._line.is_begun
        self._line.click(pointer)
        self.refresh()
        ends = was_begun and not pointer.hold and self._line.ends_on_boundary
        return self.enter() if ends and self.trial().is_possible else None

    def double(self, pointer: Pointer) -> Outcome | None:
        self.move(pointer)
        return self.enter()

    def enter(self) -> Outcome | None:
        return self._end() if len(self._line.line) > 1 else None

    def back(self) -> bool:
        self.refresh()
        return self._line.back()

    def _tried(self) -> Trial:
        line = self._line.line
        trial = self._drawn(line) if len(line) > 1 else Trial()
        return replace(trial, is_open=isinstance(trial.refusal, OpenLineError))

    @abstractmethod
    def _drawn(self, line: tuple[Node, ...]) -> Trial:
        """What the line would do."""


class Reshape(Drawing):
    """The line becomes the boundary; ground between it and the boundary of now changes sides."""

    name = "reshape"

    def _drawn(self, line: tuple[Node, ...]) -> Trial:
        session = self.scene.session
        return self._attempt(lambda: reshape(session.partition, session.rules, line))
