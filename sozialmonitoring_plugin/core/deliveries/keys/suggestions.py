"""Areas that an unmatched row may mean, with a score from 0 to 1. Nothing here is ever used unasked.

The score of a name is the better of two: how much of both names agrees letter by letter (2 × equal letters :
all letters, as difflib counts), and 0.9 times the same for the words both have in common, where order and
additions count less. The score of a key is 1 − edits : length. The better one of key and name counts, and
0.7 times of it where the sheet has another row of the area.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

import numpy as np

from ...values import Indices, Numbers
from .folding import LONGEST_NAME, Words, fold_place, without_umlauts
from .key_forms import compact, labelled, plain_key
from .key_index import KeyIndex

MOST_CANDIDATES = 5
_FLOOR = 0.55
_TAKEN = 0.7
_BY_WORDS = 0.9
_COMPARED = 15
_MOST_TEXTS = 300
_DIGITS = "0123456789"
_SHORTEST_KEY, _LONGEST_KEY = 3, 20


@dataclass(frozen=True)
class Candidate:
    """An area that may be meant, and how likely: 1 is the very same text."""

    position: int
    score: float


@dataclass(frozen=True)
class Asked:
    """A row to find candidates for: its texts, and areas already known to come into question."""

    key: str
    name: str
    among: tuple[int, ...] = ()


def suggest(
    index: KeyIndex, rows: Iterable[Asked], taken: Collection[int] = ()
) -> dict[Asked, tuple[Candidate, ...]]:
    """Candidates for each different row, best first; the first 300 different rows are looked at."""
    asked = list(dict.fromkeys(rows))[:_MOST_TEXTS]
    similar = _SimilarNames(index.level.names, [text for row in asked for text in _names(row)])
    return {row: _candidates(index, row, similar, taken) for row in asked}


def _candidates(
    index: KeyIndex, row: Asked, similar: _SimilarNames, taken: Collection[int]
) -> tuple[Candidate, ...]:
    scores: dict[int, float] = dict.fromkeys(row.among, _FLOOR)
    for text in _names(row):
        for place in (*row.among, *similar.to(text)):
            scores[place] = max(scores.get(place, 0.0), name_score(text, index.level.names[place]))
    for key, place in _similar_keys(index, row):
        scores[place] = max(scores.get(place, 0.0), key_score(key, index.level.keys[place]))
    kept = [
        Candidate(place, round(score * (_TAKEN if place in taken else 1.0), 2))
        for place, score in scores.items()
        if score >= _FLOOR
    ]
    return tuple(sorted(kept, key=lambda one: (-one.score, one.position))[:MOST_CANDIDATES])


def _names(row: Asked) -> Iterator[str]:
    """The texts of a row that may be a name."""
    texts = (row.name, *(reading.name for reading in labelled(row.key[:LONGEST_NAME])), row.key)
    short = (text for text in texts if len(text) <= LONGEST_NAME)
    yield from dict.fromkeys(text for text in short if any(letter.isalpha() for letter in text))


def name_score(one: str, other: str) -> float:
    """How alike two names are, 1 for the same."""
    words, others = _word_set(one), _word_set(other)
    common, first, second = (" ".join(sorted(part)) for part in (words & others, words, others))
    by_words = max(_ratio(common, first), _ratio(common, second), _ratio(first, second)) if common else 0.0
    return max(_ratio(_letters(one), _letters(other)), _BY_WORDS * by_words)


def key_score(one: str, other: str) -> float:
    """1 − edits : length, where one edit changes, adds, drops or swaps neighbouring digits."""
    longest = max(len(one), len(other))
    return 1 - _edits(one, other) / longest if longest else 0.0


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() if one and other else 0.0


@lru_cache(maxsize=20_000)
def _letters(name: str) -> str:
    return fold_place(without_umlauts(name))


def _edits(one: str, other: str) -> int:
    """The distance of Damerau and Levenshtein, neighbours swapped once."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        current = [place]
        for column, second in enumerate(other, 1):
            cost = min(row[column] + 1, current[-1] + 1, row[column - 1] + (letter != second))
            swapped = place > 1 and column > 1 and letter == other[column - 2] and one[place - 2] == second
            current.append(min(cost, before[column - 2] + 1) if swapped else cost)
        before, row = row, current
    return row[-1]


def _similar_keys(index: KeyIndex, row: Asked) -> Iterator[tuple[str, int]]:
    """Our keys that are one edit away from the key of a row, or the same but for other leading zeros."""
    for key in dict.fromkeys(_codes(row)):
        for form in {key, *(key.zfill(length) for length in index.keys.lengths)}:
            for other in _one_edit(form):
                if other in index.keys.own:
                    yield form, index.keys.own[other]


def _codes(row: Asked) -> Iterator[str]:
    for text in (row.key, *(reading.key for reading in labelled(row.key[:LONGEST_NAME]))):
        code = compact(plain_key(text))
        if code.isdigit() and _SHORTEST_KEY <= len(code) <= _LONGEST_KEY:
            yield code


def _one_edit(key: str) -> set[str]:
    cuts = [(key[:place], key[place:]) for place in range(len(key) + 1)]
    changed = {front + digit + back[1:] for front, back in cuts if back for digit in _DIGITS}
    added = {front + digit + back for front, back in cuts for digit in _DIGITS}
    dropped = {front + back[1:] for front, back in cuts if back}
    swapped = {front + back[1] + back[0] + back[2:] for front, back in cuts if len(back) > 1}
    return changed | added | dropped | swapped | {key}


class _SimilarNames:
    """Finds the names that share most groups of three letters with a text."""

    def __init__(self, names: Sequence[str], texts: Sequence[str]) -> None:
        self._texts = {text: _groups(text) for text in texts}
        wanted = set().union(*self._texts.values()) if texts else set()
        places: dict[str, list[int]] = {group: [] for group in wanted}
        sizes = np.ones(len(names))
        for place, name in enumerate(names) if wanted else ():
            groups = _groups(name)
            sizes[place] = len(groups)
            for group in groups & wanted:
                places[group].append(place)
        self._places = {group: np.array(found, dtype=np.intp) for group, found in places.items()}
        self._sizes = sizes

    def to(self, text: str) -> list[int]:
        """Positions of the most similar names, best first."""
        groups = self._texts[text]
        places = np.concatenate([self._places[group] for group in sorted(groups)])
        shares = 2 * np.bincount(places, minlength=len(self._sizes)) / (len(groups) + self._sizes)
        best = np.argsort(-shares, kind="stable")[:_COMPARED] if len(shares) <= _COMPARED else _top(shares)
        return [int(place) for place in best if shares[place] > 0]


def _top(shares: Numbers) -> Indices:
    best: Indices = np.argpartition(-shares, _COMPARED)[:_COMPARED]
    order = np.lexsort((best, -shares[best]))
    found: Indices = np.take(best, order)
    return found


@lru_cache(maxsize=20_000)
def _word_set(name: str) -> frozenset[str]:
    return frozenset(Words.of(name).words)


def _groups(name: str) -> set[str]:
    letters = f"  {_letters(name)} "
    return {letters[place : place + 3] for place in range(len(letters) - 2)}
