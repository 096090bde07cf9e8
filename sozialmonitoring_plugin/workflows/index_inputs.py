"""From the published table to the columns of an index.

Nothing but published numbers goes in. The scores of all rated areas add up to zero and their squares to the
number of areas, so that an index of hidden rates would give them away: an area with one is not rated.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from ..core.index.given import IndexInput
from ..core.index.spec import IndexSpec
from ..core.indicators.tableau import Kind, Tableau
from ..core.inhabitants import INHABITANTS
from ..core.publication import PublishedColumn, PublishedTable
from ..core.values import Values
from .index_dates import IndexDates, needed


def find_inhabitants(spec: IndexSpec, tableau: Tableau) -> str:
    """What counts the inhabitants: what the specification names, else one of INHABITANTS, "" for none."""
    if spec.inhabitants:
        return spec.inhabitants
    indicators = [one.id for one in tableau.indicators if one.kind is Kind.COUNT]
    variables = [one.id for one in tableau.variables if one.kind is Kind.COUNT]
    known = {name.casefold(): name for name in (*reversed(variables), *reversed(indicators))}
    return next((known[name] for name in INHABITANTS if name in known), "")


@dataclass(frozen=True)
class PublishedInputs:
    """The columns of one published table; `inhabitants` is the id of their count, "" for none."""

    published: PublishedTable
    dates: IndexDates
    inhabitants: str = ""
    _places: Mapping[tuple[str, date | None], PublishedColumn] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        columns = self.published.columns
        places = {(one.indicator.id, one.reference_date): one for one in columns}
        object.__setattr__(self, "_places", places)

    def rate(self, indicator: str) -> PublishedColumn:
        """An indicator at the date of the index."""
        return self._places[indicator, self.dates.now[indicator]]

    def finest_rank(self, spec: IndexSpec) -> int:
        """The finest level where every rate has numbers."""
        return min(self.published.finest_rank(self.rate(one.id)) for one in spec.counting)

    def given(self, spec: IndexSpec, rank: int) -> IndexInput:
        """The columns of one level, with those of the base year where there is one."""
        found = self._of(spec, rank, self.dates.now, self.dates.then)
        if self.dates.base is None:
            return found
        at_base = dict.fromkeys(needed(spec), self.dates.base)
        before = dict.fromkeys(self.dates.then, self.dates.base_then)
        known = {name: day for name, day in before.items() if day and (name, day) in self._places}
        base = self._of(spec, rank, at_base, known if len(known) == len(before) else {})
        return replace(found, base=base)

    def _of(
        self, spec: IndexSpec, rank: int, now: Mapping[str, date], then: Mapping[str, date]
    ) -> IndexInput:
        areas = self.published.tree.levels[rank]
        rates = {one.id: self._places[one.id, now[one.id]] for one in spec.counting}
        earlier = {name: self._places[name, day] for name, day in then.items()}
        changes = {
            one.id: self._places[one.change, now[one.change]]
            for one in spec.counting
            if one.change and spec.dynamics
        }
        # Where some rates of the base year have no predecessor, changes alone make no dynamics.
        complete = len(earlier) + len(changes) == len(rates)
        return IndexInput(
            areas.keys,
            areas.names,
            rates={name: one.values[rank] for name, one in rates.items()},
            earlier={name: one.values[rank] for name, one in earlier.items()} if complete else {},
            changes={name: one.values[rank] for name, one in changes.items()} if complete else {},
            inhabitants=self.people(rank, max(now.values())),
            whole=self._whole(rates),
            whole_earlier=self._whole(earlier),
            whole_changes=self._whole(changes),
            titles={name: one.indicator.title for name, one in rates.items()},
        )

    def people(self, rank: int, day: date) -> Values | None:
        """The inhabitants of a level at a day: those of the latest Stichtag up to it."""
        if not self.inhabitants:
            return None
        known = [
            one for one in self.published.series(self.inhabitants) if (one.reference_date or date.max) <= day
        ]
        return known[-1].values[rank] if known else None

    def _whole(self, columns: Mapping[str, PublishedColumn]) -> dict[str, float]:
        """Rates of the whole county, where it is one area."""
        if len(self.published.tree.levels[0]) != 1:
            return {}
        tops = {name: one.values[0] for name, one in columns.items()}
        return {name: float(top.numbers[0]) for name, top in tops.items() if top.present[0]}
