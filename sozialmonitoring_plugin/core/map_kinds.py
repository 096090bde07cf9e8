"""The kinds of map, and which of them suits an indicator.

>>> proposed_kind(Indicator("ew", "Einwohner", "men + women"))
<MapKind.SYMBOLS: 'symbols'>
"""

from __future__ import annotations

from enum import Enum

from .indicators.tableau import Indicator, Kind


class MapKind(Enum):
    """How numbers become visible.

    CHOROPLETH: areas in the colours of classes. SYMBOLS: circles as large as the count. LAYERED: circles
    on coloured areas. BIVARIATE: two indicators in one square of colours. CHANGE: difference between two
    Stichtage around zero. STATUS: status and dynamics of a social index. DIAGRAMS: parts of a whole.
    TIME: one indicator at every Stichtag, for the temporal controller.
    """

    CHOROPLETH = "choropleth"
    SYMBOLS = "symbols"
    LAYERED = "layered"
    BIVARIATE = "bivariate"
    CHANGE = "change"
    STATUS = "status"
    DIAGRAMS = "diagrams"
    TIME = "time"


def proposed_kind(indicator: Indicator) -> MapKind:
    """A count is shown by circles: as an area colour it would say how large the area is."""
    if indicator.kind is Kind.COUNT:
        return MapKind.SYMBOLS
    return MapKind.CHANGE if indicator.kind is Kind.CHANGE else MapKind.CHOROPLETH
