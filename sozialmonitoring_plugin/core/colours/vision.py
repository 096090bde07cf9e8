"""Colours as people with a colour vision deficiency see them, and as a black-and-white print shows them."""

from __future__ import annotations

from enum import Enum

import numpy as np

from ..values import Numbers
from .colour import colour_of, encoded, linear, rgb_of
from .contrast import luminance_of


class Vision(Enum):
    """NORMAL, without the green, red or blue receptors, and GREY for black-and-white print."""

    NORMAL = "normal"
    DEUTERANOPIA = "deuteranopia"
    PROTANOPIA = "protanopia"
    TRITANOPIA = "tritanopia"
    GREY = "grey"


COLOUR_VISIONS = tuple(vision for vision in Vision if vision is not Vision.GREY)

_MATRICES = {
    Vision.PROTANOPIA: np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    Vision.DEUTERANOPIA: np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    Vision.TRITANOPIA: np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
"""Machado, Oliveira and Fernandes (2009), severity 1.0, for linear RGB."""


def seen(colour: str, vision: Vision) -> str:
    """What a colour looks like."""
    return colour_of(seen_rgb(rgb_of(colour), vision))


def seen_rgb(rgb: Numbers, vision: Vision) -> Numbers:
    """What sRGB values of shape (…, 3) look like."""
    if vision is Vision.NORMAL:
        return rgb
    if vision is Vision.GREY:
        return np.repeat(encoded(luminance_of(rgb))[..., None], 3, axis=-1)
    return encoded(linear(rgb) @ _MATRICES[vision].T)
