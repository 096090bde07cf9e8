"""A map that is tried out: what was published once serves every other class, colour and place."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np

from ..core.charts.references import Reference, references_of
from ..core.classification.classification import Classification, Method, Scheme
from ..core.disclosure.rules import Rules
from ..core.feedback import Feedback, stop_if_cancelled
from ..core.publication import PublishedColumn, PublishedTable
from ..core.values import Indices
from ..core.wording import rounded_half_up
from ..layers.geometries import AreaGeometries
from ..store.monitoring import Monitoring
from .classified import classify_columns
from .create_map import CreateMapRequest, CreateMapResult, draw_map, geometries_of, restyle_map
from .inhabitants import published_inhabitants
from .map_kinds.makers import plan_of
from .pooled import Pooled, PoolRequest, pool
from .published import PublishRequest, publish_monitoring

__all__ = ["MapSession", "MapSessions", "MapSubject", "Reference"]

_MOST_KEPT = 4
_MOST_ASKED = 200


@dataclass(frozen=True)
class MapSubject:
    """What has to be published: indicators, the Stichtag (None: the latest), earlier ones, rules."""

    monitoring: Monitoring
    indicators: tuple[str, ...]
    reference_date: date | None = None
    rules: Rules = field(default_factory=Rules)
    earlier_dates: tuple[date, ...] = ()

    @classmethod
    def of(cls, request: CreateMapRequest) -> MapSubject:
        """What a kind of map plans to publish. Raises UserError for a request that lacks what it needs."""
        plan = plan_of(request)
        return cls(
            request.monitoring, plan.indicators, request.reference_date, request.rules, plan.earlier_dates
        )

    def asked(self) -> PublishRequest:
        """Everything that is published together.

        With the indicators of the tableau the whole tableau: it is protected together anyway, and
        another indicator is shown without publishing anew. What is no indicator of it is protected
        beside it, as `createmap` does it.
        """
        known = tuple(one.id for one in self.monitoring.tableau().indicators)
        others = tuple(name for name in self.indicators if name not in known)
        return PublishRequest(
            self.monitoring,
            indicators=(*others, *known),
            reference_date=self.reference_date,
            rules=self.rules,
            earlier_dates=self.earlier_dates,
        )


@dataclass(frozen=True)
class MapSession:
    """One published table with its polygons; nothing here publishes or reads the monitoring again.

    `rank` is the position of a level among those of the table.
    """

    monitoring: Monitoring
    published: PublishedTable
    geometries: AreaGeometries

    def column(self, indicator: str) -> PublishedColumn:
        """What was published of an indicator. Raises UserError where it was not."""
        return self.published.column(indicator)

    @property
    def inhabitants(self) -> PublishedColumn | None:
        """What the tableau counts as inhabitants, None where it does not or they were not published."""
        return published_inhabitants(self.published)

    def classify(self, indicator: str, rank: int, scheme: Scheme | None = None) -> Classification:
        """Classes over the whole county, by published inhabitants if the scheme is weighted.

        Raises ClassificationError as `classify` does.
        """
        return classify_columns(self.published, [self.column(indicator)], rank, scheme)

    def completed(self, indicator: str, rank: int, scheme: Scheme | None) -> Scheme | None:
        """The scheme with a reference value where it needs one: the county's, else the mean of the areas.

        What the county has of a count is the sum of its areas, which all of them would lie below.
        """
        if scheme is None or scheme.method is not Method.REFERENCE or scheme.reference is not None:
            return scheme
        column = self.column(indicator)
        known = self.references(column, rank)
        numbers = column.values[rank].numbers[column.values[rank].present]
        if not known and not len(numbers):
            return scheme
        value = known[0].value if known else float(numbers.mean())
        return replace(scheme, reference=float(rounded_half_up(value, column.indicator.decimals)))

    def inside(self, rank: int, municipality: str) -> Indices:
        """Positions of the areas of a municipality (a key) on a level; none above it."""
        tree = self.published.tree
        position = self._home(municipality)
        if position is None or rank < tree.municipal_rank:
            return np.zeros(0, dtype=np.intp)
        return tree.descendants(tree.municipal_rank, position, rank)

    def references(self, column: PublishedColumn, rank: int, municipality: str = "") -> tuple[Reference, ...]:
        """The published values of county and municipality that the areas of a level are compared with."""
        return references_of(self.published.tree, column, rank, self._home(municipality))

    def draw(self, request: CreateMapRequest) -> CreateMapResult:
        """The layers of a map, in memory. Raises UserError as `create_map` does."""
        return draw_map(request, self.published, self.geometries)

    def restyle(self, request: CreateMapRequest, before: CreateMapResult) -> CreateMapResult | None:
        """The layers of `before` in other classes and colours, as `restyle_map` does it."""
        return restyle_map(request, self.published, self.geometries, before)

    def _home(self, municipality: str) -> int | None:
        tree = self.published.tree
        return tree.levels[tree.municipal_rank].position.get(municipality) if municipality else None


class MapSessions:
    """Publishes where other indicators, dates, rules or deliveries are asked for; keeps the latest few."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, PublishRequest], MapSession] = {}
        self._heaps: dict[tuple[int, PoolRequest], Pooled] = {}
        self._asked: dict[tuple[int, MapSubject], PublishRequest] = {}

    def ready(self, subject: MapSubject) -> MapSession | None:
        """The session of a subject if it is published already."""
        return self._kept.get(self._place(subject))

    def open(self, subject: MapSubject, feedback: Feedback) -> MapSession:
        """The session of a subject. Raises UserError as `publish_monitoring` does."""
        place = self._place(subject)
        # A cancelled job may run on beside its successor: what one has found the other may throw away.
        session = self._kept.get(place)
        if session is None:
            published = publish_monitoring(place[1], feedback)
            stop_if_cancelled(feedback)
            feedback.setProgress(70)
            geometries = geometries_of(subject.monitoring, published)
            session = MapSession(subject.monitoring, published, geometries)
            while len(self._kept) >= _MOST_KEPT:
                self._kept.pop(next(iter(self._kept)), None)
            self._kept[place] = session
        return session

    def has_heap(self, request: PoolRequest) -> bool:
        """Whether the numbers of all dates are published already."""
        return (request.monitoring.revision, request) in self._heaps

    def heap(self, request: PoolRequest, feedback: Feedback) -> Pooled:
        """The numbers of all dates. Raises UserError as `pool` does."""
        place = (request.monitoring.revision, request)
        heap = self._heaps.get(place)
        if heap is None:
            heap = pool(request, feedback)
            while len(self._heaps) >= _MOST_KEPT:
                self._heaps.pop(next(iter(self._heaps)), None)
            self._heaps[place] = heap
        return heap

    def _place(self, subject: MapSubject) -> tuple[int, PublishRequest]:
        """Where a session is kept; the tableau is read once for each subject and revision."""
        revision = subject.monitoring.revision
        asked = self._asked.get((revision, subject))
        if asked is None:
            asked = subject.asked()
            if len(self._asked) >= _MOST_ASKED:
                self._asked.clear()
            self._asked[revision, subject] = asked
        return revision, asked
