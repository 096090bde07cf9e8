"""The published numbers of all Stichtage in one heap: bounds found there serve every year.

All dates of a boundary version are protected together, as for series and comparison: whatever is
hidden at one of them is in no heap.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import numpy as np

from ..core.classification.classification import Classification, Scheme, classify
from ..core.classification.frozen import MadeFrom, Way
from ..core.disclosure.rules import Rules
from ..core.errors import UserError
from ..core.feedback import Feedback
from ..core.publication import PublishedColumn, PublishedTable
from ..core.values import Numbers, Values
from ..store.monitoring import Monitoring
from .published import latest_date
from .published_series import PublishedSeries, SeriesRequest, publish_series
from .version_dates import dates_of_version


@dataclass(frozen=True)
class PoolRequest:
    """One indicator on some `levels` ((): the finest with numbers), or on all of them.

    Without a date the Stichtage reach up to the latest; those of earlier boundary versions take no part, and
    without `every_date` none but the last.
    `weights` is the id of the indicator or variable that counts the inhabitants, "" for none.
    """

    monitoring: Monitoring
    indicator: str
    levels: tuple[str, ...] = ()
    all_levels: bool = False
    reference_date: date | None = None
    rules: Rules = field(default_factory=Rules)
    weights: str = ""
    every_date: bool = True


@dataclass(frozen=True)
class Pooled:
    """The heap: `weights` stand in the order of `values`, NaN where they are not published.

    `dates` are the Stichtage of the numbers in it, `levels` the ids of their levels; `decimals` are those of
    the indicator.
    """

    indicator: str
    values: Values
    weights: Numbers | None
    dates: tuple[date, ...]
    levels: tuple[str, ...]
    decimals: int
    way: Way = Way.ALL_DATES

    @property
    def made_from(self) -> MadeFrom:
        """What a classification of the heap remembers of it."""
        days = tuple(day.isoformat() for day in self.dates)
        return MadeFrom(self.indicator, self.levels, days, way=self.way)

    def classify(self, scheme: Scheme) -> Classification:
        """Classes of the heap. Raises ClassificationError as `classify` does."""
        return classify(self.values, scheme, self.decimals, self.weights)


def pool(request: PoolRequest, feedback: Feedback) -> Pooled:
    """Publish the Stichtage together. Raises UserError for an unknown indicator or level, or no numbers."""
    monitoring = request.monitoring
    day = request.reference_date or latest_date(monitoring)
    dates = tuple(one for one in {*monitoring.dates(), day} if one <= day) if request.every_date else (day,)
    own = dates_of_version(monitoring, monitoring.version_at(day), dates)
    wanted = tuple(dict.fromkeys(filter(None, (request.indicator, request.weights))))
    found = publish_series(SeriesRequest(monitoring, wanted, dates, request.rules), own, feedback)
    return pooled(found, request)


def pooled(found: PublishedSeries, request: PoolRequest) -> Pooled:
    """The heap of what was published already, with the indicator and the weights asked for."""
    published = found.published
    columns = [one for one in published.series(request.indicator) if one.dates]
    ranks = _ranks(published, columns, request)
    if not any(column.values[rank].present.any() for column in columns for rank in ranks):
        raise UserError(
            "{indicator} has no published numbers to make classes of.",
            hint="Choose another level or date.",
            indicator=request.indicator,
        )
    pieces = [(column, rank) for column in columns for rank in ranks]
    return Pooled(
        request.indicator,
        Values.joined([column.values[rank] for column, rank in pieces]),
        _weights(published, pieces, request.weights) if request.weights else None,
        tuple(one.reference_date for one in columns if one.reference_date is not None),
        tuple(published.tree.levels[rank].level.id for rank in ranks),
        columns[-1].indicator.decimals,
        Way.ALL_DATES if request.every_date else Way.ONE_DATE,
    )


def _ranks(
    published: PublishedTable, columns: list[PublishedColumn], request: PoolRequest
) -> tuple[int, ...]:
    """Positions of the levels asked for; without any the finest that has numbers at some Stichtag."""
    if request.levels and not request.all_levels:
        return tuple(sorted({published.tree.rank(level) for level in request.levels}))
    everyone = range(len(published.tree.levels))
    filled = tuple(rank for rank in everyone if any(one.values[rank].present.any() for one in columns))
    return filled if request.all_levels else filled[-1:]


def _weights(published: PublishedTable, pieces: list[tuple[PublishedColumn, int]], name: str) -> Numbers:
    """Inhabitants beside each number: those of the latest Stichtag up to its own."""
    people = published.series(name)
    return np.concatenate([_people_at(people, column, rank) for column, rank in pieces])


def _people_at(people: tuple[PublishedColumn, ...], column: PublishedColumn, rank: int) -> Numbers:
    day = column.reference_date or date.max
    known = [one for one in people if (one.reference_date or date.max) <= day]
    if not known:
        return np.full(len(column.values[rank].numbers), np.nan)
    return known[-1].values[rank].numbers
