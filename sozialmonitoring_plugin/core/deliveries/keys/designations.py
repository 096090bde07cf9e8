"""Words that may or may not stand beside a name and say what the place is: Stadt, Kreis, OT.

Such a word is left out only where it suits the level: "Stadt Heinsberg" is not the Quartier Heinsberg.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from ...areas import TOTAL, LevelAreas
from ..cells.texts import plain
from .folding import fold_place

_CLASSES = {
    "county": "kreis, landkreis, lk, lkr, staedteregion, regierungsbezirk",
    "city": "kreisfreie stadt, krfr stadt, krfr. stadt, krfr. st, kreisfr. stadt, stadtkreis",
    "union": "verbandsgemeinde, samtgemeinde, verwaltungsgemeinschaft, vg, vgem, sg",
    "town": "freie und hansestadt, hansestadt, landeshauptstadt, hauptstadt, bundesstadt, grosse kreisstadt, "
    "kreisstadt, universitaetsstadt, hochschulstadt, grosse kreisangehoerige stadt, "
    "mittlere kreisangehoerige stadt, stadtgemeinde, marktgemeinde, ortsgemeinde, einheitsgemeinde, "
    "gemeinde, gem, marktflecken, flecken, stadt",
    "part": "stadtteil, stadtbezirk, stadtviertel, ortsteil, ot, ortschaft, ortsbezirk, bezirk, viertel, "
    "quartier, sozialraum, planungsraum, statistischer bezirk",
}
_TOWN_AFTER_COMMA = "st, m, markt, gkst, kurort, seebad, ostseebad, nordseebad"
_SUITS = {
    "county": {"county", "city"},
    "city": {"county", "city", "town"},
    "town": {"town", "city"},
    "union": {"union"},
    "part": {"part"},
}
_PLURALS = ("", "e", "n", "en", "s")
_MOST = 2
_SHORTEST_TITLE = 3
_LEVEL = "level "
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Named:
    """A folded name without designations, and what they were: a class of places or "level 2" of the tree."""

    core: str
    marks: frozenset[str]


@dataclass(frozen=True)
class Designations:
    """The designations that mean something for the levels of a tree."""

    levels: tuple[LevelAreas, ...]

    def split(self, text: str) -> Named:
        """Take the designations off a name."""
        core, marks = plain(text), set()
        for _ in range(_MOST):
            words = _WORD.findall(core)
            match = self._front.match(core) if words and words[0] in self._first_words else None
            if match is None and words and words[-1] in self._last_words:
                match = self._end.search(core)
            rest = core[: match.start()] + core[match.end() :] if match else ""
            if match is None or not _WORD.search(rest):
                break
            marks.add(self._mark(match))
            core = rest.strip()
        return Named(fold_place(core), frozenset(marks))

    def suits(self, marks: frozenset[str], rank: int) -> bool:
        """Whether a name with these designations may be an area of a level."""
        return all(self._suits(mark, rank) for mark in marks)

    def _suits(self, mark: str, rank: int) -> bool:
        if mark.startswith(_LEVEL):
            return mark == f"{_LEVEL}{rank}"
        known = self._classes[rank]
        return not known or mark in _SUITS[known]

    def _mark(self, match: re.Match[str]) -> str:
        words = next(filter(None, match.groups()))
        return self._marks.get(words, "town")

    @cached_property
    def _marks(self) -> dict[str, str]:
        """The class of each designation; what a level of the tree is called means that level alone."""
        known = {words: name for name, listed in _CLASSES.items() for words in listed.split(", ")}
        return known | {title: f"{_LEVEL}{rank}" for title, rank in self._titles.items()}

    @cached_property
    def _titles(self) -> dict[str, int]:
        titles = {
            plain(one.level.title): rank for rank, one in enumerate(self.levels) if one.level.id != TOTAL
        }
        return {title: rank for title, rank in titles.items() if len(title) >= _SHORTEST_TITLE}

    @cached_property
    def _classes(self) -> tuple[str, ...]:
        """What the title of each level calls its areas, "" where it is no such word."""
        singular = {
            words + plural: name
            for name, listed in _CLASSES.items()
            for words in listed.split(", ")
            for plural in _PLURALS
        }
        levels = (one.level for one in self.levels)
        return tuple("" if level.id == TOTAL else singular.get(plain(level.title), "") for level in levels)

    @cached_property
    def _after_comma(self) -> list[str]:
        return _TOWN_AFTER_COMMA.split(", ")

    @cached_property
    def _front(self) -> re.Pattern[str]:
        return re.compile(rf"({_any_of(self._marks)})\.?[\s:]+(?=[^\W_])")

    @cached_property
    def _end(self) -> re.Pattern[str]:
        words, short = _any_of(self._marks), _any_of(self._after_comma)
        return re.compile(rf"(?:(?:,\s*|\s*\(|\s+)({words})\.?\)?|,\s*({short})\.?)$")

    @cached_property
    def _first_words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(words)[0] for words in self._marks)

    @cached_property
    def _last_words(self) -> frozenset[str]:
        return frozenset(_WORD.findall(words)[-1] for words in (*self._marks, *self._after_comma))


def _any_of(phrases: Iterable[str]) -> str:
    """Any of these, the longest first."""
    return "|".join(map(re.escape, sorted(phrases, key=lambda words: -len(words))))
