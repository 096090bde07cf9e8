"""Give and take: push a boundary by dragging from it over the ground it is to pass.

As in the redistricting plugin of Land Information New Zealand: the area the mouse comes from takes the
base units it is dragged over.
"""

from __future__ import annotations

from math import dist

from .....core.boundaries.ground_rules import EditRefusedError
from .....layers.boundaries.region_edits import give
from .brush import Brush, being_found
from .choices import Choices
from .events import Outcome, Pointer, Refused, Sketch, Trial
from .machine import Machine
from .scene import Scene


class GiveTake(Machine):
    """Press near a boundary, or in an area, drag into the neighbour, let go."""

    name = "give"

    def __init__(self, scene: Scene, choices: Choices) -> None:
        super().__init__(scene, choices)
        self._brush = Brush(scene, choices)
        self._start: Pointer | None = None
        self._sides: tuple[str, ...] = ()
        self._to = ""
        self._mouse: Pointer | None = None

    @property
    def sketch(self) -> Sketch:
        return Sketch(snapped=self._snapped(), grounds=self._brush.grounds, areas=self._pointed_out())

    @property
    def is_idle(self) -> bool:
        return self._start is None

    @property
    def is_dragging(self) -> bool:
        return not self.is_idle

    def drop(self) -> None:
        self._brush.drop()
        self._start, self._sides, self._to = None, (), ""

    def move(self, pointer: Pointer) -> None:
        self._mouse = pointer
        if self._start is None:
            self._brush.is_ready(pointer)
            return
        if not self._to and dist(pointer.node, self._start.node) < pointer.reach:
            return
        touched = self._brush.stroke(pointer)
        if not self._to:
            self._to = self._taker(pointer)
        if self._to and self._brush.take(
            [unit for unit, node in touched if self.borders.at(node) != self._to]
        ):
            self.refresh()

    def press(self, pointer: Pointer) -> Outcome | None:
        self.escape()
        self._mouse = pointer
        sides = self._beside(pointer)
        if not sides:
            return Refused(EditRefusedError("There is no area here.", hint="Press near a boundary."))
        if not self._brush.is_ready(pointer):
            return Refused(being_found())
        self._start, self._sides = pointer, sides
        self._brush.begin(pointer)
        return None

    def release(self, pointer: Pointer) -> Outcome | None:
        if self._start is None:
            return None
        self.move(pointer)
        moved = dist(pointer.node, self._start.node) >= pointer.reach
        if moved and self._brush.is_waiting:
            self.escape()
            return Refused(being_found())
        if self._brush.units:
            outcome = self._end()
        else:
            outcome = Refused(self._nothing_taken()) if moved and not self._brush.has_put_down else None
        self.escape()
        return outcome

    def back(self) -> bool:
        self.refresh()
        return self._brush.back()

    def _tried(self) -> Trial:
        if not self._brush.units:
            is_far = len(self._sides) == 1
            return Trial(focus=self._to, refusal=_far_from_boundaries() if is_far else None)
        session, region = self.scene.session, self._brush.region
        only_from = self.choices.now.only_from
        return self._attempt(
            lambda: give(session.partition, session.rules, region, self._to, only_from), self._to
        )

    def _nothing_taken(self) -> EditRefusedError:
        if not self._to:
            return _far_from_boundaries()
        return EditRefusedError(
            "The drag took nothing: it touched no base unit of another area.",
            hint="Drag on into the neighbour, or choose other base units.",
        )

    def _beside(self, pointer: Pointer) -> tuple[str, ...]:
        """The two areas beside a boundary near the mouse, else the area it lies in."""
        partition = self.scene.session.partition
        place = self.borders.place(pointer.node, pointer.reach, inner=True)
        if place is None:
            return tuple(filter(None, [self.borders.at(pointer.node)]))
        return tuple(filter(None, [partition.owner(place.edge), partition.across(place.edge)]))

    def _taker(self, pointer: Pointer) -> str:
        """Of the two areas the one that the mouse does not go to; "" as long as it stays in the only one."""
        here = self.borders.at(pointer.node)
        others = [key for key in self._sides if key != here]
        if len(others) < len(self._sides) or here is None:
            return others[0] if others and here is not None else ""
        return self.borders.at(self._start.node) or others[0] if self._start else ""

    def _snapped(self) -> tuple[int, int] | None:
        if self._mouse is None or not self.is_idle:
            return None
        place = self.borders.place(self._mouse.node, self._mouse.reach, inner=True)
        return place.node if place else None

    def _pointed_out(self) -> tuple[str, ...]:
        if self._to:
            return (self._to,)
        return self._beside(self._mouse) if self._mouse and self.is_idle else self._sides


def _far_from_boundaries() -> EditRefusedError:
    """Told beside the mouse; the gesture goes on."""
    return EditRefusedError(
        "There is no boundary near the mouse.",
        hint="Drag across a boundary: what you drag over then passes to the side you come from.",
    )
