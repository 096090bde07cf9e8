"""Areas in the colours of classes."""

from __future__ import annotations

from ...core.publication import PublishedTable
from ...layers.themes.choropleth import Choropleth
from .maker import Maker, Plan, Themed
from .request import CreateMapRequest


def _plan(request: CreateMapRequest) -> Plan:
    return Plan((request.indicator,))


def _themed(request: CreateMapRequest, published: PublishedTable, rank: int) -> Themed:
    return Themed(published, choropleth_of(request, published, rank))


def choropleth_of(request: CreateMapRequest, published: PublishedTable, rank: int) -> Choropleth:
    """The areas of a request in the colours of classes."""
    column = published.column(request.indicator)
    found = request.classified(published, [column], rank)
    return found.theme(request.monitoring, column, request.palette)


CHOROPLETH = Maker(_plan, _themed)
