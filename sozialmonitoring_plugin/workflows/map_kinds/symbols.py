"""Circles as large as a count."""

from __future__ import annotations

from ...core.publication import PublishedTable
from ...layers.themes.symbols import Symbols
from ..palettes import map_palette
from .maker import Maker, Plan, Themed
from .request import CreateMapRequest


def _plan(request: CreateMapRequest) -> Plan:
    return Plan((request.indicator,))


def _themed(request: CreateMapRequest, published: PublishedTable, _rank: int) -> Themed:
    polarity = published.column(request.indicator).indicator.polarity
    palette = map_palette(request.monitoring, request.palette, polarity)
    return Themed(published, Symbols(request.indicator, request.scale, palette))


SYMBOLS = Maker(_plan, _themed)
