"""How many areas have which status and which dynamics, and which they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ...index.result import IndexResult, Measure
from ...places import Place, places_inside
from ...publication import PublishedTable
from ...wording import Wording
from .finding import Finding
from .naming import AreaWords, areas_of, joined, names_among

_NAMED = 6


@dataclass(frozen=True)
class _Inside:
    """The areas of the index inside one municipality: their rows in the index, their names."""

    words: Wording
    areas: AreaWords
    rows: tuple[int, ...]
    names: tuple[str, ...]


def status_sentences(
    table: PublishedTable, result: IndexResult, rank: int, home: Place
) -> tuple[Finding, ...]:
    """The classes of status, then of dynamics, that areas inside the municipality have, and who is not rated.

    `rank` is the level of the index. The greatest burden comes first. Classes on either side of that of the
    county's middle area are favourable or not, itself is neither.
    """
    return tuple(_findings(_inside(table, result, rank, home), result))


def _findings(inside: _Inside, result: IndexResult) -> Iterator[Finding]:
    if not inside.rows:
        return
    yield from _classes(inside, "status", result.status)
    if result.dynamics:
        yield from _classes(inside, "dynamics", result.dynamics)
    rated = result.status.rated[list(inside.rows)]
    absent = [name for name, one in zip(inside.names, rated, strict=True) if not one]
    if absent:
        yield Finding(_told(inside, "not_rated", "", absent), "")


def _classes(inside: _Inside, what: str, measure: Measure) -> Iterator[Finding]:
    middle = float(np.median(measure.positions[measure.rated])) if measure.rated.any() else 0.0
    own = measure.positions[list(inside.rows)].tolist()
    for position in sorted({one for one in own if one >= 0}, reverse=True):
        members = [name for name, one in zip(inside.names, own, strict=True) if one == position]
        text = _told(inside, what, measure.cutoffs.classes[position].title, members)
        favourable = None if position == middle else position < middle
        yield Finding(text, "", favourable=favourable, weight=abs(position - middle))


def _told(inside: _Inside, what: str, title: str, members: Sequence[str]) -> str:
    """Of a single area, of all, of one or some among several; not too many by their names."""
    count = len(inside.names)
    some = "one" if len(members) == 1 else "some" if len(members) <= _NAMED else "many"
    amount = "only" if count == 1 else "all" if len(members) == count else some
    return inside.words.text(
        f"finding_{what}_{amount}",
        class_=title,
        count=count,
        many=inside.areas.many,
        names=joined(inside.words, members),
        some=len(members),
    )


def _inside(table: PublishedTable, result: IndexResult, rank: int, home: Place) -> _Inside:
    row_of = {key: row for row, key in enumerate(result.keys)}
    areas = [area for area in places_inside(table.tree, home, rank) if area.key in row_of]
    names = names_among(table.tree, areas)
    words = Wording.of(table.language)
    return _Inside(
        words,
        areas_of(words, table.tree.levels[rank].level.title),
        tuple(row_of[area.key] for area in areas),
        tuple(names[area.key] for area in areas),
    )
