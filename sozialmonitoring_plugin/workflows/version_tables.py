"""The counts behind what is published of each boundary version, evaluated together.

Where an older version has the same counts, its table is made first, by the same rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from ..core.areas import AreaTree
from ..core.disclosure.elsewhere import Masks, Seen, withheld
from ..core.disclosure.rules import Rules
from ..core.feedback import Feedback, stop_if_cancelled
from ..core.indicators.calculation import Count
from ..core.indicators.evaluate import Evaluated, evaluate
from ..core.indicators.observed import Part
from ..core.indicators.sums import Sum, sum_of
from ..core.indicators.tableau import Indicator, Kind, Tableau
from ..core.indicators.terms import Term
from ..core.publication import Beside, protected
from ..store.monitoring import Monitoring
from ..store.records import BoundaryVersion
from .linked_dates import linked_dates
from .steps import Steps
from .stored_observations import StoredObservations
from .version_links import VersionLinks, older_than


@dataclass(frozen=True)
class FoundAt:
    """All indicators at dates that are protected together. `places` are theirs by indicator and date."""

    evaluated: Sequence[Evaluated]
    places: Mapping[tuple[str, date], int]
    beside: Beside


@dataclass(frozen=True)
class _Version:
    """What is known of one version: its areas and its observations."""

    tree: AreaTree
    observations: StoredObservations


@dataclass
class VersionTables:
    """Evaluates the indicators of one tableau in any version; what is needed of older ones is kept."""

    monitoring: Monitoring
    tableau: Tableau
    together: Sequence[Indicator]
    rules: Rules
    _seen: dict[tuple[int, tuple[date, ...]], Seen] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self._version = lru_cache(maxsize=None)(self._read)
        self.linked = lru_cache(maxsize=None)(self._linked)

    def _linked(self, version: BoundaryVersion, day: date) -> tuple[date, ...]:
        """The dates that are protected together with a day."""
        return linked_dates(
            (day,),
            self.monitoring.dates(),
            self.together,
            self.tableau.definitions,
            self._version(version).observations,
        )

    def at(self, version: BoundaryVersion, days: tuple[date, ...], feedback: Feedback) -> FoundAt:
        """All indicators at some dates.

        What is hidden at a date depends on these dates alone, not on what else is asked for.
        """
        found = [(day, entry) for day in days for entry in self._of(version, day, feedback)]
        evaluated = [entry for _, entry in found]
        others = [part for day in days for part in self._unused(version, evaluated, day)]
        places = {(entry.indicator.id, day): place for place, (day, entry) in enumerate(found)}
        return FoundAt(evaluated, places, Beside(others, self._withheld(version, evaluated, feedback)))

    def _seen_at(self, version: BoundaryVersion, day: date, feedback: Feedback) -> Seen:
        """What the published table of a version shows at a date."""
        days = self.linked(version, day)
        if (version.id, days) not in self._seen:
            # How far it is nobody can say: the caller's own share begins afterwards.
            silent = Steps(feedback, 0, 0)
            found, tree = self.at(version, days, silent), self._version(version).tree
            hidden = protected(tree, found.evaluated, self.rules, silent, found.beside).hidden
            self._seen[version.id, days] = Seen.of(tree, _sums(found.evaluated), hidden)
        return self._seen[version.id, days]

    def _withheld(
        self, version: BoundaryVersion, evaluated: Sequence[Evaluated], feedback: Feedback
    ) -> Mapping[str, Masks]:
        if self.rules.minimum <= 1:
            # No count is a secret.
            return {}
        finder = VersionLinks(
            self.monitoring,
            version,
            older_than(self.monitoring, version),
            self.tableau,
            lambda older, day: self._seen_at(older, day, feedback),
        )
        links = finder.of(_sums(evaluated))
        tree = self._version(version).tree
        return withheld(tree, _sums(evaluated), links, lambda: stop_if_cancelled(feedback)) if links else {}

    def _read(self, version: BoundaryVersion) -> _Version:
        tree = self.monitoring.tree(version)
        return _Version(tree, StoredObservations(self.monitoring, tree, version))

    def _of(self, version: BoundaryVersion, day: date, feedback: Feedback) -> list[Evaluated]:
        known, evaluated = self._version(version), []
        for number, indicator in enumerate(self.together):
            stop_if_cancelled(feedback)
            feedback.setProgress(50 * number / len(self.together))
            evaluated.append(
                evaluate(known.tree, indicator, known.observations, day, self.tableau.definitions)
            )
        return evaluated

    def _unused(self, version: BoundaryVersion, evaluated: Sequence[Evaluated], day: date) -> list[Part]:
        """The counts of the monitoring that no indicator uses, at one date."""
        used = {term.variable for one in evaluated for entry in one.sums for term in entry.count.terms}
        counts = (
            one.id
            for one in self.tableau.variables
            if one.kind is Kind.COUNT and not one.formula and one.id not in used
        )
        known = self._version(version)
        sums = (sum_of(known.tree, Count((Term(name, 1),)), known.observations, day) for name in counts)
        return [part for one in sums for part in one.parts]


def _sums(evaluated: Iterable[Evaluated]) -> list[Sum]:
    return list({one.id: one for entry in evaluated for one in entry.sums}.values())
