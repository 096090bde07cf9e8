"""The gestures of a session as steps on the undo stack of its layer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...core.boundaries.drafting import DraftArea, Gesture
from ...core.boundaries.rings import Shape


@dataclass(frozen=True)
class Look:
    """An area as a session or a layer has it."""

    area: DraftArea
    shape: Shape


Looks = Mapping[str, Look | None]
"""By key; None where there is no such area."""


class Steps:
    """What was done and what was taken back since; the first `floor` steps are on no stack any more."""

    def __init__(self, earlier: Iterable[Gesture] = ()) -> None:
        """`earlier` gestures stand, and are on no stack."""
        self._gestures = list(earlier)
        self.depth = self.floor = len(self._gestures)

    def keep(self, gesture: Gesture) -> None:
        """Follow a gesture of the session."""
        if gesture.tool == "undo":
            self.depth -= 1
        elif gesture.tool == "redo":
            self.depth += 1
        else:
            del self._gestures[self.depth :]
            self._gestures.append(gesture)
            self.depth += 1

    def start_anew(self) -> None:
        """The stack was emptied: what was done so far is below its floor."""
        self.floor = self.depth

    @property
    def index(self) -> int:
        """Where the stack stands while it agrees with the session."""
        return self.depth - self.floor

    def reaches(self, index: int) -> bool:
        """Whether the session knows what a place of the stack stands for."""
        return 0 <= index <= len(self._gestures) - self.floor

    def keys_to(self, index: int) -> set[str]:
        """The areas that differ between now and a place of the stack."""
        return {key for gesture in self._between(index) for key in gesture.keys}

    def looks_at(self, index: int, now: Looks) -> dict[str, Look | None]:
        """What areas look like at a place of the stack, from what they look like `now`."""
        back = index < self.index
        shapes = {key: look.shape if look else None for key, look in now.items()}
        areas = {key: look.area if look else None for key, look in now.items()}
        for gesture in self._between(index):
            shapes.update(gesture.change.before if back else gesture.change.after)
            areas.update(gesture.areas_before if back else gesture.areas_after)
        return {key: _look(areas.get(key), shapes.get(key)) for key in now}

    def _between(self, index: int) -> list[Gesture]:
        place = index + self.floor
        if place < self.depth:
            return self._gestures[place : self.depth][::-1]
        return self._gestures[self.depth : place]


def _look(area: DraftArea | None, shape: Shape | None) -> Look | None:
    return Look(area, shape) if area is not None and shape is not None else None
