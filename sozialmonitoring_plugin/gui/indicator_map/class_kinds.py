"""What of the choices about classes serves which kind of map."""

from __future__ import annotations

from ...core.map_kinds import MapKind
from ...support.translation import translate

POOLED = (MapKind.CHOROPLETH, MapKind.LAYERED)
"""Kinds whose classes can be made from the numbers of all Stichtage."""

STORED = (MapKind.CHOROPLETH, MapKind.LAYERED, MapKind.TIME)
"""Kinds whose classes are those of the indicator itself, so that titles and stored ones serve them."""


def why_not_stored(kind: MapKind) -> str:
    """Why the monitoring cannot keep the classes of a kind for the indicator, "" where it can."""
    if kind in STORED:
        return ""
    if kind is MapKind.CHANGE:
        return translate(
            "IndicatorMap",
            "These are classes of a change, not of the indicator: the monitoring keeps those of an indicator"
            " that is a change itself.",
        )
    return translate("IndicatorMap", "This kind of map has no classes that the indicator could be shown in.")
