"""The published values of an indicator from Stichtag to Stichtag, a line for each of some areas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ..indicators.breaks import read_breaks
from ..indicators.tableau import Indicator
from ..places import Place
from ..publication import PublishedTable
from ..series.breaks import Break, in_order
from ..values import Value


@dataclass(frozen=True)
class SeriesLine:
    """One area: a value for each date, with a reason where there is a gap; `own` is that of the page."""

    name: str
    values: tuple[Value, ...]
    own: bool


@dataclass(frozen=True)
class SeriesLines:
    """An indicator over its dates, ascending; `breaks` part them: what lies across one is not connected."""

    indicator: Indicator
    dates: tuple[date, ...]
    lines: tuple[SeriesLine, ...]
    breaks: tuple[Break, ...] = ()


def series_of(
    table: PublishedTable, indicator_id: str, places: Sequence[Place], breaks: Iterable[Break] = ()
) -> SeriesLines | None:
    """The series of some areas, the first of which is the one that the page is about.

    None where fewer than two Stichtage have numbers: one date is no series. `breaks` are told besides
    those of the indicator itself. Raises UserError for an unknown indicator or a break misspelt.
    """
    columns = {day: one for one in table.series(indicator_id) if (day := one.reference_date) is not None}
    dates = sorted(columns)
    if len(dates) < 2:
        return None
    indicator = columns[dates[-1]].indicator
    lines = tuple(
        SeriesLine(name, tuple(place.value(columns[day]) for day in dates), number == 0)
        for number, (place, name) in enumerate(zip(places, _names(table, places), strict=True))
    )
    known = in_order([*read_breaks(indicator.id, indicator.breaks), *breaks])
    parting = tuple(one for one in known if one.is_between(dates[0], dates[-1]))
    return SeriesLines(indicator, tuple(dates), lines, parting)


def _names(table: PublishedTable, places: Sequence[Place]) -> list[str]:
    """The names; a town and its only Sozialraum that share one say what they are."""
    counts = Counter(place.name for place in places)
    levels = table.tree.levels
    return [
        f"{place.name} ({levels[place.rank].level.title})" if counts[place.name] > 1 else place.name
        for place in places
    ]
