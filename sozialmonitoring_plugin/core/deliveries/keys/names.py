"""The names of one level, found as written, folded, without designations, or loosely."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from ...areas import LevelAreas
from ..cells.texts import clean
from .designations import Designations, Named
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

_MORE = frozenset("([,")

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
        return tuple(map(_without_code, self.level.keys, map(clean, self.level.names)))

    def plainly(self, text: str) -> Found:
        """Areas with this very name, else those whose name differs in case, ä or ae, hyphens or blanks."""
        return self._exact.get(text.casefold(), ()) or self._folded.get(fold_place(text), ())

    def designated(self, named: Named) -> Found:
        """Areas with this name but for words like "Stadt" that suit the level."""
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
        alike = (self._initials if any(words.cut) else self._cut_initials).get(initials(text), ())
        found |= {place for place in alike if words.may_be(Words.of(self.names[place]))}
        return tuple(sorted(found))

    def twins(self, place: int) -> Found:
        """Other areas that are called like this one but for a designation or brackets: "Ansbach, Stadt"."""
        return self._twins.get(place, ())

    def dotted_twins(self, place: int) -> Found:
        """Other areas whose name is this one where the dots of umlauts got lost: Münster for Munster."""
        found = self._dotless.get(self._core(self.names[place]), ())
        return found if place not in found else ()

    def without_dots(self, text: str) -> Found:
        """Areas with this name where the dots of umlauts got lost, in the text or in all our names."""
        found = self._dotless.get(self._core(text), ()) if not has_umlauts(text) else ()
        if not found and not self._know_umlauts:
            found = self._cores.get(self._core(without_umlauts(text)), ())
        return found

    def _core(self, text: str) -> str:
        named = self.designations.split(text)
        return named.core if self.designations.suits(named.marks, self.rank) else fold_place(text)

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
        full = [(self._core(counted(name)), place) for place, name in enumerate(self.names)]
        bare = ((self._core(counted(name)), place) for name, place in self._bracketed)
        return grouped([*full, *(pair for pair in bare if pair[0] != full[pair[1]][0])])

    @cached_property
    def _bracketed(self) -> list[tuple[str, int]]:
        """The names that have more in brackets or after a comma, without it."""
        marked = (place for place, name in enumerate(self.names) if not _MORE.isdisjoint(name))
        return [(without_brackets(self.names[place]), place) for place in marked]

    @cached_property
    def _twins(self) -> dict[int, Found]:
        """For names without designation and brackets the places of those that have them."""
        splits = (
            (self.designations.split(name), place) for place, name in enumerate(self.names) if " " in name
        )
        marked = {(named.core, place) for named, place in splits if named.marks}
        shortened = grouped(sorted(marked | {(fold_place(name), place) for name, place in self._bracketed}))
        plain = (
            (place, others) for form, others in shortened.items() for place in self._folded.get(form, ())
        )
        return {place: others for place, others in plain if place not in others}

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

    @cached_property
    def _cut_initials(self) -> dict[str, Found]:
        """The names with abbreviated words."""
        cut = ((place, name) for place, name in enumerate(self.names) if any(Words.of(name).cut))
        return grouped((initials(name), place) for place, name in cut)

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
