"""The kinds of map, and which of them suits an indicator.

>>> proposed_kind(Indicator("ew", "Einwohner", "men + women"))
<MapKind.SYMBOLS: 'symbols'>
"""

from __future__ import annotations

from enum import Enum

from .indicators.formula.tree import Call, Function
from .indicators.parts import own_parts
from .indicators.tableau import Indicator, Kind, Tableau, kind_of
from .remarks import Remark

MOST_PARTS = 8
"""More slices of a circle than these nobody can tell apart."""


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


class DiagramForm(Enum):
    """Circles or bars divided into parts, as large as the sum of the parts or all of one size."""

    PIES = "pies"
    BARS = "bars"
    EQUAL_PIES = "equal_pies"
    EQUAL_BARS = "equal_bars"

    @property
    def is_bar(self) -> bool:
        """Whether it is a bar."""
        return self in (DiagramForm.BARS, DiagramForm.EQUAL_BARS)

    @property
    def is_equal(self) -> bool:
        """Whether all are of one size, so that only shares are compared."""
        return self in (DiagramForm.EQUAL_PIES, DiagramForm.EQUAL_BARS)


_COLOURED = (MapKind.CHOROPLETH, MapKind.LAYERED, MapKind.BIVARIATE, MapKind.TIME)


def proposed_kind(indicator: Indicator) -> MapKind:
    """A count is shown by circles: as an area colour it would say how large the area is."""
    if indicator.kind is Kind.COUNT:
        return MapKind.SYMBOLS
    return MapKind.CHANGE if indicator.kind is Kind.CHANGE else MapKind.CHOROPLETH


def is_amount(indicator: Indicator) -> bool:
    """Whether it counts something, or how a count has changed: twice as large an area has twice as much."""
    node = indicator.parsed
    if isinstance(node, Call) and node.function is Function.CHANGE:
        return kind_of(node.body) is Kind.COUNT and not indicator.given
    return indicator.kind is Kind.COUNT


def objections(kind: MapKind, indicator: Indicator, tableau: Tableau) -> Remark | None:
    """Why a kind of map shows this indicator badly; None where it suits. What is better: `proposed_kind`."""
    if kind in _COLOURED and is_amount(indicator):
        return Remark.of(
            "Coloured areas say how large an area is: show {indicator}, which is a count, as circles.",
            indicator=indicator.title,
        )
    if kind is MapKind.SYMBOLS:
        return objections_to_circles(indicator)
    return _objections_to_diagrams(indicator, tableau) if kind is MapKind.DIAGRAMS else None


def objections_to_circles(indicator: Indicator) -> Remark | None:
    """Why an indicator is badly shown by circles, also by those on coloured areas."""
    if is_amount(indicator):
        return None
    return Remark.of(
        "{indicator} is no count and has no size that a circle could have: show it in the colours of areas.",
        indicator=indicator.title,
    )


def _objections_to_diagrams(indicator: Indicator, tableau: Tableau) -> Remark | None:
    title = indicator.title
    if indicator.kind is not Kind.COUNT:
        return Remark.of("{indicator} is no count: only counts have parts.", indicator=title)
    parts = own_parts(indicator, tableau.definitions)
    if not parts:
        return Remark.of("{indicator} is not a sum of several counts: choose its parts.", indicator=title)
    if len(parts) > MOST_PARTS:
        return Remark.of(
            "{indicator} has {count} parts: choose {most} at most.",
            indicator=title,
            count=len(parts),
            most=MOST_PARTS,
        )
    return None
