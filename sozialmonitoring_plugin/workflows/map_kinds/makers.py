"""All kinds of map."""

from __future__ import annotations

from ...core.errors import UserError
from ...core.map_kinds import MapKind
from .bivariate import BIVARIATE
from .change import CHANGE
from .choropleth import CHOROPLETH
from .diagrams import DIAGRAMS
from .layered import LAYERED
from .maker import Maker
from .status import STATUS
from .symbols import SYMBOLS
from .time_map import TIME

MAKERS: dict[MapKind, Maker] = {
    MapKind.CHOROPLETH: CHOROPLETH,
    MapKind.BIVARIATE: BIVARIATE,
    MapKind.CHANGE: CHANGE,
    MapKind.STATUS: STATUS,
    MapKind.SYMBOLS: SYMBOLS,
    MapKind.LAYERED: LAYERED,
    MapKind.DIAGRAMS: DIAGRAMS,
    MapKind.TIME: TIME,
}


def maker_of(kind: MapKind) -> Maker:
    """The maker of a kind. Raises UserError for one that cannot be drawn."""
    if kind not in MAKERS:
        raise UserError("There are no maps of the kind {kind}.", kind=kind.value)
    return MAKERS[kind]
