"""A draft as data: its areas, the gestures that made it what it is, who moved what from where to where."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from ..errors import Part
from .change import Change


@dataclass(frozen=True)
class DraftArea:
    """An area of the level that is drawn; `parent` is the key of its area one level up."""

    key: str
    name: str
    parent: str


@dataclass(frozen=True)
class Move:
    """What passed from one area to another: m², addresses, inhabitants by group (empty without addresses).

    A key is "" for ground that nobody had, or nobody has any more.
    """

    from_key: str
    to_key: str
    square_metres: float
    addresses: int = 0
    people: Mapping[str, float] = field(default_factory=dict)


AreaStates = Mapping[str, DraftArea | None]
"""Names and parents by key, None where there is no such area."""


@dataclass(frozen=True)
class Gesture:
    """One step of a draft, all or nothing. `undoes` is the number of the step it takes back, 0 for none."""

    number: int
    at: str
    who: str
    tool: str
    change: Change
    areas_before: AreaStates = field(default_factory=dict)
    areas_after: AreaStates = field(default_factory=dict)
    moves: tuple[Move, ...] = ()
    undoes: int = 0

    @property
    def keys(self) -> tuple[str, ...]:
        """The areas whose outline, name or parent it changes."""
        return tuple({**self.change.after, **self.areas_after})


class Status(Enum):
    """How far a draft is. Only an open one is drawn in."""

    OPEN = "open"
    IN_REVIEW = "in review"
    REVIEWED = "reviewed"
    RELEASED = "released"
    CARRIED_OVER = "carried over"


STATUS_WORDS = {
    Status.OPEN: Part("open"),
    Status.IN_REVIEW: Part("being reviewed"),
    Status.REVIEWED: Part("reviewed"),
    Status.RELEASED: Part("released"),
    Status.CARRIED_OVER: Part("carried over to a newer version"),
}
"""How far a draft is, within a sentence."""


@dataclass(frozen=True)
class BaseVersion:
    """The version a draft was branched from; `fingerprint` is that of its areas."""

    id: int
    title: str
    valid_from: str
    fingerprint: str


@dataclass(frozen=True)
class DraftInfo:
    """What a draft says of itself. `frame_level` is the level whose outlines are locked, "" for none.

    `monitoring_title` and `monitoring_created` name the monitoring it belongs to.
    """

    title: str
    owner: str
    created: str
    monitoring_title: str
    monitoring_created: str
    base: BaseVersion
    frame_level: str = ""
    status: Status = Status.OPEN
    reviewer: str = ""
    remark: str = ""

    @property
    def mark(self) -> str:
        """By what a version knows the draft that it was drawn in."""
        return f"{self.title} ({self.created})"


def standing(gestures: Sequence[Gesture]) -> tuple[Gesture, ...]:
    """The gestures that were not taken back, oldest first.

    >>> one, two = (Gesture(number, "", "", "reshape", Change()) for number in (1, 2))
    >>> undone = Gesture(3, "", "", "undo", Change(), undoes=2)
    >>> redone = Gesture(4, "", "", "redo", Change(), undoes=3)
    >>> [gesture.number for gesture in standing([one, two, undone])]
    [1]
    >>> [gesture.number for gesture in standing([one, two, undone, redone])]
    [1, 2]
    """
    taken_back: set[int] = set()
    kept = []
    for gesture in reversed(gestures):
        if gesture.number in taken_back:
            continue
        if gesture.undoes:
            taken_back.add(gesture.undoes)
        else:
            kept.append(gesture)
    return tuple(reversed(kept))


def states_after(areas: Mapping[str, DraftArea], gestures: Iterable[Gesture]) -> dict[str, DraftArea]:
    """Names and parents after some gestures, all of them in their order."""
    found = dict(areas)
    for gesture in gestures:
        put_states(found, gesture.areas_after)
    return found


def put_states(areas: dict[str, DraftArea], states: AreaStates) -> None:
    """Write names and parents over others; where there is no such area any more, it is taken out."""
    for key, area in states.items():
        if area is None:
            areas.pop(key, None)
        else:
            areas[key] = area
