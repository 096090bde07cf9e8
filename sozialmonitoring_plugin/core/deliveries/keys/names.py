"""The names of one level, found as written, folded, without designations, or loosely."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from ...areas import LevelAreas
from ..cells.texts import clean
from .designations import Designations
from .folding import (
    Words,
    counted,
    fold_place,
    has_umlauts,
    initials,
    inverted,
    without_brackets,
    without_umlauts,
)

Found = tuple[int, ...]
"""Positions of the areas a text may name: none, one, or several among which nobody may choose."""


@dataclass(frozen=True)
class LevelNames:
    """The names of the areas of one level. Every way of looking is stricter than the one after it."""

    level: LevelAreas
    rank: int
    designations: Designations

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names, without a code of the key before them: "011 St. Nikolai" of STBZ011."""
        return tuple(map(_without_code, self.level.keys, self.level.names))

    def plainly(self, text: str) -> Found:
        """Areas with this very name, else those whose name differs in case, ä or ae, hyphens or blanks."""
        return self._exact.get(clean(text).casefold(), ()) or self._folded.get(fold_place(text), ())

    def designated(self, text: str) -> Found:
        """Areas with this name but for words like "Stadt" that suit the level."""
        named = self.designations.split(text)
        if not self.designations.suits(named.marks, self.rank):
            return ()
        found = self._cores.get(named.core, ())
        return tuple(place for place in found if self._suits(named.marks, place))

    def _suits(self, marks: frozenset[str], place: int) -> bool:
        """Whether an area with a designation of its own, such as "Ansbach, Stadt", may be called so."""
        own = self.designations.split(self.names[place]).marks
        return not own or not marks or bool(own & marks)

    def loosely(self, text: str) -> Found:
        """Areas with this name where one of the two is abbreviated, turned round, or has more in brackets."""
        forms = {self._core(counted(text)), self._core(counted(inverted(text)))}
        found = {place for form in forms for place in self._loose.get(form, ())}
        words = Words.of(text)
        found |= {
            place for place in self._initials.get(initials(text), ()) if words.may_be(self._words(place))
        }
        return tuple(sorted(found))

    def without_dots(self, text: str) -> Found:
        """Areas with this name where the dots of umlauts got lost, in the text or in all our names."""
        found = self._dotless.get(self._core(text), ()) if not has_umlauts(text) else ()
        if not found and not self._know_umlauts:
            found = self._cores.get(self._core(without_umlauts(text)), ())
        return found

    def _core(self, text: str) -> str:
        named = self.designations.split(text)
        return named.core if self.designations.suits(named.marks, self.rank) else fold_place(text)

    def _words(self, place: int) -> Words:
        return Words.of(self.names[place])

    @cached_property
    def _exact(self) -> dict[str, Found]:
        return self._grouped(str.casefold)

    @cached_property
    def _folded(self) -> dict[str, Found]:
        return self._grouped(fold_place)

    @cached_property
    def _cores(self) -> dict[str, Found]:
        return self._grouped(lambda name: self.designations.split(name).core)

    @cached_property
    def _loose(self) -> dict[str, Found]:
        """By names with arabic numbers, with and without what stands in brackets."""
        bare = (self._core(counted(without_brackets(name))) for name in self.names)
        full = (self._core(counted(name)) for name in self.names)
        return grouped(
            (form, place) for place, forms in enumerate(zip(full, bare, strict=True)) for form in set(forms)
        )

    @cached_property
    def _dotless(self) -> dict[str, Found]:
        dotted = ((place, name) for place, name in enumerate(self.names) if has_umlauts(name))
        return grouped((self._core(without_umlauts(name)), place) for place, name in dotted)

    @cached_property
    def _know_umlauts(self) -> bool:
        return any(map(has_umlauts, self.names))

    @cached_property
    def _initials(self) -> dict[str, Found]:
        return self._grouped(initials)

    def _grouped(self, form: Callable[[str], str]) -> dict[str, Found]:
        return grouped((form(name), place) for place, name in enumerate(self.names))


def _without_code(key: str, name: str) -> str:
    code, _, rest = name.partition(" ")
    return rest if code.isdigit() and rest and key.endswith(code) else name


def grouped(pairs: Iterable[tuple[str, int]]) -> dict[str, Found]:
    """Places by their form; no form, no place."""
    groups: dict[str, list[int]] = defaultdict(list)
    for form, place in pairs:
        if form:
            groups[form].append(place)
    return {form: tuple(places) for form, places in groups.items()}
