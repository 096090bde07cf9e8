"""The change of an indicator between two Stichtage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from ...core.classification.classification import Closed, Method, Scheme
from ...core.errors import UserError
from ...core.indicators.tableau import Indicator, Kind
from ...core.publication import PublishedColumn, PublishedTable
from ...core.remarks import Remark
from ...core.series.breaks import breaks_between
from ...core.series.change import Measure, measures_of
from ...core.series.changed_column import Ends, usual_measure
from ...core.wording import Wording
from ...layers.themes.change import Change
from ...store.monitoring import Monitoring
from ..classified import Classified, classify_columns
from ..index_dates import DateFinder
from ..published import choose_version, chosen_indicators, latest_date
from ..published_series import column_breaks
from .maker import Maker, Plan, Themed
from .request import CreateMapRequest

AROUND_ZERO = Scheme(Method.NATURAL_BREAKS, classes=5, closed=Closed.CENTRE, centre=0.0)


def _plan(request: CreateMapRequest) -> Plan:
    indicator = _indicator(request)
    if indicator.kind is Kind.CHANGE:
        return Plan((indicator.id,))
    return Plan((indicator.id,), (request.compare_date or _date_before(request, indicator),))


def _themed(request: CreateMapRequest, published: PublishedTable, rank: int) -> Themed:
    indicator, words = _indicator(request), Wording.of(published.language)
    if indicator.kind is Kind.CHANGE:
        column = published.column(indicator.id)
        asked = request if request.scheme is None else replace(request, scheme=_scheme(request.scheme))
        found = asked.classified(published, [column], rank, AROUND_ZERO)
        return Themed(published, change_theme(request.monitoring, column, found, request.palette))
    ends = _ends(published, indicator, request.compare_date)
    measure = _measure(request, indicator)
    column = ends.changed(measure, words)
    # A stored classification of the indicator is one of its numbers, not of their change.
    made = request.classification or classify_columns(published, [column], rank, _scheme(request.scheme))
    found = Classified(made, request.frozen)
    theme = replace(change_theme(request.monitoring, column, found, request.palette), ends=ends)
    return Themed(
        replace(published, columns=(*published.columns, column)), theme, _remarks(request, ends, measure)
    )


def change_theme(monitoring: Monitoring, column: PublishedColumn, found: Classified, wanted: str) -> Change:
    """A column of changes in classes and the wanted palette, "" for that which suits."""
    palette = found.palette(monitoring, column, wanted)
    notes = tuple(_break_notes(monitoring, column))
    worn = found.worn(wanted, palette)
    return Change(column.indicator.id, found.classification, palette, notes=notes, frozen=worn)


def _scheme(wanted: Scheme | None) -> Scheme:
    """The scheme asked for, around zero."""
    if wanted is None or wanted.centre is not None:
        return wanted or AROUND_ZERO
    return replace(wanted, centre=0.0)


def _indicator(request: CreateMapRequest) -> Indicator:
    """The indicator. Raises UserError for a second date beside one that is a change itself."""
    (found,) = chosen_indicators(request.monitoring.tableau(), (), (request.indicator,))
    if found.kind is Kind.CHANGE and (request.compare_date or request.per_cent is not None):
        raise UserError(
            "{indicator} is a change itself: its formula says since when and how it is measured.",
            hint="Leave out earlier reference date and measure, or choose the indicator that changes.",
            indicator=found.title,
        )
    return found


def _date_before(request: CreateMapRequest, indicator: Indicator) -> date:
    """The last Stichtag of the indicator before the one that the map is of."""
    monitoring = request.monitoring
    day = request.reference_date or latest_date(monitoring)
    finder = DateFinder(monitoring, choose_version(monitoring, request.version, day))
    now = finder.stand(indicator.id, day)
    earlier = [one for one in monitoring.dates() if now is not None and one < now]
    found = (finder.stand(indicator.id, one) for one in reversed(earlier))
    then = next((one for one in found if one is not None), None)
    if then is None:
        raise _nothing_before(indicator, now or day)
    return then


def _ends(published: PublishedTable, indicator: Indicator, wanted: date | None) -> Ends:
    """The latest column, and the last before it that has numbers by the day wanted."""
    *earlier, now = published.series(indicator.id)
    end = now.reference_date
    if end is None or (wanted and wanted >= end):
        raise _nothing_before(indicator, end or published.reference_date)
    known = [one for one in earlier if one.reference_date and one.reference_date < end]
    reached = [one for one in known if not wanted or (one.reference_date or end) <= wanted]
    if not reached:
        raise _nothing_before(indicator, wanted or end)
    return Ends(reached[-1], now)


def _nothing_before(indicator: Indicator, day: date) -> UserError:
    return UserError(
        "There are no values of {indicator} before {date} that the change could begin at.",
        hint="Choose another earlier reference date, of the same boundary version.",
        indicator=indicator.title,
        date=day,
    )


def _measure(request: CreateMapRequest, indicator: Indicator) -> Measure:
    if request.per_cent is None:
        return usual_measure(indicator)
    if not request.per_cent:
        return measures_of(indicator)[0]
    if Measure.PERCENT not in measures_of(indicator):
        raise UserError(
            "{indicator} has no zero that a change could be measured from in per cent.",
            hint="Show the difference.",
            indicator=indicator.title,
        )
    return Measure.PERCENT


def _remarks(request: CreateMapRequest, ends: Ends, measure: Measure) -> tuple[Remark, ...]:
    found = []
    start, _ = ends.dates
    indicator = ends.now.indicator
    if request.compare_date and request.compare_date != start:
        found.append(
            Remark.of(
                "There are no values of {indicator} of {wanted}: the change begins at {date}.",
                indicator=indicator.title,
                wanted=request.compare_date,
                date=start,
            )
        )
    if indicator.kind is Kind.COUNT and measure is Measure.ABSOLUTE:
        found.append(
            Remark.of(
                "Areas in colour do not tell how many people live there: show the change of {indicator} in"
                " per cent, or as circles.",
                indicator=indicator.title,
            )
        )
    return tuple(found)


def _break_notes(monitoring: Monitoring, column: PublishedColumn) -> Iterable[str]:
    """What changed between the dates, so that a part of the change may be due to it."""
    if not column.dates:
        return
    words = Wording.of(monitoring.language)
    for one in breaks_between(column_breaks(monitoring, column), min(column.dates), max(column.dates)):
        told = words.text(
            "break_note",
            date=words.date(one.since),
            kind=words.text(f"break_{one.kind.value}"),
            text=one.text,
        )
        yield words.text("map_break", note=told)


CHANGE = Maker(_plan, _themed)
