"""Colours as texts and as numbers: sRGB, linear light, CIELAB.

Arrays have shape (…, 3). sRGB and linear light run from 0 to 1, L* from 0 to 100.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from ..errors import UserError
from ..values import Numbers

_TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
"""Linear sRGB to CIE XYZ under D65, after IEC 61966-2-1."""

_FROM_XYZ = np.linalg.inv(_TO_XYZ)
_WHITE = _TO_XYZ.sum(axis=1)
_EPSILON, _KAPPA = 216 / 24389, 24389 / 27


class ColourError(UserError):
    """A text that is no colour, or a palette that cannot be."""


def as_colour(text: str) -> str:
    """The colour as "#rrggbb"; "#f80" and "F80" are understood. Raises ColourError."""
    digits = text.strip().removeprefix("#").lower()
    if not re.fullmatch("[0-9a-f]{3}|[0-9a-f]{6}", digits):
        raise ColourError(
            "“{text}” is not a colour.", hint="Write colours with six digits, like #fd8d3c.", text=text
        )
    return f"#{digits if len(digits) == 6 else ''.join(digit * 2 for digit in digits)}"


def rgb_of(colours: str | Sequence[str]) -> Numbers:
    """Red, green and blue of one colour, shape (3,), or of several, shape (n, 3)."""
    shape = (3,) if isinstance(colours, str) else (-1, 3)
    levels = bytes.fromhex("".join(colours).replace("#", ""))
    return np.frombuffer(levels, dtype=np.uint8).reshape(shape) / 255


def colour_of(rgb: Numbers) -> str:
    """The nearest colour of 8 bits; what no screen can show is cut off."""
    red, green, blue = np.rint(np.clip(rgb, 0, 1) * 255).astype(int).tolist()
    return f"#{red:02x}{green:02x}{blue:02x}"


def linear(rgb: Numbers) -> Numbers:
    """Light of sRGB values (IEC 61966-2-1)."""
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def encoded(light: Numbers) -> Numbers:
    """Inverse of `linear`, from light that is cut to 0…1."""
    light = np.clip(light, 0, 1)
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)


def lab_of(colours: str | Sequence[str]) -> Numbers:
    """CIELAB (D65) of one colour, shape (3,), or of several, shape (n, 3)."""
    return lab_of_rgb(rgb_of(colours))


def lab_of_rgb(rgb: Numbers) -> Numbers:
    """CIELAB (D65) of sRGB values, shape (…, 3)."""
    ratio = linear(rgb) @ _TO_XYZ.T / _WHITE
    bent = np.where(ratio > _EPSILON, np.cbrt(ratio), (_KAPPA * ratio + 16) / 116)
    x, y, z = np.moveaxis(bent, -1, 0)
    return np.stack([116 * y - 16, 500 * (x - y), 200 * (y - z)], axis=-1)


def colour_of_lab(lab: Numbers) -> str:
    """The nearest colour that a screen can show."""
    lightness, a, b = lab
    y = (lightness + 16) / 116
    bent = np.array([y + a / 500, y, y - b / 200])
    ratio = np.where(bent**3 > _EPSILON, bent**3, (116 * bent - 16) / _KAPPA)
    return colour_of(encoded(_FROM_XYZ @ (ratio * _WHITE)))


def lightness(colours: Sequence[str]) -> Numbers:
    """L* of each, which is what a black-and-white print keeps of it."""
    return lab_of(colours)[..., 0]
