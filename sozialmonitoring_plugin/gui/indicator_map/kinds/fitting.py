"""Which kinds of map fit an indicator, and why the others do not."""

from __future__ import annotations

from dataclasses import dataclass

from ....core.indicators.tableau import Indicator, Kind
from ....core.map_kinds import MapKind
from ....support.translation import translate


@dataclass(frozen=True)
class Offer:
    """What a monitoring has to make maps of."""

    indicators: tuple[Indicator, ...]
    counts: int
    dates: int
    specifications: int


PAGE = "multiples"
"""The kind that is a page of several maps."""


def kind_titles() -> dict[str, str]:
    """What the kinds are called, in the order of their buttons."""
    return {
        MapKind.CHOROPLETH.value: translate("MapKinds", "Area colours"),
        MapKind.SYMBOLS.value: translate("MapKinds", "Circles"),
        MapKind.LAYERED.value: translate("MapKinds", "Colours and circles"),
        MapKind.BIVARIATE.value: translate("MapKinds", "Two indicators"),
        MapKind.CHANGE.value: translate("MapKinds", "Change"),
        MapKind.STATUS.value: translate("MapKinds", "Status and dynamics"),
        MapKind.DIAGRAMS.value: translate("MapKinds", "Diagrams"),
        MapKind.TIME.value: translate("MapKinds", "Time slider"),
        PAGE: translate("MapKinds", "Small maps"),
    }


def kind_tips() -> dict[str, str]:
    """What each kind is good for."""
    return {
        MapKind.CHOROPLETH.value: translate("MapKinds", "Areas in the colours of classes: for rates"),
        MapKind.SYMBOLS.value: translate("MapKinds", "Circles as large as the number: for counts"),
        MapKind.LAYERED.value: translate("MapKinds", "A rate as area colour, a count as circles on it"),
        MapKind.BIVARIATE.value: translate("MapKinds", "Two rates at once, in one square of colours"),
        MapKind.CHANGE.value: translate("MapKinds", "Rise and fall since an earlier reference date"),
        MapKind.STATUS.value: translate("MapKinds", "The groups of a social index, now and over time"),
        MapKind.DIAGRAMS.value: translate("MapKinds", "The parts of a whole in each area"),
        MapKind.TIME.value: translate("MapKinds", "Every reference date, for QGIS’ temporal controller"),
        PAGE: translate("MapKinds", "A page of maps of several reference dates or indicators"),
    }


def why_not(kind: str, indicator: Indicator | None, offer: Offer) -> str:
    """Why a kind does not fit, "" where it does."""
    if indicator is None:
        return translate("MapKinds", "Choose an indicator first.")
    needs = {
        MapKind.SYMBOLS.value: _why_no_circles,
        MapKind.LAYERED.value: _why_no_layers,
        MapKind.BIVARIATE.value: _why_no_square,
        MapKind.CHANGE.value: _why_no_change,
        MapKind.STATUS.value: _why_no_status,
        MapKind.DIAGRAMS.value: _why_no_diagrams,
        MapKind.TIME.value: _why_no_time,
    }
    need = needs.get(kind)
    return need(indicator, offer) if need else ""


def warning(kind: MapKind, indicator: Indicator | None) -> str:
    """What is to be thought of though the kind can be drawn, "" for nothing."""
    if kind is not MapKind.CHOROPLETH or indicator is None or indicator.kind is not Kind.COUNT:
        return ""
    text = translate(
        "MapKinds", "“{title}” is a count: as an area colour it mostly says how large an area is."
    )
    return text.format(title=indicator.title)


def _why_no_circles(indicator: Indicator, _offer: Offer) -> str:
    if indicator.kind is Kind.COUNT:
        return ""
    text = translate("MapKinds", "Circles show counts, and “{title}” is none: areas in colour suit it.")
    return text.format(title=indicator.title)


def _why_no_layers(indicator: Indicator, offer: Offer) -> str:
    if indicator.kind is Kind.COUNT:
        text = translate("MapKinds", "Choose the rate for the area colour; “{title}” can be the circles.")
        return text.format(title=indicator.title)
    if offer.counts:
        return ""
    return translate("MapKinds", "There is no count for the circles.")


def _why_no_square(indicator: Indicator, offer: Offer) -> str:
    if indicator.kind is Kind.COUNT:
        text = translate("MapKinds", "Two area colours are for rates, and “{title}” is a count.")
        return text.format(title=indicator.title)
    if any(one.kind is not Kind.COUNT and one.id != indicator.id for one in offer.indicators):
        return ""
    return translate("MapKinds", "The tableau has no second rate.")


def _why_no_change(indicator: Indicator, offer: Offer) -> str:
    if indicator.kind is Kind.CHANGE:
        text = translate("MapKinds", "“{title}” is a change already: take area colours.")
        return text.format(title=indicator.title)
    return "" if offer.dates > 1 else translate("MapKinds", "There is no earlier reference date.")


def _why_no_status(_indicator: Indicator, offer: Offer) -> str:
    if offer.specifications:
        return ""
    return translate("MapKinds", "The monitoring keeps no index specification: make one in “Social index”.")


def _why_no_diagrams(indicator: Indicator, offer: Offer) -> str:
    if indicator.kind is not Kind.COUNT:
        text = translate("MapKinds", "Diagrams divide counts, and “{title}” is none.")
        return text.format(title=indicator.title)
    if offer.counts > 1:
        return ""
    return translate("MapKinds", "Diagrams need two counts at least, the parts of a whole.")


def _why_no_time(_indicator: Indicator, offer: Offer) -> str:
    return "" if offer.dates > 1 else translate("MapKinds", "There is only one reference date.")
