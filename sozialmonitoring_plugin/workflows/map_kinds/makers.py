"""All kinds of map."""

from __future__ import annotations

from dataclasses import replace

from ...core.errors import UserError
from ...core.map_kinds import MapKind
from ..inhabitants import inhabitants_id
from .bivariate import BIVARIATE
from .change import CHANGE
from .choropleth import CHOROPLETH
from .diagrams import DIAGRAMS
from .layered import LAYERED
from .maker import Maker, Plan
from .request import CreateMapRequest
from .status import STATUS
from .symbols import SYMBOLS
from .time_map import TIME

MAKERS: dict[MapKind, Maker] = {
    MapKind.CHOROPLETH: CHOROPLETH,
    MapKind.BIVARIATE: BIVARIATE,
    MapKind.CHANGE: CHANGE,
    MapKind.STATUS: STATUS,
    MapKind.SYMBOLS: SYMBOLS,
    MapKind.LAYERED: LAYERED,
    MapKind.DIAGRAMS: DIAGRAMS,
    MapKind.TIME: TIME,
}


def plan_of(request: CreateMapRequest) -> Plan:
    """What is to be published for a map, with the inhabitants where they weight classes.

    Raises UserError for a request that lacks what it needs.
    """
    plan = maker_of(request.kind).plan(request)
    schemes = (request.scheme, request.second_scheme)
    people = inhabitants_id(request.monitoring) if any(one and one.weighted for one in schemes) else ""
    if not people or people in plan.indicators:
        return plan
    return replace(plan, indicators=(*plan.indicators, people))


def maker_of(kind: MapKind) -> Maker:
    """The maker of a kind. Raises UserError for one that cannot be drawn."""
    if kind not in MAKERS:
        raise UserError("There are no maps of the kind {kind}.", kind=kind.value)
    return MAKERS[kind]
