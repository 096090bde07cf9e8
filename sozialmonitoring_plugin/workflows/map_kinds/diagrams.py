"""Diagrams of the parts of a count."""

from __future__ import annotations

from ...core.colours.kinds import NumberKind
from ...core.colours.proposals import proposed
from ...core.errors import UserError
from ...core.indicators.parts import own_parts
from ...core.indicators.tableau import Indicator, Kind, Polarity, Tableau
from ...core.map_kinds import MOST_PARTS
from ...core.publication import PublishedTable
from ...layers.themes.diagrams import Diagrams
from ..palettes import map_palette
from ..published import chosen_indicators
from .maker import Maker, Plan, Themed
from .request import CreateMapRequest


def _plan(request: CreateMapRequest) -> Plan:
    return Plan((request.indicator, *_parts(request)))


def _themed(request: CreateMapRequest, published: PublishedTable, _rank: int) -> Themed:
    parts = _parts(request)
    polarity = published.column(request.indicator).indicator.polarity
    palette = _palette(request, polarity, len(parts))
    return Themed(published, Diagrams(request.indicator, parts, request.form, request.scale, palette))


def _palette(request: CreateMapRequest, polarity: Polarity, parts: int) -> str:
    """The wanted palette, or the county's own for categories; "" for colours that everybody tells apart."""
    kind = NumberKind.CATEGORIES
    found = map_palette(request.monitoring, request.palette, polarity, kind, parts)
    return found if request.palette or found != proposed(polarity, kind, parts).key else ""


def _parts(request: CreateMapRequest) -> tuple[str, ...]:
    """What the diagrams divide. Raises UserError for what is no count, too many parts or too few."""
    tableau = request.monitoring.tableau()
    whole = _counted(tableau, request.indicator)
    parts = tuple(dict.fromkeys(request.parts)) or own_parts(whole, tableau.definitions)
    for name in parts:
        _counted(tableau, name)
    if len(parts) < 2:
        raise UserError(
            "{indicator} is not divided into parts.",
            hint="Choose two counts or more as parts of it.",
            indicator=whole.title,
        )
    if len(parts) > MOST_PARTS:
        raise UserError(
            "{count} parts are too many for a diagram.",
            hint="Choose {most} at most; join small ones to a derived variable.",
            count=len(parts),
            most=MOST_PARTS,
        )
    return parts


def _counted(tableau: Tableau, name: str) -> Indicator:
    (indicator,) = chosen_indicators(tableau, (), (name,))
    if indicator.kind is not Kind.COUNT:
        raise UserError(
            "{indicator} is no count: diagrams divide counts only.",
            hint="Choose counts, such as the age groups of the inhabitants.",
            indicator=indicator.title,
        )
    return indicator


DIAGRAMS = Maker(_plan, _themed)
