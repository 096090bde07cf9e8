"""Rows that are sums, told by their key or by their words.

A row is a total only where something says so: the key of an upper area, SUM or zeros in place of the lower
digits, a word like "Summe" before all others, or the name of an upper area. Whatever else is unknown is
listed, so that no area falls out silently because its key is the beginning of others.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ..cells.texts import fold
from .exact_keys import ExactKeys
from .key_forms import compact
from .targets import NoTarget, Target

_TOTAL = re.compile(
    r"\b(?:summe|insgesamt|zusammen|gesamt|gesamtsumme|gesamtergebnis|total|sum|alle)\b[\s:.–-]*",
    re.IGNORECASE,
)
_ALL = re.compile(r"alle\b", re.IGNORECASE)
_NOWHERE = re.compile(
    r"\b(?:ohne|nicht|kein\w*|unb(?:ek|ekannt\w*)?|sonst\w*|übrige\w*|rest\w*|andere\w*|außer\w*|auswärt\w*|extern\w*|"
    r"fehl\w*|divers\w*|unzu\w*|k\.\s?a|o\.\s?[az]|n\.\s?[nz])\b",
    re.IGNORECASE,
)
"""What is written beside zeros that stand for no place instead of for all."""
_SUM_KEY = re.compile(r"(\d*)((?:SUM)+)", re.IGNORECASE)
_AGENCY_KEY = 9
_AGENCY_STEP = 3


def is_total(text: str) -> bool:
    """Whether a text has one of the words that stand beside sums."""
    return bool(_TOTAL.search(text))


@dataclass(frozen=True)
class Totals:
    """Recognises the totals of a level."""

    keys: ExactKeys

    def by_key(self, key: str, name: str) -> Target | NoTarget | None:
        """A total by the shape of its key; a row with a name of its own needs the key of an upper area."""
        digits = compact(key)
        if digits and not digits.strip("0"):
            return None if _NOWHERE.search(name) else Target(scope=self._everything, is_total=True)
        summed = _SUM_KEY.fullmatch(digits)
        if summed:
            return self._agency_sum(summed[1], len(summed[2]) // _AGENCY_STEP)
        padded = self._padded_upper_key(digits)
        if padded or name or not digits.isdigit() or len(self.keys.lengths) > 1:
            return padded
        scope = self.keys.beginning_with(digits.rstrip("0") if digits.endswith("00") else digits)
        is_shorter = len(digits) <= len(self.keys.tree.levels[self.keys.rank].keys[0])
        return Target(scope=scope, is_total=True) if scope and is_shorter else None

    def _agency_sum(self, start: str, sums: int) -> Target | NoTarget:
        """Sums of the employment agency: 123456SUM, 123SUMSUM, SUMSUMSUM, the lower digits replaced.

        On the level of the six digits 123456SUM is the area 123456 itself. A start nobody knows sums areas
        that are not ours.
        """
        if not start:
            return Target(scope=self._everything, is_total=True)
        for form in dict.fromkeys((start, start.zfill(_AGENCY_KEY - _AGENCY_STEP * sums))):
            if form in self.keys.own:
                return Target(self.keys.own[form], padded=form != start)
            scope = self.keys.beginning_with(form)
            if scope and not (len(form) > len(start) and self.keys.lengths != {_AGENCY_KEY}):
                return Target(scope=scope, is_total=True)
        is_area = len(start) in self.keys.lengths
        return NoTarget("unknown_key") if is_area else Target(scope=(), is_total=True)

    def _padded_upper_key(self, key: str) -> Target | None:
        """An upper area's key filled up with zeros to the length of ours: "05370012000" for "05370012"."""
        if len(key) not in self.keys.lengths:
            return None
        starts = (key[:length] for length in range(len(key.rstrip("0")), len(key)))
        places = (self.keys.upper[start] for start in starts if start in self.keys.upper)
        return next((self.keys.total_of(place) for place in places), None)

    def by_words(self, text: str, upper: Callable[[str], Target | None]) -> Target | None:
        """A total by a word before all others, or by such a word beside the name of an upper area."""
        word = _TOTAL.search(text)
        if word is None:
            return None
        rest = _TOTAL.sub(" ", text)
        above = upper(rest.strip(" :–-,"))
        if above or text[: word.start()].strip(" –-"):
            return above
        return Target(is_total=True) if not _ALL.match(word[0]) or self._means_areas(rest) else None

    def _means_areas(self, text: str) -> bool:
        """Whether "alle" stands alone or before what the areas of a level are called."""
        titles = (fold(level.level.title) for level in self.keys.tree.levels)
        words = fold(text)
        return not words or words.startswith(("gebiet", *filter(None, titles)))

    @property
    def _everything(self) -> tuple[int, ...]:
        return tuple(range(len(self.keys.own)))
