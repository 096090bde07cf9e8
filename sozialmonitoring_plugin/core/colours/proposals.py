"""The palette that suits what a map is of."""

from __future__ import annotations

from collections.abc import Iterable

from ..indicators.tableau import Polarity
from .catalogue import palette_named
from .kinds import NumberKind, PaletteKind
from .own import OwnPalette
from .palette import Palette

KIND_FOR = {
    NumberKind.AMOUNTS: PaletteKind.SEQUENTIAL,
    NumberKind.AROUND_CENTRE: PaletteKind.DIVERGING,
    NumberKind.CATEGORIES: PaletteKind.QUALITATIVE,
}
"""Which kind of palette suits which numbers."""

_AMOUNTS = {Polarity.BURDEN: "EvenYlOrRd", Polarity.GOOD: "EvenYlGn", Polarity.NEUTRAL: "EvenBlues"}

_AROUND_CENTRE = {Polarity.BURDEN: "RdBu_r", Polarity.GOOD: "RdBu", Polarity.NEUTRAL: "PRGn"}
"""More of a burden is warm, less of it cool; of what is good it is the other way round.

Purple and green do not judge.
"""

_MANY_CLASSES = "viridis_r"
_CATEGORIES = ((8, "Set2"), (12, "Set3"))


def proposed(
    polarity: Polarity,
    numbers: NumberKind = NumberKind.AMOUNTS,
    classes: int = 5,
    own: Iterable[OwnPalette] = (),
) -> Palette:
    """The palette for classes of some numbers: the county's own default, else one that everybody reads.

    Ramps of even lightness have nine steps that a print keeps apart; for more classes the range of viridis is
    needed. Categories beyond twelve have no colours of their own.
    """
    own = tuple(own)
    kind = KIND_FOR[numbers]
    for one in own:
        if one.kind is kind and polarity in one.default_for:
            return one.palette()
    return palette_named(_name(polarity, numbers, classes))


def _name(polarity: Polarity, numbers: NumberKind, classes: int) -> str:
    if numbers is NumberKind.CATEGORIES:
        return next((name for most, name in _CATEGORIES if classes <= most), _CATEGORIES[-1][1])
    if numbers is NumberKind.AROUND_CENTRE:
        return _AROUND_CENTRE[polarity]
    return _AMOUNTS[polarity] if classes <= 9 else _MANY_CLASSES
