"""Which classes cannot be told apart, and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

import numpy as np

from ..values import Numbers
from .colour import lab_of_rgb, lightness, rgb_of
from .difference import ciede2000
from .kinds import PaletteKind
from .vision import Vision, seen_rgb

NEIGHBOURS_APART = 4.0
"""ΔE00 between neighbouring classes of a ramp: their order helps, and they often touch."""

OTHERS_APART = 8.0
"""ΔE00 between all other classes, which the eye compares across the map and with the legend."""

GREY_STEP = 5.0
"""L* between classes in black-and-white print: 13 of 255 greys, of which 10 are told apart side by side."""

COPY_STEP = 12.0
"""L* between classes that a photocopier still keeps apart; it loses more than half of the steps."""


@dataclass(frozen=True)
class Likeness:
    """Two classes, counted from 0, that look alike; `difference` is ΔE00, in grey the one of L*."""

    first: int
    second: int
    vision: Vision
    difference: float


def alike(colours: Sequence[str], vision: Vision, kind: PaletteKind) -> tuple[Likeness, ...]:
    """All pairs of classes that look alike, the most similar first."""
    apart = differences(colours, vision)
    found = [
        Likeness(first, second, vision, float(apart[first, second]))
        for first, second in combinations(range(len(colours)), 2)
        if apart[first, second] < _needed(second - first, vision, kind)
    ]
    return tuple(sorted(found, key=lambda pair: pair.difference))


def differences(colours: Sequence[str], vision: Vision) -> Numbers:
    """How different each two colours look: ΔE00, in grey the difference of L*; shape (n, n)."""
    lab = lab_of_rgb(seen_rgb(rgb_of(colours), vision))
    if vision is Vision.GREY:
        difference: Numbers = np.abs(lab[:, None, 0] - lab[None, :, 0])
        return difference
    return ciede2000(lab[:, None], lab[None, :])


def steps_in_grey(colours: Sequence[str]) -> float:
    """The smallest step of L* from class to class; 0 or less where the greys do not run one way."""
    greys = [float(grey) for grey in lightness(list(colours))]
    steps = [one - other for one, other in pairwise(greys)]
    return max(min(steps, default=100.0), min((-step for step in steps), default=100.0))


def _needed(distance: int, vision: Vision, kind: PaletteKind) -> float:
    if vision is Vision.GREY:
        return GREY_STEP
    neighbours = distance == 1 and kind is not PaletteKind.QUALITATIVE
    return NEIGHBOURS_APART if neighbours else OTHERS_APART
