"""The drawing session: the one door through which a draft changes, gesture by gesture.

A gesture is checked (GEOS, partition, frame, locks), kept in the draft's file, and only then told; what
is refused at any of these changes nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from qgis.core import QgsGeometry

from ...core.boundaries.area_keys import free_key
from ...core.boundaries.change import Change
from ...core.boundaries.drafting import AreaStates, DraftArea, DraftInfo, Gesture, put_states, standing
from ...core.boundaries.ground_rules import EditRefusedError, GroundRules
from ...core.boundaries.partition import Partition
from ...core.boundaries.rings import Shape
from ...core.errors import UserError
from ...layers.boundaries.validity import refuse_invalid
from ...store.transaction import now, user_name
from .counting import CountMoves, count_ground
from .history import History
from .new_states import states_for
from .reconciling import Reconciled, reconciling
from .session_parts import (
    DraftState,
    GestureLog,
    MemoryLog,
    Preview,
    SessionChange,
    refuse_forbidden,
    refuse_keys,
)

Watcher = Callable[[SessionChange], None]


class DraftSession:
    """A draft that is worked on. `partition` and `rules` are read by all, changed by it alone."""

    def __init__(
        self, state: DraftState, log: GestureLog | None = None, count: CountMoves = count_ground
    ) -> None:
        """Raises PartitionError where the areas do not fit together."""
        self._state = state
        self._log = log or MemoryLog()
        self._count = count
        self._areas = dict(state.areas)
        self._gestures = list(state.gestures)
        self._history = History(standing(self._gestures))
        self._watchers: list[Watcher] = []
        self.partition = Partition(state.shapes)
        self.rules = GroundRules(self._frames(self._areas), state.locked)

    @property
    def info(self) -> DraftInfo:
        """What the draft said of itself when it was opened."""
        return self._state.info

    @property
    def base(self) -> Mapping[str, Shape]:
        """The shapes of the version before."""
        return self._state.base

    @property
    def base_areas(self) -> Mapping[str, DraftArea]:
        """Names and parents of the version before."""
        return self._state.base_areas

    @property
    def areas(self) -> Mapping[str, DraftArea]:
        """Names and parents as they are now."""
        return dict(self._areas)

    @property
    def gestures(self) -> tuple[Gesture, ...]:
        """All that was ever done in this draft, oldest first, what was taken back too."""
        return tuple(self._gestures)

    @property
    def can_undo(self) -> bool:
        """Whether something was done in this draft, today or earlier, that still stands."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back last."""
        return self._history.can_redo

    def subscribe(self, watcher: Watcher) -> Callable[[], None]:
        """Call a function after every gesture and change of locks; returns what ends that."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    def preview(self, change: Change, new_areas: Collection[DraftArea] = ()) -> Preview:
        """What a change would move, and why it would be refused; nothing changes."""
        gesture = self._gesture("preview", change, new_areas)
        try:
            self._refuse(gesture)
            self.partition.check(change)
        except UserError as refusal:
            return Preview(gesture.moves, gesture.areas_after, refusal)
        return Preview(gesture.moves, gesture.areas_after)

    def apply(self, change: Change, tool: str, new_areas: Collection[DraftArea] = ()) -> Gesture:
        """Make a change: one gesture, one step to undo.

        A new area without a name in `new_areas` is called by its key and belongs where most of its ground
        came from. Raises UserError, and changes nothing, where the change is refused or cannot be kept.
        """
        return self._done(self._gesture(tool, change, new_areas))

    def rename(self, key: str, name: str) -> Gesture:
        """Give an area another name."""
        return self.apply(Change(), "rename", [replace(self._area(key), name=name.strip())])

    def assign(self, key: str, parent: str) -> Gesture:
        """Let an area belong to another area of the level above, in the same municipality."""
        return self.apply(Change(), "assign", [replace(self._area(key), parent=parent)])

    def undo(self) -> Gesture:
        """Take the last gesture that stands back, be it of this session or of one before."""
        return self._turn_back("undo")

    def redo(self) -> Gesture:
        """Do again what was taken back last."""
        return self._turn_back("redo")

    def lock(self, keys: Collection[str]) -> None:
        """Areas keep their ground."""
        self._lock(self.rules.locked | frozenset(keys))

    def unlock(self, keys: Collection[str]) -> None:
        """Areas may give and take ground again."""
        self._lock(self.rules.locked - frozenset(keys))

    def lock_all_but(self, keys: Collection[str]) -> None:
        """Only some areas may give and take ground."""
        self._lock(frozenset(self._areas) - frozenset(keys))

    def new_key(self, parent: str) -> str:
        """A key for a new area in the county's scheme, free in every version and in this draft."""
        ever = {key for gesture in self._gestures for key in gesture.keys}
        return free_key(self._areas, parent, self._state.taken_keys | ever | set(self.base))

    def reconcile(
        self, shapes: Mapping[str, QgsGeometry], named: Collection[DraftArea] = (), tool: str = "qgis"
    ) -> Reconciled:
        """Take over what QGIS' own tools did to some areas, so that their neighbours move too.

        `named` are areas with other names or parents. All of it is one gesture.
        Raises EditRefusedError with the reason, and changes nothing, where that cannot be.
        """
        found = reconciling(self.partition, self.rules, shapes)
        others = [area for area in named if area != self._areas.get(area.key)]
        if not found.change and not others:
            return found
        return replace(found, gesture=self.apply(found.change, tool, others))

    def _gesture(self, tool: str, change: Change, named: Collection[DraftArea]) -> Gesture:
        moves = self._count(change) if change else ()
        before, after = states_for(self._areas, change, named, moves)
        return self._dated(Gesture(0, "", "", tool, change, before, after, moves))

    def _turn_back(self, tool: str) -> Gesture:
        last = self._history.last(tool)
        moves = tuple(replace(move, from_key=move.to_key, to_key=move.from_key) for move in last.moves)
        turned = Gesture(
            0, "", "", tool, last.change.inverse, last.areas_after, last.areas_before, moves, last.number
        )
        return self._done(self._dated(turned))

    def _dated(self, gesture: Gesture) -> Gesture:
        number = self._gestures[-1].number + 1 if self._gestures else 1
        return replace(gesture, number=number, at=now(), who=user_name())

    def _done(self, gesture: Gesture) -> Gesture:
        self._refuse(gesture)
        self.partition.apply(gesture.change)
        try:
            self._log.append(gesture)
        except BaseException:
            self.partition.apply(gesture.change.inverse)
            raise
        put_states(self._areas, gesture.areas_after)
        self.rules = GroundRules(self._frames(self._areas), self.rules.locked)
        self._gestures.append(gesture)
        self._history.keep(gesture)
        self._tell(SessionChange(gesture, gesture.keys))
        return gesture

    def _refuse(self, gesture: Gesture) -> None:
        if not gesture.keys:
            raise EditRefusedError("Nothing would change.")
        refuse_invalid(gesture.change)
        refuse_keys(gesture, self._areas, self._state.taken_keys | set(self.base))
        self._refuse_states(gesture.areas_before, gesture.areas_after)
        known = {**self._areas, **{key: area for key, area in gesture.areas_after.items() if area}}
        rules = GroundRules(self._frames(known), self.rules.locked)
        refuse_forbidden(rules, gesture.moves)
        rules.refuse(gesture.change)

    def _refuse_states(self, before: AreaStates, after: AreaStates) -> None:
        """An area has a name, a parent that is known, and stays in its municipality."""
        parents = {area.parent for area in self._areas.values()} | set(self._state.municipality_of)
        for key, area in after.items():
            if area is None:
                continue
            if not area.name or area.parent not in parents:
                raise EditRefusedError("{area} needs a name and an area it belongs to.", area=key)
            was = before.get(key)
            if was and self._frame(was) != self._frame(area):
                raise EditRefusedError(
                    "{area} would pass to another municipality.", hint="Choose a parent in its own.", area=key
                )

    def _frames(self, areas: Mapping[str, DraftArea]) -> dict[str, str]:
        return {key: self._frame(area) for key, area in areas.items()}

    def _frame(self, area: DraftArea) -> str:
        return self._state.municipality_of.get(area.parent, "")

    def _area(self, key: str) -> DraftArea:
        if key not in self._areas:
            raise EditRefusedError("There is no area {area}.", area=key)
        return self._areas[key]

    def _lock(self, keys: frozenset[str]) -> None:
        known = keys & self._areas.keys()
        self._log.keep_locked(known)
        self.rules = self.rules.with_locked(known)
        self._tell(SessionChange(None, ()))

    def _tell(self, change: SessionChange) -> None:
        for watcher in tuple(self._watchers):
            watcher(change)
