"""From what is chosen to a request, and to the command that asks for the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from ...core.classification.classification import Classification
from ...core.classification.frozen import FrozenClassification
from ...core.classification.scheme import GIVEN_BOUNDS, Method, Scheme
from ...core.disclosure.rules import Rules, rules_to_dict
from ...core.errors import UserError
from ...core.indicators.tableau import Kind
from ...core.map_kinds import MapKind
from ...layers.themes.bivariate import Bivariate
from ...layers.themes.change import Change
from ...layers.themes.choropleth import Choropleth
from ...layers.themes.layered import Layered
from ...layers.themes.theme import Theme
from ...layers.themes.time_map import TimeMap
from ...store.monitoring import Monitoring
from ...workflows.create_map import CreateMapRequest
from ...workflows.create_multiples import CreateMultiplesRequest
from ..process_call import ProcessCall
from .class_kinds import POOLED, STORED
from .job import dressed
from .look import Asked, Look
from .state import MapState, Page


def asked_of(monitoring: Monitoring, state: MapState, frozen: FrozenClassification | None = None) -> Asked:
    """What a state asks for; `frozen` is the stored classification that it names.

    Raises UserError where something is missing.
    """
    if not state.indicator:
        raise UserError("The monitoring holds no delivery yet.", hint="Import one first.")
    classes, is_own = state.classes, state.kind in STORED
    frozen = frozen if is_own else None
    request = CreateMapRequest(
        monitoring,
        state.indicator,
        state.level,
        _day(state.reference_date),
        scheme=classes.scheme,
        municipality=state.place,
        palette=state.square if state.kind is MapKind.BIVARIATE else classes.palette,
        rules=Rules(minimum=state.minimum),
        kind=state.kind,
        second=state.second if state.kind in (MapKind.LAYERED, MapKind.BIVARIATE) else "",
        compare_date=_day(state.compare_date) if state.kind is MapKind.CHANGE else None,
        index=state.index if state.kind is MapKind.STATUS else "",
        parts=state.parts if state.kind is MapKind.DIAGRAMS else (),
        labels=state.labels,
        classification=frozen.classification if frozen is not None else None,
        frozen=frozen,
    )
    titles = classes.titles if is_own else ()
    return Asked(request, titles, _is_pooled(state))


def _is_pooled(state: MapState) -> bool:
    """Whether all dates have a say: in the maps of several dates they do, except in bounds that are given."""
    if state.page_of is not None and not state.page_of.indicators:
        return state.classes.scheme.method not in GIVEN_BOUNDS
    return state.classes.is_pooled and state.kind in POOLED and state.page_of is None


def call_of(asked: Asked, theme: Theme | None, output: Path) -> ProcessCall:
    """The command that makes the same map; `theme` is what is shown of it, None while nothing is."""
    request = asked.request
    first, second = _classes_of(theme)
    return ProcessCall(
        "createmap",
        {
            "MONITORING": request.monitoring.path,
            "INDICATOR": request.indicator,
            "KIND": request.kind.value,
            "LEVEL": request.level,
            "REFERENCE_DATE": request.reference_date,
            "CLASSIFICATION": _spelled(asked, first),
            "MUNICIPALITY": request.municipality,
            "PALETTE": request.palette,
            "SECOND": request.second,
            "SECOND_CLASSIFICATION": second.to_dict() if second is not None else "",
            "COMPARE_DATE": request.compare_date,
            "INDEX": request.index,
            "PARTS": ",".join(request.parts),
            "LABELS": request.labels.value,
            "RULES": rules_to_dict(request.rules),
            "OUTPUT": output,
        },
    )


def _classes_of(theme: Theme | None) -> tuple[Classification | None, Classification | None]:
    """The classes of a theme: of its areas, and of the second indicator in a square."""
    if isinstance(theme, Bivariate):
        return theme.first_classification, theme.second_classification
    if isinstance(theme, Layered):
        return theme.areas.classification, None
    return (theme.classification if isinstance(theme, Choropleth | Change | TimeMap) else None), None


def _spelled(asked: Asked, made: Classification | None) -> object:
    """As a parameter names the classes of a map, with any titles."""
    return _told(made, dressed(replace(asked.request, classification=made), asked.titles).frozen)


def _told(made: Classification | None, frozen: FrozenClassification | None) -> object:
    """The name of a stored classification, else the classes themselves, with any titles."""
    if frozen is not None and frozen.revision:
        return frozen.name
    if made is None:
        return ""
    if frozen is None or not any(frozen.titles):
        return made.to_dict()
    return {"classification": made.to_dict(), "titles": frozen.titles}


def page_of(look: Look, page: Page) -> CreateMultiplesRequest:
    """A page of small maps. Raises UserError where none is ticked.

    The maps of one indicator share the classes that are shown; a count without given bounds has circles.
    Those of several indicators have classes of their own: the stored ones where nothing else is chosen.
    """
    if not page.dates and not page.indicators:
        raise UserError("No map of the page is ticked.", hint="Tick some in the list.")
    request = look.asked.request
    given = request.frozen is not None or (request.scheme and request.scheme.method in GIVEN_BOUNDS)
    fixed = not page.indicators and (given or look.indicator.kind is not Kind.COUNT)
    shared = replace(request, classification=look.classification if fixed else None)
    frozen = dressed(shared, look.titles).frozen if fixed else None
    return CreateMultiplesRequest(
        request.monitoring,
        page.indicators or (request.indicator,),
        tuple(date.fromisoformat(day) for day in sorted(page.dates)) or _days(request.reference_date),
        request.level,
        request.municipality,
        classification=shared.classification,
        scheme=_scheme_of_each(request) if page.indicators else None,
        palette=request.palette,
        rules=request.rules,
        frozen=frozen,
    )


def _scheme_of_each(request: CreateMapRequest) -> Scheme | None:
    """How each of several indicators is classified; None leaves it to what the monitoring keeps."""
    if request.frozen is not None or request.scheme == Scheme():
        return None
    if request.scheme is not None and request.scheme.method in (Method.MANUAL, Method.REFERENCE):
        raise UserError(
            "These bounds are those of one indicator, and the page has several.",
            hint="Choose a method that finds bounds in the numbers of each.",
        )
    return request.scheme


def call_of_page(request: CreateMultiplesRequest, output: Path) -> ProcessCall:
    """The command that draws the same page. Raises UserError for classes that it cannot be told."""
    if request.scheme is not None:
        raise UserError(
            "The command cannot be told how the classes of several indicators are made.",
            hint="Choose natural breaks in 5 classes, or save the page here.",
        )
    return ProcessCall(
        "createmultiples",
        {
            "MONITORING": request.monitoring.path,
            "INDICATORS": ",".join(request.indicators),
            "REFERENCE_DATES": ",".join(day.isoformat() for day in request.reference_dates),
            "LEVEL": request.level,
            "CLASSIFICATION": _told(request.classification, request.frozen),
            "MUNICIPALITY": request.municipality,
            "PALETTE": request.palette,
            "RULES": rules_to_dict(request.rules),
            "IMAGE": output,
        },
    )


def _days(day: date | None) -> tuple[date, ...]:
    return () if day is None else (day,)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
