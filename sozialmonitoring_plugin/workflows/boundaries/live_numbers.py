"""The numbers of a draft while it is drawn, on all levels, beside the version before."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from ...core.areas import Area, AreaTree
from ...core.boundaries.addresses import AddressBook
from ...core.boundaries.change import Change
from ...core.boundaries.drafting import AreaStates, DraftArea, Gesture
from ...core.boundaries.measures import Thresholds
from ...core.boundaries.nesting import Nesting, Place
from ...core.boundaries.numbers import AreaNumbers, Before, NumberBoard
from ...core.boundaries.rings import Shape
from ...core.boundaries.standing import Standing
from ...store.monitoring import Monitoring
from .session import DraftSession
from .session_parts import SessionChange


class LiveNumbers:
    """Follows a session. `thresholds` may be set at any time."""

    def __init__(
        self,
        session: DraftSession,
        tree: AreaTree,
        book: AddressBook,
        expected: Mapping[Place, int] | None = None,
    ) -> None:
        """Count the version before and the draft once.

        `tree` is that of the version before, `expected` what is known of the number of parts of its areas.
        """
        self.thresholds = Thresholds()
        self._session = session
        self._nesting = Nesting.of(tree)
        self._before = Before(Standing(self._nesting, session.base, book), expected or {})
        self._standing = self._counted()
        self.stop = session.subscribe(self._follow)

    @classmethod
    def of(cls, monitoring: Monitoring, session: DraftSession, book: AddressBook) -> LiveNumbers:
        """The numbers of a draft of a monitoring."""
        base = next(one for one in monitoring.versions() if one.id == session.info.base.id)
        tree = monitoring.tree(base)
        lowest = tree.lowest.level.id
        parts = {(lowest, key): count for key, count in monitoring.expected_parts(base).items()}
        return cls(session, tree, book, parts)

    @property
    def book(self) -> AddressBook:
        """The addresses, those on the outermost outline a little inside it."""
        return self._standing.tally.book

    @property
    def places(self) -> tuple[Place, ...]:
        """Level and key of all areas there are, drawn ones first."""
        return self._standing.places

    @property
    def gone(self) -> tuple[Place, ...]:
        """The drawn areas of the version before that are no more."""
        lowest = self._nesting.lowest
        present = self._session.partition
        return tuple((lowest, key) for key in self._session.base if key not in present)

    @property
    def nesting(self) -> Nesting:
        """Which area belongs to which, as it is now."""
        return self._standing.nesting

    @property
    def upper(self) -> tuple[Place, ...]:
        """All areas above those that are drawn."""
        return tuple(place for place in self.places if place[0] != self._nesting.lowest)

    def shape(self, place: Place) -> Shape | None:
        """The outline of an area of any level, None where there is none."""
        return self._standing.now(place).shape

    def around(self, keys: Iterable[str]) -> tuple[Place, ...]:
        """Drawn areas and all those above them."""
        nesting = self.nesting
        drawn = [(nesting.lowest, key) for key in keys]
        above = [place for _, key in drawn for place in nesting.above.get(key, ())]
        return tuple(dict.fromkeys([*drawn, *above]))

    def touched(self, gesture: Gesture) -> tuple[Place, ...]:
        """The areas of all levels that a gesture changed, also those its areas belonged to before."""
        parents = [one.parent for one in gesture.areas_before.values() if one is not None]
        before = [place for parent in parents for place in self._nesting.chains.get(parent, ())]
        return tuple(dict.fromkeys([*self.around(gesture.keys), *before]))

    def now(self, places: Iterable[Place] | None = None) -> tuple[AreaNumbers, ...]:
        """Areas as they are; all there are without places."""
        return self._board().now(self.places if places is None else places)

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
        chains = self._nesting.chains
        known = (area for area in states.values() if area is not None)
        added = [self._area(area) for area in known if not area.parent or area.parent in chains]
        return self._standing.nesting.with_areas(added)

    def _area(self, area: DraftArea) -> Area:
        return Area(self._nesting.lowest, area.key, area.name, area.parent)


def _has_other_parents(gesture: Gesture) -> bool:
    """Whether an area that stays belongs to another one afterwards."""
    pairs = ((gesture.areas_before.get(key), area) for key, area in gesture.areas_after.items())
    return any(before and after and before.parent != after.parent for before, after in pairs)
