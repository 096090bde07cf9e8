"""Columns that name the area above that of each row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice

from ...values import Indices
from .key_index import KeyIndex
from .targets import RowText, Target

_NEEDED_SHARE = 0.9
_LEAST_AREAS = 2
_LOOK = 100


def names_areas_above(index: KeyIndex, pairs: Iterable[tuple[int, str]]) -> bool:
    """Whether the texts beside areas of the level name an upper area of each, and several in all.

    Nearly all filled cells must name one: a column in which an office writes a few words of its own still
    tells same names apart.
    """
    filled = (pair for pair in pairs if pair[1])
    first = list(islice(filled, _LOOK))
    above = [index.tree.ancestors(index.rank, rank) for rank in range(index.rank)]
    return _share(index, above, first, 1) and _share(index, above, [*first, *filled], _LEAST_AREAS)


def filled_down(index: KeyIndex, rows: Sequence[RowText]) -> Sequence[RowText]:
    """The rows with the area above taken from the row before where the column names it once per group.

    Only where that holds for the whole sheet: each row whose own area is clear must lie in the area it gets.
    """
    if all(row.above for row in rows) or not any(row.above for row in rows):
        return rows
    filled: list[RowText] = []
    for row in rows:
        filled.append(row if row.above or not filled else replace(row, above=filled[-1].above))
    added = [one for row, one in zip(rows, filled, strict=True) if one.above and not row.above]
    inside = {text: _below(index, text) for text in {one.above for one in added}}
    targets = ((index.find(one.key, one.name), inside[one.above]) for one in added)
    witnesses = [
        target.position in below
        for target, below in targets
        if isinstance(target, Target) and not target.is_total
    ]
    return filled if witnesses and all(witnesses) else rows


def _below(index: KeyIndex, text: str) -> frozenset[int]:
    place = index.above(text)
    return frozenset(index.keys.below(place)) if place else frozenset()


def _share(index: KeyIndex, above: Sequence[Indices], pairs: Sequence[tuple[int, str]], least: int) -> bool:
    known = {text: index.above(text) for text in {text for _, text in pairs}}
    places = ((position, known[text]) for position, text in pairs)
    right = [place for position, place in places if place and above[place[0]][position] == place[1]]
    return len(right) >= _NEEDED_SHARE * max(1, len(pairs)) and len(set(right)) >= least
