"""Whether a column names the area above that of each row."""

from __future__ import annotations

from collections.abc import Sequence

from ...values import Indices
from .key_index import KeyIndex

_NEEDED_SHARE = 0.9
_LEAST_AREAS = 2
_LOOK = 100


def names_areas_above(index: KeyIndex, positions: Sequence[int], texts: Sequence[str]) -> bool:
    """Whether the texts beside these areas of the level name an upper area of each, and several in all.

    Nearly all filled cells must name one: a column in which an office writes a few words of its own still
    tells same names apart.
    """
    pairs = [pair for pair in zip(positions, texts, strict=True) if pair[1]]
    above = [index.tree.ancestors(index.rank, rank) for rank in range(index.rank)]
    return _share(index, above, pairs[:_LOOK], 1) and _share(index, above, pairs, _LEAST_AREAS)


def _share(index: KeyIndex, above: Sequence[Indices], pairs: Sequence[tuple[int, str]], least: int) -> bool:
    known = {text: index.above(text) for text in {text for _, text in pairs}}
    places = ((position, known[text]) for position, text in pairs)
    right = [place for position, place in places if place and above[place[0]][position] == place[1]]
    return len(right) >= _NEEDED_SHARE * max(1, len(pairs)) and len(set(right)) >= least
