"""Circles of a count on areas in the colours of a rate."""

from __future__ import annotations

from ...core.errors import UserError
from ...core.publication import PublishedTable
from ...layers.themes.layered import Layered
from .choropleth import choropleth_of
from .maker import Maker, Plan, Themed
from .request import CreateMapRequest


def _plan(request: CreateMapRequest) -> Plan:
    if not request.second:
        raise UserError(
            "Circles on coloured areas need a second indicator.", hint="Choose a count for the circles."
        )
    return Plan((request.indicator, request.second))


def _themed(request: CreateMapRequest, published: PublishedTable, rank: int) -> Themed:
    areas = choropleth_of(request, published, rank)
    return Themed(published, Layered(areas, request.second, request.scale))


LAYERED = Maker(_plan, _themed)
