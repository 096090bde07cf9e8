"""The areas of a level inside an area, in the order of their published values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..charts.references import Reference, references_of
from ..comparison.ranking import ranking
from ..indicators.tableau import Indicator
from ..places import Place, names_inside, places_inside
from ..publication import PublishedColumn, PublishedTable
from ..values import Value, Values
from ..wording import rounded_half_up


@dataclass(frozen=True)
class RankedArea:
    """One area: `rank` is its place among those with a number, None without one.

    `colour` is the position of its class's colour, None for none.
    """

    name: str
    key: str
    value: Value
    rank: int | None
    colour: int | None = None


@dataclass(frozen=True)
class Ranking:
    """The areas of `level` from the first place on, those without a number last, and their references."""

    indicator: Indicator
    rows: tuple[RankedArea, ...]
    references: tuple[Reference, ...]
    level: str = ""
    home_name: str = ""

    @property
    def rated(self) -> tuple[RankedArea, ...]:
        """The areas that have a number."""
        return tuple(row for row in self.rows if row.rank is not None)

    def marked(self, codes: Mapping[str, str]) -> Ranking:
        """The same with codes, by key, behind the names: where a map shows an area by its code."""
        rows = (
            replace(row, name=f"{row.name} ({codes[row.key]})") if row.key in codes else row
            for row in self.rows
        )
        return replace(self, rows=tuple(rows))

    def coloured(self, colours: Sequence[int | None]) -> Ranking:
        """The same with the classes of the rows, in the order of `rows`."""
        pairs = zip(self.rows, colours, strict=True)
        return replace(self, rows=tuple(replace(row, colour=colour) for row, colour in pairs))


def ranking_of(table: PublishedTable, column: PublishedColumn, home: Place, rank: int) -> Ranking:
    """The areas of level `rank` inside `home`: places as in `comparison.ranking`, equal ones by name.

    Values are equal where they are printed alike. The first place has the greatest burden: the lowest value
    where a high one is good, else the highest. Areas without a number come last, in the order of their
    keys.
    """
    tree = table.tree
    places = places_inside(tree, home, rank)
    values = column.values[rank].taken(np.array([place.position for place in places], dtype=np.intp))
    ranks = ranking(_printed(values, column), column.indicator.polarity).places.tolist()
    rows = [
        RankedArea(name, place.key, values[row], ranks[row] or None)
        for row, (place, name) in enumerate(zip(places, names_inside(tree, home, rank), strict=True))
    ]
    rows.sort(key=lambda row: (row.rank is None, row.rank or 0, row.name if row.rank else row.key))
    references = references_of(tree, column, rank, _municipality(table, home))
    return Ranking(column.indicator, tuple(rows), references, tree.levels[rank].level.title, home.name)


def _printed(values: Values, column: PublishedColumn) -> Values:
    """The numbers as a reader sees them."""
    decimals = column.indicator.decimals
    numbers = [
        float(rounded_half_up(number, decimals)) if known else number
        for number, known in zip(values.numbers.tolist(), values.present.tolist(), strict=True)
    ]
    return replace(values, numbers=np.array(numbers, dtype=float))


def _municipality(table: PublishedTable, home: Place) -> int | None:
    """Position of the municipality that the home is or lies in."""
    rank = table.tree.municipal_rank
    if home.rank < rank:
        return None
    return int(table.tree.ancestors(home.rank, rank)[home.position])
