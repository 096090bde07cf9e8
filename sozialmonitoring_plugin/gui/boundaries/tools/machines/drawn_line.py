"""A line that follows streets and boundaries under the mouse."""

from __future__ import annotations

from functools import cache

from .....core.boundaries.boundary_places import ON_LINE, Borders
from .....core.boundaries.rings import Node
from .....core.boundaries.streets.lines import Lines
from .....core.boundaries.streets.network import Network
from .....core.boundaries.streets.tracing import Tracer
from .events import Pointer
from .scene import Scene


class DrawnLine:
    """Between clicks it follows the network; with Ctrl, or without a network, it is straight."""

    def __init__(self, scene: Scene, borders: Borders) -> None:
        self._scene = scene
        self._borders = borders
        self._tracer: Tracer | None = None
        self._mouse: Pointer | None = None

    @property
    def is_begun(self) -> bool:
        """Whether something was clicked."""
        return self._tracer is not None

    @property
    def held(self) -> tuple[Node, ...]:
        """What was clicked."""
        return tuple(place.node for place in self._tracer.places) if self._tracer else ()

    @property
    def path(self) -> tuple[Node, ...]:
        """The line up to the last click."""
        return self._tracer.path if self._tracer else ()

    @property
    def line(self) -> tuple[Node, ...]:
        """The line up to the mouse."""
        if self._tracer is None or self._mouse is None:
            return self.path
        return self._tracer.path_to(self.snapped or self._mouse.node, self._mouse.straight)

    @property
    def snapped(self) -> Node | None:
        """The place on a line that a click would take."""
        return self._place(self._mouse) if self._mouse else None

    @property
    def ends_on_boundary(self) -> bool:
        """Whether a click here would lie on a boundary."""
        return self.snapped is not None and self._borders.is_on(self.snapped)

    def follow(self, pointer: Pointer) -> None:
        """The mouse was moved."""
        self._mouse = pointer

    def click(self, pointer: Pointer) -> None:
        """Hold the line here, or begin it."""
        self._mouse = pointer
        if self._tracer is None:
            self._tracer = Tracer(self._scene.network or _nothing(), int(ON_LINE))
        self._tracer.click(self.snapped or pointer.node, pointer.straight and bool(self._tracer.places))

    def back(self) -> bool:
        """Take the last click back; False where there is none."""
        if self._tracer is None:
            return False
        self._tracer.back()
        if not self._tracer.places:
            self._tracer = None
        return True

    def drop(self) -> None:
        """Begin anew."""
        self._tracer = None

    def _place(self, pointer: Pointer) -> Node | None:
        """A boundary to start from comes first, then the nearest of boundary and street."""
        foot = self._borders.place(pointer.node, pointer.reach)
        network = None if pointer.straight else self._scene.network
        street = network.place(pointer.node, pointer.reach) if network else None
        if street is None or foot is None:
            return street.node if street else foot.node if foot else None
        if self._borders.is_on(street.node):
            return street.node
        return foot.node if not self.is_begun or foot.distance <= street.distance else street.node


@cache
def _nothing() -> Network:
    return Network.build(Lines.of([]))
