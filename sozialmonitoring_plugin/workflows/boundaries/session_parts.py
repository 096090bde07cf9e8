"""What a drawing session starts from, tells and hands on."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from ...core.boundaries.drafting import AreaStates, DraftArea, DraftInfo, Gesture, Move
from ...core.boundaries.ground_rules import EditRefusedError, GroundRules
from ...core.boundaries.rings import Shape
from ...core.errors import UserError


@dataclass(frozen=True)
class DraftState:
    """A draft as it was opened.

    `base` are the shapes it was branched from. `municipality_of` names for each parent the municipality
    whose outline is locked, empty where only the outermost outline is. `taken_keys` are those that a new
    area must not get, because they are or were another's.
    """

    info: DraftInfo
    base: Mapping[str, Shape]
    base_areas: Mapping[str, DraftArea]
    shapes: Mapping[str, Shape]
    areas: Mapping[str, DraftArea]
    municipality_of: Mapping[str, str] = field(default_factory=dict)
    taken_keys: frozenset[str] = frozenset()
    locked: frozenset[str] = frozenset()
    gestures: tuple[Gesture, ...] = ()


class GestureLog(Protocol):
    """Where a session keeps what was done, each time before anybody hears of it."""

    def append(self, gesture: Gesture) -> None:
        """Keep a gesture and the outlines it leads to, together or not at all. Raises UserError."""

    def keep_locked(self, keys: Collection[str]) -> None:
        """Keep which areas are locked. Raises UserError."""


class ReadOnlyLog:
    """A draft that one may only look at."""

    def __init__(self, why: UserError) -> None:
        self._why = why

    def append(self, gesture: Gesture) -> None:  # noqa: ARG002 - refused
        """Refuse."""
        raise self._why

    def keep_locked(self, keys: Collection[str]) -> None:
        """Locks of somebody who looks are of no effect."""


class MemoryLog:
    """Keeps nothing: a session to try something out."""

    def append(self, gesture: Gesture) -> None:
        """Forget it."""

    def keep_locked(self, keys: Collection[str]) -> None:
        """Forget it."""


@dataclass(frozen=True)
class SessionChange:
    """What those who watch a session are told: the gesture, or None where locks changed."""

    gesture: Gesture | None
    keys: tuple[str, ...]


@dataclass(frozen=True)
class Preview:
    """What a change would do. `refusal` says why it would not be accepted, None where it would.

    `areas` are names and parents of the areas that would come or go.
    """

    moves: tuple[Move, ...]
    areas: AreaStates
    refusal: UserError | None = None


def refuse_keys(gesture: Gesture, known: Collection[str], taken: Collection[str]) -> None:
    """Raises EditRefusedError for names of areas that are not there, and for a new area with another's key.

    What is done again brings back the key that it had.
    """
    shapes = gesture.change.after
    for key, area in gesture.areas_after.items():
        if area is not None and (key not in known if key not in shapes else shapes[key] is None):
            raise EditRefusedError("There is no area {area}.", area=key)
    for key, shape in shapes.items():
        if shape is not None and key not in known and key in taken and not gesture.undoes:
            raise EditRefusedError(
                "The key {key} is or was that of another area.", hint="Choose another key.", key=key
            )


def refuse_forbidden(rules: GroundRules, moves: Collection[Move]) -> None:
    """Raises EditRefusedError for ground that crosses the frame or a lock."""
    for move in moves:
        if not move.from_key or not move.to_key:
            raise EditRefusedError(
                "The outline of all areas together is locked: {area} would pass it.",
                hint="Stay inside the outline.",
                area=move.from_key or move.to_key,
            )
        if not rules.may_pass(move.from_key, move.to_key):
            raise rules.why_not(move.from_key, move.to_key)
