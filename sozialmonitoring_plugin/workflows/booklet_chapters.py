"""In which chapter the booklets show an indicator, and on which level its map is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ..core.areas import AreaTree
from ..core.booklets.contents import Contents
from ..core.booklets.errors import ContentsError
from ..core.classification.assignments import Use
from ..core.indicators.calculation import counts, given
from ..core.indicators.resolving import resolve
from ..core.indicators.tableau import Indicator, Tableau
from ..core.map_kinds import MapKind, proposed_kind
from ..store.monitoring import Monitoring
from .booklet_contents import load_contents, propose_contents


@dataclass(frozen=True)
class BookletChapters:
    """The booklets as they are written without anything said, one for each municipality of `tree`."""

    monitoring: Monitoring
    tableau: Tableau
    tree: AreaTree

    @cached_property
    def contents(self) -> Contents:
        """What the booklets hold; what is proposed where the standard cannot be read."""
        try:
            return load_contents(self.monitoring)
        except ContentsError:
            return propose_contents(self.monitoring)

    def chapter_of(self, use: Use) -> str | None:
        """The theme with the map of an indicator, which may be untitled.

        None where booklets do not show it, or draw it on another level, or without classes.
        """
        indicator = next((one for one in self.tableau.indicators if one.id == use.indicator), None)
        theme = next((one for one in self.contents.themes if use.indicator in one.indicators), None)
        if indicator is None or theme is None or proposed_kind(indicator) is MapKind.SYMBOLS:
            return None
        if use.level and use.level != self._drawn_level(indicator):
            return None
        return theme.title

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
