"""Base units under the mouse, collected while it is dragged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import dist

from .....core.boundaries.base_unit import BaseUnit
from .....core.boundaries.boundary_places import Border
from .....core.boundaries.ground_rules import EditRefusedError
from .....core.boundaries.rings import Box, Node, Shape, box_of
from .....layers.boundaries.ground_of_sites import united
from .choices import Choices
from .events import Pointer
from .scene import Scene

MOST_STEPS = 200
"""A drag between two moves of the mouse is looked at in at most so many places."""


class Brush:
    """What was brushed over, in the order it was touched."""

    def __init__(self, scene: Scene, choices: Choices) -> None:
        self._scene = scene
        self._choices = choices
        self._borders: dict[str, Border] = {}
        self._way: list[Node] = []
        self._put_down: set[str] = set()
        self._known: tuple[frozenset[str], Shape] = frozenset(), Shape(())
        self.units: dict[str, BaseUnit] = {}

    @property
    def grounds(self) -> tuple[Shape, ...]:
        """The ground of each unit."""
        return tuple(unit.shape for unit in self.units.values())

    @property
    def region(self) -> Shape:
        """The ground of all units together; units that are added are joined to what is known."""
        ids, known = self._known
        if ids - self.units.keys():
            ids, known = frozenset(), Shape(())
        added = [unit.shape for key, unit in self.units.items() if key not in ids]
        if added:
            self._known = frozenset(self.units), united([known, *added] if ids else added)
        return self._known[1]

    def begin(self, pointer: Pointer) -> None:
        """Put the brush down on the map."""
        self._way = [pointer.node]
        self._put_down = set()

    def stroke(self, pointer: Pointer) -> list[tuple[BaseUnit, Node]]:
        """The units on the way from the last place to here, and where they were touched; takes none.

        A way through units that are still being found is gone over again by the next stroke.
        """
        way = [*self._way, pointer.node]
        near = self._near(_around(way, pointer.reach))
        self._way = way if near is None else way[-1:]
        touched: dict[str, tuple[BaseUnit, Node]] = {}
        for start, end in pairwise([way[0], *way]):
            for node in _steps(start, end, max(pointer.reach / 2, 1.0)):
                for unit in near or ():
                    if unit.id not in touched and self._covers(unit, node):
                        touched[unit.id] = unit, node
        return list(touched.values())

    @property
    def is_waiting(self) -> bool:
        """Whether a part of the way leads through units that are still being found."""
        return len(self._way) > 1

    @property
    def has_put_down(self) -> bool:
        """Whether something that was collected was put down again."""
        return bool(self._put_down)

    def is_ready(self, pointer: Pointer) -> bool:
        """Whether the units under the mouse are known; else they are being found from now on."""
        return self._near(_around((pointer.node,), pointer.reach)) is not None

    def under(self, pointer: Pointer) -> BaseUnit | None:
        """The unit under the mouse, None where there is none or it is still being found."""
        near = self._near(_around((pointer.node,), pointer.reach)) or ()
        return next((unit for unit in near if self._covers(unit, pointer.node)), None)

    def inside(self, box: Box) -> list[BaseUnit] | None:
        """The units that lie wholly in a box, None while they are being found."""
        left, right, bottom, top = box
        near = self._near(box)
        if near is None:
            return None
        return [
            unit
            for unit in near
            if left <= unit.shape.box[0] and unit.shape.box[1] <= right
            if bottom <= unit.shape.box[2] and unit.shape.box[3] <= top
        ]

    def take(self, units: Sequence[BaseUnit]) -> bool:
        """Collect units, but for those put down in this gesture; False where there is no further one."""
        before = len(self.units)
        self.units.update((unit.id, unit) for unit in units if unit.id not in self._put_down)
        return len(self.units) > before

    def toggle(self, unit: BaseUnit) -> None:
        """Collect a unit, or put it down where it was collected before."""
        if self.units.pop(unit.id, None) is None:
            self.units[unit.id] = unit

    def back(self) -> bool:
        """Put the unit collected last down again; False where there is none."""
        if not self.units:
            return False
        self._put_down.add(self.units.popitem()[0])
        return True

    def drop(self) -> None:
        """Put everything down."""
        self.units = {}
        self._put_down = set()
        self._way = []

    def _near(self, box: Box) -> Sequence[BaseUnit] | None:
        return self._scene.units(self._choices.now.kind, box)

    def _covers(self, unit: BaseUnit, node: Node) -> bool:
        left, right, bottom, top = unit.shape.box
        if not (left <= node[0] <= right and bottom <= node[1] <= top):
            return False
        known = self._borders.get(unit.id)
        if known is None or known.box != unit.shape.box:
            known = self._borders[unit.id] = Border.of(unit.shape)
        return known.covers(node)


def no_units() -> EditRefusedError:
    """Why nothing was collected."""
    return EditRefusedError(
        "There is no base unit under the mouse.",
        hint="Choose other base units, or wait until the streets have been read.",
    )


def being_found() -> EditRefusedError:
    """Why a gesture came too early."""
    return EditRefusedError("The base units here are still being found.", hint="Do it again in a moment.")


def _steps(start: Node, end: Node, step: float) -> Iterator[Node]:
    count = min(max(round(dist(start, end) / step), 1), MOST_STEPS)
    for number in range(count + 1):
        part = number / count
        yield round(start[0] + part * (end[0] - start[0])), round(start[1] + part * (end[1] - start[1]))


def _around(nodes: Sequence[Node], reach: int) -> Box:
    left, right, bottom, top = box_of(nodes)
    return left - reach, right + reach, bottom - reach, top + reach
