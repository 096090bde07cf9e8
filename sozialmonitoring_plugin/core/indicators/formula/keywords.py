"""The words of the language in English and German; the first of each is the one that is written."""

from __future__ import annotations

from .tree import Function

Word = dict[str, tuple[str, ...]]

FUNCTIONS: dict[Function, Word] = {
    Function.MEAN: {"en": ("mean",), "de": ("mittel", "mittelwert")},
    Function.BEFORE: {"en": ("before",), "de": ("vorher",)},
    Function.CHANGE: {"en": ("change",), "de": ("veränderung", "veraenderung")},
    Function.GROWTH: {"en": ("growth",), "de": ("wachstum",)},
}
WEIGHTED: Word = {"en": ("weighted",), "de": ("gewichtet",)}
BY: Word = {"en": ("by",), "de": ("mit",)}
PER: Word = {"en": ("per",), "de": ("je", "pro")}
TO: Word = {"en": ("to",), "de": ("bis",)}
UNITS: dict[int, Word] = {
    12: {"en": ("year", "years"), "de": ("jahr", "jahre", "jahren")},
    3: {"en": ("quarter", "quarters"), "de": ("quartal", "quartale", "quartalen")},
    1: {"en": ("month", "months"), "de": ("monat", "monate", "monaten")},
}
"""Months of each unit of time; singular, plural."""

FUNCTION_OF = {
    word: function for function, words in FUNCTIONS.items() for each in words.values() for word in each
}
MONTHS_OF = {word: months for months, words in UNITS.items() for each in words.values() for word in each}


def is_word(text: str, word: Word) -> bool:
    """Whether a text is this word in any language, in capitals or not."""
    return any(text.lower() in each for each in word.values())
