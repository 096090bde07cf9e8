"""Time series of all areas as one long table: value and change for each area, indicator and Stichtag."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ..core.disclosure.rules import Rules
from ..core.feedback import Feedback
from ..core.wording import Wording
from ..store.monitoring import Monitoring
from ..support.whole_files import refuse_target
from .named_versions import version_named
from .published import chosen_indicators, latest_date
from .published_series import PublishedSeries, SeriesRequest, publish_series
from .series_tables import SERIES_COLUMNS, LevelSeries, Row, series_rows
from .steps import Steps
from .table_files import write_table
from .version_dates import DatesOfVersion, dates_by_version, dates_of_version
from .worded_tables import worded

COLUMNS = (*SERIES_COLUMNS, "version")


@dataclass(frozen=True)
class ExportSeriesRequest:
    """Indicators ((): all), level ("": all), Stichtage ((): every one), version ("": all that have any)."""

    monitoring: Monitoring
    indicators: tuple[str, ...] = ()
    level: str = ""
    reference_dates: tuple[date, ...] = ()
    rules: Rules = field(default_factory=Rules)
    version: str = ""


def export_series(request: ExportSeriesRequest, output: Path, feedback: Feedback) -> int:
    """Write .csv or .xlsx; returns the number of rows.

    Every Stichtag is evaluated in the boundary version valid then, and in newer ones that have numbers
    of it. Raises UserError for unknown names,
    and for a path that cannot be written.
    """
    import pandas as pd

    refuse_target(output, ".csv", ".xlsx")
    made = list(_published(request, feedback))
    rows = [row for found in made for row in _rows(request, found)]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    latest = made[-1].published
    if output.suffix.lower() == ".xlsx":
        ((sheet, frame),) = worded({"series": frame}, latest).items()
        write_table(frame, output, sheet)
    else:
        write_table(frame, output, "series")
    feedback.setProgress(100)
    return len(rows)


def _published(request: ExportSeriesRequest, feedback: Feedback) -> Iterator[PublishedSeries]:
    monitoring = request.monitoring
    dates = request.reference_dates or monitoring.dates() or (latest_date(monitoring),)
    chosen = chosen_indicators(monitoring.tableau(), (), request.indicators)
    wanted = SeriesRequest(
        monitoring, tuple(one.id for one in chosen), tuple(sorted(set(dates))), request.rules
    )
    groups = _groups(request, dates)
    for number, own in enumerate(groups):
        steps = Steps(feedback, 95 * number / len(groups), 95 * (number + 1) / len(groups))
        yield publish_series(wanted, own, steps)


def _groups(request: ExportSeriesRequest, dates: Sequence[date]) -> tuple[DatesOfVersion, ...]:
    if not request.version:
        return dates_by_version(request.monitoring, dates)
    version = version_named(request.monitoring, request.version)
    return (dates_of_version(request.monitoring, version, dates),)


def _rows(request: ExportSeriesRequest, found: PublishedSeries) -> Iterator[Row]:
    published = found.published
    words = Wording.of(published.language)
    tree = published.tree
    ranks = [tree.rank(request.level)] if request.level else list(range(len(tree.levels)))
    for name in dict.fromkeys(column.indicator.id for column in published.columns):
        every = found.series(name)
        indicator = published.column(name).indicator
        # What these areas have is told, though a date of another version may show the same Stichtag.
        own = {column.reference_date for column in published.series(name)}
        told = set(every[0].dates) - (set(found.elsewhere[name]) - own)
        for rank in ranks:
            level = LevelSeries(tree.levels[rank], indicator, every[rank], range(len(tree.levels[rank])))
            for row in series_rows(level, words, told):
                yield (*row, published.version_title)
