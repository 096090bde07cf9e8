"""The social index of a booklet: computed once for the county, shown in every municipality."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..core.deliveries.reports.console import spoken
from ..core.index.groups import Group, group_codes, groups_of
from ..core.index.result import IndexResult
from ..core.places import Place
from ..core.values import Reason
from ..core.wording import Wording
from ..layers.themes.status import Status


@dataclass(frozen=True)
class BookletStatus:
    """An index of published rates as a theme, `rank` is the position of its level."""

    theme: Status
    rank: int

    @property
    def result(self) -> IndexResult:
        """The index of every area of the level."""
        return self.theme.result

    def group(self, place: Place) -> Group | None:
        """The group of an area, None for one that is not rated or of another level."""
        if place.rank != self.rank:
            return None
        code = group_codes(self.result)[place.position]
        return next((group for group in groups_of(self.result.spec) if group.code == code), None)

    def grouped(self, places: tuple[Place, ...]) -> Iterator[tuple[Group, tuple[Place, ...]]]:
        """The groups that occur among areas of the level, the greatest burden first, with those areas."""
        found = [(self.group(place), place) for place in places]
        for group in sorted(groups_of(self.result.spec), key=_burden, reverse=True):
            members = tuple(place for one, place in found if one == group)
            if members:
                yield group, members

    def why_no_dynamics(self, place: Place, words: Wording) -> str:
        """Why an area has a status alone in an index that has dynamics, "" where it has both or neither."""
        group = self.group(place)
        if group is None or group.dynamics is not None or self.result.spec.dynamics is None:
            return ""
        return self._notes(place, words)

    def why_not(self, place: Place, words: Wording) -> str:
        """Why an area is not rated, in sentences."""
        told = self._notes(place, words)
        return told or words.reason(Reason(int(self.theme.reasons[place.position])))

    def _notes(self, place: Place, words: Wording) -> str:
        return " ".join(spoken(one, words) for one in self.result.notes[place.position])


def _burden(group: Group) -> tuple[int, int]:
    """By status, within one by dynamics; what has none comes behind."""
    return group.status_place, -1 if group.dynamics_place is None else group.dynamics_place


def group_label(group: Group, words: Wording) -> str:
    """Code and classes of a group."""
    if group.dynamics is None:
        return words.text("map_status", code=group.code, status=group.status.title)
    return words.text("map_group", code=group.code, status=group.status.title, dynamics=group.dynamics.title)
