"""The numbers of an open draft on all levels, kept up to date gesture by gesture."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from ...core.areas import Area
from ...core.boundaries.change import Change
from ...core.boundaries.drafting import DraftArea, Gesture
from ...core.boundaries.measures import Thresholds
from ...core.boundaries.nesting import Nesting, Place
from ...core.boundaries.numbers import AreaNumbers, Before, NumberBoard
from ...core.boundaries.rings import Shape
from ...core.boundaries.standing import Standing
from ...workflows.boundaries.session import DraftSession
from .surroundings import Surroundings


class Numbering:
    """Counts once; then it follows the session by what each gesture changes."""

    def __init__(self, session: DraftSession, around: Surroundings) -> None:
        self._session = session
        self._around = around
        self._known = Nesting.of(around.tree)
        before = Standing(self._known, session.base, around.addresses)
        self._board = NumberBoard(self._counted(), Before(before, around.expected_parts))

    @property
    def thresholds(self) -> Thresholds:
        """What is small, and which size is aimed at."""
        return self._board.thresholds

    @thresholds.setter
    def thresholds(self, thresholds: Thresholds) -> None:
        self._board = replace(self._board, thresholds=thresholds)

    @property
    def nesting(self) -> Nesting:
        """Which area belongs to which, as it is now."""
        return self._board.standing.nesting

    @property
    def upper(self) -> list[Place]:
        """All areas above those that are drawn."""
        lowest = self.nesting.lowest
        return [place for place in self._board.standing.places if place[0] != lowest]

    def shape(self, place: Place) -> Shape | None:
        """The outline of an area of any level, None where there is none."""
        return self._board.standing.now(place).shape

    def around(self, keys: Iterable[str]) -> list[Place]:
        """Drawn areas and all those above them."""
        nesting = self.nesting
        drawn = [(nesting.lowest, key) for key in keys]
        above = [place for _, key in drawn for place in nesting.above.get(key, ())]
        return list(dict.fromkeys([*drawn, *above]))

    def now(self, places: Iterable[Place] | None = None) -> tuple[AreaNumbers, ...]:
        """Areas as they are; all of them without places."""
        return self._board.now(self._board.standing.places if places is None else places)

    def after(self, change: Change, new_areas: Collection[DraftArea] = ()) -> tuple[AreaNumbers, ...]:
        """The areas a change would touch as they would be, on all levels."""
        unnamed = [key for key in change.keys if key not in self.nesting.above]
        if not unnamed:
            return self._board.after(change)
        given = {area.key: area for area in new_areas}
        areas = [given.get(key) or DraftArea(key, key, self._likely_parent(change)) for key in unnamed]
        return self._board.after(change, self._with(self.nesting, areas))

    def follow(self, gesture: Gesture) -> list[Place]:
        """Count what a gesture changed; returns the areas of all levels that it may have changed."""
        touched = self.around(gesture.keys)
        if any(self._moves(gesture, key) for key in gesture.areas_after):
            self._board = replace(self._board, standing=self._counted())
        else:
            named = [area for area in gesture.areas_after.values() if area]
            standing = self._board.standing
            standing.apply(gesture.change, self._with(standing.nesting, named))
        return list(dict.fromkeys([*touched, *self.around(gesture.keys)]))

    def _moves(self, gesture: Gesture, key: str) -> bool:
        """Whether an area passes from one area above to another, with all that is in it."""
        was, now = gesture.areas_before.get(key), gesture.areas_after[key]
        return was is not None and now is not None and was.parent != now.parent

    def _counted(self) -> Standing:
        session = self._session
        nesting = self._with(self._known, session.areas.values())
        return Standing(nesting, session.partition.shapes, self._around.addresses)

    def _with(self, nesting: Nesting, areas: Iterable[DraftArea]) -> Nesting:
        known = self._parents
        lowest = nesting.lowest
        return nesting.with_areas(
            Area(lowest, one.key, one.name, one.parent) for one in areas if one.parent in known
        )

    @property
    def _parents(self) -> set[str]:
        return {places[0][1] for places in self._known.above.values() if places}

    def _likely_parent(self, change: Change) -> str:
        """Where a new area will belong: with the areas it takes its ground from."""
        areas = self._session.areas
        return next((areas[key].parent for key in change.keys if key in areas), "")
