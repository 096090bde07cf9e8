"""The layers of a map know which numbers of which monitoring they show, and in which stored classes."""

from __future__ import annotations

from dataclasses import replace

from ..core.classification.frozen import FrozenClassification
from ..core.feedback import Feedback
from ..core.map_kinds import MapKind
from ..layers.indicator_map import IndicatorMap
from ..layers.map_origin import MapOrigin, mark_layer, shown_indicator
from ..layers.themes.change import Change
from ..layers.themes.choropleth import Choropleth
from ..layers.themes.theme import Theme
from ..layers.themes.time_map import TimeMap
from .classified import Classified
from .map_kinds.maker import Themed
from .map_kinds.request import CreateMapRequest
from .told_outside import tell_outside


def mark_map(built: IndicatorMap, request: CreateMapRequest, themed: Themed, level: str) -> None:
    """Write into the coloured layers what they show; into the one with classes also which these are."""
    origin = _origin(request, themed, level)
    for layer in built.legend_layers():
        if layer not in built.surroundings():
            mark_layer(layer, replace(origin, indicator=shown_indicator(layer, origin.indicator)))
    frozen = _frozen_of(themed.theme)
    # One that was never stored only carries titles and colours.
    if frozen is not None and frozen.revision:
        named = replace(origin, classification=frozen.name, fingerprint=frozen.fingerprint)
        mark_layer(built.values_layer, named)


def tell_outside_of(themed: Themed, indicator: str, rank: int, feedback: Feedback) -> None:
    """Say which areas of the county the classes of a map do not hold."""
    theme, published = themed.theme, themed.published
    if isinstance(theme, TimeMap):
        found = Classified(theme.classification, theme.each.frozen)
        tell_outside(published, published.series(indicator), rank, found, feedback)
    if isinstance(theme, Choropleth):
        found = Classified(theme.classification, theme.frozen)
        tell_outside(published, [published.column(indicator)], rank, found, feedback)


def _origin(request: CreateMapRequest, themed: Themed, level: str) -> MapOrigin:
    published, theme = themed.published, themed.theme
    start = theme.ends.dates[0].isoformat() if isinstance(theme, Change) and theme.ends else ""
    return MapOrigin(
        request.monitoring.path.name,
        request.monitoring.created,
        "" if request.kind is MapKind.STATUS else request.indicator,
        level,
        published.reference_date.isoformat(),
        published.version_title,
        request.kind.value,
        start,
    )


def _frozen_of(theme: Theme) -> FrozenClassification | None:
    each = theme.each if isinstance(theme, TimeMap) else theme
    return each.frozen if isinstance(each, Choropleth) else None
