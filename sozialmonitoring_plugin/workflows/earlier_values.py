"""What the monitoring knows beside a delivery: the dates before, other levels, what is part of what."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from ..core.areas import AreaTree
from ..core.deliveries.plausibility.finding import Earlier
from ..core.indicators.observed import Observed
from ..core.indicators.shares import Share, shares_of
from ..core.values import Values
from ..store.monitoring import Monitoring
from ..store.records import BoundaryVersion


class EarlierValues:
    """Valid values of a monitoring, read when asked for and kept; the `Before` of a delivery."""

    def __init__(self, monitoring: Monitoring, tree: AreaTree, version: BoundaryVersion) -> None:
        self._monitoring = monitoring
        self._tree = tree
        self._version = version
        self._dates: dict[str, tuple[date, ...]] = {}
        self._observed: dict[tuple[str, date], Observed | None] = {}

    @cached_property
    def shares(self) -> tuple[Share, ...]:
        """What the tableau of the monitoring says is part of what."""
        return tuple(shares_of(self._monitoring.tableau()))

    def earlier(self, variable: str, level: str, day: date) -> Earlier | None:
        """The values of the latest date before `day` that this boundary version has for the level."""
        for when in sorted(self._dates_of(variable), reverse=True):
            values = self.at(variable, level, when) if when < day else None
            if values is not None:
                return Earlier(when, values)
        return None

    def at(self, variable: str, level: str, day: date) -> Values | None:
        """The values of this date as they were delivered for this level."""
        if day not in self._dates_of(variable):
            return None
        place = (variable, day)
        if place not in self._observed:
            self._observed[place] = self._monitoring.observed(self._tree, self._version, variable, day)
        observed = self._observed[place]
        return observed.at(self._tree.rank(level)) if observed else None

    def _dates_of(self, variable: str) -> tuple[date, ...]:
        if variable not in self._dates:
            self._dates[variable] = self._monitoring.dates_of(variable)
        return self._dates[variable]
