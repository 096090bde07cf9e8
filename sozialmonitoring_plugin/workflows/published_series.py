"""Published numbers over time: every Stichtag in the boundary version that was valid then.

Areas of different versions are never taken for each other, whatever their keys: where the outlines
changed, a series has a break and, on its other side, gaps. Where the old numbers were carried over to
the new areas, the series goes on across the break as estimates.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ..core.disclosure.rules import Rules
from ..core.feedback import Feedback
from ..core.indicators.breaks import breaks_of
from ..core.indicators.calculation import delivered_variables
from ..core.indicators.tableau import Variable
from ..core.publication import PublishedColumn, PublishedTable
from ..core.series.breaks import Break, BreakKind
from ..core.series.series import Series, series_of_levels
from ..core.values import Reason, Values
from ..store.monitoring import Monitoring
from ..store.records import BoundaryVersion
from .published import PublishRequest, publish_monitoring
from .version_dates import DatesOfVersion


@dataclass(frozen=True)
class SeriesRequest:
    """Which indicators ((): all) at which Stichtage are protected together and published."""

    monitoring: Monitoring
    indicators: tuple[str, ...]
    dates: tuple[date, ...]
    rules: Rules


@dataclass(frozen=True)
class PublishedSeries:
    """What is published of one boundary version at the `dates` asked for.

    By indicator its breaks, and its Stichtage in other versions.
    """

    published: PublishedTable
    breaks: Mapping[str, tuple[Break, ...]]
    elsewhere: Mapping[str, tuple[date, ...]]
    dates: tuple[date, ...]

    def series(self, indicator: str) -> tuple[Series, ...]:
        """The series of an indicator for each level, top to lowest.

        What another boundary version had is no number of these areas: there are gaps (not applicable).
        """
        found = {
            column.reference_date or self.published.reference_date: column.values
            for column in self.published.series(indicator)
        }
        sizes = [len(entry) for entry in self.published.tree.levels]
        for day in self.elsewhere[indicator]:
            found.setdefault(day, tuple(Values.nothing(size, Reason.NOT_APPLICABLE) for size in sizes))
        return series_of_levels(found, self.breaks[indicator])

    def asked_at(self, indicator: str) -> dict[date, date]:
        """For each Stichtag of an indicator the date that has to be asked for to get its number.

        The first that shows the Stichtag, of the latest the last: as `publish_monitoring` chooses.
        """
        own = [column.reference_date for column in self.published.series(indicator)]
        known = [day for day in own if day is not None]
        asked: dict[date, date] = {}
        for day in sorted(self.dates):
            shown = max((one for one in known if one <= day), default=None)
            if shown is not None:
                asked.setdefault(shown, day)
        return {**asked, **{day: max(self.dates) for day in known[-1:]}}


def publish_series(request: SeriesRequest, own: DatesOfVersion, feedback: Feedback) -> PublishedSeries:
    """Publish the dates of one version. Raises UserError for an unknown name or a break misspelt."""
    published = publish_monitoring(
        PublishRequest(
            request.monitoring,
            indicators=request.indicators,
            reference_date=own.dates[-1],
            version=own.version.valid_from.isoformat(),
            rules=request.rules,
            earlier_dates=own.dates[:-1],
        ),
        feedback,
    )
    columns = {column.indicator.id: column for column in published.columns}
    foreign = [day for day in request.dates if _is_foreign(request.monitoring, day, own)]
    return PublishedSeries(
        published,
        breaks_by_indicator(request.monitoring, columns.values()),
        {name: _elsewhere(request.monitoring, column, foreign) for name, column in columns.items()},
        own.dates,
    )


def _is_foreign(monitoring: Monitoring, day: date, own: DatesOfVersion) -> bool:
    """Whether a date is one of another version; what of it was carried over counts nevertheless."""
    return day < own.dates[-1] and monitoring.version_at(day) != own.version


def column_breaks(monitoring: Monitoring, column: PublishedColumn) -> tuple[Break, ...]:
    """What parts the numbers of a column in time: new definitions, new boundaries."""
    return breaks_by_indicator(monitoring, [column])[column.indicator.id]


def breaks_by_indicator(
    monitoring: Monitoring, columns: Iterable[PublishedColumn]
) -> dict[str, tuple[Break, ...]]:
    """The same for some columns. Raises UserError for a break misspelt."""
    boundaries = _boundary_breaks(monitoring.versions())
    defined = monitoring.tableau().variable
    return {column.indicator.id: (*_breaks(defined, column), *boundaries) for column in columns}


def _breaks(defined: Mapping[str, Variable], column: PublishedColumn) -> tuple[Break, ...]:
    used = (defined[name] for name in delivered_variables(column.calculation) if name in defined)
    return breaks_of(column.indicator, used)


def _boundary_breaks(versions: Sequence[BoundaryVersion]) -> tuple[Break, ...]:
    return tuple(Break(one.valid_from, BreakKind.BOUNDARY, one.title) for one in versions[1:])


def _elsewhere(monitoring: Monitoring, column: PublishedColumn, foreign: Sequence[date]) -> tuple[date, ...]:
    """The Stichtage that an indicator had, at dates of other versions."""
    known = sorted(
        {
            day
            for name in delivered_variables(column.calculation, above=True)
            for day in monitoring.dates_of(name)
        }
    )
    served = {max((one for one in known if one <= day), default=None) for day in foreign}
    return tuple(sorted(day for day in served if day is not None))
