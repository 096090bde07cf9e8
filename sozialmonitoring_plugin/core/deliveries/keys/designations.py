"""Words that may or may not stand beside a name and say what the place is: Stadt, Kreis, OT.

Such a word is left out only where it suits the level: "Stadt Heinsberg" is not the Quartier Heinsberg.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ...areas import TOTAL, LevelAreas
from ..cells.texts import fold, plain
from .folding import fold_place

_CLASSES = {
    "county": r"(?:land)?kreis|lk|lkr|staedteregion|regierungsbezirk",
    "city": r"(?:kreisfreie|krfr\.?|kreisfr\.?) (?:stadt|st)|stadtkreis",
    "union": r"verbandsgemeinde|samtgemeinde|verwaltungsgemeinschaft|vg|vgem|sg",
    "town": r"(?:freie und )?hansestadt|landeshauptstadt|hauptstadt|bundesstadt|(?:grosse )?kreisstadt"
    r"|universitaetsstadt|hochschulstadt|(?:grosse|mittlere) kreisangehoerige stadt|stadtgemeinde"
    r"|marktgemeinde|ortsgemeinde|einheitsgemeinde|gemeinde|gem|marktflecken|flecken|stadt",
    "part": r"stadtteil|stadtbezirk|stadtviertel|ortsteil|ot|ortschaft|ortsbezirk|bezirk|viertel|quartier"
    r"|sozialraum|planungsraum|statistischer bezirk",
}
_ONLY_AFTER_COMMA = {"town": r"st|m|markt|gkst|kurort|seebad|ostseebad|nordseebad|kurort, stadt"}
_SUITS = {"county": {"county", "city"}, "town": {"town", "city"}, "union": {"union"}, "part": {"part"}}
_MOST = 2
_SHORTEST_TITLE = 3
_LEVEL = "level_"
_AFTER = "_after"
_HAS_LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True)
class Named:
    """A name without designations, and what they were: a class of places or "level_2" of the tree."""

    core: str
    marks: frozenset[str]


@dataclass(frozen=True)
class Designations:
    """The designations that mean something for the levels of a tree."""

    levels: tuple[LevelAreas, ...]

    def split(self, text: str) -> Named:
        """Take the designations off a name; `core` is folded."""
        core, marks = plain(text), set()
        for pattern in (self._front, self._end):
            for _ in range(_MOST):
                match = pattern.search(core)
                rest = core[: match.start()] + core[match.end() :] if match else ""
                if match is None or not _HAS_LETTER.search(rest):
                    break
                marks.add((match.lastgroup or "").removesuffix(_AFTER))
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

    @cached_property
    def _classes(self) -> tuple[str, ...]:
        """What the title of each level calls its areas, "" where it is no such word."""
        return tuple(
            "" if one.level.id == TOTAL else _class_of(plain(one.level.title)) for one in self.levels
        )

    @cached_property
    def _front(self) -> re.Pattern[str]:
        return re.compile(rf"^(?:{_alternatives(self._titles, {})})\.?[\s:]+(?=[^\W_])")

    @cached_property
    def _end(self) -> re.Pattern[str]:
        words = _alternatives(self._titles, {})
        short = _alternatives((), _ONLY_AFTER_COMMA, _AFTER)
        return re.compile(rf"(?:(?:,\s*|\s*\(|\s+)(?:{words})\.?\)?|,\s*(?:{short})\.?)$")

    @cached_property
    def _titles(self) -> tuple[tuple[int, str], ...]:
        """What the areas of each level are called."""
        titles = [
            (rank, fold(one.level.title)) for rank, one in enumerate(self.levels) if one.level.id != TOTAL
        ]
        return tuple((rank, title) for rank, title in titles if len(title) >= _SHORTEST_TITLE)


def _class_of(title: str) -> str:
    return next(
        (name for name, words in _CLASSES.items() if re.fullmatch(rf"(?:{words})(?:e|n|en|s)?", title)), ""
    )


def _alternatives(titles: Sequence[tuple[int, str]], only: dict[str, str], ending: str = "") -> str:
    """One group per level and class; the longest words come first within a class."""
    groups = [f"(?P<{_LEVEL}{rank}>{re.escape(title)})" for rank, title in titles]
    groups += [f"(?P<{name}{ending}>{words})" for name, words in (only or _CLASSES).items()]
    return "|".join(groups)
