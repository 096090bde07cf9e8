"""A county's own palettes, and how they are kept as JSON."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from ..indicators.tableau import Polarity
from ..json_entry import Entry
from ..json_text import JsonText
from .colour import ColourError, as_colour
from .kinds import Family, PaletteKind
from .palette import Palette

FEWEST = 2
_KINDS = tuple(kind.value for kind in PaletteKind)


class _PaletteEntry(Entry):
    error = ColourError


@dataclass(frozen=True)
class OwnPalette:
    """Colours that somebody has chosen, those of the lowest class first.

    `default_for` names the polarities whose maps have it where nobody chooses otherwise: maps of amounts
    have a sequential one, maps of changes a diverging one. Raises ColourError for fewer than two colours
    and for texts that are none.
    """

    name: str
    kind: PaletteKind
    colours: tuple[str, ...]
    default_for: tuple[Polarity, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "colours", tuple(as_colour(colour) for colour in self.colours))
        if len(self.colours) < FEWEST:
            raise ColourError(
                "The palette “{name}” has fewer than two colours.", hint="Add another one.", name=self.name
            )

    @classmethod
    def spelled(cls, text: str) -> OwnPalette:
        """From "diverging: #ca0020 #f7f7f7 #0571b0"; commas are taken too. Raises ColourError."""
        said, _, rest = text.rpartition(":")
        kind = said.strip().lower() or PaletteKind.SEQUENTIAL.value
        if kind not in _KINDS:
            raise ColourError(
                "“{kind}” is no kind of palette.", hint="Choose: {known}.", kind=kind, known=", ".join(_KINDS)
            )
        colours = tuple(part for part in re.split(r"[\s,;]+", rest) if part)
        return cls(text.strip(), PaletteKind(kind), colours)

    def palette(self) -> Palette:
        """The palette; a qualitative one has its colours as they are, others are ramps."""
        ramp = self.kind is not PaletteKind.QUALITATIVE
        return Palette(self.name, self.kind, Family.OWN, (self.colours,), continuous=ramp)


def own_to_json(own: OwnPalette) -> str:
    """The palette as JSON that a person can edit; its name is that of the document."""
    content: dict[str, Any] = {"kind": own.kind.value, "colours": list(own.colours)}
    if own.default_for:
        content["default_for"] = [polarity.value for polarity in own.default_for]
    return json.dumps(content, ensure_ascii=False, indent=2)


def own_from_json(text: str, name: str) -> OwnPalette:
    """Inverse of `own_to_json`. Raises ColourError for what is not understood."""
    entry = _PaletteEntry.of(JsonText(ColourError, unique=True).parse(text, name), name)
    kind = PaletteKind(entry.word("kind", _KINDS, PaletteKind.SEQUENTIAL.value))
    own = OwnPalette(name, kind, entry.texts("colours"), _polarities(entry, name))
    entry.refuse_unknown()
    return own


def _polarities(entry: _PaletteEntry, name: str) -> tuple[Polarity, ...]:
    known = {polarity.value: polarity for polarity in Polarity}
    said = entry.texts("default_for")
    for word in said:
        if word not in known:
            raise ColourError(
                "{name}: “{word}” is no polarity.",
                hint="Choose: {known}.",
                name=name,
                word=word,
                known=", ".join(known),
            )
    return tuple(known[word] for word in said)
