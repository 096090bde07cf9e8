"""How it is told whether an area is too small: by sign, colour and words, beside the mouse as in the dock."""

from __future__ import annotations

from dataclasses import dataclass

from ...core.boundaries.measures import Size, Thresholds
from ...support.translation import translate
from ..language import interface_wording


@dataclass(frozen=True)
class SizeLook:
    """A sign that needs no colour, and colours that differ for everybody."""

    sign: str
    ground: str
    ink: str


SIZE_LOOKS = {
    Size.UNKNOWN: SizeLook("", "#ffffff", "#1a1a1a"),
    Size.TINY: SizeLook("✗", "#b2410e", "#ffffff"),
    Size.SMALL: SizeLook("▼", "#fdd49e", "#5a2500"),
    Size.BELOW_TARGET: SizeLook("▽", "#fff3c4", "#4a3b00"),
    Size.FITTING: SizeLook("✓", "#d6e6f4", "#08306b"),
    Size.ABOVE_TARGET: SizeLook("△", "#e1d7ec", "#3f1f5f"),
}


def size_title(size: Size, thresholds: Thresholds) -> str:
    """What a sign means, with the limits in use; "" where nothing is known."""
    words = interface_wording()
    least, small, target = (
        words.number(number, 0) for number in (thresholds.least, thresholds.small, thresholds.target)
    )
    titles = {
        Size.UNKNOWN: "",
        Size.TINY: translate("Boundaries", "fewer than {least} inhabitants"),
        Size.SMALL: translate("Boundaries", "fewer than {small} inhabitants"),
        Size.BELOW_TARGET: translate("Boundaries", "below the target size of {target}"),
        Size.FITTING: translate("Boundaries", "large enough"),
        Size.ABOVE_TARGET: translate("Boundaries", "above the target size of {target}"),
    }
    return titles[size].format(least=least, small=small, target=target)


def shown_sizes(thresholds: Thresholds) -> tuple[Size, ...]:
    """The sizes that a legend has to explain."""
    aimed = (Size.BELOW_TARGET, Size.FITTING, Size.ABOVE_TARGET) if thresholds.target else (Size.FITTING,)
    return (Size.TINY, Size.SMALL, *aimed)
