"""The composite index of a monitoring: published rates in; status, dynamics and groups out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from ..core.disclosure.rules import Rules
from ..core.errors import UserError
from ..core.feedback import Feedback, stop_if_cancelled
from ..core.index.aggregate import Upward, weighted_upward
from ..core.index.compute import compute_index
from ..core.index.errors import IndexInputError
from ..core.index.given import IndexInput
from ..core.index.result import IndexResult
from ..core.index.spec import IndexSpec
from ..core.places import distinct_names
from ..core.publication import PublishedTable
from ..core.remarks import Remark
from ..core.wording import Wording
from ..store.monitoring import Monitoring
from .index_dates import DateFinder, IndexDates, needed
from .index_inputs import PublishedInputs, find_inhabitants
from .published import PublishRequest, choose_version, latest_date, publish_monitoring


class Aggregation(Enum):
    """A level above: computed anew from its own rates, or weighted from the sums of the finest below."""

    RECOMPUTED = "recomputed"
    WEIGHTED = "weighted"


@dataclass(frozen=True)
class ComputeIndexRequest:
    """One index. Without a level: the finest where all rates have numbers; without a date: the latest."""

    monitoring: Monitoring
    spec: IndexSpec
    level: str = ""
    reference_date: date | None = None
    version: str = ""
    rules: Rules = field(default_factory=Rules)
    aggregation: Aggregation = Aggregation.RECOMPUTED


@dataclass(frozen=True)
class ComputedIndex:
    """An index and what it was computed from.

    `given` and `rated_from` are of the level where the rates were taken; for a weighted index it lies below.
    """

    result: IndexResult
    given: IndexInput
    rated_from: IndexResult
    inputs: PublishedInputs
    rank: int
    warnings: tuple[Remark, ...]

    @property
    def published(self) -> PublishedTable:
        """Everything that the index is made of."""
        return self.inputs.published

    @property
    def dates(self) -> IndexDates:
        """The Stichtage of the rates."""
        return self.inputs.dates

    @property
    def level(self) -> str:
        """Id of the level of the areas."""
        return self.published.tree.levels[self.rank].level.id

    @property
    def titles(self) -> Mapping[str, str]:
        """Titles of the indicators by id."""
        return self.given.titles

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the areas, told apart where several have the same."""
        return distinct_names(self.published.tree, self.rank)

    @property
    def wording(self) -> Wording:
        """Words in the language of the monitoring."""
        return Wording.of(self.published.language)


def compute_monitoring_index(request: ComputeIndexRequest, feedback: Feedback) -> ComputedIndex:
    """Publish what the index needs, and compute it from that alone. Raises UserError."""
    plan = plan_index(request)
    published = publish_monitoring(plan.asked(needed(request.spec)), feedback)
    stop_if_cancelled(feedback)
    return index_of(request, PublishedInputs(published, plan.dates, plan.inhabitants))


@dataclass(frozen=True)
class IndexPlan:
    """What has to be published for an index; `inhabitants` is the id of their count, "" for none."""

    request: ComputeIndexRequest
    version: str
    dates: IndexDates
    inhabitants: str

    def asked(self, indicators: Sequence[str]) -> PublishRequest:
        """The request for some indicators, and the inhabitants."""
        wanted = dict.fromkeys([*indicators, *([self.inhabitants] if self.inhabitants else [])])
        return PublishRequest(
            self.request.monitoring,
            indicators=tuple(wanted),
            reference_date=self.dates.day,
            version=self.version,
            rules=self.request.rules,
            earlier_dates=self.dates.others,
        )


def plan_index(request: ComputeIndexRequest) -> IndexPlan:
    """Find the dates that the index needs. Raises UserError where numbers of one of them are not there."""
    _refuse_nothing(request.spec)
    monitoring = request.monitoring
    day = request.reference_date or latest_date(monitoring)
    version = choose_version(monitoring, request.version, day)
    dates = DateFinder(monitoring, version).find(request.spec, day)
    inhabitants = find_inhabitants(request.spec, monitoring.tableau())
    return IndexPlan(request, version.title, dates, inhabitants)


def index_of(request: ComputeIndexRequest, inputs: PublishedInputs) -> ComputedIndex:
    """The index from a published table that has its columns. Raises UserError."""
    spec, published = request.spec, inputs.published
    finest = inputs.finest_rank(spec)
    rank = published.tree.rank(request.level) if request.level else finest
    lower = rank if request.aggregation is Aggregation.RECOMPUTED else finest
    given = inputs.given(spec, lower)
    is_weighted = request.aggregation is Aggregation.WEIGHTED
    above = published.tree.levels[rank].keys if is_weighted else ()
    result = below = compute_index(spec, given, above)
    if is_weighted:
        result = _weighted(below, given, Upward(published.tree, lower, rank))
    warnings = (*result.warnings, *_stale(inputs))
    return ComputedIndex(result, given, below, inputs, rank, warnings)


def _weighted(below: IndexResult, given: IndexInput, upward: Upward) -> IndexResult:
    if upward.upper >= upward.rank:
        raise IndexInputError(
            "There is no level below {level} that has all rates.",
            hint="Compute the index from the rates of the level itself, or choose a level above.",
            level=upward.tree.levels[upward.upper].level.title,
        )
    if given.inhabitants is None:
        raise IndexInputError(
            "The index of a level above is weighted by inhabitants, but they are not known.",
            hint="Name their indicator or variable by “inhabitants”.",
        )
    return weighted_upward(below, given.inhabitants, upward)


def _stale(inputs: PublishedInputs) -> tuple[Remark, ...]:
    """Numbers that are older than the index says of itself."""
    titles = {one.indicator.id: one.indicator.title for one in inputs.published.columns}
    return tuple(
        Remark.of("{indicator} is of {date}.", indicator=titles[name], date=day)
        for name, day in inputs.dates.now.items()
        if day != inputs.dates.day
    )


def _refuse_nothing(spec: IndexSpec) -> None:
    if not spec.counting:
        raise UserError(
            "The index has no indicators.",
            hint="Name them by “indicators” in the specification, or by INDICATORS.",
        )
