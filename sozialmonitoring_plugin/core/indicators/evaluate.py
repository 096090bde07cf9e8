"""Indicators for every level, always from summed counts.

Store counts, compute rates: numerator and denominator are summed to the level first and divided
then, so that the rate of a municipality is never a mean of the rates of its Quartiere.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from ..areas import AreaTree
from ..values import Flag
from .calculating import Material, calculate
from .calculation import NOW, Calculation, Count, Given, counts, given
from .dating import given_day
from .definitions import Definitions
from .observed import LevelValues, Observations, Observed
from .resolving import resolve
from .shares import share_pairs
from .sums import Sum, bases_differ, days_of, sum_of
from .tableau import Indicator


@dataclass(frozen=True)
class Evaluated:
    """An indicator for every level, top to lowest, with everything it was computed from."""

    indicator: Indicator
    calculation: Calculation
    values: LevelValues
    sums: tuple[Sum, ...] = ()
    given: tuple[tuple[Given, Observed], ...] = ()

    @property
    def dates(self) -> tuple[date, ...]:
        """The Stichtage of the value, for a rate those above the line, oldest first."""
        above = [day for one in self.sums if not one.count.is_below for day in one.dates]
        return tuple(sorted({*above, *(one.reference_date for _, one in self.given)}))

    @property
    def denominator_dates(self) -> tuple[date, ...]:
        """The Stichtage below the line, none for anything but a rate."""
        return tuple(sorted({day for one in self.sums if one.count.is_below for day in one.dates}))

    @property
    def sources(self) -> tuple[str, ...]:
        """Who delivered, numerator first, each once."""
        named = [one.source for _, one in self.given] + [name for one in self.sums for name in one.sources]
        return tuple(dict.fromkeys(filter(None, named)))

    @property
    def shares(self) -> tuple[tuple[Sum, Sum], ...]:
        """Pairs (part, whole): everybody counted in the part is counted in the whole."""
        sums = {one.count: one for one in self.sums}
        pairs = share_pairs(self.indicator, self.calculation)
        return tuple((sums[part], sums[whole]) for part, whole in pairs)

    def from_sums(self, tree: AreaTree, levels: Callable[[Sum], LevelValues]) -> LevelValues:
        """The value computed anew from other values of its sums, for example rounded ones."""
        return _calculated(tree, self.calculation, {one.count: levels(one) for one in self.sums}, self.given)


NO_DEFINITIONS = Definitions.of(())


def evaluate(
    tree: AreaTree,
    indicator: Indicator,
    observations: Observations,
    day: date,
    definitions: Definitions = NO_DEFINITIONS,
) -> Evaluated:
    """Compute one indicator for `day`.

    Where Stichtage differ for no reason that the formula states, every value carries OTHER_DATE.
    Raises TableauError for a formula that makes no sense.
    """
    calculation = resolve(indicator, definitions)
    days = days_of(calculation, observations, day)
    sums = tuple(sum_of(tree, one, observations, days[one.is_below]) for one in counts(calculation))
    found = tuple((one, _observed(one, observations, day)) for one in given(calculation))
    delivered = tuple((one, observed) for one, observed in found if observed is not None)
    if bases_differ(sums, (observed.reference_date for one, observed in delivered if one.anchor == NOW)):
        sums = tuple(one.flagged(Flag.OTHER_DATE) for one in sums)
    values = _calculated(tree, calculation, {one.count: one.levels for one in sums}, delivered)
    return Evaluated(indicator, calculation, values, sums, delivered)


def _observed(one: Given, observations: Observations, day: date) -> Observed | None:
    chosen = given_day(one.anchor, observations.dates_of(one.variable), day)
    return observations.observed(one.variable, chosen) if chosen else None


def _calculated(
    tree: AreaTree,
    calculation: Calculation,
    levels: Mapping[Count, LevelValues],
    delivered: tuple[tuple[Given, Observed], ...],
) -> LevelValues:
    return calculate(calculation, Material(tree, levels.__getitem__, dict(delivered).get))
