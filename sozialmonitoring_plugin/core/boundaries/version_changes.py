"""What became of each area from one boundary version to the next, in a word.

Ground that passes because lines were digitised anew is no change and told apart (`Succession`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import Enum

from .comparing.identity import is_reused, same_areas
from .succession import NOBODY, Passage, Succession


class Kind(Enum):
    """What became of an area; the words are those of tables for scripts."""

    UNCHANGED = "unchanged"
    NOISE = "noise"
    RENAMED = "key renamed"
    CHANGED = "changed"
    SPLIT = "split"
    MERGED = "merged"
    NEW = "new"
    VANISHED = "vanished"
    REUSED = "key reused"


@dataclass(frozen=True)
class AreaChange:
    """What an old area gives to a new one: m², its shares of both (0 … 1), addresses.

    A key is NOBODY for ground outside all areas of a version.
    """

    old: str
    new: str
    kind: Kind
    square_metres: float
    share_of_old: float
    share_of_new: float
    addresses: int

    @property
    def is_same_area(self) -> bool:
        """Whether old and new are one area, whatever its key and however much of it is left."""
        if self.old == self.new:
            return self.kind is not Kind.REUSED
        return self.kind is Kind.RENAMED or (self.kind is Kind.REUSED and self._is_whole)

    @property
    def _is_whole(self) -> bool:
        return self.share_of_old == 1 and self.share_of_new == 1


def area_changes(succession: Succession, noisy: Collection[str]) -> tuple[AreaChange, ...]:
    """One entry for each pair of areas with more than noise between them, in the order of their keys.

    `noisy` are the new areas that were digitised anew, and nothing more. The kinds, first match:

    - an area that takes all of one old area and nothing else: UNCHANGED or NOISE, RENAMED with another key;
    - under the same key: CHANGED where it is the same area (`same_areas`), else REUSED;
    - a new key: SPLIT where its old area gave most of the new one and has other heirs, else NEW;
    - a key that is gone: MERGED where most of it passed to the new one, VANISHED where it went to nobody;
    - everything else: CHANGED.
    """
    return tuple(_Judge(succession, frozenset(noisy)).changes())


class _Judge:
    def __init__(self, succession: Succession, noisy: frozenset[str]) -> None:
        self._real = tuple(succession.real())
        self._noisy = noisy
        self._same = same_areas(succession)
        self._old = {one.old for one in succession.passages} - {NOBODY}
        self._new = {one.new for one in succession.passages} - {NOBODY}
        self._from: dict[str, list[Passage]] = {}
        self._into: dict[str, list[Passage]] = {}
        for one in self._real:
            self._from.setdefault(one.old, []).append(one)
            self._into.setdefault(one.new, []).append(one)

    def changes(self) -> Iterator[AreaChange]:
        for one in self._real:
            yield AreaChange(
                one.old,
                one.new,
                self._kind(one),
                one.square_metres,
                _share(one, self._from[one.old]) if one.old != NOBODY else 0.0,
                _share(one, self._into[one.new]) if one.new != NOBODY else 0.0,
                one.addresses,
            )

    def _kind(self, one: Passage) -> Kind:
        if NOBODY in {one.old, one.new}:
            return self._at_the_frame(one)
        if len(self._from[one.old]) == 1 and len(self._into[one.new]) == 1:
            return self._one_to_one(one)
        heir, origin = self._is_main(one, self._from[one.old]), self._is_main(one, self._into[one.new])
        if one.old == one.new:
            return Kind.CHANGED if self._same.get(one.old) == one.new else Kind.REUSED
        if one.new not in self._old:
            return Kind.SPLIT if origin and len(self._from[one.old]) > 1 else Kind.NEW
        if one.old not in self._new and heir:
            return Kind.MERGED
        return Kind.REUSED if origin else Kind.CHANGED

    def _at_the_frame(self, one: Passage) -> Kind:
        if one.new == NOBODY:
            return Kind.CHANGED if one.old in self._new else Kind.VANISHED
        return Kind.CHANGED if one.new in self._old else Kind.NEW

    def _one_to_one(self, one: Passage) -> Kind:
        if one.old != one.new:
            return Kind.REUSED if is_reused(one.old, one.new, self._old) else Kind.RENAMED
        return Kind.NOISE if one.new in self._noisy else Kind.UNCHANGED

    def _is_main(self, one: Passage, among: list[Passage]) -> bool:
        return one is max(among, key=lambda other: other.square_metres)


def _share(one: Passage, among: list[Passage]) -> float:
    whole = sum(other.square_metres for other in among)
    return one.square_metres / whole if whole > 0 else 0.0
