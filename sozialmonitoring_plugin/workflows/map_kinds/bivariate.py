"""Two indicators in one square of colours."""

from __future__ import annotations

from ...core.classification.classification import Classification, Method, Scheme
from ...core.errors import UserError
from ...core.publication import PublishedTable
from ...layers.themes.bivariate import Bivariate
from ..classified import classify_columns
from .maker import Maker, Plan, Themed
from .request import CreateMapRequest

TERCILES = Scheme(Method.QUANTILES, classes=3, open_ends=True)


def _plan(request: CreateMapRequest) -> Plan:
    if not request.indicator or not request.second or request.second == request.indicator:
        raise UserError(
            "A map of two indicators needs two different ones.", hint="Name the other one by SECOND."
        )
    return Plan((request.indicator, request.second))


def _rank(request: CreateMapRequest, published: PublishedTable) -> int:
    """The finest level where both have numbers."""
    return min(published.finest_rank(published.column(name)) for name in (request.indicator, request.second))


def _themed(request: CreateMapRequest, published: PublishedTable, rank: int) -> Themed:
    def classified(indicator: str, given: Classification | None, scheme: Scheme | None) -> Classification:
        return given or classify_columns(published, [published.column(indicator)], rank, scheme or TERCILES)

    theme = Bivariate(
        request.indicator,
        request.second,
        classified(request.indicator, request.classification, request.scheme),
        classified(request.second, request.second_classification, request.second_scheme or request.scheme),
        request.palette,
    )
    return Themed(published, theme)


BIVARIATE = Maker(_plan, _themed, _rank)
