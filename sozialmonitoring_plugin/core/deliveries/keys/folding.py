"""Names of places, folded so that the ways in which offices write one name compare equal.

>>> fold_place("Sankt Pauli") == fold_place("ST.-PAULI")
True
>>> fold_place("Raum 1.12") == fold_place("Raum 11.2")
False
>>> initials("Frankfurt a. M.")
'fam'
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from ..cells.texts import plain

_GAP = re.compile(r"(?<=\d)([\W_]+)(?=\d)|[\W_]+")
_SAINT = re.compile(r"\bsankt\b")
_STREET = re.compile(r"strasse(?![a-z])")
_AND = re.compile(r"[&+]|\bu\.(?=\s)")
_BRACKETS = re.compile(r"\s*[(\[]([^)\]]*)[)\]]")
_ROMAN = re.compile(r"(?<=[\s-])(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xvi{0,3}|xix|xx)\b")
_LEADING_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")
_WORD = re.compile(r"([^\W_]+)(\.?)")
_WITHOUT_DOTS = str.maketrans("äöüÄÖÜ", "aouAOU")
_ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10}
_WHOLE_WORD = 3

LONGEST_NAME = 150
"""Characters. The longest names of municipalities and quarters have about 70; longer texts are notes."""


@lru_cache(maxsize=250_000)
def fold_place(text: str) -> str:
    """Letters and digits without case, umlauts as two letters; numbers side by side stay two numbers.

    A name is folded for every level and every look at a sheet: so many are kept that a large table and
    as many areas fit in.
    """
    folded = plain(text)
    if not folded.isalpha():
        folded = _SAINT.sub("st", _AND.sub(" und ", folded))
        folded = _GAP.sub(_between, _STREET.sub("str", folded))
    return folded.removesuffix("asse") if folded.endswith("strasse") else folded


def _between(gap: re.Match[str]) -> str:
    return " " if gap[1] else ""


def without_umlauts(text: str) -> str:
    """Dots over vowels left out, as old systems do: "Hückelhoven" as "Huckelhoven"."""
    return unicodedata.normalize("NFC", text).translate(_WITHOUT_DOTS)


def has_umlauts(text: str) -> bool:
    """Whether a text shows that its writer knows umlauts."""
    return not text.isascii() and without_umlauts(text) != unicodedata.normalize("NFC", text)


def without_brackets(text: str) -> str:
    """A name without what stands in brackets or after a comma; the name itself where nothing is left."""
    return _BRACKETS.sub(" ", text).partition(",")[0].strip() or text


def counted(text: str) -> str:
    """A name with arabic numbers for roman ones after the first word, and without zeros before numbers."""
    return _LEADING_ZEROS.sub("", _ROMAN.sub(lambda match: str(_roman(match[0])), plain(text)))


def _roman(text: str) -> int:
    digits = [_ROMAN_DIGITS[letter] for letter in text]
    pairs = zip(digits, [*digits[1:], 0], strict=True)
    return sum(-one if one < following else one for one, following in pairs)


@dataclass(frozen=True)
class Words:
    """A name word by word; `cut` tells which words are abbreviated: "Gr. Flottbek"."""

    words: tuple[str, ...]
    cut: tuple[bool, ...]

    @classmethod
    def of(cls, text: str) -> Words:
        """The words of a name; a single letter counts as abbreviated where it is no roman number."""
        found = _WORD.findall(plain(text))
        words = tuple(word for word, _ in found)
        return cls(
            words,
            tuple(
                bool(point) or (len(word) == 1 and word.isalpha() and word not in _ROMAN_DIGITS)
                for word, point in found
            ),
        )

    def may_be(self, other: Words) -> bool:
        """Whether both are one name, one of them with words cut off, and a longer word in full in both."""
        if len(self.words) != len(other.words) or self.words == other.words:
            return False
        pairs = list(zip(self.words, self.cut, other.words, other.cut, strict=True))
        fits = all(
            one == two or (cut_one and two.startswith(one)) or (cut_two and one.startswith(two))
            for one, cut_one, two, cut_two in pairs
        )
        return fits and any(one == two and len(one) >= _WHOLE_WORD for one, _, two, _ in pairs)


def initials(text: str) -> str:
    """The first letters of the words of a name."""
    return "".join(word[0] for word, _ in _WORD.findall(plain(text)))


def inverted(text: str) -> str:
    """A name as lists in alphabetical order turn it round: "Sülze, Bad" as "Bad Sülze"."""
    front, comma, back = text.partition(",")
    return f"{back.strip()} {front.strip()}" if comma and len(back.split()) == 1 else text
