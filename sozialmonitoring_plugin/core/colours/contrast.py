"""Contrast of letters on fills."""

from __future__ import annotations

import numpy as np

from ..values import Numbers
from .colour import linear, rgb_of

DARK, LIGHT = "#000000", "#ffffff"

LEGIBLE = 4.5
"""Contrast that text needs (WCAG 2, success criterion 1.4.3, level AA)."""

_WEIGHTS = np.array([0.2126, 0.7152, 0.0722])


def contrast(one: str, other: str) -> float:
    """Contrast of two colours as WCAG 2 defines it, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2), 0 for black to 1 for white."""
    return float(luminance_of(rgb_of(colour)))


def luminance_of(rgb: Numbers) -> Numbers:
    """Relative luminance of sRGB values, shape (…, 3) to (…)."""
    light: Numbers = linear(rgb) @ _WEIGHTS
    return light


def label_colour(fill: str) -> str:
    """Black or white, whichever is easier to read on a fill: the contrast is never below 4.58.

    Both are equal where (Y + 0.05) / 0.05 = 1.05 / (Y + 0.05); there each is √21 = 4.583.
    """
    return DARK if contrast(fill, DARK) >= contrast(fill, LIGHT) else LIGHT
