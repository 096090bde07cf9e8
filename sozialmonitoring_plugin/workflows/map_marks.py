"""The layers of a map know which numbers of which monitoring they show, and in which stored classes."""

from __future__ import annotations

from dataclasses import replace

from ..core.classification.frozen import FrozenClassification
from ..core.feedback import Feedback
from ..core.map_kinds import MapKind
from ..layers.indicator_map import IndicatorMap
from ..layers.map_origin import MapOrigin, mark_layer, shown_indicator
from ..layers.themes.bivariate import Bivariate
from ..layers.themes.change import Change
from ..layers.themes.choropleth import Choropleth
from ..layers.themes.layered import Layered
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


def tell_outside_of(themed: Themed, rank: int, feedback: Feedback) -> None:
    """Say which areas of the county the classes of a map do not hold."""
    published, theme = themed.published, _each(themed.theme)
    if isinstance(theme, (Choropleth, Change)):
        series = isinstance(themed.theme, TimeMap)
        columns = published.series(theme.indicator) if series else [published.column(theme.indicator)]
        tell_outside(published, columns, rank, Classified(theme.classification, theme.frozen), feedback)
    if isinstance(theme, Bivariate):
        sides = (theme.first, theme.first_classification), (theme.second, theme.second_classification)
        for name, made in sides:
            tell_outside(published, [published.column(name)], rank, Classified(made), feedback)


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
    each = _each(theme)
    return each.frozen if isinstance(each, (Choropleth, Change)) else None


def _each(theme: Theme) -> Theme:
    """What colours the areas of a map by one indicator."""
    if isinstance(theme, TimeMap):
        return theme.each
    return theme.areas if isinstance(theme, Layered) else theme
