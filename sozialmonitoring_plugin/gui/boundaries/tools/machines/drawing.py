"""Tools that draw a line: reshape, and split."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace
from itertools import islice

from qgis.core import QgsGeometry, QgsPointXY

from .....core.boundaries.rings import Node, box_of
from .....layers.boundaries.edit_refusals import OpenLineError
from .....layers.boundaries.lattice import geometry_of_shape
from .....layers.boundaries.line_edits import reshape, split
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


class Split(Drawing):
    """The line cuts the area it runs through; the smaller part becomes an area with a new name."""

    name = "split"

    def enter(self) -> Outcome | None:
        return self._end(self.trial().focus) if len(self._line.line) > 1 else None

    def _drawn(self, line: tuple[Node, ...]) -> Trial:
        keys = islice(self._crossed(line), ATTEMPTS)
        trials = [self._parted(key, line) for key in keys]
        return next((trial for trial in trials if trial.is_possible), trials[0] if trials else Trial())

    def _parted(self, key: str, line: tuple[Node, ...]) -> Trial:
        session = self.scene.session
        new_key = session.new_key(session.areas[key].parent)
        return self._attempt(lambda: split(session.partition, session.rules, key, line, new_key), new_key)

    def _crossed(self, line: tuple[Node, ...]) -> list[str]:
        """The areas a line runs through, the one it runs through longest first."""
        partition = self.scene.session.partition
        drawn = QgsGeometry.fromPolylineXY([QgsPointXY(*node) for node in line])
        inside = {
            key: drawn.intersection(geometry_of_shape(partition.shape(key), 1)).length()
            for key in partition.near(box_of(line), 0)
        }
        return sorted((key for key in inside if inside[key] > 0), key=lambda key: -inside[key])
