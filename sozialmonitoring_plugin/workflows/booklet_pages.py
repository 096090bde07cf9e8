"""Which page of the booklets shows an indicator, and on which level its map is drawn."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.areas import AreaTree
from ..core.classification.assignments import Use
from ..core.indicators.calculation import counts, given
from ..core.indicators.resolving import resolve
from ..core.indicators.tableau import Indicator, Tableau
from ..core.map_kinds import MapKind, proposed_kind
from ..store.monitoring import Monitoring


@dataclass(frozen=True)
class BookletPages:
    """The booklets of the whole tableau, one for each municipality of `tree`."""

    monitoring: Monitoring
    tableau: Tableau
    tree: AreaTree

    def page_of(self, use: Use) -> int:
        """The page of the map of an indicator, 0 where it is drawn on another level, or without classes."""
        order = [one.id for one in self.tableau.indicators]
        if use.indicator not in order:
            return 0
        place = order.index(use.indicator)
        indicator = self.tableau.indicators[place]
        if proposed_kind(indicator) is MapKind.SYMBOLS:
            return 0
        if use.level and use.level != self._drawn_level(indicator):
            return 0
        # The cover is page 1.
        return place + 2

    def _drawn_level(self, indicator: Indicator) -> str:
        """The finest level that everything in the formula was delivered for, without looking at numbers."""
        calculation = resolve(indicator, self.tableau.definitions)
        names = {term.variable for count in counts(calculation) for term in count.terms}
        names |= {one.variable for one in given(calculation)}
        ranks = [rank for rank in map(self._delivered_rank, sorted(names)) if rank is not None]
        return self.tree.levels[min(ranks) if ranks else -1].level.id

    def _delivered_rank(self, variable: str) -> int | None:
        version = self.monitoring.version_shown(None)
        days = self.monitoring.dates_of(variable, version)
        observed = self.monitoring.observed(self.tree, version, variable, days[-1]) if days else None
        return observed.rank if observed else None
