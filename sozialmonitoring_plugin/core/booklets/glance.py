"""An area at a glance: for each indicator its value within the spread of its level, beside others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..charts.references import is_amount
from ..indicators.tableau import Indicator
from ..places import Place, names_inside, places_inside
from ..publication import PublishedColumn, PublishedTable
from ..values import Reason, Value
from .spread import Spread, spread_of, spread_rank


@dataclass(frozen=True)
class GlanceRow:
    """One indicator of an area.

    `spread` is that of the areas of `spread_level` in the whole county, None where fewer than two have a
    number. `reference` is the value of the county; where nothing is above the area, `reference_name` is "".
    `second` is that of the municipality around the area, None where the area is one or lies above.
    `parts` are the areas one level below, those of `parts_level`; where two of them share a name, it says
    more.
    """

    indicator: Indicator
    spread: Spread | None
    spread_level: str
    reference: Value
    reference_name: str
    own: Value
    own_name: str
    parts: tuple[tuple[str, Value], ...]
    parts_level: str = ""
    second: Value | None = None
    second_name: str = ""

    @property
    def is_amount(self) -> bool:
        """Whether larger areas have larger numbers: then those of other levels are no yardstick."""
        return is_amount(self.indicator)

    @property
    def position(self) -> float | None:
        """Where the area stands between the lowest (0) and the highest (1); 0.5 where all are equal.

        None without a number, and for an amount of a larger area, which lies outside.
        """
        if self.spread is None or self.own.reason:
            return None
        low, high = self.spread.low, self.spread.high
        if not low <= self.own.number <= high:
            return None
        return (self.own.number - low) / (high - low) if high > low else 0.5


def glance_rows(table: PublishedTable, home: Place, indicators: Sequence[str]) -> tuple[GlanceRow, ...]:
    """A row for each indicator, in their order. Raises UserError for one that was not published."""
    return tuple(_row(table, home, table.column(name)) for name in indicators)


def _row(table: PublishedTable, home: Place, column: PublishedColumn) -> GlanceRow:
    levels = table.tree.levels
    rank = home.rank if len(levels[home.rank]) > 1 else spread_rank(table, column, home.rank)
    county = _county(table, home)
    second = _municipality(table, home)
    below = home.rank + 1 if home.rank + 1 < len(levels) else None
    return GlanceRow(
        column.indicator,
        spread_of(column, rank),
        levels[rank].level.title,
        county.value(column) if county else Value.none(Reason.NOT_APPLICABLE),
        county.name if county else "",
        home.value(column),
        home.name,
        _parts(table, home, below, column) if below is not None else (),
        levels[below].level.title if below is not None else "",
        second.value(column) if second else None,
        second.name if second else "",
    )


def _parts(
    table: PublishedTable, home: Place, rank: int, column: PublishedColumn
) -> tuple[tuple[str, Value], ...]:
    places, names = places_inside(table.tree, home, rank), names_inside(table.tree, home, rank)
    return tuple((name, place.value(column)) for place, name in zip(places, names, strict=True))


def _county(table: PublishedTable, home: Place) -> Place | None:
    """What everything lies in, where that is one area above the home."""
    return Place.of(table.tree, 0, 0) if home.rank > 0 and len(table.tree.levels[0]) == 1 else None


def _municipality(table: PublishedTable, home: Place) -> Place | None:
    """The municipality around an area; None for one itself, and where it is all there is."""
    rank = table.tree.municipal_rank
    if home.rank <= rank or (rank == 0 and _county(table, home)):
        return None
    return Place.of(table.tree, rank, int(table.tree.ancestors(home.rank, rank)[home.position]))
