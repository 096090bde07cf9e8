"""The Stichtage of an index: whose numbers are compared with those of how long ago.

A change over two years is one between Stichtage exactly two years apart. An indicator whose newest number is
older than the date of the index is compared with one as much older.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ..core.errors import UserError
from ..core.index.spec import IndexSpec
from ..core.indicators.evaluate import evaluate
from ..core.indicators.formula.periods import MONTHS_A_YEAR, months_before
from ..core.indicators.tableau import Indicator
from ..store.monitoring import Monitoring
from ..store.records import BoundaryVersion
from .published import chosen_indicators
from .stored_observations import StoredObservations


@dataclass(frozen=True)
class IndexDates:
    """Stichtage by indicator: `now` those of its numbers at `day`, `then` so many years before.

    `base` is the date of the fixed base and `base_then` as many years before it, None without.
    """

    day: date
    now: Mapping[str, date]
    then: Mapping[str, date]
    base: date | None = None
    base_then: date | None = None

    @property
    def others(self) -> tuple[date, ...]:
        """What has to be published beside `day`, oldest first."""
        # The day of the rates as well: who is too small is told by the inhabitants of that day.
        found = {*self.now.values(), *self.then.values(), self.base, self.base_then} - {None, self.day}
        return tuple(sorted(one for one in found if one is not None))


class DateFinder:
    """Finds Stichtage in one boundary version of a monitoring."""

    def __init__(self, monitoring: Monitoring, version: BoundaryVersion) -> None:
        self._monitoring = monitoring
        self._tree = monitoring.tree(version)
        self._tableau = monitoring.tableau()
        self._observations = StoredObservations(monitoring, self._tree, version)

    def find(self, spec: IndexSpec, day: date) -> IndexDates:
        """All dates that an index needs. Raises UserError where one of them has no numbers."""
        now = {name: self._required(name, day) for name in needed(spec)}
        years = spec.dynamics.years if spec.dynamics else 0
        compared = [one.id for one in spec.counting if years and not one.change]
        then = {name: self._earlier(name, now[name], years) for name in compared}
        base = date.fromisoformat(spec.base.date) if _uses_base_date(spec) and spec.base else None
        if base and base > day:
            raise UserError(
                "The fixed base {base} lies after the date of the index, {date}.",
                hint="Choose a base up to the date of the index.",
                base=base,
                date=day,
            )
        for name in needed(spec) if base else ():
            self._same(name, base or day)
        base_then = _years_before(base, years) if base and compared else None
        return IndexDates(day, now, then, base, base_then)

    def _required(self, name: str, day: date) -> date:
        found = self.stand(name, day)
        if found is None:
            raise UserError(
                "There are no values of {indicator} up to {date}.",
                hint="There are some of: {known}.",
                indicator=self._indicator(name).title,
                date=day,
                known=self._known(name),
            )
        return found

    def _earlier(self, name: str, now: date, years: int) -> date:
        then = _years_before(now, years)
        if self.stand(name, then) != then:
            raise UserError(
                "There are no values of {indicator} at {date}, {years} years before {now}.",
                hint="There are some of: {known}. Change the years of the dynamics, or leave them out.",
                indicator=self._indicator(name).title,
                date=then,
                years=years,
                now=now,
                known=self._known(name),
            )
        return then

    def _same(self, name: str, base: date) -> None:
        if self.stand(name, base) != base:
            raise UserError(
                "There are no values of {indicator} at {date}, the fixed base.",
                hint="There are some of: {known}.",
                indicator=self._indicator(name).title,
                date=base,
                known=self._known(name),
            )

    def _known(self, name: str) -> str:
        return ", ".join(day.isoformat() for day in self.stands(name)) or "–"

    def stands(self, name: str) -> tuple[date, ...]:
        """The Stichtage at which an indicator has numbers of its own, oldest first."""
        found = {self.stand(name, day) for day in self._monitoring.dates()}
        return tuple(sorted(day for day in found if day is not None))

    def stand(self, name: str, day: date) -> date | None:
        """The Stichtag of the numbers that an indicator has at a day."""
        definitions = self._tableau.definitions
        evaluated = evaluate(self._tree, self._indicator(name), self._observations, day, definitions)
        return max(evaluated.dates, default=None)

    def _indicator(self, name: str) -> Indicator:
        (found,) = chosen_indicators(self._tableau, (), (name,))
        return found


def needed(spec: IndexSpec) -> Sequence[str]:
    """The indicators whose numbers of today an index needs: rates, and changes that were delivered."""
    changes = [one.change for one in spec.counting if one.change and spec.dynamics]
    return list(dict.fromkeys([*(one.id for one in spec.counting), *changes]))


def _uses_base_date(spec: IndexSpec) -> bool:
    return spec.base is not None and spec.base.scales is None


def _years_before(day: date, years: int) -> date:
    return months_before(day, MONTHS_A_YEAR * years)
