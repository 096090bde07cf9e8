"""From what is chosen to a request, and to the command that asks for the same."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ...core.classification.classification import Classification
from ...core.classification.frozen import FrozenClassification
from ...core.classification.scheme import GIVEN_BOUNDS
from ...core.disclosure.rules import Rules, rules_to_dict
from ...core.errors import UserError
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
from .job import Asked
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
        palette=classes.palette,
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
    return Asked(request, titles, classes.is_pooled and state.kind in POOLED)


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
    """The name of a stored classification, else the classes themselves, with any titles."""
    if asked.request.frozen is not None:
        return asked.request.frozen.name
    if made is None:
        return ""
    if len(asked.titles) != made.classes or not any(asked.titles):
        return made.to_dict()
    return {"classification": made.to_dict(), "titles": asked.titles}


def page_of(asked: Asked, page: Page, classification: Classification | None) -> CreateMultiplesRequest:
    """A page of small maps. Raises UserError where none is ticked.

    Classes by hand, and those that the monitoring keeps, are the same on all maps of one indicator.
    """
    if not page.dates and not page.indicators:
        raise UserError("No map of the page is ticked.", hint="Tick some in the list.")
    request = asked.request
    given = request.scheme is not None and request.scheme.method in GIVEN_BOUNDS
    fixed = (given or request.frozen is not None) and not page.indicators
    return CreateMultiplesRequest(
        request.monitoring,
        page.indicators or (request.indicator,),
        tuple(date.fromisoformat(day) for day in sorted(page.dates)) or _days(request.reference_date),
        request.level,
        request.municipality,
        classification=classification if fixed else None,
        scheme=None if fixed else request.scheme,
        palette=request.palette,
        rules=request.rules,
        frozen=request.frozen if fixed else None,
    )


def call_of_page(request: CreateMultiplesRequest, output: Path) -> ProcessCall:
    """The command that draws the same page."""
    made = request.classification.to_dict() if request.classification is not None else ""
    return ProcessCall(
        "createmultiples",
        {
            "MONITORING": request.monitoring.path,
            "INDICATORS": ",".join(request.indicators),
            "REFERENCE_DATES": ",".join(day.isoformat() for day in request.reference_dates),
            "LEVEL": request.level,
            "CLASSIFICATION": request.frozen.name if request.frozen is not None else made,
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
