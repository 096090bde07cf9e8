"""Areas in the colours of classes."""

from __future__ import annotations

from ...core.publication import PublishedTable
from ...layers.themes.choropleth import Choropleth
from ..classified import classify_column
from ..palettes import map_palette
from .maker import Maker, Plan, Themed
from .request import CreateMapRequest


def _plan(request: CreateMapRequest) -> Plan:
    return Plan((request.indicator,))


def _themed(request: CreateMapRequest, published: PublishedTable, rank: int) -> Themed:
    column = published.column(request.indicator)
    classification = request.classification or classify_column(column, rank, request.scheme)
    polarity, classes = column.indicator.polarity, classification.classes
    palette = map_palette(request.monitoring, request.palette, polarity, classes=classes)
    return Themed(published, Choropleth(request.indicator, classification, palette))


CHOROPLETH = Maker(_plan, _themed)
