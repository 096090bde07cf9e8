"""Colours and fields of the parts of a diagram."""

from __future__ import annotations

from ..core.indicators.tableau import Polarity
from .area_layer import DividedArea, fields_of
from .palettes import class_colors, palette_for

PART_COLORS = ("#0072b2", "#e69f00", "#56b4e9", "#d55e00", "#009e73", "#f0e442", "#cc79a7", "#1a1a1a")
"""Told apart with any colour vision; after Masataka Okabe and Kei Ito."""


def part_colors(parts: int, palette: str, polarity: Polarity) -> tuple[str, ...]:
    """A colour for each part: of a palette, or colours that everybody tells apart."""
    if not palette:
        return PART_COLORS[:parts]
    return tuple(color.name() for color in class_colors(palette_for(polarity, palette), parts))


def field_names(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Names of fields for the parts: their ids, told apart where a GeoPackage would take two for one."""
    taken = {one.name().casefold() for one in fields_of(DividedArea)} | {"fid", "geom"}
    names = []
    for number, part in enumerate(parts, start=1):
        name = part if part.casefold() not in taken else f"{part}_{number}"
        taken.add(name.casefold())
        names.append(name)
    return tuple(names)
