"""Areas by their keys: as written, in another notation, or with other leading zeros where one is meant."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np

from ...areas import TOTAL, AreaTree
from ...values import Indices
from .key_forms import AGS, ARS, compact, groups, municipal, plain_key
from .targets import Place, Target

_T = TypeVar("_T")
_K = TypeVar("_K", bound=Hashable)
_LAST_LETTER = "\U0010ffff"
_COUNTY = 5
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True)
class ExactKeys:
    """The keys of one level and of the levels above it."""

    tree: AreaTree
    rank: int

    def find(self, text: str) -> Target | None:
        """The area with this key, or the total of the upper area with it; None for none and for several."""
        for form in self._forms(text):
            if form in self.coded:
                return Target(self.coded[form])
            if form in self._upper_coded:
                rival = self.rivals(text)
                return None if rival else self.total_of(self._upper_coded[form])
        return self._respelt(text) or self._with_other_zeros(text)

    def rivals(self, text: str) -> tuple[int, Place] | None:
        """The area whose key lost zeros and the upper area that a text may mean alike: 11 for 011 and 11."""
        form = compact(plain_key(text))
        if form in self.coded:
            return None
        bare = form.lstrip("0")
        own, upper = self._bare_own.get(bare), self._upper_coded.get(form, self._bare_upper.get(bare))
        return (own, upper) if own is not None and upper is not None else None

    def total_of(self, place: Place) -> Target:
        """The total of the areas inside an upper area."""
        return Target(scope=self.below(place), is_total=True, upper=place)

    def below(self, place: Place) -> tuple[int, ...]:
        """Positions of the areas of the level inside an upper area."""
        order, starts = self._nested[place[0]]
        return tuple(order[starts[place[1]] : starts[place[1] + 1]].tolist())

    @cached_property
    def _nested(self) -> tuple[tuple[Indices, Indices], ...]:
        """For every level above ours: our areas in the order of theirs, and where each of theirs begins."""
        found = []
        for rank in range(self.rank):
            above = self.tree.ancestors(self.rank, rank)
            order = np.argsort(above, kind="stable")
            bounds = np.arange(len(self.tree.levels[rank]) + 1)
            found.append((order, np.searchsorted(above[order], bounds)))
        return tuple(found)

    def beginning_with(self, start: str) -> tuple[int, ...]:
        """The areas whose keys begin so; keys are in order, so they stand together."""
        keys = self.tree.levels[self.rank].keys
        first = bisect_left(keys, start)
        return tuple(range(first, bisect_left(keys, start + _LAST_LETTER, first)))

    def _forms(self, text: str) -> Iterator[str]:
        yield text
        if text.isdigit():
            return
        key = plain_key(text)
        yield key
        if not key.isalnum():
            yield compact(key)

    def _respelt(self, text: str) -> Target | None:
        """A key in other groups than ours, in other letters, or as another office's key of the same area."""
        key = plain_key(text)
        if not key.isdigit():
            found = self._by_groups.get(groups(key)) or self._by_letters.get(key.casefold())
            if found:
                return self._target(found)
            key = compact(key)
        if key in self._by_compact:
            return self._target(self._by_compact[key])
        return self._official(key) if key.isdigit() else None

    def _official(self, key: str) -> Target | None:
        """AGS for ARS and ARS for AGS, both also of counties, whose last digits are zeros."""
        short = municipal(key.zfill(ARS)) if len(key) > AGS else key.zfill(AGS)
        if len(key) < AGS - 1 or not short:
            return None
        if self.lengths == {ARS}:
            return self._target(self._by_ags[short]) if short in self._by_ags else None
        if len(key) > AGS and self.lengths & {ARS - 1, ARS}:
            return None
        for form in (short, short[:_COUNTY]) if short.endswith("000") else (short,):
            if form in self.own and self.lengths <= {AGS, _COUNTY}:
                return Target(self.own[form], padded=len(key) not in (AGS, ARS))
            if form in self.upper and (len(key) > AGS or form != short):
                return self.total_of(self.upper[form])
        return None

    def _with_other_zeros(self, text: str) -> Target | None:
        bare = compact(plain_key(text)).lstrip("0")
        own, upper = self._bare_own.get(bare), self._bare_upper.get(bare)
        if own is not None and upper is not None:
            return None
        if own is not None:
            return Target(own, padded=True)
        return self.total_of(upper) if upper is not None else None

    def _target(self, place: Place) -> Target:
        return Target(place[1]) if place[0] == self.rank else self.total_of(place)

    @cached_property
    def lengths(self) -> frozenset[int]:
        """How long our keys are. Of keys of several lengths one is the beginning of others by mere chance."""
        return frozenset(map(len, self.own))

    @cached_property
    def have_digits(self) -> bool:
        """Whether every key of the level and above has a digit, so that mere words are none."""
        return all(_DIGIT.search(key) for key, _ in self._places(range(self.rank + 1)))

    @property
    def own(self) -> dict[str, int]:
        """Positions by key."""
        return self.tree.levels[self.rank].position

    @cached_property
    def upper(self) -> dict[str, Place]:
        """Upper areas by key; a key that an area of the level has too is that area's."""
        return {key: place for key, place in self._places(range(self.rank)) if key not in self.own}

    @cached_property
    def coded(self) -> dict[str, int]:
        """Positions by key, and by the digits of a key where all of the level begin with the same letters."""
        return {**_digits(self.own), **self.own}

    @cached_property
    def _upper_coded(self) -> dict[str, Place]:
        found = dict(self.upper)
        for rank in range(self.rank):
            codes = _digits(self.tree.levels[rank].position)
            found |= {code: (rank, row) for code, row in codes.items() if code not in found}
        return {code: place for code, place in found.items() if code not in self.coded}

    def _places(self, ranks: Iterable[int]) -> Iterator[tuple[str, Place]]:
        for rank in (rank for rank in ranks if self.tree.levels[rank].level.id != TOTAL):
            for row, key in enumerate(self.tree.levels[rank].keys):
                yield key, (rank, row)

    @cached_property
    def _punctuated(self) -> list[tuple[str, Place]]:
        return [(key, place) for key, place in self._places(range(self.rank + 1)) if not key.isalnum()]

    @cached_property
    def _by_groups(self) -> dict[tuple[str, ...], Place]:
        return unique((groups(key), place) for key, place in self._punctuated)

    @cached_property
    def _by_compact(self) -> dict[str, Place]:
        """Our keys that have separators, without them."""
        plain = ((key, place) for key, place in self._places(range(self.rank + 1)) if key.isalnum())
        joined = (("".join(groups(key)), place) for key, place in self._punctuated)
        return unique([*plain, *joined]) if self._punctuated else {}

    @cached_property
    def _by_letters(self) -> dict[str, Place]:
        places = self._places(range(self.rank + 1))
        return unique((key.casefold(), place) for key, place in places if not key.isdigit())

    @cached_property
    def _by_ags(self) -> dict[str, Place]:
        return unique((municipal(key), (self.rank, row)) for key, row in self.own.items())

    @cached_property
    def _bare_own(self) -> dict[str, int]:
        return unique((key.lstrip("0"), row) for key, row in self.coded.items())

    @cached_property
    def _bare_upper(self) -> dict[str, Place]:
        return unique((key.lstrip("0"), place) for key, place in self._upper_coded.items())


def _digits(positions: dict[str, int]) -> dict[str, int]:
    """Positions by the digits of keys that all begin with the same letters: "STBZ011" by "011"."""
    letters = next(iter(positions), "").rstrip("0123456789")
    if not letters or not all(key.startswith(letters) for key in positions):
        return {}
    codes = {key.removeprefix(letters): row for key, row in positions.items()}
    return codes if all(code.isdigit() for code in codes) else {}


def unique(pairs: Iterable[tuple[_K, _T]]) -> dict[_K, _T]:
    """The things whose form no other thing has; no form, no thing."""
    found: dict[_K, list[_T]] = defaultdict(list)
    for form, thing in pairs:
        if form:
            found[form].append(thing)
    return {form: things[0] for form, things in found.items() if len(things) == 1}
