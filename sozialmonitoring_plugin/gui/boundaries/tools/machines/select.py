"""New area: choose base units by clicks and rectangles; Return makes an area of them."""

from __future__ import annotations

from math import dist

from .....core.boundaries.base_unit import BaseUnit
from .....core.boundaries.rings import Box, box_of
from .....layers.boundaries.lattice import geometry_of_shape
from .....layers.boundaries.region_edits import new_area
from .brush import Brush, being_found, no_units
from .choices import Choices
from .events import NewGround, Outcome, Pointer, Refused, Sketch, Trial
from .machine import Machine
from .scene import Scene

Corners = tuple[tuple[int, int], ...]


class Select(Machine):
    """A click takes a unit or puts it down again, a dragged rectangle takes all units that lie in it."""

    name = "new"

    def __init__(self, scene: Scene, choices: Choices) -> None:
        super().__init__(scene, choices)
        self._brush = Brush(scene, choices)
        self._corner: Pointer | None = None
        self._mouse: Pointer | None = None
        self._hovered: BaseUnit | None = None

    @property
    def sketch(self) -> Sketch:
        hovered = (self._hovered.shape,) if self._hovered else ()
        return Sketch(line=self._rectangle(), grounds=(*self._brush.grounds, *hovered))

    @property
    def is_idle(self) -> bool:
        return self._corner is None and not self._brush.units

    @property
    def is_dragging(self) -> bool:
        return self._corner is not None

    def drop(self) -> None:
        self._brush.drop()
        self._corner = None

    def move(self, pointer: Pointer) -> None:
        self._mouse = pointer
        self._hovered = self._brush.under(pointer) if self._corner is None else None
        if self._corner is not None:
            self._brush.inside(_box(self._corner, pointer))

    def press(self, pointer: Pointer) -> Outcome | None:
        self._mouse, self._hovered = pointer, None
        if not self._brush.is_ready(pointer):
            return Refused(being_found())
        self._corner = pointer
        self._brush.begin(pointer)
        return None

    def release(self, pointer: Pointer) -> Outcome | None:
        corner, self._corner, self._mouse = self._corner, None, pointer
        if corner is None:
            return None
        self.refresh()
        if dist(corner.node, pointer.node) < pointer.reach:
            return self._toggle(pointer)
        inside = self._brush.inside(_box(corner, pointer))
        if inside is None:
            return Refused(being_found())
        self._brush.take(inside)
        return None

    def enter(self) -> Outcome | None:
        if not self._brush.units:
            return None
        trial = self.trial()
        if trial.refusal is not None:
            return Refused(trial.refusal)
        ground = NewGround(self._brush.region, trial.focus, self._parent())
        self.escape()
        return ground

    def back(self) -> bool:
        self.refresh()
        return self._brush.back()

    def _toggle(self, pointer: Pointer) -> Outcome | None:
        unit = self._brush.under(pointer)
        if unit is None:
            return Refused(no_units() if self._brush.is_ready(pointer) else being_found())
        self._brush.toggle(unit)
        return None

    def _tried(self) -> Trial:
        if not self._brush.units:
            return Trial()
        session, region = self.scene.session, self._brush.region
        key, only_from = session.new_key(self._parent()), self.choices.now.only_from
        return self._attempt(lambda: new_area(session.partition, session.rules, region, key, only_from), key)

    def _parent(self) -> str:
        """Where the area belongs that the middle of the largest unit lies in."""
        unit = max(self._brush.units.values(), key=lambda one: one.shape.doubled_area)
        middle = geometry_of_shape(unit.shape, 1).pointOnSurface().asPoint()
        key = self.borders.at((round(middle.x()), round(middle.y())))
        return self.scene.session.areas[key].parent if key else ""

    def _rectangle(self) -> Corners:
        if self._corner is None or self._mouse is None:
            return ()
        (x, y), (other_x, other_y) = self._corner.node, self._mouse.node
        return (x, y), (other_x, y), (other_x, other_y), (x, other_y), (x, y)


def _box(corner: Pointer, other: Pointer) -> Box:
    return box_of((corner.node, other.node))
