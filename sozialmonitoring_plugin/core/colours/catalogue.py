"""All palettes by name: those that come along, a county's own, and colours that are spelled out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path

from .colour import ColourError
from .kinds import Family, PaletteKind
from .own import OwnPalette
from .palette import BACKWARDS, Palette

_FOLDER = Path(__file__).parent / "data"


def palette_named(name: str, own: Iterable[OwnPalette] = ()) -> Palette:
    """The palette of a name; "RdBu_r" is RdBu turned around.

    "YlOrRd" and other names of ColorBrewer are its colours as published, "EvenYlOrRd" is this plugin's ramp
    of even lightness. A text like "diverging: #ca0020 #f7f7f7 #0571b0" is a palette itself, a sequential one
    where no kind is said. Raises ColourError.
    """
    own = tuple(own)
    offered = {palette.name: palette for palette in reversed(offered_palettes(own))}
    if name in offered:
        return offered[name]
    plain = name.removesuffix(BACKWARDS)
    if plain != name and (plain in offered or "#" in plain):
        return palette_named(plain, own).turned()
    if "#" in name:
        return OwnPalette.spelled(name).palette()
    raise ColourError(
        "There is no palette {palette}.",
        hint="Choose: {known}. Or give colours: #ffffcc #fd8d3c #bd0026.",
        palette=name,
        known=", ".join(reversed(offered)),
    )


def offered_palettes(own: Iterable[OwnPalette] = (), kind: PaletteKind | None = None) -> tuple[Palette, ...]:
    """A county's own palettes, then all that come along; with a kind only those."""
    found = (*(palette.palette() for palette in own), *built_in_palettes())
    return tuple(palette for palette in found if kind in (None, palette.kind))


@lru_cache
def built_in_palettes() -> tuple[Palette, ...]:
    """Even ramps, ColorBrewer's schemes, viridis and its sisters, in this order."""
    return (*_read(Family.EVEN), *_read(Family.COLORBREWER), *_read(Family.VIRIDIS))


def _read(family: Family) -> Sequence[Palette]:
    content = json.loads((_FOLDER / f"{family.value}.json").read_text(encoding="utf-8"))
    return [
        _palette(name, kind, family, lines)
        for kind in PaletteKind
        for name, lines in content.get(kind.value, {}).items()
    ]


def _palette(name: str, kind: PaletteKind, family: Family, lines: Sequence[str]) -> Palette:
    """ColorBrewer has a line for each number of classes; the lines of the others are one ramp."""
    if family is Family.COLORBREWER:
        return Palette(name, kind, family, tuple(tuple(line.split()) for line in lines))
    return Palette(name, kind, family, (tuple(" ".join(lines).split()),), continuous=True)
