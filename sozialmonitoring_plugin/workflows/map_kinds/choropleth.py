"""Areas in the colours of classes."""

from __future__ import annotations

from ...core.publication import PublishedTable
from ...layers.themes.choropleth import Choropleth
from ..classified import Classified, classification_for
from .maker import Maker, Plan, Themed
from .request import CreateMapRequest


def _plan(request: CreateMapRequest) -> Plan:
    return Plan((request.indicator,))


def _themed(request: CreateMapRequest, published: PublishedTable, rank: int) -> Themed:
    found = _classified(request, published, rank)
    if found.frozen is not None:
        return Themed(published, Choropleth.of(request.indicator, found.frozen, request.palette))
    return Themed(published, Choropleth(request.indicator, found.classification, request.palette))


def _classified(request: CreateMapRequest, published: PublishedTable, rank: int) -> Classified:
    if request.frozen is not None:
        return Classified(request.frozen.classification, request.frozen)
    if request.classification is not None:
        return Classified(request.classification)
    columns, level = (published.column(request.indicator),), published.tree.levels[rank].level.id
    return classification_for(request.monitoring, columns, rank, level, request.scheme)


CHOROPLETH = Maker(_plan, _themed)
