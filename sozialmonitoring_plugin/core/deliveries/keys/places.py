"""Rows by the names of places: of the level itself, of the levels above, or of both together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from .designations import Designations, Named
from .exact_keys import ExactKeys
from .names import Found, LevelNames
from .targets import NoTarget, Place, Target

_QUALIFIED = (
    re.compile(r"(?P<one>[^()]+?)\s*\((?P<two>[^()]+)\)"),
    re.compile(r"(?P<one>.+?)[\s,]+(?:OT|Ortsteil|Stadtteil)\s+(?P<two>.+)", re.IGNORECASE),
    re.compile(r"(?P<one>[^,:]+)\s*[,:]\s*(?P<two>[^,:]+)"),
    re.compile(r"(?P<one>.+?)\s*[-–/]\s*(?P<two>.+)"),
)
_PARTED = re.compile(r"[(,:/–-]|\b(?:ot|ortsteil|stadtteil)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Places:
    """The names of a level and of the levels above it."""

    keys: ExactKeys

    def plainly(self, text: str) -> Target | NoTarget | None:
        """By the name as written or folded, our level first; the same name further up is told with it."""
        found = self.own.plainly(text)
        above = self._upper_plainly(text)
        if found:
            return _one(found, above[0] if above else None)
        return self._total(above)

    def designated(self, text: str) -> Target | NoTarget | None:
        """By the name but for words like "Stadt"; a name that suits two levels is ambiguous."""
        named = self._designations.split(text)
        found, above = self.own.designated(named), self._upper_designated(named)
        if found and above:
            return NoTarget("ambiguous_name", found)
        return _one(found) if found else self._total(above)

    def qualified(self, text: str) -> Target | None:
        """A name beside that of its upper area: "Am Markt (Heinsberg)", "Heinsberg, OT Am Markt"."""
        for pattern in _QUALIFIED if _PARTED.search(text) else ():
            match = pattern.fullmatch(text)
            if match is None:
                continue
            parts = match["one"].strip(), match["two"].strip()
            if all(self.named(part) for part in parts):
                return None
            found = {place for pair in (parts, parts[::-1]) for place in self._inside(*pair)}
            if found:
                return Target(found.pop(), by_name=True, loose=True) if len(found) == 1 else None
        return None

    def loosely(self, text: str) -> Target | NoTarget | None:
        """By the name abbreviated, turned round, without brackets, or with a for ä."""
        found = self.own.loosely(text)
        if found:
            target = _one(found)
            return replace(target, loose=True) if isinstance(target, Target) else target
        target = _one(self.own.without_dots(text))
        return replace(target, loose=True, lost_umlauts=True) if isinstance(target, Target) else target

    def named(self, text: str) -> Found:
        """The areas of the level with this name, in the strictest way that finds any."""
        plain = self.own.plainly(text) or self.own.designated(self._designations.split(text))
        return plain or self.own.loosely(text)

    def upper(self, text: str) -> Place | None:
        """The one upper area with this name."""
        places = self._upper_plainly(text) or self._upper_designated(self._designations.split(text))
        return self._highest(places)

    def inside(self, text: str, upper: Place) -> Found:
        """The areas with this name inside an upper area."""
        below = self.keys.below(upper)
        return tuple(place for place in self.named(text) if place in below)

    def _inside(self, own: str, upper: str) -> Iterator[int]:
        place = self.upper(upper)
        found = self.inside(own, place) if place else ()
        if len(found) == 1:
            yield found[0]

    def _upper_plainly(self, text: str) -> list[Place]:
        return [(one.rank, place) for one in self._upper for place in one.plainly(text)]

    def _upper_designated(self, named: Named) -> list[Place]:
        return [(one.rank, place) for one in self._upper for place in one.designated(named)]

    def _total(self, places: list[Place]) -> Target | NoTarget | None:
        if not places:
            return None
        place = self._highest(places)
        return self.keys.total_of(place) if place else NoTarget("ambiguous_name")

    def _highest(self, places: list[Place]) -> Place | None:
        """The only place, or the highest of places that hold the same areas."""
        scopes = {self.keys.below(place) for place in places}
        return min(places) if len(scopes) == 1 else None

    @cached_property
    def own(self) -> LevelNames:
        """The names of the level itself."""
        return self._names(self.keys.rank)

    @cached_property
    def _upper(self) -> tuple[LevelNames, ...]:
        return tuple(map(self._names, range(self.keys.rank)))

    def _names(self, rank: int) -> LevelNames:
        return LevelNames(self.keys.tree.levels[rank], rank, self._designations)

    @cached_property
    def _designations(self) -> Designations:
        return Designations(self.keys.tree.levels)


def _one(found: Found, upper: Place | None = None) -> Target | NoTarget | None:
    if len(found) == 1:
        return Target(found[0], by_name=True, upper=upper)
    return NoTarget("ambiguous_name", found) if found else None
