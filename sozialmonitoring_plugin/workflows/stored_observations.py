"""The observations of a monitoring, read when a formula asks for them and kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from ..core.areas import AreaTree
from ..core.indicators.observed import Observed
from ..store.monitoring import Monitoring
from ..store.records import BoundaryVersion

_MOST_NUMBERS, _FEWEST_KEPT, _MOST_KEPT = 10_000_000, 16, 512
"""About 100 MB whatever the size of the county, but always the counts of one indicator."""


class StoredObservations:
    """What was delivered for one boundary version; the `Observations` of an evaluation."""

    def __init__(self, monitoring: Monitoring, tree: AreaTree, version: BoundaryVersion) -> None:
        self._monitoring = monitoring
        self._tree = tree
        self._version = version
        self.dates_of = lru_cache(maxsize=None)(self._dates_of)
        kept = _MOST_NUMBERS // max(1, len(tree.lowest))
        self.observed = lru_cache(maxsize=min(max(kept, _FEWEST_KEPT), _MOST_KEPT))(self._read)

    def _dates_of(self, variable: str) -> Sequence[date]:
        return self._monitoring.dates_of(variable, self._version)

    def _read(self, variable: str, day: date) -> Observed | None:
        return self._monitoring.observed(self._tree, self._version, variable, day)
