"""What colours are fit for: marks of palettes, and sentences about the classes of a map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..remarks import Remark, Word
from .colour import lightness
from .contrast import DARK, LEGIBLE, contrast
from .kinds import PaletteKind
from .likeness import COPY_STEP, GREY_STEP, Likeness, alike, steps_in_grey
from .palette import Palette
from .vision import COLOUR_VISIONS, Vision

VISION_WORDS = {
    Vision.NORMAL: Word("for everybody"),
    Vision.DEUTERANOPIA: Word("for people who cannot see green (deuteranopia)"),
    Vision.PROTANOPIA: Word("for people who cannot see red (protanopia)"),
    Vision.TRITANOPIA: Word("for people who cannot see blue (tritanopia)"),
    Vision.GREY: Word("in black-and-white print"),
}
"""Who sees what, within a remark."""

_FEWER = Word("choose fewer classes or a palette with stronger steps")
_SAFE = Word("choose a palette that is marked as safe for colour vision deficiency")
_SEQUENTIAL = Word("choose a sequential palette")
_PATTERNS = Word("let patterns or labels tell them apart")

_FOR_PRINT = {
    PaletteKind.SEQUENTIAL: _FEWER,
    PaletteKind.DIVERGING: _SEQUENTIAL,
    PaletteKind.QUALITATIVE: _PATTERNS,
}


@dataclass(frozen=True)
class Marks:
    """What a palette is fit for with a number of classes.

    `colour_blind`: all classes are told apart with each colour vision; `printed`: in black-and-white print;
    `copied`: in a photocopy. `dark_labels`: black letters are legible on every class. Palettes with two
    dark ends are not `printed`: both sides become the same greys.
    """

    colour_blind: bool
    printed: bool
    copied: bool
    dark_labels: bool


@lru_cache(maxsize=2048)
def marks(palette: Palette, classes: int) -> Marks:
    """What a palette is fit for with so many classes."""
    return marks_of(palette.colours(classes), palette.kind)


def marks_of(colours: Sequence[str], kind: PaletteKind) -> Marks:
    """What the colours of classes are fit for."""
    return Marks(
        colour_blind=not any(alike(colours, vision, kind) for vision in COLOUR_VISIONS),
        printed=_in_grey(colours, kind, GREY_STEP),
        copied=_in_grey(colours, kind, COPY_STEP),
        dark_labels=all(contrast(colour, DARK) >= LEGIBLE for colour in colours),
    )


def remarks(colours: Sequence[str], kind: PaletteKind) -> tuple[Remark, ...]:
    """Which classes look alike to whom, and what to do; one sentence for each vision, the closest classes.

    Who sees colours normally comes first; where even they cannot tell classes apart, nobody else is told of.
    """
    normal = alike(colours, Vision.NORMAL, kind)
    if normal:
        return (_alike(normal[0], _FEWER),)
    found = [pairs[0] for vision in COLOUR_VISIONS if (pairs := alike(colours, vision, kind))]
    told = [_alike(pair, _SAFE) for pair in found]
    return (*told, *_about_grey(colours, kind))


def _about_grey(colours: Sequence[str], kind: PaletteKind) -> tuple[Remark, ...]:
    pairs = alike(colours, Vision.GREY, kind)
    if pairs:
        return (_alike(pairs[0], _FOR_PRINT[kind]),)
    if kind is PaletteKind.SEQUENTIAL and steps_in_grey(colours) <= 0:
        return (
            Remark.of(
                "In black-and-white print higher classes are not always darker: choose a sequential palette"
                " whose lightness runs one way."
            ),
        )
    return ()


def _alike(pair: Likeness, advice: Word) -> Remark:
    return Remark.of(
        "Classes {first} and {second} look alike {to_whom}: {advice}.",
        first=pair.first + 1,
        second=pair.second + 1,
        to_whom=VISION_WORDS[pair.vision],
        advice=advice,
    )


def _in_grey(colours: Sequence[str], kind: PaletteKind, step: float) -> bool:
    """Whether greys are told apart by so much; those of a ramp must also run one way."""
    if kind is PaletteKind.QUALITATIVE:
        colours = sorted(colours, key=lambda colour: float(lightness([colour])[0]))
    return steps_in_grey(colours) >= step
