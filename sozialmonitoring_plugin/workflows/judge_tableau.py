"""What is to be known of indicators before they are shown: errors, doubts, how far they can be computed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ..core.areas import AreaTree
from ..core.errors import Part
from ..core.feedback import Feedback, stop_if_cancelled
from ..core.indicators.availability import Availability, availability_of
from ..core.indicators.checks import Doubt, doubts_of_numbers, find_doubts
from ..core.indicators.editing import adopted
from ..core.indicators.evaluate import evaluate
from ..core.indicators.needs import alone
from ..core.indicators.tableau import Indicator, Tableau, TableauError
from ..store.monitoring import Monitoring
from .stored_observations import StoredObservations


@dataclass(frozen=True)
class Judgement:
    """An `error` where the formula makes no sense, else doubts and how far it can be computed."""

    error: TableauError | None = None
    doubts: tuple[Part, ...] = ()
    availability: Availability | None = None


def in_use(tableau: Tableau, catalogue: Tableau, indicator_id: str) -> Tableau:
    """The tableau with an indicator in use, taken from the catalogue where it is not."""
    if any(one.id == indicator_id for one in tableau.indicators):
        return tableau
    return adopted(tableau, catalogue, indicator_id)


def judge_indicators(
    monitoring: Monitoring, tableau: Tableau, catalogue: Tableau, wanted: Iterable[str], feedback: Feedback
) -> dict[str, Judgement]:
    """Judge indicators of a tableau that need not be stored, or of a catalogue as if they were in it.

    For the latest date. What is found by numbers names areas and no number.
    """
    judges = _Judge(monitoring)
    found = {}
    for name in wanted:
        stop_if_cancelled(feedback)
        whole = in_use(tableau, catalogue, name)
        found[name] = judges.of(whole.indicator(name), whole)
    return found


class _Judge:
    def __init__(self, monitoring: Monitoring) -> None:
        self._day = max(monitoring.dates(), default=date.max)
        version = monitoring.version_at(self._day)
        self._tree: AreaTree = monitoring.tree(version)
        self._observations = StoredObservations(monitoring, self._tree, version)

    def of(self, indicator: Indicator, tableau: Tableau) -> Judgement:
        """The judgement of one indicator."""
        try:
            by_itself = alone(indicator, tableau)
        except TableauError as error:
            return Judgement(error)
        evaluated = evaluate(self._tree, indicator, self._observations, self._day, by_itself.definitions)
        doubts = _problems([*find_doubts(by_itself), *doubts_of_numbers(self._tree, [evaluated])])
        return Judgement(None, tuple(doubts), availability_of(self._tree, evaluated))


def _problems(doubts: Iterable[Doubt]) -> Iterator[Part]:
    return (doubt.problem for doubt in doubts)
