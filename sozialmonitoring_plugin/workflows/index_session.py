"""An index that is tried out: what was published once serves every other weight, class and exclusion."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.feedback import Feedback, stop_if_cancelled
from ..core.indicators.tableau import Indicator, Kind
from ..core.publication import PublishedTable
from ..store.monitoring import Monitoring
from .compute_index import ComputedIndex, ComputeIndexRequest, IndexPlan, index_of, plan_index
from .index_dates import needed
from .index_inputs import PublishedInputs
from .published import PublishRequest, chosen_indicators, publish_monitoring

_MOST_KEPT = 4


class IndexSession:
    """Gives what `compute_monitoring_index` gives, from published tables that it keeps.

    A table has every rate that can be chosen, but no further counts: so it is protected as that of a single
    index, where every rate of the tableau is protected too; delivered rates have no counts.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[int, PublishRequest], PublishedTable] = {}

    def compute(self, request: ComputeIndexRequest, feedback: Feedback) -> ComputedIndex:
        """The index, published anew only where other dates, rules or data are needed. Raises UserError."""
        plan = plan_index(request)
        stop_if_cancelled(feedback)
        return index_of(request, PublishedInputs(self._table(plan, feedback), plan.dates, plan.inhabitants))

    def _table(self, plan: IndexPlan, feedback: Feedback) -> PublishedTable:
        monitoring = plan.request.monitoring
        rates = [one.id for one in offered_rates(monitoring)]
        asked = plan.asked(list(dict.fromkeys([*rates, *needed(plan.request.spec)])))
        place = (monitoring.revision, asked)
        # A cancelled job may run on beside its successor: what one has found the other may throw away.
        table = self._kept.get(place)
        if table is None:
            table = publish_monitoring(asked, feedback)
            while len(self._kept) >= _MOST_KEPT:
                self._kept.pop(next(iter(self._kept)), None)
            self._kept[place] = table
        return table


def offered_rates(monitoring: Monitoring) -> Sequence[Indicator]:
    """What an index can be made of: the tableau without its counts, and rates as they were delivered."""
    tableau = monitoring.tableau()
    rates = [one for one in tableau.indicators if one.kind is not Kind.COUNT]
    known = {one.id for one in tableau.indicators} | {
        name for one in rates if one.given for name in one.names
    }
    given = tuple(one.id for one in tableau.variables if one.kind is Kind.GIVEN and one.id not in known)
    return (*rates, *(chosen_indicators(tableau, given, ()) if given else ()))
