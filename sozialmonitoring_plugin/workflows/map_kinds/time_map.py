"""One indicator at every Stichtag of the boundary version, in classes that hold for all of them."""

from __future__ import annotations

from ...core.indicators.tableau import Kind
from ...core.publication import PublishedTable
from ...layers.themes.time_map import TimeMap
from ..published import choose_version, latest_date
from ..version_dates import dates_in
from .change import AROUND_ZERO
from .maker import Maker, Plan, Themed
from .request import CreateMapRequest


def _plan(request: CreateMapRequest) -> Plan:
    monitoring = request.monitoring
    day = request.reference_date or latest_date(monitoring)
    version = choose_version(monitoring, request.version, day)
    earlier = dates_in(monitoring, version, (one for one in monitoring.dates() if one < day))
    return Plan((request.indicator,), earlier)


def _themed(request: CreateMapRequest, published: PublishedTable, rank: int) -> Themed:
    columns = published.series(request.indicator)
    usual = AROUND_ZERO if columns[-1].indicator.kind is Kind.CHANGE else None
    found = request.classified(published, columns, rank, usual)
    return Themed(published, TimeMap(found.theme(request.monitoring, columns[-1], request.palette)))


TIME = Maker(_plan, _themed)
