"""Which Stichtage have to be protected together.

Whoever sees a change and the number of today knows the number of then. So that a release of then
hides the same cells, all dates that formulas link, one after the other, are protected in one piece,
whichever of them is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from ..core.indicators.calculation import NOW, counts
from ..core.indicators.dating import moment_of
from ..core.indicators.definitions import Definitions
from ..core.indicators.observed import Observations
from ..core.indicators.resolving import resolve
from ..core.indicators.sums import days_of
from ..core.indicators.tableau import Indicator


def linked_dates(
    asked: Sequence[date],
    known: Sequence[date],
    indicators: Iterable[Indicator],
    definitions: Definitions,
    observations: Observations,
) -> tuple[date, ...]:
    """The dates asked for, and those of `known` that are linked to one of them; oldest first."""
    calculations = {resolve(indicator, definitions) for indicator in indicators}
    used = [
        (calculation, count, term)
        for calculation in calculations
        for count in counts(calculation)
        for term in count.terms
    ]
    moved = {term.variable for _, count, term in used if count.anchor != NOW or term.back}
    links: dict[date, set[date]] = {}
    for day in {*asked, *known} if moved else ():
        # Also where a date shows the numbers of an earlier one, for want of its own.
        for calculation, count, term in (one for one in used if one[2].variable in moved):
            days = days_of(calculation, observations, day)
            dates = observations.dates_of(term.variable)
            then = moment_of(count, term, dates, days[count.is_below]).day
            if then is not None and then != day:
                links.setdefault(day, set()).add(then)
                links.setdefault(then, set()).add(day)
    return tuple(sorted(_reached(asked, links)))


def _reached(asked: Sequence[date], links: dict[date, set[date]]) -> set[date]:
    reached, new = set(asked), set(asked)
    while new:
        new = set().union(*(links.get(day, set()) for day in new)) - reached
        reached |= new
    return reached
