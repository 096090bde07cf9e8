"""The numbers of a draft while it is drawn, on all levels, beside the version before."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ...core.areas import Area
from ...core.boundaries.addresses import AddressBook
from ...core.boundaries.change import Change
from ...core.boundaries.drafting import AreaStates, DraftArea, Gesture
from ...core.boundaries.measures import Thresholds
from ...core.boundaries.nesting import Nesting, Place
from ...core.boundaries.numbers import AreaNumbers, Before, NumberBoard
from ...core.boundaries.standing import Standing
from ...store.monitoring import Monitoring
from .session import DraftSession
from .session_parts import SessionChange


class LiveNumbers:
    """Follows a session. `thresholds` may be set at any time."""

    def __init__(self, monitoring: Monitoring, session: DraftSession, book: AddressBook) -> None:
        """Count the version before and the draft once."""
        base = next(one for one in monitoring.versions() if one.id == session.info.base.id)
        self.thresholds = Thresholds()
        self._session = session
        self._nesting = Nesting.of(monitoring.tree(base))
        parts = monitoring.expected_parts(base)
        expected = {(self._nesting.lowest, key): count for key, count in parts.items()}
        self._before = Before(Standing(self._nesting, session.base, book), expected)
        self._standing = self._counted()
        self.stop = session.subscribe(self._follow)

    @property
    def book(self) -> AddressBook:
        """The addresses, those on the outermost outline a little inside it."""
        return self._standing.tally.book

    @property
    def places(self) -> tuple[Place, ...]:
        """Level and key of all areas there are, drawn ones first."""
        return self._standing.places

    def now(self, places: Iterable[Place]) -> tuple[AreaNumbers, ...]:
        """Areas as they are."""
        return self._board().now(places)

    def after(self, change: Change, new_areas: Collection[DraftArea] = ()) -> tuple[AreaNumbers, ...]:
        """The areas of all levels that a change touches, as they would be."""
        known = self._session.areas
        if all(shape is None or key in known for key, shape in change.after.items()):
            return self._board().after(change)
        return self._board().after(change, self._with(self._session.preview(change, new_areas).areas))

    def _board(self) -> NumberBoard:
        return NumberBoard(self._standing, self._before, self.thresholds)

    def _follow(self, told: SessionChange) -> None:
        if told.gesture is None:
            return
        if _has_other_parents(told.gesture):
            self._standing = self._counted()
        else:
            self._standing.apply(told.gesture.change, self._with(told.gesture.areas_after))

    def _counted(self) -> Standing:
        nesting = self._nesting.with_areas(map(self._area, self._session.areas.values()))
        return Standing(nesting, self._session.partition.shapes, self._before.standing.tally.book)

    def _with(self, states: AreaStates) -> Nesting:
        added = [self._area(area) for area in states.values() if area is not None]
        return self._standing.nesting.with_areas(added)

    def _area(self, area: DraftArea) -> Area:
        return Area(self._nesting.lowest, area.key, area.name, area.parent)


def _has_other_parents(gesture: Gesture) -> bool:
    """Whether an area that stays belongs to another one afterwards."""
    pairs = ((gesture.areas_before.get(key), area) for key, area in gesture.areas_after.items())
    return any(before and after and before.parent != after.parent for before, after in pairs)
