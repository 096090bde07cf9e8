"""Where a number comes from: the formula with its numbers, and the cell of every one of them.

For the office itself: nothing is hidden here. What a map shows of the same area is another matter.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial

import numpy as np

from ..core.areas import AreaTree
from ..core.errors import UserError
from ..core.indicators.evaluate import Observed, evaluate, spread
from ..core.indicators.tableau import Indicator, Term, Variable
from ..core.values import Value, Values
from ..store.monitoring import Monitoring
from ..store.records import BoundaryVersion, Origin
from .published import choose_version, chosen_indicators, latest_date, latest_observed


@dataclass(frozen=True)
class NumberRequest:
    """One indicator (or variable) in one area. Without a level the lowest, without a date the latest."""

    monitoring: Monitoring
    indicator: str
    area_key: str
    level: str = ""
    reference_date: date | None = None
    version: str = ""


@dataclass(frozen=True)
class TermOrigin:
    """One variable of the formula: its value in this area, and the cells that made it.

    `reference_date` is None where nobody delivered it. `cells` are those that count, one for each part
    of the area; `covered` are older ones that later deliveries replaced.
    """

    variable: Variable
    sign: int
    is_below: bool
    reference_date: date | None
    value: Value
    cells: tuple[Origin, ...]
    covered: tuple[Origin, ...]


@dataclass(frozen=True)
class NumberOrigin:
    """A number taken apart. `value` is the raw one, whatever a map shows."""

    monitoring: str
    version: str
    indicator: Indicator
    level: str
    area_key: str
    area_name: str
    reference_date: date
    value: Value
    numerator: Value | None
    denominator: Value | None
    terms: tuple[TermOrigin, ...]


def explain_number(request: NumberRequest) -> NumberOrigin:
    """Take a number apart. Raises UserError for an unknown indicator, area, level or version."""
    monitoring = request.monitoring
    day = request.reference_date or latest_date(monitoring)
    version = choose_version(monitoring, request.version, day)
    tree = monitoring.tree(version)
    (indicator,) = chosen_indicators(monitoring.tableau(), (), (request.indicator,))
    rank = tree.rank(request.level) if request.level else len(tree.levels) - 1
    return _Explanation(monitoring, version, tree, indicator, day).of(rank, request.area_key)


class _Explanation:
    """Takes one indicator apart."""

    def __init__(
        self,
        monitoring: Monitoring,
        version: BoundaryVersion,
        tree: AreaTree,
        indicator: Indicator,
        day: date,
    ) -> None:
        self._monitoring = monitoring
        self._version = version
        self._tree = tree
        self._indicator = indicator
        self._day = day
        found = lru_cache(partial(latest_observed, monitoring, tree, version, day))
        self._lookups = (lambda name: found(False, name)), (lambda name: found(True, name))

    def of(self, rank: int, key: str) -> NumberOrigin:
        """The origin of the number of one area."""
        areas, indicator = self._tree.levels[rank], self._indicator
        if key not in areas.position:
            raise UserError(
                "{level}: there is no area with the key {key}.",
                hint="There are: {known}.",
                level=areas.level.title,
                key=key,
                known=", ".join(areas.keys[:20]),
            )
        position = areas.position[key]
        evaluated = evaluate(self._tree, indicator, *self._lookups)
        above, below = evaluated.numerator, evaluated.denominator
        terms = [(term, False) for term in indicator.numerator_terms]
        terms += [(term, True) for term in indicator.denominator_terms]
        return NumberOrigin(
            monitoring=self._monitoring.title,
            version=self._version.title,
            indicator=indicator,
            level=areas.level.id,
            area_key=key,
            area_name=areas.names[position],
            reference_date=self._day,
            value=evaluated.values[rank][position],
            numerator=above.levels[rank][position] if above else None,
            denominator=below.levels[rank][position] if below else None,
            terms=tuple(self._term(term, is_below, rank, position) for term, is_below in terms),
        )

    def _term(self, term: Term, is_below: bool, rank: int, position: int) -> TermOrigin:
        known = self._monitoring.tableau().variable
        variable = known.get(term.variable, Variable(term.variable, term.variable))
        observed = self._lookups[is_below](term.variable)
        value = self._value(observed, rank)[position]
        if observed is None:
            return TermOrigin(variable, term.sign, is_below, None, value, (), ())
        areas = self._tree.levels[rank]
        found = self._monitoring.origins(
            self._tree,
            self._version,
            areas.level.id,
            areas.keys[position],
            [(term.variable, observed.reference_date)],
        )
        whole = {(areas.level.id, areas.keys[position])}
        parts = whole if self._indicator.given else _parts(self._tree, observed, rank, position)
        used = [one for one in found if (one.level, one.area_key) in parts]
        return TermOrigin(
            variable,
            term.sign,
            is_below,
            observed.reference_date,
            value,
            tuple(one for one in used if one.is_valid),
            tuple(one for one in used if not one.is_valid),
        )

    def _value(self, observed: Observed | None, rank: int) -> Values:
        """A variable on one level; a rate as delivered is never carried to another."""
        if not self._indicator.given:
            return spread(self._tree, observed)[rank]
        delivered = observed.at(rank) if observed else None
        return delivered or Values.nothing(len(self._tree.levels[rank]))


def _parts(tree: AreaTree, observed: Observed, rank: int, position: int) -> set[tuple[str, str]]:
    """Level and key of the areas whose cells make the value of one area.

    From the area down: a delivered value counts where the finer ones do not add up to one.
    """
    columns = spread(tree, observed)
    parts: set[tuple[str, str]] = set()
    places = np.array([position], dtype=np.intp)
    for level in range(rank, observed.rank + 1):
        areas, delivered = tree.levels[level], observed.at(level)
        own = np.full(len(places), level == observed.rank)
        if delivered is not None and level < observed.rank:
            below = columns[level + 1].summed_by(tree.levels[level + 1].parents, len(areas))
            own = ~below.present[places] & delivered.present[places]
        parts.update((areas.level.id, areas.keys[place]) for place in places[own])
        if level < observed.rank:
            places = np.flatnonzero(np.isin(tree.levels[level + 1].parents, places[~own]))
    return parts
