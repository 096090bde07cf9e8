"""Where a number comes from: the formula with its numbers, and the cell of every one of them.

For the office itself: nothing is hidden here. What a map shows of the same area is another matter.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from ..core.areas import AreaTree
from ..core.errors import UserError
from ..core.indicators.calculation import Calculation, Count, Given, WeightedMean, given
from ..core.indicators.evaluate import Evaluated, evaluate
from ..core.indicators.gaps import Gap, gaps_of
from ..core.indicators.observed import Observed, spread
from ..core.indicators.sums import TermFound
from ..core.indicators.tableau import Indicator, Tableau, Variable
from ..core.indicators.terms import Term
from ..core.values import Reason, Value
from ..store.monitoring import Monitoring
from ..store.records import BoundaryVersion, Origin
from .published import choose_version, chosen_indicators, latest_date
from .stored_observations import StoredObservations


@dataclass(frozen=True)
class NumberRequest:
    """One indicator (or variable) in one area. Without a level the lowest, without a date the latest.

    A `tableau` that is not stored yet takes the place of the stored one.
    """

    monitoring: Monitoring
    indicator: str
    area_key: str
    level: str = ""
    reference_date: date | None = None
    version: str = ""
    tableau: Tableau | None = None


@dataclass(frozen=True)
class TermOrigin:
    """One variable of the formula: its value in this area, and the cells that made it.

    `piece` is the sum that it stands in, or the delivered rate that it is. `reference_date` is None where
    nobody delivered it. `cells` are those that count, one for each part of the area; `covered` are older
    ones that later deliveries replaced; `gaps` are the parts of the area that have no number. A delivered
    mean above the level it came for has the weighted mean of its parts as its value.
    """

    variable: Variable
    term: Term
    piece: Count | Given
    reference_date: date | None
    value: Value
    cells: tuple[Origin, ...] = ()
    covered: tuple[Origin, ...] = ()
    gaps: tuple[Gap, ...] = ()

    @property
    def sign(self) -> int:
        """+1 where it is added, −1 where it is taken away."""
        return self.term.sign

    @property
    def is_below(self) -> bool:
        """Whether it stands below the line of a rate."""
        return isinstance(self.piece, Count) and self.piece.is_below


@dataclass(frozen=True)
class NumberOrigin:
    """A number taken apart. `value` is the raw one, whatever a map shows; `sums` are those of the formula."""

    monitoring: str
    version: str
    indicator: Indicator
    calculation: Calculation
    level: str
    area_key: str
    area_name: str
    reference_date: date
    value: Value
    sums: tuple[tuple[Count, Value], ...]
    terms: tuple[TermOrigin, ...]


def explain_number(request: NumberRequest) -> NumberOrigin:
    """Take a number apart. Raises UserError for an unknown indicator, area, level or version."""
    monitoring = request.monitoring
    day = request.reference_date or latest_date(monitoring)
    version = choose_version(monitoring, request.version, day)
    tree, tableau = monitoring.tree(version), request.tableau or monitoring.tableau()
    (indicator,) = chosen_indicators(tableau, (), (request.indicator,))
    rank = tree.rank(request.level) if request.level else len(tree.levels) - 1
    observations = StoredObservations(monitoring, tree, version)
    evaluated = evaluate(tree, indicator, observations, day, tableau.definitions)
    explanation = _Explanation(monitoring, version, tree, tableau, rank)
    return explanation.of(evaluated, request.area_key, day)


class _Explanation:
    """Takes numbers of one level apart."""

    def __init__(
        self, monitoring: Monitoring, version: BoundaryVersion, tree: AreaTree, tableau: Tableau, rank: int
    ) -> None:
        self._monitoring = monitoring
        self._version = version
        self._tree = tree
        self._tableau = tableau
        self._rank = rank
        self._areas = tree.levels[rank]

    def of(self, evaluated: Evaluated, key: str, day: date) -> NumberOrigin:
        """The origin of the number of one area."""
        areas = self._areas
        if key not in areas.position:
            raise UserError(
                "{level}: there is no area with the key {key}.",
                hint="There are: {known}.",
                level=areas.level.title,
                key=key,
                known=", ".join(areas.keys[:20]),
            )
        position = areas.position[key]
        return NumberOrigin(
            monitoring=self._monitoring.title,
            version=self._version.title,
            indicator=evaluated.indicator,
            calculation=evaluated.calculation,
            level=areas.level.id,
            area_key=key,
            area_name=areas.names[position],
            reference_date=day,
            value=evaluated.values[self._rank][position],
            sums=tuple((one.count, one.levels[self._rank][position]) for one in evaluated.sums),
            terms=tuple(self._terms(evaluated, position)),
        )

    def _terms(self, evaluated: Evaluated, position: int) -> Iterator[TermOrigin]:
        delivered = dict(evaluated.given)
        for one in given(evaluated.calculation):
            yield self._given(one, delivered.get(one), evaluated, position)
        for total in evaluated.sums:
            for found, columns in zip(total.found, total.columns, strict=True):
                yield self._counted(total.count, found, columns[self._rank][position], position)

    def _given(
        self, one: Given, observed: Observed | None, evaluated: Evaluated, position: int
    ) -> TermOrigin:
        """A rate as delivered, which is never carried to another level; a weighted mean is."""
        variable = self._variable(one.variable)
        if observed is None:
            return TermOrigin(variable, one.term, one, None, Value.none(Reason.MISSING))
        delivered = observed.at(self._rank)
        value = delivered[position] if delivered else Value.none(Reason.NOT_APPLICABLE)
        if isinstance(evaluated.calculation, WeightedMean) and value.reason and self._rank < observed.rank:
            mean = evaluated.values[self._rank][position]
            return self._from_parts(variable, one, observed, mean, position)
        whole = {(self._areas.level.id, self._areas.keys[position])}
        cells, covered = self._cells(observed, whole, position)
        return TermOrigin(variable, one.term, one, observed.reference_date, value, cells, covered)

    def _from_parts(
        self, variable: Variable, one: Given, observed: Observed, mean: Value, position: int
    ) -> TermOrigin:
        """A delivered mean, and the cells of the parts that it was weighted from."""
        areas = self._tree.levels[observed.rank]
        inside = self._tree.descendants(self._rank, position, observed.rank)
        parts = {(areas.level.id, areas.keys[place]) for place in inside}
        cells, covered = self._cells(observed, parts, position)
        gaps = gaps_of(self._tree, observed, self._rank, position) if mean.reason else ()
        return TermOrigin(variable, one.term, one, observed.reference_date, mean, cells, covered, gaps)

    def _counted(self, count: Count, found: TermFound, value: Value, position: int) -> TermOrigin:
        variable, observed = self._variable(found.term.variable), found.observed
        if observed is None:
            return TermOrigin(variable, found.term, count, None, value)
        parts = _parts(self._tree, observed, self._rank, position)
        cells, covered = self._cells(observed, parts, position)
        gaps = gaps_of(self._tree, observed, self._rank, position) if value.reason else ()
        return TermOrigin(variable, found.term, count, observed.reference_date, value, cells, covered, gaps)

    def _cells(
        self, observed: Observed, parts: set[tuple[str, str]], position: int
    ) -> tuple[tuple[Origin, ...], tuple[Origin, ...]]:
        """The cells of some areas inside one: those that count, and those that were replaced."""
        found = self._monitoring.origins(
            self._tree,
            self._version,
            self._areas.level.id,
            self._areas.keys[position],
            [(observed.variable, observed.reference_date)],
        )
        used = [one for one in found if (one.level, one.area_key) in parts]
        return tuple(one for one in used if one.is_valid), tuple(one for one in used if not one.is_valid)

    def _variable(self, name: str) -> Variable:
        return self._tableau.variable.get(name, Variable(name, name))


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
