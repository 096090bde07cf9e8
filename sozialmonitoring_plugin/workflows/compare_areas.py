"""Areas beside what contains them, beside each other, beside the most similar ones, and over time.

Everything is made from the published table: what is hidden there has no rank and no difference here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ..core.areas import LevelAreas
from ..core.comparison.features import Feature, FeatureSpace, feature_space
from ..core.comparison.similar import Neighbour, nearest
from ..core.comparison.standing import LevelComparison, compare_level
from ..core.disclosure.rules import Rules
from ..core.errors import UserError
from ..core.feedback import Feedback
from ..core.indicators.tableau import Indicator, Kind
from ..core.publication import PublishedColumn, PublishedTable
from ..core.series.series import Series
from ..store.monitoring import Monitoring
from .published import choose_version, chosen_indicators, latest_date
from .published_series import PublishedSeries, SeriesRequest, publish_series
from .version_dates import dates_of_version

NEAREST = 5
"""How many similar areas are told."""
WIDELY_KNOWN = 0.9
"""The part of the areas that has to have a number before a rate is proposed for likeness."""


@dataclass(frozen=True)
class CompareAreasRequest:
    """Which areas ((): all) of a level ("": the lowest) are compared in which indicators ((): all).

    Without a date the latest; series reach up to it. `similar_by` are the indicators that areas are
    alike by; without them those of `likeness`. Without a `version` (title, valid-from date or number) the one
    valid at the date.
    """

    monitoring: Monitoring
    level: str = ""
    areas: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    reference_date: date | None = None
    similar_by: tuple[str, ...] = ()
    nearest: int = NEAREST
    rules: Rules = field(default_factory=Rules)
    version: str = ""


@dataclass(frozen=True)
class ComparedIndicator:
    """An indicator on one level: all its areas among each other, and the series of every level.

    `asked_at` says for which date a Stichtag of the series has to be asked for to get its number.
    """

    column: PublishedColumn
    comparison: LevelComparison
    series: tuple[Series, ...]
    asked_at: Mapping[date, date]

    @property
    def indicator(self) -> Indicator:
        """The indicator."""
        return self.column.indicator


@dataclass(frozen=True)
class AreasCompared:
    """The areas at `positions` of level `rank`; `space` is None where nothing makes areas alike."""

    published: PublishedTable
    rank: int
    positions: tuple[int, ...]
    indicators: tuple[ComparedIndicator, ...]
    space: FeatureSpace | None
    nearest: int

    @property
    def areas(self) -> LevelAreas:
        """The areas of the level."""
        return self.published.tree.levels[self.rank]

    def neighbours(self, position: int) -> tuple[Neighbour, ...]:
        """The areas most like one; none where it takes no part."""
        if self.space is None:
            return ()
        return nearest(self.space, self.areas.keys[position], self.nearest)


def compare_areas(request: CompareAreasRequest, feedback: Feedback) -> AreasCompared:
    """Publish all Stichtage together and compare.

    Raises UserError for an unknown level, area or indicator, and for a monitoring without deliveries.
    """
    if request.nearest < 1:
        raise UserError(
            "{number} similar areas cannot be found.", hint="Ask for one at least.", number=request.nearest
        )
    return compared(publish_for_comparison(request, feedback), request)


def publish_for_comparison(request: CompareAreasRequest, feedback: Feedback) -> PublishedSeries:
    """What a comparison is made from; its level, areas and similarity may be chosen afterwards."""
    monitoring = request.monitoring
    day = request.reference_date or latest_date(monitoring)
    dates = tuple(one for one in {*monitoring.dates(), day} if one <= day)
    own = dates_of_version(monitoring, choose_version(monitoring, request.version, day), dates)
    chosen = chosen_indicators(monitoring.tableau(), (), request.indicators)
    wanted = tuple(dict.fromkeys([*(one.id for one in chosen), *request.similar_by]))
    return publish_series(SeriesRequest(monitoring, wanted, dates, request.rules), own, feedback)


def compared(found: PublishedSeries, request: CompareAreasRequest) -> AreasCompared:
    """Compare what was published. Raises UserError for a level, area or indicator that is not there."""
    published = found.published
    tree = published.tree
    rank = tree.rank(request.level) if request.level else len(tree.levels) - 1
    names = request.indicators or tuple(dict.fromkeys(one.indicator.id for one in published.columns))
    return AreasCompared(
        published,
        rank,
        _positions(tree.levels[rank], request.areas),
        tuple(_compared(found, name, rank) for name in names),
        _space(published, rank, request.similar_by or likeness(published, rank, names)),
        request.nearest,
    )


def _positions(areas: LevelAreas, keys: Sequence[str]) -> tuple[int, ...]:
    for key in keys:
        if key not in areas.position:
            raise UserError(
                "{level}: there is no area with the key {key}.",
                hint="There are: {known}.",
                level=areas.level.title,
                key=key,
                known=", ".join(areas.keys[:20]),
            )
    return tuple(areas.position[key] for key in keys) or tuple(range(len(areas)))


def _compared(found: PublishedSeries, name: str, rank: int) -> ComparedIndicator:
    column = found.published.column(name)
    comparison = compare_level(found.published.tree, column.values, rank, column.indicator.polarity)
    return ComparedIndicator(column, comparison, found.series(name), found.asked_at(name))


def likeness(published: PublishedTable, rank: int, names: Sequence[str]) -> tuple[str, ...]:
    """Those of some indicators that areas are compared by unless a person chooses: rates, not sizes.

    An area without a number takes no part, so rates are taken that nine in ten areas have; without such
    all that have numbers on the level.
    """
    rates = [one for one in map(published.column, names) if one.indicator.kind is not Kind.COUNT]
    known = {one.indicator.id: float(one.values[rank].present.mean()) for one in rates}
    widely = tuple(name for name, part in known.items() if part >= WIDELY_KNOWN)
    return widely or tuple(name for name, part in known.items() if part > 0)


def _space(published: PublishedTable, rank: int, names: Sequence[str]) -> FeatureSpace | None:
    if not names:
        return None
    features = [Feature(name, published.column(name).values[rank]) for name in names]
    return feature_space(published.tree.levels[rank].keys, features)
