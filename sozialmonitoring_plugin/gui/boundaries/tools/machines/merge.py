"""Merge: click two areas, and they become one."""

from __future__ import annotations

from .....core.boundaries.change import Change
from .....layers.boundaries.region_edits import merge
from .events import Outcome, Pointer, Trial
from .pointing import PointingTwice


class Merge(PointingTwice):
    """Key and name are those of the larger area, or where so chosen of the one clicked first."""

    name = "merge"

    def move(self, pointer: Pointer) -> None:
        under = self.borders.at(pointer.node) or ""
        if under != self._under:
            self._under = under
            self.refresh()

    def press(self, pointer: Pointer) -> Outcome | None:
        self.move(pointer)
        if not self._first:
            self._first = self._under
            self.refresh()
            return None
        return self._end() if self._under not in {"", self._first} else None

    def _tried(self) -> Trial:
        partition = self.scene.session.partition
        pair = [self._first, self._under]
        if pair[0] == pair[1] or not all(key in partition for key in pair):
            return Trial()
        kept, gone = self._kept_and_gone(*pair)
        return self._attempt(lambda: self._change(gone, kept), kept)

    def _kept_and_gone(self, first: str, second: str) -> tuple[str, str]:
        partition = self.scene.session.partition
        larger = partition.shape(first).doubled_area >= partition.shape(second).doubled_area
        return (first, second) if larger or self.choices.now.keeps_first else (second, first)

    def _change(self, gone: str, kept: str) -> Change:
        session = self.scene.session
        return merge(session.partition, session.rules, gone, kept)
