"""Small multiples: one indicator at several Stichtage, or several indicators at one, on one page."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import numpy as np

from ..core.circles import Scale, largest_amount
from ..core.classification.classification import Classification, Scheme
from ..core.classification.frozen import FrozenClassification
from ..core.disclosure.rules import Rules
from ..core.errors import UserError
from ..core.feedback import Feedback, stop_if_cancelled
from ..core.map_kinds import MapKind, proposed_kind
from ..core.publication import PublishedColumn, PublishedTable
from ..core.wording import Wording
from ..layers.area_rows import Labels
from ..layers.indicator_map import IndicatorMap, MapRequest, build_map
from ..layers.map_files import write_sheet
from ..layers.map_texts import column_title, source_notes
from ..layers.multiples import Multiples, Panel
from ..layers.multiples_sheet import fill_multiples
from ..layers.themes.symbols import Symbols
from ..layers.themes.theme import Theme
from ..store.monitoring import Monitoring
from .classified import Classified, classification_for
from .create_map import geometries_of
from .inhabitants import inhabitants_id
from .map_kinds.change import AROUND_ZERO, change_theme
from .municipalities import municipality_keys
from .palettes import map_palette
from .published import PublishRequest, latest_date, publish_monitoring
from .told_outside import tell_outside
from .version_dates import dates_in

MOST_PANELS = 24
CIRCLE = 14.0
"""Millimetres of the largest circle on a map that fills the page; on smaller maps it is smaller."""
THIN = 0.6
"""Width of boundaries beside those of a map that fills a page."""


@dataclass(frozen=True)
class CreateMultiplesRequest:
    """One indicator at several Stichtage ((): all of the boundary version), or several indicators at one.

    Over Stichtage all maps share their classes, made from the numbers of all of them; over indicators
    each has its own, made by the `scheme`. A `classification`, perhaps a stored one (`frozen`), is that of a
    single indicator; without it and a scheme an indicator has the stored one that it is assigned to.
    """

    monitoring: Monitoring
    indicators: tuple[str, ...]
    reference_dates: tuple[date, ...] = ()
    level: str = ""
    municipality: str = ""
    classification: Classification | None = None
    scheme: Scheme | None = None
    palette: str = ""
    rules: Rules = field(default_factory=Rules)
    frozen: FrozenClassification | None = None


def create_multiples(request: CreateMultiplesRequest, feedback: Feedback) -> Multiples:
    """Publish everything together and draw a map for each Stichtag or indicator.

    Raises UserError for several of both, for more maps than a page holds, or an unknown name.
    """
    days = _days(request)
    published = publish_monitoring(
        PublishRequest(
            request.monitoring,
            indicators=_published_together(request),
            reference_date=days[-1],
            rules=request.rules,
            earlier_dates=days[:-1],
        ),
        feedback,
    )
    stop_if_cancelled(feedback)
    columns = published.series(request.indicators[0]) if len(days) > 1 else _shown(request, published)
    _refuse_many(len(columns))
    feedback.setProgress(60)
    return _Drawing(request, published, feedback).of(columns, days)


def write_multiples(multiples: Multiples, path: Path) -> None:
    """Write the page as .png, .svg or .pdf. Raises UserError where that is impossible."""
    write_sheet(lambda layout: fill_multiples(layout, multiples), multiples.title, path)


class _Drawing:
    """Draws one map after the other."""

    def __init__(
        self, request: CreateMultiplesRequest, published: PublishedTable, feedback: Feedback
    ) -> None:
        self._request = request
        self._published = published
        self._feedback = feedback
        self._geometries = geometries_of(request.monitoring, published)
        self._words = Wording.of(published.language)
        place = request.municipality
        self._panels = 1
        self._place = municipality_keys(published, (place,))[0] if place else ""

    def of(self, columns: Sequence[PublishedColumn], days: Sequence[date]) -> Multiples:
        """All of them, with what they have in common in the title."""
        self._panels = len(columns)
        over_time = len(days) > 1
        panels = self._over_time(columns) if over_time else [self._own(column) for column in columns]
        last = panels[-1].indicator_map
        title = column_title(columns[-1]) if over_time else self._words.text("multiples_indicators")
        dates = () if over_time else last.notes[:1]
        notes = (*dates, *source_notes(columns, self._words))
        return Multiples(title, last.subtitle, notes, tuple(panels), over_time)

    def _over_time(self, columns: Sequence[PublishedColumn]) -> list[Panel]:
        rank = self._rank(columns[-1])
        theme_of = self._theme_of(columns, rank)
        return [
            Panel(self._words.dates(column.dates), self._drawn(column, rank, theme_of(column)))
            for column in columns
        ]

    def _own(self, column: PublishedColumn) -> Panel:
        rank = self._rank(column)
        theme = self._theme_of([column], rank)(column)
        return Panel(column_title(column), self._drawn(column, rank, theme))

    def _theme_of(self, columns: Sequence[PublishedColumn], rank: int) -> Callable[[PublishedColumn], Theme]:
        """What the map of each column shows: counts are circles, all of one scale."""
        request, indicator = self._request, columns[-1].indicator
        if proposed_kind(indicator) is MapKind.SYMBOLS and request.classification is None:
            palette = map_palette(request.monitoring, request.palette, indicator.polarity)
            numbers = np.concatenate([column.values[rank].numbers for column in columns])
            scale = Scale(largest_amount(numbers), CIRCLE / math.ceil(math.sqrt(self._panels)))
            return lambda column: Symbols(column.indicator.id, scale, palette)
        found = self._classified(columns, rank)
        tell_outside(self._published, columns, rank, found, self._feedback)
        if proposed_kind(indicator) is MapKind.CHANGE:
            return lambda column: change_theme(request.monitoring, column, found, request.palette)
        return lambda column: found.theme(request.monitoring, column, request.palette)

    def _classified(self, columns: Sequence[PublishedColumn], rank: int) -> Classified:
        request = self._request
        if request.classification is not None and len(request.indicators) == 1:
            return Classified(request.classification, request.frozen)
        usual = AROUND_ZERO if proposed_kind(columns[-1].indicator) is MapKind.CHANGE else None
        return classification_for(request.monitoring, self._published, columns, rank, request.scheme, usual)

    def _rank(self, column: PublishedColumn) -> int:
        level = self._request.level
        return self._published.tree.rank(level) if level else self._published.finest_rank(column)

    def _drawn(self, column: PublishedColumn, rank: int, theme: Theme) -> IndicatorMap:
        table = replace(self._published, columns=(column,))
        level = self._published.tree.levels[rank].level.id
        request = MapRequest(
            table, level, theme, self._place, labels=Labels.NONE, counts=False, line_width=THIN
        )
        return build_map(request, self._geometries)


def _days(request: CreateMultiplesRequest) -> tuple[date, ...]:
    """The Stichtage that are shown, ascending."""
    monitoring = request.monitoring
    if len(request.indicators) == 1:
        latest = max(request.reference_dates, default=None) or latest_date(monitoring)
        version = monitoring.version_at(latest)
        wanted = request.reference_dates or monitoring.dates()
        return dates_in(monitoring, version, wanted)
    if len(request.reference_dates) > 1:
        raise UserError(
            "One page shows one indicator at several reference dates, or several indicators at one.",
            hint="Name one reference date, or one indicator.",
        )
    if not request.indicators:
        raise UserError("No indicator is named.", hint="Name one indicator, or several.")
    return request.reference_dates or (latest_date(monitoring),)


def _published_together(request: CreateMultiplesRequest) -> tuple[str, ...]:
    """What is shown, and the inhabitants where they weight the classes."""
    weighted = request.scheme is not None and request.scheme.weighted
    people = inhabitants_id(request.monitoring) if weighted else ""
    return tuple(dict.fromkeys(filter(None, (*request.indicators, people))))


def _shown(request: CreateMultiplesRequest, published: PublishedTable) -> tuple[PublishedColumn, ...]:
    return tuple(one for one in published.columns if one.indicator.id in request.indicators)


def _refuse_many(count: int) -> None:
    if count > MOST_PANELS:
        raise UserError(
            "{count} maps do not fit on a page.",
            hint="Choose at most {most} reference dates or indicators.",
            count=count,
            most=MOST_PANELS,
        )
