"""Whose row is it? Keys first, names only where a row has no key, then totals; nothing is guessed.

A row is a total only where something says so: the key of an upper area, SUM or zeros in place of the lower
digits, a word like "Summe" before all others, or the name of an upper area. Whatever else is unknown is
listed, so that no area falls out silently because its key is the beginning of others.

A key that lost or gained leading zeros counts where exactly one key of the level is meant.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import TypeVar

from ...areas import AreaTree, LevelAreas
from ..cells.texts import clean, fold, fold_name

_Place = TypeVar("_Place")

_KEY_BEFORE_NAME = re.compile(r"(\d[\d./]*)[\s:–-]+(?=\D)")
_TRAILING_POINT_ZERO = re.compile(r"\.0$")
_TOTAL = re.compile(
    r"\b(?:summe|insgesamt|zusammen|gesamt|gesamtsumme|gesamtergebnis|total|sum|alle)\b[\s:.–-]*",
    re.IGNORECASE,
)
_ALL = re.compile(r"alle\b", re.IGNORECASE)
_NOWHERE = re.compile(r"\b(?:ohne|nicht|kein\w*|unbekannt\w*|sonstige\w*|übrige\w*)\b", re.IGNORECASE)
_SHORTEST_REGION = 2
_SHORTEST_OFFICIAL_KEY = 5
_LAST_LETTER = "\U0010ffff"
_WORD = re.compile(r"[^\W\d_]{3,}")
_SUM_KEY = re.compile(r"(\d*)(?:SUM)+")


@dataclass(frozen=True)
class Target:
    """What a row stands for: an area of the level (`position`), or a total.

    A total's `scope` are the positions of the areas it sums, None where the row does not say which.
    `padded` tells that the key was known only with other leading zeros.
    """

    position: int = -1
    scope: tuple[int, ...] | None = None
    is_total: bool = False
    padded: bool = False
    by_name: bool = False


@dataclass(frozen=True)
class NoTarget:
    """Why a row could not be given to an area: no_key, unknown_key, unknown_name, ambiguous_name, outside."""

    why: str


@dataclass(frozen=True)
class KeyIndex:
    """The keys and names of one level, and of the levels above it."""

    tree: AreaTree
    rank: int

    def find(self, key: str, name: str) -> Target | NoTarget:
        """The target of a row with this key and name."""
        target = self.by_key(key) or self.inside(key) or self._total_by_key(key, name)
        if target is not None:
            return target
        if key and not _WORD.search(key):
            unknown = NoTarget("outside" if self._is_outside(key) else "unknown_key")
            return self._total_by_words(name) or unknown
        return self._own_name(key or name) or self._by_words(key, name)

    def by_key(self, key: str) -> Target | None:
        """The area or total with this key."""
        key = _TRAILING_POINT_ZERO.sub("", key).strip("'")
        for form in dict.fromkeys((key, key.replace(" ", ""))):
            if form in self._keys:
                return Target(self._keys[form])
            if form in self._upper_keys:
                return self._upper(self._upper_keys[form])
        bare = key.replace(" ", "").lstrip("0")
        if bare in self._bare_keys:
            return Target(self._bare_keys[bare], padded=True)
        if bare in self._bare_upper_keys:
            return self._upper(self._bare_upper_keys[bare])
        return None

    def inside(self, key: str) -> Target | None:
        """The area whose key stands before a name: "011 St. Nikolai"."""
        match = _KEY_BEFORE_NAME.match(key)
        return self.by_key(match[1]) if match else None

    def _total_by_key(self, key: str, name: str) -> Target | None:
        """A total by the shape of its key; a row with a name of its own needs the key of an upper area."""
        compact = key.replace(" ", "")
        if compact and not compact.strip("0"):
            everything = tuple(range(len(self.level.keys)))
            return None if _NOWHERE.search(name) else Target(scope=everything, is_total=True)
        summed = _SUM_KEY.fullmatch(compact)
        if summed:
            return Target(scope=self._beginning_with(summed[1]) or None, is_total=True)
        padded = self._padded_upper_key(compact)
        if padded or name or not compact.isdigit() or len(self._lengths) > 1:
            return padded
        scope = self._beginning_with(compact.rstrip("0") if compact.endswith("00") else compact)
        is_shorter = len(compact) <= len(self.level.keys[0])
        return Target(scope=scope, is_total=True) if scope and is_shorter else None

    def _padded_upper_key(self, key: str) -> Target | None:
        """An upper area's key filled up with zeros to the length of ours: "05370012000" for "05370012"."""
        if len(key) not in self._lengths:
            return None
        starts = (key[:length] for length in range(len(key.rstrip("0")), len(key)))
        return next(
            (self._upper(self._upper_keys[start]) for start in starts if start in self._upper_keys), None
        )

    def _total_by_words(self, text: str) -> Target | None:
        """A total by a word before all others, or by such a word beside the name of an upper area."""
        word = _TOTAL.search(text)
        if word is None:
            return None
        rest = _TOTAL.sub(" ", text)
        above = self._upper_by_name(rest)
        if above or text[: word.start()].strip(" –-"):
            return above
        return Target(is_total=True) if not _ALL.match(word[0]) or self._means_areas(rest) else None

    def _means_areas(self, text: str) -> bool:
        """Whether "alle" stands alone or before what the areas of a level are called."""
        titles = (fold(level.level.title) for level in self.tree.levels)
        words = fold(text)
        return not words or words.startswith(("gebiet", *filter(None, titles)))

    def _beginning_with(self, start: str) -> tuple[int, ...]:
        """The areas whose keys begin so; keys are in order, so they stand together."""
        keys = self.level.keys
        first = bisect_left(keys, start)
        return tuple(range(first, bisect_left(keys, start + _LAST_LETTER, first)))

    def _own_name(self, name: str) -> Target | NoTarget | None:
        """The area with this name, None where no area has it."""
        for folded, names in ((fold(name), self._names), (fold_name(name), self._short_names)):
            found = names.get(folded, ()) if folded else ()
            if len(found) == 1:
                return Target(found[0], by_name=True)
            if found:
                return NoTarget("ambiguous_name")
        return None

    def _by_words(self, key: str, name: str) -> Target | NoTarget:
        if not key and not name:
            return NoTarget("no_key")
        total = self._total_by_words(key) or self._total_by_words(name)
        return total or self._upper_by_name(key or name) or NoTarget("unknown_name")

    def _upper_by_name(self, name: str) -> Target | None:
        found = self._upper_names.get(fold_name(clean(name)), ())
        return self._upper(found[0]) if len(found) == 1 else None

    def _upper(self, place: tuple[int, int]) -> Target:
        below = self.tree.descendants(place[0], place[1], self.rank)
        return Target(scope=tuple(below.tolist()), is_total=True)

    def _is_outside(self, key: str) -> bool:
        """A well-formed key of another region: as long as ours, but not with the beginning all ours share.

        Only official keys, of counties at least, have regions; a city's 201 beside 101 and 102 is a new area.
        """
        has_regions = len(self._region) >= _SHORTEST_REGION and min(self._lengths) >= _SHORTEST_OFFICIAL_KEY
        if not has_regions or not key.strip("0"):
            return False
        return any(
            len(form) in self._lengths and not form.startswith(self._region)
            for form in (key, *(key.zfill(length) for length in self._lengths if length == len(key) + 1))
        )

    @property
    def level(self) -> LevelAreas:
        """The areas of the level."""
        return self.tree.levels[self.rank]

    @cached_property
    def _lengths(self) -> frozenset[int]:
        """How long our keys are. Of keys of several lengths one is the beginning of others by mere chance."""
        return frozenset(map(len, self.level.keys))

    @cached_property
    def _region(self) -> str:
        """The beginning that all keys of the level share."""
        keys = self.level.keys
        pairs = zip(keys[0], keys[-1], strict=False) if len(keys) > 1 else ()
        return "".join(one for one, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))

    @cached_property
    def _keys(self) -> dict[str, int]:
        return dict(self.level.position)

    @cached_property
    def _upper_keys(self) -> dict[str, tuple[int, int]]:
        places = [
            ((rank, row), key)
            for rank in range(self.rank)
            for row, key in enumerate(self.tree.levels[rank].keys)
        ]
        return {key: place for place, key in places if key not in self._keys}

    @cached_property
    def _bare_keys(self) -> dict[str, int]:
        return _unique((key.lstrip("0"), row) for key, row in self._keys.items())

    @cached_property
    def _bare_upper_keys(self) -> dict[str, tuple[int, int]]:
        return _unique((key.lstrip("0"), place) for key, place in self._upper_keys.items())

    @cached_property
    def _names(self) -> dict[str, tuple[int, ...]]:
        return _grouped((fold(name), row) for row, name in enumerate(self.level.names))

    @cached_property
    def _short_names(self) -> dict[str, tuple[int, ...]]:
        return _grouped((fold_name(name), row) for row, name in enumerate(self.level.names))

    @cached_property
    def _upper_names(self) -> dict[str, tuple[tuple[int, int], ...]]:
        return _grouped(
            (fold_name(name), (rank, row))
            for rank in range(self.rank)
            for row, name in enumerate(self.tree.levels[rank].names)
        )

    def names_agree(self, position: int, name: str) -> bool:
        """Whether a name in the table may be the name of the area."""
        ours, theirs = fold_name(self.level.names[position]), fold_name(name)
        return not ours or not theirs or ours in theirs or theirs in ours


def is_total(text: str) -> bool:
    """Whether a text has one of the words that stand beside sums."""
    return bool(_TOTAL.search(text))


def _grouped(pairs: Iterable[tuple[str, _Place]]) -> dict[str, tuple[_Place, ...]]:
    groups: dict[str, list[_Place]] = defaultdict(list)
    for text, place in pairs:
        groups[text].append(place)
    return {text: tuple(places) for text, places in groups.items()}


def _unique(pairs: Iterable[tuple[str, _Place]]) -> dict[str, _Place]:
    return {text: places[0] for text, places in _grouped(pairs).items() if len(places) == 1 and text}
