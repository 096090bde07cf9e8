"""Whose row is it? Keys first, names only where a row has no key, then totals; nothing is guessed.

A key that lost or gained leading zeros counts where exactly one key is meant. A name counts where exactly
one area has it, in the strictest way of reading that finds any. Whatever else is unknown is listed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from ...areas import AreaTree, LevelAreas
from .combined import parts_of
from .exact_keys import ExactKeys
from .folding import LONGEST_NAME, fold_place
from .key_forms import Labelled, labelled
from .names import Found
from .places import Places
from .regions import Region
from .targets import NoTarget, Place, Target
from .totals import Totals, is_total

__all__ = ["KeyIndex", "KnownAreas", "NoTarget", "Target", "is_total"]

_WORD = re.compile(r"[^\W\d_]{3,}")
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
_SURE_KEY = 5


@dataclass(frozen=True)
class KeyIndex:
    """The keys and names of one level, and of the levels above it."""

    tree: AreaTree
    rank: int

    def find(self, key: str, name: str) -> Target | NoTarget:
        """The target of a row with this key and name; a text longer than any name is none."""
        if len(key or name) > LONGEST_NAME:
            return NoTarget("unknown_name")
        name = name if len(name) <= LONGEST_NAME else ""
        target = self.by_key(key)
        if target is not None:
            return self._against(target, name)
        rivals = self.keys.rivals(key) if key else None
        if rivals is not None:
            return self._between(rivals, name)
        found = self.inside(key or name) or self._totals.by_key(key, name)
        if found is not None:
            return found
        if key and _DIGIT.search(key) and not _WORD.search(key):
            return self._by_code(key, name)
        return self._by_name(key or name, name) if key or name else NoTarget("no_key")

    def by_key(self, key: str) -> Target | None:
        """The area or total with this key."""
        if not key or len(key) > LONGEST_NAME or (self.keys.have_digits and not _DIGIT.search(key)):
            return None
        return self.keys.find(key)

    def inside(self, text: str) -> Target | NoTarget | None:
        """The area whose key stands beside a name: "011 St. Nikolai", "Heinsberg (05370016)"."""
        if len(text) > LONGEST_NAME or not _DIGIT.search(text) or self.places.own.plainly(text):
            return None
        for reading in labelled(text):
            target = self.by_key(reading.key)
            if target is not None:
                return self._checked(target, reading)
        return None

    def plainly(self, text: str) -> Target | NoTarget | None:
        """The area or total with this name, designations aside: a quick look for searching columns."""
        if len(text) > LONGEST_NAME:
            return None
        return self.places.plainly(text) or self.places.designated(text)

    def above(self, text: str) -> Place | None:
        """The upper area a text means, by key or by name; None for none and for several."""
        if len(text) > LONGEST_NAME:
            return None
        target = self.by_key(text) or self.inside(text)
        if isinstance(target, Target):
            return target.upper if target.is_total else None
        return self.places.upper(text)

    def upper_named(self, text: str) -> Target | None:
        """The total of the one upper area with this name."""
        place = self.places.upper(text)
        return self.keys.total_of(place) if place else None

    def names_agree(self, position: int, name: str) -> bool:
        """Whether a name in the table may be the name of the area."""
        own = self.level.names[position]
        return own == name or _agree(fold_place(own), fold_place(name))

    @property
    def level(self) -> LevelAreas:
        """The areas of the level."""
        return self.tree.levels[self.rank]

    def _against(self, target: Target, name: str) -> Target | NoTarget:
        """A key with other zeros than ours does not stand against the clear name of another area."""
        if target.padded and name:
            named = self.places.own.plainly(name)
            if named and target.position not in named:
                return NoTarget("other_name", (target.position, *named))
        return target

    def _between(self, rivals: tuple[int, Place], name: str) -> Target | NoTarget:
        """Of an area whose key lost zeros and an upper area the one that has the name of the row."""
        own, upper = rivals
        is_own = bool(name) and own in self.places.named(name)
        is_upper = bool(name) and upper == self.places.upper(name)
        if is_own == is_upper:
            return NoTarget("ambiguous_key", (own,))
        return Target(own, padded=True) if is_own else self.keys.total_of(upper)

    def _checked(self, target: Target, reading: Labelled) -> Target | NoTarget | None:
        """Key and name of one cell together; a short key alone may be a mere number."""
        if target.is_total:
            rank, place = target.upper or (0, 0)
            agrees = _agree(fold_place(self.tree.levels[rank].names[place]), fold_place(reading.name))
            return target if agrees or len(reading.key) >= _SURE_KEY else None
        named = self.places.own.plainly(reading.name)
        if target.position in named or (not named and self._shares_word(target.position, reading.name)):
            return target
        if named or target.padded or len(reading.key) < _SURE_KEY:
            return NoTarget("other_name", (target.position, *named))
        return target

    def _shares_word(self, position: int, name: str) -> bool:
        own = self.level.names[position]
        if not own or own == self.level.keys[position] or self.names_agree(position, name):
            return True
        return bool(_words(own) & _words(name)) or position in self.places.named(name)

    def _by_code(self, key: str, name: str) -> Target | NoTarget:
        """A row whose key nobody knows: its name does not heal it."""
        found = self.places.plainly(key) if _LETTER.search(key) else None
        if found is not None:
            return found
        parts = parts_of(key, self._part)
        if parts:
            return NoTarget("combined", parts)
        unknown = NoTarget("outside" if self._region.excludes(key) else "unknown_key")
        return self._totals.by_words(name, self.upper_named) or unknown

    def _by_name(self, text: str, name: str) -> Target | NoTarget:
        found = self.places.plainly(text) or self.places.designated(text)
        if found is not None:
            return found
        total = self._totals.by_words(text, self.upper_named) or self._totals.by_words(name, self.upper_named)
        return total or self.places.qualified(text) or self.places.loosely(text) or self._unknown(text)

    def _unknown(self, text: str) -> NoTarget:
        parts = parts_of(text, self._part)
        return NoTarget("combined", parts) if parts else NoTarget("unknown_name")

    def _part(self, text: str) -> Found:
        target = self.by_key(text)
        if target is not None:
            return (target.position,) if not target.is_total else ()
        return self.places.named(text)

    @cached_property
    def keys(self) -> ExactKeys:
        """The keys."""
        return ExactKeys(self.tree, self.rank)

    @cached_property
    def places(self) -> Places:
        """The names."""
        return Places(self.keys)

    @cached_property
    def _totals(self) -> Totals:
        return Totals(self.keys)

    @cached_property
    def _region(self) -> Region:
        return Region(self.keys)


@dataclass(frozen=True)
class KnownAreas:
    """The areas of a tree by key and name: one index for each level, made when it is first asked for."""

    tree: AreaTree
    _made: dict[int, KeyIndex] = field(default_factory=dict, compare=False, repr=False)

    def at(self, rank: int) -> KeyIndex:
        """The index of a level by its place in the tree."""
        return self._made.setdefault(rank, KeyIndex(self.tree, rank))

    def of(self, level: str) -> KeyIndex:
        """The index of a level by its id. Raises AreaError for an unknown one."""
        return self.at(self.tree.rank(level))


def _agree(ours: str, theirs: str) -> bool:
    return not ours or not theirs or ours in theirs or theirs in ours


def _words(name: str) -> set[str]:
    return {fold_place(word) for word in _WORD.findall(name)}
