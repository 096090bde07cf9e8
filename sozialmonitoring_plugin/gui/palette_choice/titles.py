"""What palettes, their kinds and their marks are called."""

from __future__ import annotations

from ...core.colours.checks import Marks
from ...core.colours.kinds import Family, PaletteKind
from ...core.colours.palette import Palette
from ...support.translation import translate


def palette_title(palette: Palette) -> str:
    """The name, by which ColorBrewer and viridis are known; even ramps are called by their colours."""
    even = {
        "EvenYlOrRd": translate("PaletteChoice", "Even yellow–red"),
        "EvenYlGn": translate("PaletteChoice", "Even yellow–green"),
        "EvenBlues": translate("PaletteChoice", "Even blue"),
        "EvenBuPu": translate("PaletteChoice", "Even blue–purple"),
        "EvenGreys": translate("PaletteChoice", "Even grey"),
    }
    return even.get(palette.name, palette.name) if palette.family is Family.EVEN else palette.name


def kind_title(kind: PaletteKind) -> str:
    """The heading above palettes of a kind."""
    return {
        PaletteKind.SEQUENTIAL: translate("PaletteChoice", "Sequential: from little to much"),
        PaletteKind.DIVERGING: translate("PaletteChoice", "Diverging: away from a middle"),
        PaletteKind.QUALITATIVE: translate("PaletteChoice", "Qualitative: categories without order"),
    }[kind]


def mark_titles() -> dict[str, str]:
    """What each mark says of a palette that has it."""
    return {
        "colour_blind": translate("PaletteChoice", "Told apart with every colour vision deficiency"),
        "printed": translate("PaletteChoice", "Told apart in black-and-white print"),
        "copied": translate("PaletteChoice", "Told apart in a photocopy"),
    }


def lacking_titles() -> dict[str, str]:
    """What the absence of a mark says."""
    return {
        "colour_blind": translate("PaletteChoice", "Not told apart with every colour vision deficiency"),
        "printed": translate("PaletteChoice", "Not told apart in black-and-white print"),
        "copied": translate("PaletteChoice", "Not told apart in a photocopy"),
    }


def marks_text(marks: Marks) -> str:
    """The marks that a palette has, one in a line."""
    return "\n".join(title for name, title in mark_titles().items() if getattr(marks, name))
