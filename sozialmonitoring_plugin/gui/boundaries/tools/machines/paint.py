"""Paint: brush base units to an area, or with the right button back to where they were."""

from __future__ import annotations

from .....core.boundaries.change import Change
from .....core.boundaries.ground_rules import EditRefusedError
from .....layers.boundaries.giving_back import give_back
from .....layers.boundaries.region_edits import give
from .brush import Brush, being_found, no_units
from .choices import Choices
from .events import Outcome, Pointer, Refused, Sketch, Trial
from .machine import Machine
from .scene import Scene


class Paint(Machine):
    """Alt and a click choose the area to paint to; so does the first click where none is chosen."""

    name = "paint"

    def __init__(self, scene: Scene, choices: Choices) -> None:
        super().__init__(scene, choices)
        self._brush = Brush(scene, choices)
        self._paints = False
        self._gives_back = False
        self._mouse: Pointer | None = None

    @property
    def sketch(self) -> Sketch:
        grounds = self._brush.grounds
        if self.is_idle and self._mouse:
            unit = self._brush.under(self._mouse)
            grounds = (unit.shape,) if unit else ()
        target = self._target()
        return Sketch(grounds=grounds, areas=(target,) if target else ())

    @property
    def is_idle(self) -> bool:
        return not (self._paints or self._gives_back)

    @property
    def is_dragging(self) -> bool:
        return not self.is_idle

    def drop(self) -> None:
        self._brush.drop()
        self._paints = self._gives_back = False

    def move(self, pointer: Pointer) -> None:
        self._mouse = pointer
        if not self.is_idle and self._brush.take([unit for unit, _ in self._brush.stroke(pointer)]):
            self.refresh()

    def press(self, pointer: Pointer) -> Outcome | None:
        self._mouse = pointer
        if pointer.pick or not self._target():
            return self._pick(pointer)
        if self._gives_back:
            return None
        if not self._brush.is_ready(pointer):
            return Refused(being_found())
        self._paints = True
        self._begin(pointer)
        return None

    def release(self, pointer: Pointer) -> Outcome | None:
        return self._finish(pointer) if self._paints else None

    def press_right(self, pointer: Pointer) -> Outcome | None:
        self._mouse = pointer
        if self._paints:
            self.escape()
        elif self._brush.is_ready(pointer):
            self._gives_back = True
            self._begin(pointer)
        else:
            return Refused(being_found())
        return None

    def release_right(self, pointer: Pointer) -> Outcome | None:
        return self._finish(pointer) if self._gives_back else None

    def back(self) -> bool:
        self.refresh()
        return self._brush.back()

    def _begin(self, pointer: Pointer) -> None:
        self._brush.begin(pointer)
        self.move(pointer)

    def _finish(self, pointer: Pointer) -> Outcome | None:
        self.move(pointer)
        if self._brush.is_waiting:
            outcome: Outcome | None = Refused(being_found())
        else:
            outcome = self._end() if self._brush.units else Refused(no_units())
        self.escape()
        return outcome

    def _pick(self, pointer: Pointer) -> Outcome | None:
        key = self.borders.at(pointer.node)
        if key is None:
            return Refused(EditRefusedError("There is no area here.", hint="Click an area to paint to."))
        self.choices.change(target=key)
        return None

    def _target(self) -> str:
        target = self.choices.now.target
        return target if target in self.scene.session.partition else ""

    def _tried(self) -> Trial:
        if not self._brush.units:
            return Trial()
        return self._attempt(self._change, "" if self._gives_back else self._target())

    def _change(self) -> Change:
        session, region = self.scene.session, self._brush.region
        if self._gives_back:
            return give_back(session.partition, session.rules, region, session.base)
        target = self._target()
        return give(session.partition, session.rules, region, target, self.choices.now.only_from)
