"""The scales of a fixed base as JSON."""

from __future__ import annotations

from typing import Any

from ..json_entry import Entry
from .scales import BaseScales, Scale, Scales


def read_base_scales(entry: Entry) -> BaseScales:
    """Scales of status and, if they are there, of dynamics. Raises what the entry raises."""
    scales = BaseScales(
        _scales(entry.part("status")), _scales(entry.part("dynamics")) if entry.has("dynamics") else None
    )
    entry.refuse_unknown()
    return scales


def scales_to_dict(scales: BaseScales) -> dict[str, Any]:
    """Inverse of `read_base_scales`."""
    content = {"status": _to_dict(scales.status)}
    if scales.dynamics is not None:
        content["dynamics"] = _to_dict(scales.dynamics)
    return content


def _scales(entry: Entry) -> Scales:
    within = entry.part("indicators")
    indicators = {name: _scale(within.part(name)) for name in within.names}
    total = _scale(entry.part("sum")) if entry.has("sum") else None
    entry.refuse_unknown()
    return Scales(indicators, total)


def _scale(entry: Entry) -> Scale:
    scale = Scale(entry.number("centre"), entry.number("spread"))
    entry.refuse_unknown()
    return scale


def _to_dict(scales: Scales) -> dict[str, Any]:
    content: dict[str, Any] = {
        "indicators": {name: _plain(scale) for name, scale in scales.indicators.items()}
    }
    if scales.total is not None:
        content["sum"] = _plain(scales.total)
    return content


def _plain(scale: Scale) -> dict[str, float]:
    return {"centre": scale.centre, "spread": scale.spread}
