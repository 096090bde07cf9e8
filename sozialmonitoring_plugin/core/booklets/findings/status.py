"""How many areas have which status and which dynamics, and which they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from ...index.result import IndexResult, Measure
from ...places import Place, distinct_names
from ...publication import PublishedTable
from ...wording import Wording
from .finding import Finding
from .levels import areas_of
from .speaker import joined

_NAMED = 6


def status_sentences(table: PublishedTable, result: IndexResult, home: Place) -> tuple[Finding, ...]:
    """The classes of status, then of dynamics, that areas inside the municipality have, and who is not rated.

    The greatest burden comes first. Classes beyond that of the county's middle area are favourable or
    not, itself is neither. Raises ValueError for an index of areas that the table does not have.
    """
    return tuple(_Teller(table, result, home).findings())


class _Teller:
    """Speaks of the areas inside one municipality."""

    def __init__(self, table: PublishedTable, result: IndexResult, home: Place) -> None:
        rank = _rank_of(table, result)
        tree = table.tree
        inside = {tree.levels[rank].keys[one] for one in tree.descendants(home.rank, home.position, rank)}
        names = dict(zip(tree.levels[rank].keys, distinct_names(tree, rank), strict=True))
        self._words = Wording.of(table.language)
        self._areas = areas_of(self._words, tree.levels[rank].level.title)
        self._result = result
        self._rows = [row for row, key in enumerate(result.keys) if key in inside]
        self._names = [names[key] for key in result.keys if key in inside]

    def findings(self) -> Iterator[Finding]:
        """Status, dynamics, and who has none."""
        yield from self._measure("status", self._result.status)
        if self._result.dynamics:
            yield from self._measure("dynamics", self._result.dynamics)
        rated = self._result.status.rated[self._rows]
        absent = [name for name, one in zip(self._names, rated, strict=True) if not one]
        if absent:
            yield Finding(self._told("not_rated", "", absent), "")

    def _measure(self, what: str, measure: Measure) -> Iterator[Finding]:
        middle = np.median(measure.positions[measure.rated]) if measure.rated.any() else 0.0
        own = measure.positions[self._rows].tolist()
        for position in sorted({one for one in own if one >= 0}, reverse=True):
            members = [name for name, one in zip(self._names, own, strict=True) if one == position]
            title = measure.cutoffs.classes[position].title
            favourable = None if position == middle else bool(position < middle)
            yield Finding(
                self._told(what, title, members), "", favourable=favourable, weight=abs(position - middle)
            )

    def _told(self, what: str, title: str, members: Sequence[str]) -> str:
        """Of one area, of all, of some; a few of them by their names."""
        count = len(self._names)
        amount = "only" if count == 1 else "all" if len(members) == count else "some"
        if amount == "some" and len(members) == 1:
            amount = "one"
        named = joined(self._words, members) if len(members) <= _NAMED else ""
        key = f"finding_{what}_{amount}{'' if named or amount == 'all' else '_many'}"
        fields = {"count": count, "some": len(members), "many": self._areas.many, "class_": title}
        return self._words.text(key, names=named, **fields)


def _rank_of(table: PublishedTable, result: IndexResult) -> int:
    """The level whose areas the index is of, the lowest of several."""
    own = set(result.keys)
    for rank in range(len(table.tree.levels) - 1, -1, -1):
        if own <= table.tree.levels[rank].position.keys():
            return rank
    raise ValueError("an index of areas that the table does not have")
