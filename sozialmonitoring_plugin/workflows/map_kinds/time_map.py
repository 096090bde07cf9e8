"""One indicator at every Stichtag of the boundary version, in classes that hold for all of them."""

from __future__ import annotations

from ...core.publication import PublishedTable
from ...layers.themes.time_map import TimeMap
from ..classified import classify_columns
from ..palettes import map_palette
from ..published import latest_date
from .maker import Maker, Plan, Themed
from .request import CreateMapRequest


def _plan(request: CreateMapRequest) -> Plan:
    monitoring = request.monitoring
    day = request.reference_date or latest_date(monitoring)
    version = monitoring.version_at(day)
    same = [one for one in monitoring.dates() if one < day and monitoring.version_at(one) == version]
    return Plan((request.indicator,), tuple(same))


def _themed(request: CreateMapRequest, published: PublishedTable, rank: int) -> Themed:
    columns = published.series(request.indicator)
    classification = request.classification or classify_columns(columns, rank, request.scheme)
    polarity, classes = columns[-1].indicator.polarity, classification.classes
    palette = map_palette(request.monitoring, request.palette, polarity, classes=classes)
    return Themed(published, TimeMap(request.indicator, classification, palette))


TIME = Maker(_plan, _themed)
