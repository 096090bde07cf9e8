"""Brings the map to areas, steps and places of an open draft."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ...core.boundaries.drafting import Gesture
from ...core.boundaries.nesting import Place
from ...core.boundaries.rings import Node, box_of
from ...workflows.boundaries.live_numbers import LiveNumbers
from ...workflows.boundaries.session import DraftSession
from .places import Places


class Zoom:
    """Moves the map and nothing else."""

    def __init__(self, places: Places, session: DraftSession, numbers: LiveNumbers) -> None:
        self._places = places
        self._session = session
        self._numbers = numbers

    def to_areas(self, keys: Collection[str] = ()) -> None:
        """Show some drawn areas, all of them without keys."""
        shapes = self._session.partition.shapes
        self._places.zoom_to([shapes[key] for key in keys or shapes if key in shapes])

    def to_place(self, place: Place) -> None:
        """Show an area of any level."""
        shape = self._numbers.shape(place)
        self._places.zoom_to([shape] if shape is not None else [])

    def to_gesture(self, gesture: Gesture) -> None:
        """Show the areas that a gesture changed."""
        shapes = [shape for one in (gesture.change.before, gesture.change.after) for shape in one.values()]
        self._places.zoom_to([shape for shape in shapes if shape is not None])
        if not gesture.change:
            self.to_areas(gesture.keys)

    def to_nodes(self, nodes: Iterable[Node], room: int) -> None:
        """Show places, with some millimetres around them."""
        self._places.zoom_to_box(box_of(nodes), room)
