"""What goes into a machine and what comes out of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from .....core.boundaries.change import Change
from .....core.boundaries.drafting import Move
from .....core.boundaries.rings import Node, Shape
from .....core.errors import UserError


@dataclass(frozen=True)
class Pointer:
    """Where the mouse is.

    Attributes:
        node: The place in the map, in millimetres of the draft.
        reach: How far away something is that still counts as under the mouse, in millimetres.
        straight: Ctrl is held: no street is followed.
        hold: Shift is held: a click goes on where it would have ended the gesture.
        pick: Alt is held: a click chooses the area under the mouse.
    """

    node: Node
    reach: int
    straight: bool = False
    hold: bool = False
    pick: bool = False


@dataclass(frozen=True)
class Sketch:
    """What is drawn at once while the mouse moves.

    Attributes:
        line: The line that is drawn, or the rectangle that is dragged.
        held: Places that were clicked.
        snapped: The place a click would take, None where that is the mouse's own.
        grounds: Ground that is collected.
        areas: Keys of areas that are pointed out.
    """

    line: tuple[Node, ...] = ()
    held: tuple[Node, ...] = ()
    snapped: Node | None = None
    grounds: tuple[Shape, ...] = ()
    areas: tuple[str, ...] = ()


@dataclass(frozen=True)
class Trial:
    """What the gesture would do if it ended here; `focus` is the area whose gain is drawn as gain.

    `is_open` is a line on its way, which is refused only if it ends here.
    """

    change: Change = field(default_factory=Change)
    focus: str = ""
    refusal: UserError | None = None
    moves: tuple[Move, ...] = ()
    is_open: bool = False

    @property
    def is_possible(self) -> bool:
        """Whether there is something to do and nothing against it."""
        return bool(self.change) and self.refusal is None


@dataclass(frozen=True)
class Edit:
    """A gesture is complete: make the change. `named` is a new area whose name is asked for."""

    change: Change
    tool: str
    named: str = ""


@dataclass(frozen=True)
class NewGround:
    """Ground was chosen for a new area: ask for key, name and parent; what is proposed for key and parent."""

    region: Shape
    key: str
    parent: str


@dataclass(frozen=True)
class Locks:
    """These areas and no others are to be locked."""

    keys: frozenset[str]


@dataclass(frozen=True)
class Refused:
    """A click that would have ended the gesture did not: the reason."""

    reason: UserError


Outcome = Edit | NewGround | Locks | Refused
