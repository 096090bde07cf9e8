"""Areas in the colours of classes."""

from __future__ import annotations

from ...core.publication import PublishedTable
from ...layers.themes.choropleth import Choropleth
from ..classified import Classified
from .maker import Maker, Plan, Themed
from .request import CreateMapRequest


def _plan(request: CreateMapRequest) -> Plan:
    return Plan((request.indicator,))


def _themed(request: CreateMapRequest, published: PublishedTable, rank: int) -> Themed:
    level = published.tree.levels[rank].level.id
    found = request.classified([published.column(request.indicator)], rank, level)
    return Themed(published, themed(request.indicator, found, request.palette))


def themed(indicator: str, found: Classified, palette: str) -> Choropleth:
    """Areas in the colours of classes that are stored, or were made for the occasion."""
    if found.frozen is not None:
        return Choropleth.of(indicator, found.frozen, palette)
    return Choropleth(indicator, found.classification, palette)


CHOROPLETH = Maker(_plan, _themed)
